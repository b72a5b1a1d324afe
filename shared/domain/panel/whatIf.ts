/** How far a weight is moved to see whether an order holds: ±10 % of it. */
export const smallChange = 0.1;

/** Differences below this are the noise of binary fractions. */
const epsilon = 1e-9;

/** What a what-if needs of a comparison: a mean for each competency of each candidate, null where there is none. */
export interface MeansByCompetency {
  competencies: readonly string[];
  rows: readonly { key: string; competencies: readonly ({ mean: number | null } | null)[] }[];
}

/** Two candidates whose order small changes of the weights turn round. */
export interface Flip {
  /** The other candidate's key. */
  readonly with: string;
  /** Competencies whose weight alone is enough, moved by ±10 %. */
  readonly byOne: string[];
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
  { competencies, rows }: MeansByCompetency,
  weights: Readonly<Record<string, number>>,
): RankedCandidate[] {
  const chosen = competencies.map((competency) =>
    Object.hasOwn(weights, competency) ? (weights[competency] ?? 1) : 1,
  );
  const standings = rows.map(({ key, competencies: summaries }) =>
    standingOf(
      key,
      summaries.map((summary) => summary?.mean ?? null),
      chosen,
    ),
  );
  const fragile = fragileTo(standings);
  return standings
    .map((standing, index) => rank(standing, standings, fragile[index] ?? [], chosen, competencies))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY));
}

/** Everything about one candidate that the comparison with each of the others needs, so that it is worked out once. */
interface Standing {
  key: string;
  means: readonly (number | null)[];
  score: number | null;
  bounds: { low: number; high: number } | null;
  /** By competency, weight × mean; NaN where there is a weight and no mean. */
  weighted: Float64Array;
  /** By competency, the score with that one weight 10 % lower, and 10 % higher; 0 without any weight. */
  lighter: readonly number[];
  heavier: readonly number[];
}

function standingOf(key: string, means: readonly (number | null)[], weights: readonly number[]): Standing {
  const given = means.flatMap((mean, index) => (mean === null ? [] : [{ mean, weight: weights[index] ?? 0 }]));
  const sum = given.reduce((all, { mean, weight }) => all + mean * weight, 0);
  const total = given.reduce((all, { weight }) => all + weight, 0);
  const score = total > 0 ? sum / total : null;
  const movedBy = (change: number) =>
    means.map((mean, index) => {
      if (mean === null || score === null) return score ?? 0;
      const moved = (weights[index] ?? 0) * change;
      return (sum + moved * mean) / (total + moved);
    });
  return {
    key,
    means,
    score,
    bounds: scoreBounds(given),
    weighted: Float64Array.from(weights, (weight, index) => (weight === 0 ? 0 : weight * (means[index] ?? Number.NaN))),
    lighter: movedBy(-smallChange),
    heavier: movedBy(smallChange),
  };
}

function rank(
  standing: Standing,
  all: readonly Standing[],
  fragile: readonly Standing[],
  weights: readonly number[],
  competencies: readonly string[],
): RankedCandidate {
  const { key, means, score } = standing;
  const missing = competencies.filter((_, index) => means[index] === null && (weights[index] ?? 0) > 0);
  if (score === null) return { key, score, rank: null, range: null, missing, flips: [] };
  const isAboveOwn = (other: Standing) => other.score !== null && isAbove(other, standing);
  const above = all.filter(isAboveOwn).length;
  const firmlyAbove = above - fragile.filter(isAboveOwn).length;
  const range = { best: 1 + firmlyAbove, worst: 1 + firmlyAbove + fragile.length };
  const flips = fragile.map((other) => new FlipBetween(standing, other, competencies));
  return { key, score, rank: 1 + above, range, missing, flips };
}

/** `byOne` is worked out when it is asked for: among many candidates there are thousands of flips, of which a few are read. */
class FlipBetween implements Flip {
  readonly #standing: Standing;
  readonly #other: Standing;
  readonly #competencies: readonly string[];

  constructor(standing: Standing, other: Standing, competencies: readonly string[]) {
    this.#standing = standing;
    this.#other = other;
    this.#competencies = competencies;
  }

  get with(): string {
    return this.#other.key;
  }

  get byOne(): string[] {
    return this.#competencies.filter((_, index) => flipsByOne(this.#standing, this.#other, index));
  }
}

function isAbove(a: Standing, b: Standing): boolean {
  return (a.score ?? 0) - (b.score ?? 0) > epsilon;
}

/** For each candidate those whose order with them is not certain. */
function fragileTo(all: readonly Standing[]): Standing[][] {
  const fragile: Standing[][] = all.map(() => []);
  for (const [index, standing] of all.entries()) {
    if (standing.score === null) continue;
    for (let place = index + 1; place < all.length; place += 1) {
      const other = all[place];
      if (other === undefined || other.score === null || !canFlip(standing, other)) continue;
      fragile[index]?.push(other);
      fragile[place]?.push(standing);
    }
  }
  return fragile;
}

/** There is one pass for each two of many candidates, so it makes no lists and no objects. */
function canFlip(a: Standing, b: Standing): boolean {
  let sum = 0;
  let size = 0;
  for (let index = 0; index < a.weighted.length; index += 1) {
    const ofA = a.weighted[index] ?? 0;
    const ofB = b.weighted[index] ?? 0;
    const difference = ofA - ofB;
    if (Number.isNaN(difference)) {
      if (Number.isNaN(ofA) && Number.isNaN(ofB)) continue;
      // One of the two lacks a competency that the other has.
      return canOverlap(a, b);
    }
    sum += difference;
    size += Math.abs(difference);
  }
  const reach = size * smallChange;
  return reach > epsilon && Math.abs(sum) <= reach + epsilon;
}

function canOverlap(a: Standing, b: Standing): boolean {
  if (a.bounds === null || b.bounds === null) return false;
  const [upper, lower] = isAbove(a, b) ? [a.bounds, b.bounds] : [b.bounds, a.bounds];
  return upper.low <= lower.high + epsilon;
}

/** Whether one weight, moved by ±10 %, turns the order round or makes the two equal. */
function flipsByOne(a: Standing, b: Standing, index: number): boolean {
  const before = (a.score ?? 0) - (b.score ?? 0);
  return (
    turnsRound(before, (a.lighter[index] ?? 0) - (b.lighter[index] ?? 0)) ||
    turnsRound(before, (a.heavier[index] ?? 0) - (b.heavier[index] ?? 0))
  );
}

function turnsRound(before: number, after: number): boolean {
  if (Math.abs(before) <= epsilon) return Math.abs(after) > epsilon;
  return before > 0 ? after <= epsilon : after >= -epsilon;
}

interface Weighted {
  mean: number;
  weight: number;
}

/**
 * The lowest and the highest score inside the box. A weighted mean is lowest where the weights of the lowest means are as high,
 * and those of the others as low as they can be, for one of the places between the two.
 */
function scoreBounds(means: readonly Weighted[]): Standing['bounds'] {
  const given = [...means].sort((a, b) => a.mean - b.mean);
  if (!given.some(({ weight }) => weight > 0)) return null;
  return {
    low: Math.min(...scoresByCut(given, 1 + smallChange, 1 - smallChange)),
    high: Math.max(...scoresByCut(given, 1 - smallChange, 1 + smallChange)),
  };
}

/** The score for each place between two means, with all weights before it times one factor and all behind it times the other. */
function scoresByCut(given: readonly Weighted[], before: number, behind: number): number[] {
  let sum = given.reduce((all, { mean, weight }) => all + mean * weight * behind, 0);
  let total = given.reduce((all, { weight }) => all + weight * behind, 0);
  const scores = [sum / total];
  for (const { mean, weight } of given) {
    sum += mean * weight * (before - behind);
    total += weight * (before - behind);
    scores.push(sum / total);
  }
  return scores;
}

/** Whether a candidate's rank is one to be careful with, in words; null where it holds. */
export function fragilityInWords({ rank: own, range, flips }: RankedCandidate): string | null {
  if (own === null || range === null || flips.length === 0) return null;
  const ranks = range.best === range.worst ? `${range.best}` : `${range.best} to ${range.worst}`;
  return `Rank ${own}, and anything from ${ranks} when the weights change by 10 %.`;
}
