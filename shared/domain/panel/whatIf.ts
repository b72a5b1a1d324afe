import type { CandidateComparison } from './candidateComparison.ts';

/** How far a weight is moved to see whether an order holds: ±10 % of it. */
export const smallChange = 0.1;

/** Differences below this are the noise of binary fractions. */
const epsilon = 1e-9;

/** Two candidates whose order small changes of the weights turn round. */
export interface Flip {
  /** The other candidate's key. */
  with: string;
  /** Competencies whose weight alone is enough, moved by ±10 %. */
  byOne: string[];
}

/** Where a candidate stands under the weights of a what-if. */
export interface RankedCandidate {
  key: string;
  /** Σ weight × competency mean ÷ Σ weight, 1 to 5, over the competencies that the candidate has; null without any. */
  score: number | null;
  /** From 1; equal scores share a rank. Null without a score. */
  rank: number | null;
  /** The best and the worst rank that ±10 % on all weights at once could give; null without a score. */
  range: { best: number; worst: number } | null;
  /** Competencies with a weight that the candidate has no rating for: the score leaves them out. */
  missing: string[];
  /** With whom the order is not certain; empty where the rank holds. */
  flips: Flip[];
}

/**
 * What the order of the candidates would be under other weights, and where it is fragile. Nothing that is stored changes.
 *
 * An order of two candidates is fragile when it turns round somewhere inside the box in which every weight lies within ±10 % of
 * what was set, all moving freely at once. Where both have the same competencies this is exact: Σ w·δ, with δ the difference of
 * their means, takes its extremes Σ w·δ ± 0.1·Σ |w·δ| at corners of the box. Where they have not, the lowest score of one is
 * compared with the highest of the other, which finds every flip and may name one that cannot happen. Equal scores are fragile
 * unless the means are equal too. `byOne` names the single weights that are enough by themselves.
 *
 * Candidates come out in the order of their scores, those without a score last.
 * @param weights competency → weight, 0 or above; 1 where none is given. A weight of 0 stays 0.
 */
export function whatIf(
  { competencies, rows }: CandidateComparison,
  weights: Readonly<Record<string, number>>,
): RankedCandidate[] {
  const chosen = competencies.map((competency) =>
    Object.hasOwn(weights, competency) ? (weights[competency] ?? 1) : 1,
  );
  const standings = rows.map(({ key, competencies: summaries }): Standing => {
    const means = summaries.map((summary) => summary?.mean ?? null);
    return { key, means, score: scoreOf(means, chosen), bounds: scoreBounds(means, chosen) };
  });
  return standings
    .map((standing) => rank(standing, standings, chosen, competencies))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY));
}

interface Standing {
  key: string;
  means: readonly (number | null)[];
  score: number | null;
  bounds: { low: number; high: number } | null;
}

function rank(
  standing: Standing,
  all: readonly Standing[],
  weights: readonly number[],
  competencies: readonly string[],
): RankedCandidate {
  const { key, means, score } = standing;
  const missing = competencies.filter((_, index) => means[index] === null && (weights[index] ?? 0) > 0);
  if (score === null) return { key, score, rank: null, range: null, missing, flips: [] };
  const others = all.filter((other) => other !== standing && other.score !== null);
  const fragile = others.filter((other) => canFlip(standing, other, weights));
  const firmlyAbove = others.filter((other) => isAbove(other, standing) && !fragile.includes(other)).length;
  const range = { best: 1 + firmlyAbove, worst: 1 + firmlyAbove + fragile.length };
  const flips = fragile.map((other) => ({
    with: other.key,
    byOne: competencies.filter((_, index) => flipsByOne(standing, other, weights, index)),
  }));
  return { key, score, rank: 1 + others.filter((other) => isAbove(other, standing)).length, range, missing, flips };
}

function isAbove(a: Standing, b: Standing): boolean {
  return (a.score ?? 0) - (b.score ?? 0) > epsilon;
}

function scoreOf(means: readonly (number | null)[], weights: readonly number[]): number | null {
  let sum = 0;
  let total = 0;
  for (const [index, mean] of means.entries()) {
    if (mean === null) continue;
    sum += (weights[index] ?? 0) * mean;
    total += weights[index] ?? 0;
  }
  return total > 0 ? sum / total : null;
}

function canFlip(a: Standing, b: Standing, weights: readonly number[]): boolean {
  const differences = commonDifferences(a, b, weights);
  if (differences !== null) {
    const sum = differences.reduce((total, difference) => total + difference, 0);
    const reach = differences.reduce((total, difference) => total + Math.abs(difference), 0) * smallChange;
    return reach > epsilon && Math.abs(sum) <= reach + epsilon;
  }
  if (a.bounds === null || b.bounds === null) return false;
  const [upper, lower] = isAbove(a, b) ? [a.bounds, b.bounds] : [b.bounds, a.bounds];
  return upper.low <= lower.high + epsilon;
}

/** The weighted differences of the means; null where one of the two lacks a competency with a weight that the other has. */
function commonDifferences(a: Standing, b: Standing, weights: readonly number[]): number[] | null {
  const differences: number[] = [];
  for (const [index, weight] of weights.entries()) {
    const [meanA, meanB] = [a.means[index] ?? null, b.means[index] ?? null];
    if (weight === 0 || (meanA === null && meanB === null)) continue;
    if (meanA === null || meanB === null) return null;
    differences.push(weight * (meanA - meanB));
  }
  return differences;
}

/** Whether one weight, moved by ±10 %, turns the order round or makes the two equal. */
function flipsByOne(a: Standing, b: Standing, weights: readonly number[], index: number): boolean {
  const before = (a.score ?? 0) - (b.score ?? 0);
  return [1 - smallChange, 1 + smallChange].some((factor) => {
    const moved = weights.map((weight, at) => (at === index ? weight * factor : weight));
    const after = (scoreOf(a.means, moved) ?? 0) - (scoreOf(b.means, moved) ?? 0);
    if (Math.abs(before) <= epsilon) return Math.abs(after) > epsilon;
    return before > 0 ? after <= epsilon : after >= -epsilon;
  });
}

/**
 * The lowest and the highest score inside the box. A weighted mean is lowest where the weights of the lowest means are as high,
 * and those of the others as low as they can be, for one of the places between the two.
 */
function scoreBounds(means: readonly (number | null)[], weights: readonly number[]): Standing['bounds'] {
  const given = means
    .flatMap((mean, index) => (mean === null ? [] : [{ mean, weight: weights[index] ?? 0 }]))
    .sort((a, b) => a.mean - b.mean);
  if (!given.some(({ weight }) => weight > 0)) return null;
  const scoresWith = (lowest: number, highest: number) =>
    Array.from({ length: given.length + 1 }, (_, cut) => {
      const factors = given.map((_, place) => (place < cut ? lowest : highest));
      return (
        scoreOf(
          given.map(({ mean }) => mean),
          given.map(({ weight }, place) => weight * (factors[place] ?? 1)),
        ) ?? 0
      );
    });
  return {
    low: Math.min(...scoresWith(1 + smallChange, 1 - smallChange)),
    high: Math.max(...scoresWith(1 - smallChange, 1 + smallChange)),
  };
}

/** Whether a candidate's rank is one to be careful with, in words; null where it holds. */
export function fragilityInWords({ rank: own, range, flips }: RankedCandidate): string | null {
  if (own === null || range === null || flips.length === 0) return null;
  const ranks = range.best === range.worst ? `${range.best}` : `${range.best} to ${range.worst}`;
  return `Rank ${own}, and anything from ${ranks} when the weights change by 10 %.`;
}
