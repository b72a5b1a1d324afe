import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Agreement,
  agreement,
  type Metric,
  tooFewNames,
  type Unit,
} from '../../../../shared/domain/panel/agreement.ts';

const none = null;

/** The example of Krippendorff (2011): four observers, twelve units, some of them not seen by everybody. */
const observers: readonly Unit[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
];
const published = unitsOf(observers);

/** The same ratings by units: one row a question, one place a rater. */
function unitsOf(raters: readonly Unit[]): Unit[] {
  return (raters[0] ?? []).map((_, unit) => raters.map((ratings) => ratings[unit] ?? none));
}

function measured(result: Agreement) {
  if (result.kind !== 'measured') throw new Error(`too few: ${result.reason}`);
  return result;
}

function alphaOf(units: readonly Unit[], metric: Metric = 'ordinal'): number {
  return measured(agreement(units, { metric, resamples: 1 })).alpha;
}

/** α by its definition, pair of ratings by pair of ratings: slow, and written another way than the code. */
function alphaByPairs(units: readonly Unit[]): number {
  const comparable = units.map((unit) => unit.filter((rating) => rating !== null)).filter((unit) => unit.length > 1);
  const all = comparable.flat();
  const difference = (a: number, b: number) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = all.filter((rating) => rating >= low && rating <= high).length;
    const atTheEnds = all.filter((rating) => rating === low).length + all.filter((rating) => rating === high).length;
    return low === high ? 0 : (between - atTheEnds / 2) ** 2;
  };
  const sumOverPairs = (ratings: readonly number[]) =>
    ratings.reduce(
      (sum, a, i) => sum + ratings.reduce((inner, b, j) => inner + (i === j ? 0 : difference(a, b)), 0),
      0,
    );
  const observed = comparable.reduce((sum, unit) => sum + sumOverPairs(unit) / (unit.length - 1), 0) / all.length;
  const expected = sumOverPairs(all) / (all.length * (all.length - 1));
  return 1 - observed / expected;
}

describe('agreement, against the published example', () => {
  it.each<[Metric, number]>([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ])('is %s %d', (metric, expected) => {
    expect(alphaOf(published, metric)).toBeCloseTo(expected, 3);
  });

  it('is ordinal unless told otherwise, and counts what can be compared', () => {
    const result = measured(agreement(published));
    expect(result.alpha).toBeCloseTo(0.8154, 4);
    expect(result.counts).toEqual({ raters: 4, units: 11, ratings: 40 });
  });

  it('has the interval that 20,000 draws in another language came to: 0.448 to 1.000', () => {
    const { interval } = measured(agreement(published, { resamples: 5_000 }));
    expect(interval.low).toBeCloseTo(0.448, 1);
    expect(interval.high).toBeCloseTo(1, 2);
  });
});

describe('the interval', () => {
  it('is the same for the same ratings, and another for another seed', () => {
    const first = measured(agreement(published)).interval;
    expect(measured(agreement(published)).interval).toEqual(first);
    expect(measured(agreement(published, { seed: 1 })).interval).not.toEqual(first);
  });

  it('is one point where everybody agrees on everything', () => {
    const units = [1, 2, 3, 4, 5].map((rating) => [rating, rating, rating]);
    expect(measured(agreement(units))).toEqual({
      kind: 'measured',
      alpha: 1,
      interval: { low: 1, high: 1 },
      counts: { raters: 3, units: 5, ratings: 15 },
    });
  });

  it('gets narrower with more questions of the same kind', () => {
    const width = (units: readonly Unit[]) => {
      const { interval } = measured(agreement(units));
      return interval.high - interval.low;
    };
    expect(width([...published, ...published, ...published, ...published])).toBeLessThan(width(published) * 0.75);
  });

  it('leaves draws out in which no rating varies', () => {
    // In a third of the draws only fives turn up; every other draw holds the one unit with a disagreement.
    const { alpha, interval } = measured(
      agreement([
        [5, 5],
        [5, 5],
        [5, 5],
        [5, 5],
        [5, 4],
      ]),
    );
    expect(alpha).toBe(0);
    expect(interval.low).toBeGreaterThanOrEqual(-1);
    expect(interval.high).toBeLessThanOrEqual(0);
  });

  it('is α itself where nothing could be drawn', () => {
    const { alpha, interval } = measured(agreement(published, { resamples: 0 }));
    expect(interval).toEqual({ low: alpha, high: alpha });
  });
});

describe('too few ratings', () => {
  const five = [1, 2, 3, 4, 5];

  it.each<[string, Unit[], Agreement]>([
    ['nothing at all', [], { kind: 'tooFew', reason: 'raters', counts: { raters: 0, units: 0, ratings: 0 } }],
    [
      'one rater',
      five.map((rating) => [rating]),
      { kind: 'tooFew', reason: 'raters', counts: { raters: 1, units: 0, ratings: 0 } },
    ],
    [
      'one rater beside others who rated nothing',
      five.map((rating) => [none, rating, none]),
      { kind: 'tooFew', reason: 'raters', counts: { raters: 1, units: 0, ratings: 0 } },
    ],
    [
      'four comparable questions',
      [...five.slice(1).map((rating) => [rating, rating]), [5, none]],
      { kind: 'tooFew', reason: 'units', counts: { raters: 2, units: 4, ratings: 8 } },
    ],
    [
      'two raters who never rated the same question',
      five.map((rating, index) => (index % 2 === 0 ? [rating, none] : [none, rating])),
      { kind: 'tooFew', reason: 'units', counts: { raters: 2, units: 0, ratings: 0 } },
    ],
    [
      'the same rating everywhere',
      five.map(() => [4, 4, none]),
      { kind: 'tooFew', reason: 'variation', counts: { raters: 2, units: 5, ratings: 10 } },
    ],
    [
      'ratings that vary only where nobody else rated',
      [...five.map(() => [4, 4]), [1, none]],
      { kind: 'tooFew', reason: 'variation', counts: { raters: 2, units: 5, ratings: 10 } },
    ],
  ])('are named: %s', (_, units, expected) => {
    expect(agreement(units)).toEqual(expected);
  });

  it('end at two raters and five questions', () => {
    expect(alphaOf(five.map((rating) => [rating, rating]))).toBe(1);
  });

  it('have a sentence each', () => {
    expect(Object.values(tooFewNames)).toEqual([
      'Agreement takes at least two interviewers',
      'Agreement takes at least five questions that two or more interviewers rated',
      'All of them are the same, so chance agreement cannot be told apart',
    ]);
  });
});

describe('α', () => {
  const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 });
  const panel = fc
    .integer({ min: 2, max: 5 })
    .chain((raters) =>
      fc.array(fc.array(rating, { minLength: raters, maxLength: raters }), { minLength: 5, maxLength: 12 }),
    );
  const measurable = panel.filter((units) => agreement(units, { resamples: 0 }).kind === 'measured');

  it('is what its definition gives, pair by pair', () => {
    fc.assert(
      fc.property(measurable, (units) => {
        expect(alphaOf(units)).toBeCloseTo(alphaByPairs(units), 9);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of questions or raters, nor on who did not rate', () => {
    fc.assert(
      fc.property(measurable, (units) => {
        const shuffled = units.toReversed().map((unit) => [null, ...unit.toReversed()]);
        expect(alphaOf(shuffled)).toBeCloseTo(alphaOf(units), 9);
      }),
      { numRuns: 100 },
    );
  });

  it('is never above 1, and its interval never turned round', () => {
    fc.assert(
      fc.property(measurable, (units) => {
        const { alpha, interval } = measured(agreement(units, { resamples: 100 }));
        expect(alpha).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(interval.high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is below 0 where two raters contradict each other by system', () => {
    expect(alphaOf([1, 2, 3, 4, 5].map((value) => [value, 6 - value]))).toBeLessThan(-0.5);
  });
});
