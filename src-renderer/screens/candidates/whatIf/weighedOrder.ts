import {
  type Flip,
  type MeansByCompetency,
  type RankedCandidate,
  whatIf,
} from '../../../../shared/domain/panel/whatIf.ts';

/** A candidate in the order of a what-if, beside the order of the stored means. */
export interface OrderedCandidate extends RankedCandidate {
  /** Rank by the stored mean, from 1; equal means share one. Null without a mean. */
  storedRank: number | null;
  /** How many ranks the candidate is above the stored one; below 0 for under it. Null where there is no rank to compare. */
  moved: number | null;
}

interface Comparison extends MeansByCompetency {
  rows: readonly (MeansByCompetency['rows'][number] & { mean: number | null })[];
}

/** Means below this apart are the same but for the noise of binary fractions. */
const epsilon = 1e-9;

/** The order under these weights, with how far each candidate has moved. */
export function whatIfOrder(comparison: Comparison, weights: Readonly<Record<string, number>>): OrderedCandidate[] {
  const means = new Map(comparison.rows.map(({ key, mean }) => [key, mean]));
  const given = [...means.values()].filter((mean) => mean !== null);
  return whatIf(comparison, weights).map((ranked) => {
    const mean = means.get(ranked.key) ?? null;
    const storedRank = mean === null ? null : 1 + given.filter((other) => other - mean > epsilon).length;
    const moved = storedRank === null || ranked.rank === null ? null : storedRank - ranked.rank;
    return { ...ranked, storedRank, moved };
  });
}

/** 'up 2', 'down 1', 'as stored'. */
export function movedInWords(moved: number | null): string {
  if (moved === null) return 'no stored rank';
  if (moved === 0) return 'as stored';
  return moved > 0 ? `up ${moved}` : `down ${-moved}`;
}

const namedFlips = 3;
const namedWeights = 2;

/**
 * With whom a candidate changes places, and which weight alone is enough: 'Changes places with Ben (the weight of Design alone
 * is enough) and Cy.' Null where the rank holds.
 */
export function flipsInWords(flips: readonly Flip[], nameOf: (key: string) => string): string | null {
  if (flips.length === 0) return null;
  const named = flips.slice(0, namedFlips).map(({ with: key, byOne }) => `${nameOf(key)}${aloneInWords(byOne)}`);
  return `Changes places with ${inWords(named, flips.length - named.length, 'and')}.`;
}

function aloneInWords(byOne: readonly string[]): string {
  if (byOne.length === 0) return '';
  const named = byOne.slice(0, namedWeights).map((competency) => competency || 'what has no competency');
  return ` (the weight of ${inWords(named, byOne.length - named.length, 'or')} alone is enough)`;
}

/** 'A, B and 3 more'. */
function inWords(named: readonly string[], others: number, joiner: 'and' | 'or'): string {
  const parts = others > 0 ? [...named, `${others} more`] : named;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${joiner} ${last}`;
}

export const weightRange = { min: 0, max: 3, step: 0.1 } as const;

export function weightOf(weights: Readonly<Record<string, number>>, competency: string): number {
  return Object.hasOwn(weights, competency) ? (weights[competency] ?? 1) : 1;
}

/** The weights with one of them changed; a weight of 1 is not kept, so that 'equal' is an empty list. */
export function withWeight(
  weights: Readonly<Record<string, number>>,
  competency: string,
  weight: number,
): Record<string, number> {
  const entries = Object.entries(weights).filter(([name]) => name !== competency);
  // fromEntries defines the properties, so that a competency that is called __proto__ is one among others.
  return Object.fromEntries(weight === 1 ? entries : [...entries, [competency, weight]]);
}
