import { formatMean } from '../interview/scoring.ts';
import { toSingleLine } from '../plainText.ts';
import type { Clause, ClauseState } from '../plan/clauses.ts';
import type { Band } from '../plan/rule.ts';
import type { Loop, LoopCell, LoopRow } from './loop.ts';
import type { AgainstRule, PanelRule, RuleReport } from './panelRule.ts';

/** How a moment is written where the words are shown. */
export type WriteDay = (at: number) => string;

/** What stands in a cell of the loop: '3.7', '○ asked, not rated', 'not asked'; nothing where it is not covered. */
export function loopCellInWords(cell: LoopCell): string {
  switch (cell.kind) {
    case 'rated':
      return formatMean(cell.mean);
    case 'notRated':
      return '○ asked, not rated';
    case 'notAsked':
      return 'not asked';
    case 'notCovered':
      return '';
  }
}

/** '3 ratings', '1 rating'. */
export function ratingsInWords(count: number): string {
  return count === 1 ? '1 rating' : `${count} ratings`;
}

/** 'must-have, at least 3.5'; empty for a competency that is none. */
export function mustHaveInWords({ mustHave }: Pick<LoopRow, 'mustHave'>): string {
  return mustHave === null ? '' : `must-have, at least ${figure(mustHave)}`;
}

/** The name of a row of the loop. */
export function rowName({ competency }: Pick<LoopRow, 'competency'>): string {
  return competency || 'Without a competency';
}

/** How the figures of the loop come about. */
export const loopFormula =
  'Each figure is the sum of weight × rating divided by the sum of the weights, over the ratings that are counted beside it. What was not asked or not rated does not count.';

/**
 * '2 of 4 rounds are in. Not yet: Values, Team.', and what nobody asked about; a sentence each. Which rounds the sealed scorecards
 * are of is not told, so that with any nothing is said.
 */
export function loopRemarks({ expected, missing, holes }: Loop, sealed = 0): string[] {
  if (sealed > 0) return [];
  return [...roundsInWords(expected, missing), ...holesInWords(holes, missing.length > 0)];
}

function roundsInWords(expected: number, missing: Loop['missing']): string[] {
  if (expected === 0) return [];
  if (missing.length === 0) return [expected === 1 ? 'The only round is in.' : `All ${expected} rounds are in.`];
  const names = missing.map(({ name }) => toSingleLine(name) || 'a round without a name').join(', ');
  return [`${expected - missing.length} of ${expected} rounds are in. Not yet: ${names}.`];
}

function holesInWords(holes: readonly string[], isEarly: boolean): string[] {
  if (holes.length === 0) return [];
  return [`Nobody has asked about ${holes.join(', ')}${isEarly ? ' so far' : ''}, which the plan names.`];
}

/** What a clause asks: 'Mean of all ratings at least 3.5'. */
export function clauseInWords({ kind, competency, asks }: Clause): string {
  switch (kind) {
    case 'mean':
      return `Mean of all ratings at least ${figure(asks)}`;
    case 'mustHave':
      return `${toSingleLine(competency) || 'A must-have without a name'} (must-have) at least ${figure(asks)}`;
    case 'interviews':
      return `At least ${asks === 1 ? '1 interview' : `${asks} interviews`} submitted`;
    case 'concerns':
      if (asks === 0) return 'No concern open';
      return `At most ${asks === 1 ? '1 concern' : `${asks} concerns`} open`;
  }
}

export const clauseStateNames: Readonly<Record<ClauseState, string>> = {
  met: 'Met',
  notMet: 'Not met',
  open: 'Not yet to be said',
};

/** Signs beside the names, so that no state is told by its colour alone. */
export const clauseStateMarks: Readonly<Record<ClauseState, string>> = { met: '✓', notMet: '×', open: '○' };

/** What a clause is compared with: '3.46', '3.46 so far', '2 so far'; a dash where there is nothing, or nothing may be seen. */
export function clauseFigure({ kind, figure: given, asks, state }: Clause): string {
  const isMean = kind === 'mean' || kind === 'mustHave';
  if (given === null) return '–';
  const shown = isMean ? meanBeside(given, asks) : String(given);
  return state === 'open' ? `${shown} so far` : shown;
}

/** A rule in a few lines, where several candidates are compared: each clause with how it stands; a changed rule with both. */
export function ruleInLines({ first, latest }: PanelRule): string[] {
  const lines = ({ clauses }: RuleReport) => (clauses.length === 0 ? ['It asked nothing.'] : clauses.map(clauseInLine));
  if (latest === null) return lines(first);
  return ['When the panel was made:', ...lines(first), 'Changed since; as it is by now:', ...lines(latest)];
}

/** '× Not met: Mean of all ratings at least 3.5 (3.25)'. */
function clauseInLine(clause: Clause): string {
  const { state } = clause;
  return `${clauseStateMarks[state]} ${clauseStateNames[state]}: ${clauseInWords(clause)} (${clauseFigure(clause)})`;
}

/** A mean with two decimals at most, or with as many as it takes to tell it from what is asked. */
function meanBeside(mean: number, asks: number): string {
  const told = [2, 3, 4].map((decimals) => Number(mean.toFixed(decimals)));
  const isEqual = Math.abs(mean - asks) < 1e-9;
  return String(told.find((shown) => isEqual || shown !== asks) ?? mean);
}

/** Two decimals at most. */
function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** 'Band: Senior, from 3.5'. */
export function bandInWords({ name, from }: Band): string {
  return `The mean falls in the band “${toSingleLine(name) || 'without a name'}”, which begins at ${figure(from)}.`;
}

/** When a rule was frozen, and whether the plan said so before the first scorecard was submitted. */
export function ruleOrigin({ agreed, isBeforehand }: RuleReport, day: WriteDay): string {
  const { since, frozenAt, edition } = agreed;
  const named = edition === null ? 'the plan' : `edition ${edition} of the plan`;
  const order = isBeforehand === null ? '' : `, ${isBeforehand ? 'before' : 'after'} the first scorecard was submitted`;
  return `Frozen into this panel on ${day(frozenAt)}, as ${named} said; it was last changed on ${day(since)}${order}.`;
}

/** That a rule was changed after scorecards came in; empty where it never was. */
export function ruleChanges({ changedAt }: PanelRule, day: WriteDay): string {
  const last = changedAt.at(-1);
  if (last === undefined) return '';
  const often = changedAt.length === 1 ? 'once' : `${changedAt.length} times`;
  return `The rule was changed ${often} after scorecards had come in, last on ${day(last)}. Both are shown: the first, and the one that it is by now.`;
}

/** What a decision against the rule does, as a sentence. */
export const againstRuleInWords: Readonly<Record<AgainstRule, string>> = {
  hireUnmet: 'The decision is to hire, although a clause of the rule is not met.',
  noHireMet: 'The decision is not to hire, although every clause of the rule is met.',
};
