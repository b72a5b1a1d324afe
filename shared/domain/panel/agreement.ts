import { quantileSorted } from 'simple-statistics';

/** What was rated, by everybody who might have rated it: one place a rater, always in the same order; null where one did not. */
export type Unit = readonly (number | null)[];

/** What a difference between two ratings counts. Ratings from 1 to 5 are ordinal: their order means something, their distance not. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface AgreementOptions {
  metric?: Metric;
  /** How often the units are drawn anew for the interval. */
  resamples?: number;
  /** Where the drawing begins, a whole number: the same ratings always give the same interval. */
  seed?: number;
}

/** How far several raters agree; or why that cannot be said. */
export type Agreement =
  | {
      kind: 'measured';
      /** 1 is perfect agreement, 0 what chance would give, below 0 systematic disagreement. */
      alpha: number;
      /** The 95 % bootstrap interval of α over the units. */
      interval: { low: number; high: number };
      counts: AgreementCounts;
    }
  | { kind: 'tooFew'; reason: TooFew; counts: AgreementCounts };

/** What entered the measure. */
export interface AgreementCounts {
  /** Raters who gave at least one rating. */
  raters: number;
  /** Units with at least two ratings: only they can be compared. */
  units: number;
  /** Ratings in these units. */
  ratings: number;
}

/** Under two raters, under five comparable units, or no two comparable ratings that differ. */
export type TooFew = 'raters' | 'units' | 'variation';

/** Why there is no number, in words. */
export const tooFewNames: Readonly<Record<TooFew, string>> = {
  raters: 'Agreement takes at least two interviewers',
  units: 'Agreement takes at least five questions that two or more interviewers rated',
  variation: 'All of them are the same, so chance agreement cannot be told apart',
};

const fewestRaters = 2;
const fewestUnits = 5;
const defaultResamples = 2_000;
const defaultSeed = 20_070_401;

/**
 * Krippendorff's α, for any number of raters and with missing ratings, and its percentile bootstrap interval.
 *
 *     α = 1 − (n − 1) · Σ o(c,k) δ²(c,k) ÷ Σ n(c) n(k) δ²(c,k)        over all pairs of values c < k
 *
 * o(c,k) counts how often c and k stand in one unit, each unit with m ratings weighted by 1 ÷ (m − 1); n(c) how often c was
 * given, n all ratings, both in units with at least two. For ordinal data δ(c,k) is the number of ratings from c to k, those at
 * both ends by half.
 *
 * Sources: K. Krippendorff, Content Analysis (2nd ed. 2004), chapter 11, and 'Computing Krippendorff's Alpha-Reliability'
 * (2011); A. F. Hayes and K. Krippendorff, 'Answering the Call for a Standard Reliability Measure for Coding Data',
 * Communication Methods and Measures 1 (2007), 77–89. The interval draws whole units with replacement, which keeps the
 * ratings of a unit together (Zapf et al., BMC Medical Research Methodology 16:93, 2016). Draws in which no rating varies
 * have no α and do not count. With few units the interval is rather too narrow than too wide.
 */
export function agreement(units: readonly Unit[], options: AgreementOptions = {}): Agreement {
  const { metric = 'ordinal', resamples = defaultResamples, seed = defaultSeed } = options;
  const comparable = units.map(given).filter((ratings) => ratings.length >= 2);
  const counts = {
    raters: countRaters(units),
    units: comparable.length,
    ratings: comparable.reduce((sum, ratings) => sum + ratings.length, 0),
  };
  if (counts.raters < fewestRaters) return { kind: 'tooFew', reason: 'raters', counts };
  if (counts.units < fewestUnits) return { kind: 'tooFew', reason: 'units', counts };
  const values = [...new Set(comparable.flat())].sort((a, b) => a - b);
  const pairs = pairsOf(values, metric);
  const tallies = comparable.map((ratings) => tally(ratings, values, pairs));
  const alpha = alphaOf(tallies, pairs);
  if (alpha === null) return { kind: 'tooFew', reason: 'variation', counts };
  const draws = drawAnew(tallies, resamples, seed)
    .map((drawn) => alphaOf(drawn, pairs))
    .filter((drawn) => drawn !== null)
    .sort((a, b) => a - b);
  const quantile = (share: number) => (draws.length === 0 ? alpha : quantileSorted(draws, share));
  return { kind: 'measured', alpha, interval: { low: quantile(0.025), high: quantile(0.975) }, counts };
}

function given(unit: Unit): number[] {
  return unit.filter((rating) => rating !== null);
}

function countRaters(units: readonly Unit[]): number {
  const places = units.flatMap((unit) => [...unit.entries()].filter(([, rating]) => rating !== null));
  return new Set(places.map(([place]) => place)).size;
}

/** Two different values, by their places in the ascending list of values, and how far they are apart. */
interface Pair {
  lower: number;
  upper: number;
  /** δ², given how often each value was given: the ordinal distance depends on it. */
  difference: (counts: readonly number[]) => number;
}

function pairsOf(values: readonly number[], metric: Metric): Pair[] {
  return values.flatMap((high, upper) =>
    values
      .slice(0, upper)
      .map((low, lower) => ({ lower, upper, difference: differenceOf(metric, low, high, lower, upper) })),
  );
}

function differenceOf(metric: Metric, low: number, high: number, lower: number, upper: number): Pair['difference'] {
  switch (metric) {
    case 'nominal':
      return () => 1;
    case 'ordinal':
      return (counts) => ratingsBetween(counts, lower, upper) ** 2;
    case 'interval':
      return () => (high - low) ** 2;
    case 'ratio':
      return () => ((high - low) / (high + low)) ** 2;
  }
}

/** The number of ratings from one value to another, those at both ends by half. */
function ratingsBetween(counts: readonly number[], lower: number, upper: number): number {
  const all = sum(counts.slice(lower, upper + 1));
  return all - ((counts[lower] ?? 0) + (counts[upper] ?? 0)) / 2;
}

/** What one unit brings to the sums. */
interface Tally {
  /** How often each value was given. */
  counts: readonly number[];
  /** How often the values of each pair meet, weighted by the number of ratings. */
  meetings: readonly number[];
}

function tally(ratings: readonly number[], values: readonly number[], pairs: readonly Pair[]): Tally {
  const counts = values.map((value) => ratings.filter((rating) => rating === value).length);
  const meetings = pairs.map(
    ({ lower, upper }) => ((counts[lower] ?? 0) * (counts[upper] ?? 0)) / (ratings.length - 1),
  );
  return { counts, meetings };
}

/** Null where no rating varies: then nothing is expected by chance, and α is not defined. */
function alphaOf(tallies: readonly Tally[], pairs: readonly Pair[]): number | null {
  const counts = sumByPlace(tallies.map((unit) => unit.counts));
  const meetings = sumByPlace(tallies.map((unit) => unit.meetings));
  let observed = 0;
  let expected = 0;
  for (const [place, { lower, upper, difference }] of pairs.entries()) {
    const squared = difference(counts);
    observed += (meetings[place] ?? 0) * squared;
    expected += (counts[lower] ?? 0) * (counts[upper] ?? 0) * squared;
  }
  return expected === 0 ? null : 1 - ((sum(counts) - 1) * observed) / expected;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sumByPlace(lists: readonly (readonly number[])[]): number[] {
  const totals = Array.from(lists[0] ?? [], () => 0);
  for (const list of lists) {
    for (const [place, number] of list.entries()) totals[place] = (totals[place] ?? 0) + number;
  }
  return totals;
}

/** As many times as told, as many units as there are, each drawn from all of them. */
function drawAnew(tallies: readonly Tally[], resamples: number, seed: number): Tally[][] {
  const random = randomNumbers(seed);
  const drawOne = () => tallies[Math.floor(random() * tallies.length)];
  return Array.from({ length: resamples }, () => tallies.map(drawOne).filter((drawn) => drawn !== undefined));
}

/** Pseudo-random numbers from 0 up to 1, always the same ones for a seed: 'mulberry32' by Tommy Ettinger (public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
