import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CandidateComparison, ComparisonRow } from '../../../../shared/domain/panel/candidateComparison.ts';
import { fragilityInWords, smallChange, whatIf } from '../../../../shared/domain/panel/whatIf.ts';
import { deepFreeze } from '../deepFreeze.ts';
import { patient, present } from './panelExamples.ts';

const names = ['Design', 'Data', 'People'];

/** A comparison with these means, one list a candidate. */
function comparisonOf(means: Readonly<Record<string, readonly (number | null)[]>>): CandidateComparison {
  const rows = Object.entries(means).map(
    ([key, own]): ComparisonRow => ({
      key,
      candidate: { name: key, role: '', email: '' },
      competencies: own.map((mean, index) =>
        mean === null
          ? null
          : { competency: names[index] ?? '', mean, ratings: 1, apartRatings: 0, memberMeans: [mean], spread: null },
      ),
      mean: 3,
      spread: null,
      recommendations: [],
      interviewers: 1,
      coverage: { share: null, covered: 0, probed: 0, points: 0 },
      toDiscuss: 0,
      outcome: null,
    }),
  );
  return { competencies: names, rows };
}

function standings(means: Parameters<typeof comparisonOf>[0], weights: Record<string, number> = {}) {
  return whatIf(deepFreeze(comparisonOf(means)), weights).map(({ key, score, rank, range, flips }) => [
    key,
    score,
    rank,
    range && [range.best, range.worst],
    flips.map((flip) => [flip.with, ...flip.byOne]),
  ]);
}

describe('whatIf', () => {
  it('orders by the weighted means, and leaves firm ranks unmarked', () => {
    expect(standings({ Ada: [2, 2, 2], Ben: [4, 4, 4], Cy: [3, 3, 3] })).toEqual([
      ['Ben', 4, 1, [1, 1], []],
      ['Cy', 3, 2, [2, 2], []],
      ['Ada', 2, 3, [3, 3], []],
    ]);
  });

  it('changes the order with the weights', () => {
    const means = { Ada: [5, 1, 3], Ben: [1, 5, 3] };
    expect(standings(means, { Design: 2 })).toEqual([
      ['Ada', 14 / 4, 1, [1, 1], []],
      ['Ben', 10 / 4, 2, [2, 2], []],
    ]);
    expect(standings(means, { Data: 2 }).map(([key]) => key)).toEqual(['Ben', 'Ada']);
  });

  it('marks a rank that one weight turns round within ten per cent', () => {
    // Σ w·δ = 2 − 1.9 = 0.1; Design moved by 10 % takes 0.2 of it, Data 0.19.
    expect(standings({ Ada: [4, 2.1, 3], Ben: [2, 4, 3] })).toEqual([
      ['Ada', 9.1 / 3, 1, [1, 2], [['Ben', 'Design', 'Data']]],
      ['Ben', 3, 2, [1, 2], [['Ada', 'Design', 'Data']]],
    ]);
  });

  it('marks a rank that only several weights together turn round', () => {
    // Σ w·δ = 2 − 1.7 = 0.3; one weight takes at most 0.2, both take 0.37.
    expect(standings({ Ada: [4, 2.3, 3], Ben: [2, 4, 3] })).toEqual([
      ['Ada', 9.3 / 3, 1, [1, 2], [['Ben']]],
      ['Ben', 3, 2, [1, 2], [['Ada']]],
    ]);
  });

  it('leaves a rank alone that no weights inside ten per cent turn round', () => {
    // Σ w·δ = 2 − 1.6 = 0.4; both together take 0.36.
    expect(standings({ Ada: [4, 2.4, 3], Ben: [2, 4, 3] }).map(([key, , rank, range]) => [key, rank, range])).toEqual([
      ['Ada', 1, [1, 1]],
      ['Ben', 2, [2, 2]],
    ]);
  });

  it('shares a rank between equal scores: firmly for equal means, fragile for different ones', () => {
    expect(standings({ Ada: [4, 3, 2], Ben: [4, 3, 2], Cy: [2, 3, 4] })).toEqual([
      ['Ada', 3, 1, [1, 2], [['Cy', 'Design', 'People']]],
      ['Ben', 3, 1, [1, 2], [['Cy', 'Design', 'People']]],
      [
        'Cy',
        3,
        1,
        [1, 3],
        [
          ['Ada', 'Design', 'People'],
          ['Ben', 'Design', 'People'],
        ],
      ],
    ]);
  });

  it('leaves a missing competency out of the score, and names it', () => {
    const found = whatIf(comparisonOf({ Ada: [5, null, 3], Ben: [2, 2, 2], Cy: [null, null, null] }), { People: 3 });
    expect(found.map(({ key, score, rank, missing }) => [key, score, rank, missing])).toEqual([
      ['Ada', 14 / 4, 1, ['Data']],
      ['Ben', 2, 2, []],
      ['Cy', null, null, ['Design', 'Data', 'People']],
    ]);
    expect(found.map(({ range, flips }) => [range, flips])).toEqual([
      [{ best: 1, worst: 1 }, []],
      [{ best: 2, worst: 2 }, []],
      [null, []],
    ]);
  });

  it('leaves a competency with the weight 0 out altogether', () => {
    const found = whatIf(comparisonOf({ Ada: [5, null, 3], Ben: [2, 5, 2] }), { Data: 0 });
    expect(found.map(({ key, score, missing }) => [key, score, missing])).toEqual([
      ['Ada', 4, []],
      ['Ben', 2, []],
    ]);
    expect(whatIf(comparisonOf({ Ada: [5, null, 3] }), { Design: 0, People: 0 })[0]?.rank).toBeNull();
  });

  it('takes a competency for what it is called, not for a property of objects', () => {
    const comparison = { ...comparisonOf({ Ada: [4, 4, 4] }), competencies: ['constructor', '__proto__', 'toString'] };
    expect(whatIf(comparison, {})[0]?.score).toBe(4);
  });

  it('finds every order that weights inside ten per cent give, and none that they cannot', patient, () => {
    const mean = fc.integer({ min: 4, max: 20 }).map((quarters) => quarters / 4);
    const weight = fc.constantFrom(0, 0.5, 1, 1, 2, 3);
    const factors = fc.array(fc.double({ min: 1 - smallChange, max: 1 + smallChange, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    });
    const maybe = fc.oneof({ weight: 5, arbitrary: mean }, { weight: 1, arbitrary: fc.constant(null) });
    const candidates = fc.array(fc.tuple(maybe, maybe, maybe), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        candidates,
        fc.tuple(weight, weight, weight),
        fc.array(factors, { maxLength: 30 }),
        (all, weights, moves) => {
          const comparison = comparisonOf(Object.fromEntries(all.map((means, index) => [`C${index}`, means])));
          const asRecord = (list: readonly number[]) =>
            Object.fromEntries(names.map((name, index) => [name, list[index] ?? 0]));
          const before = whatIf(comparison, asRecord(weights));
          const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
            [0, 1, 2].map((bit) => (bits & (1 << bit) ? 1.1 : 0.9)),
          );
          const moved = [...moves, ...corners].map((move) =>
            whatIf(comparison, asRecord(weights.map((one, index) => one * (move[index] ?? 1)))),
          );
          for (const { key, rank, range, flips } of before) {
            for (const after of moved) {
              const there = present(after.find((other) => other.key === key));
              if (rank === null || range === null) {
                expect(there.rank).toBeNull();
                continue;
              }
              expect(there.rank).toBeGreaterThanOrEqual(range.best);
              expect(there.rank).toBeLessThanOrEqual(range.worst);
            }
            const own = present(comparison.rows.find((row) => row.key === key));
            for (const flip of flips) {
              const other = present(comparison.rows.find((row) => row.key === flip.with));
              const isExact = weights.every(
                (one, index) =>
                  one === 0 || (own.competencies[index] === null) === (other.competencies[index] === null),
              );
              if (!isExact) continue;
              const score = (list: typeof before, of: string) => list.find((one) => one.key === of)?.score ?? 0;
              const signs = [before, ...moved].map((list) => {
                const difference = score(list, key) - score(list, flip.with);
                return Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference);
              });
              expect(new Set(signs).size).toBeGreaterThan(1);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('fragilityInWords', () => {
  const flips = [{ with: 'Ben', byOne: [] }];
  const ada = { key: 'Ada', score: 3, missing: [] };

  it('names the ranks that small changes give', () => {
    expect(fragilityInWords({ ...ada, rank: 2, range: { best: 1, worst: 4 }, flips })).toBe(
      'Rank 2, and anything from 1 to 4 when the weights change by 10 %.',
    );
  });

  it('says nothing of a rank that holds', () => {
    expect(fragilityInWords({ ...ada, rank: 2, range: { best: 2, worst: 2 }, flips: [] })).toBeNull();
    expect(fragilityInWords({ ...ada, rank: null, range: null, flips: [] })).toBeNull();
  });
});
