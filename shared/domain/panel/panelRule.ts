import type { Agreed, AgreedRule } from '../plan/agreed.ts';
import { bandOf, type Clause, clausesOf, type RuleFigures } from '../plan/clauses.ts';
import type { Band } from '../plan/rule.ts';
import type { DecisionOutcome, Panel } from './debrief.ts';
import { panelMean } from './facts.ts';
import { competencyMean, type Loop, panelLoop } from './loop.ts';
import type { PanelMember } from './member.ts';
import type { PanelTable } from './table.ts';

/** A rule beside what the panel came to. */
export interface RuleReport {
  agreed: AgreedRule;
  clauses: Clause[];
  /** The band that the mean falls in; null without one, and as long as not everything may be seen. */
  band: Band | null;
  /**
   * Whether the plan said so before the first scorecard was submitted. Null as long as that cannot be known: no scorecard may be
   * seen.
   */
  isBeforehand: boolean | null;
}

/** What a panel's rules come to. */
export interface PanelRule {
  /** The rule that was there when the panel was made. */
  first: RuleReport;
  /** The rule as it is by now; null where it was never changed. */
  latest: RuleReport | null;
  /** When it was changed, in ms since the epoch, oldest first. */
  changedAt: number[];
  /** The plan's weighted mean that the bands are read from, 1 to 5; null when there is none, and where nothing may be seen. */
  mean: number | null;
}

/** Lays the rounds of a panel side by side, and holds its rules against them. */
export function loopAndRule({ agreed }: Pick<Panel, 'agreed'>, table: PanelTable, sealed: number): LoopAndRule {
  const loop = panelLoop(table, agreed?.plan ?? null);
  return { loop, rule: panelRule(agreed, { members: table.members, loop, sealed }) };
}

export interface LoopAndRule {
  loop: Loop;
  rule: PanelRule | null;
}

interface Seen {
  members: readonly PanelMember[];
  loop: Loop;
  /** How many scorecards are there and sealed. With any of them nothing is said of the others either. */
  sealed: number;
}

/** How a panel stands to its rules, clause by clause; null where none was agreed on. It decides nothing. */
export function panelRule(agreed: Agreed | null, seen: Seen): PanelRule | null {
  if (agreed === null || agreed.rules.every(asksNothing)) return null;
  const [first, ...later] = agreed.rules;
  if (first === undefined) return null;
  const last = later.at(-1);
  return {
    first: reportOn(first, seen),
    latest: last === undefined ? null : reportOn(last, seen),
    changedAt: later.map(({ frozenAt }) => frozenAt),
    mean: seen.sealed > 0 ? null : panelMean(seen.members),
  };
}

/** Whether a rule has no clause and no band. */
export function asksNothing({ rule, mustHaves }: AgreedRule): boolean {
  const { leastMean, leastInterviews, mostConcerns, bands } = rule;
  return (
    leastMean === null &&
    leastInterviews === null &&
    mostConcerns === null &&
    bands.length === 0 &&
    mustHaves.length === 0
  );
}

function reportOn(agreed: AgreedRule, seen: Seen): RuleReport {
  const figures = figuresFor(agreed, seen);
  const submissions = seen.members.map(({ submittedAt }) => submittedAt);
  return {
    agreed,
    clauses: clausesOf(agreed, figures),
    band: bandOf(agreed.rule, figures?.mean ?? null),
    isBeforehand: submissions.length === 0 ? null : agreed.since <= Math.min(...submissions),
  };
}

/**
 * Every round of the plan is in once one scorecard of it is: the interviewers of a round may be those among whom one is chosen.
 * Without rounds, as many scorecards are expected as the rule asks for.
 */
function figuresFor({ rule }: AgreedRule, { members, loop, sealed }: Seen): RuleFigures | null {
  if (sealed > 0 || members.length === 0) return null;
  const isEnough = loop.expected > 0 || members.length >= (rule.leastInterviews ?? 1);
  return {
    mean: panelMean(members),
    meanOf: (competency) => competencyMean(loop, competency),
    interviews: members.length,
    concerns: openConcerns(members),
    isComplete: loop.missing.length === 0 && isEnough,
  };
}

/**
 * How many concerns are open: the notes marked '−' in the scorecards as they stand by now, those of the opening and the closing
 * among them. A private line is a kind of its own and none of them. Nothing but an amendment of its scorecard settles a concern.
 */
export function openConcerns(members: readonly PanelMember[]): number {
  const notes = members.flatMap(({ interview: { answers, steps } }) => [
    ...answers.flatMap((answer) => answer.notes),
    ...(steps === undefined ? [] : [...steps.opening.notes, ...steps.closing.notes]),
  ]);
  return notes.filter(({ kind }) => kind === 'concern').length;
}

/** How a decision stands against a rule: a hire although a clause is not met, or none although every clause is. */
export type AgainstRule = 'hireUnmet' | 'noHireMet';

/** Null where the decision is not against the rule; it may be against the first rule or against the one that it is by now. */
export function againstRule(outcome: DecisionOutcome | null, rule: PanelRule | null): AgainstRule | null {
  if (rule === null) return null;
  const reports = rule.latest === null ? [rule.first] : [rule.first, rule.latest];
  if (outcome === 'hire' && reports.some(({ clauses }) => clauses.some(({ state }) => state === 'notMet'))) {
    return 'hireUnmet';
  }
  if (outcome === 'noHire' && reports.some(({ clauses }) => isMet(clauses))) return 'noHireMet';
  return null;
}

function isMet(clauses: readonly Clause[]): boolean {
  return clauses.length > 0 && clauses.every(({ state }) => state === 'met');
}
