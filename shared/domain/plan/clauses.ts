import type { AgreedRule } from './agreed.ts';
import type { Band, Rule } from './rule.ts';

/** `open`: it cannot be said yet, since scorecards are missing that could change it, or nobody has rated what it asks about. */
export type ClauseState = 'met' | 'notMet' | 'open';

/** One thing that a rule asks, and how it stands. */
export interface Clause {
  kind: 'mean' | 'mustHave' | 'interviews' | 'concerns';
  /** The must-have; empty for the other kinds. */
  competency: string;
  /** The least mean, 1 to 5; the least number of interviews; or the most concerns. */
  asks: number;
  /** What it is compared with, unrounded; null where there is none, or nothing may be seen. */
  figure: number | null;
  state: ClauseState;
}

/** What a rule is compared with. */
export interface RuleFigures {
  /** The weighted mean of all ratings, 1 to 5; null when there is none. */
  mean: number | null;
  /** The weighted mean of all ratings of a competency, 1 to 5; null when there is none. */
  meanOf(competency: string): number | null;
  /** Interviews that were submitted, one an interviewer. */
  interviews: number;
  /** Concerns that are open. */
  concerns: number;
  /** Whether every scorecard that is expected is in. */
  isComplete: boolean;
}

/** Keeps the noise of binary fractions from failing a mean that is just what is asked. */
const epsilon = 1e-9;

/**
 * A rule clause by clause: mean, must-haves in the plan's order, interviews, concerns. What more scorecards can turn stays open
 * until all of them are in: means always, too few interviews, few enough concerns. Enough interviews and too many concerns are
 * what they are, whoever submits later.
 * @param figures null where nothing may be seen: then nothing can be said
 */
export function clausesOf({ rule, mustHaves }: Pick<AgreedRule, 'rule' | 'mustHaves'>, figures: RuleFigures | null) {
  const { leastMean, leastInterviews, mostConcerns } = rule;
  const clauses: Clause[] = [];
  if (leastMean !== null) clauses.push(atLeast('mean', '', leastMean, figures?.mean ?? null, figures));
  for (const { name, least } of mustHaves) {
    clauses.push(atLeast('mustHave', name, least, figures?.meanOf(name) ?? null, figures));
  }
  if (leastInterviews !== null) clauses.push(enoughInterviews(leastInterviews, figures));
  if (mostConcerns !== null) clauses.push(fewConcerns(mostConcerns, figures));
  return clauses;
}

function atLeast(
  kind: 'mean' | 'mustHave',
  competency: string,
  asks: number,
  figure: number | null,
  figures: RuleFigures | null,
): Clause {
  const isKnown = figure !== null && figures?.isComplete === true;
  return { kind, competency, asks, figure, state: isKnown ? stateOf(figure >= asks - epsilon) : 'open' };
}

function enoughInterviews(asks: number, figures: RuleFigures | null): Clause {
  const figure = figures?.interviews ?? null;
  const isMet = figure !== null && figure >= asks;
  const state = isMet || figures?.isComplete === true ? stateOf(isMet) : 'open';
  return { kind: 'interviews', competency: '', asks, figure, state };
}

function fewConcerns(asks: number, figures: RuleFigures | null): Clause {
  const figure = figures?.concerns ?? null;
  const isTooMany = figure !== null && figure > asks;
  const state = isTooMany || figures?.isComplete === true ? stateOf(!isTooMany) : 'open';
  return { kind: 'concerns', competency: '', asks, figure, state };
}

function stateOf(isMet: boolean): ClauseState {
  return isMet ? 'met' : 'notMet';
}

/** The band that a mean falls in: of those that begin at it or below, the highest. Null where it is below all of them. */
export function bandOf({ bands }: Pick<Rule, 'bands'>, mean: number | null): Band | null {
  if (mean === null) return null;
  const reached = bands.filter(({ from }) => from <= mean + epsilon);
  return reached.reduce<Band | null>((best, band) => (best === null || band.from > best.from ? band : best), null);
}
