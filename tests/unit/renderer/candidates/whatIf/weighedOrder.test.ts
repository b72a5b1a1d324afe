import { describe, expect, it } from 'vitest';
import {
  flipsInWords,
  movedInWords,
  weightOf,
  whatIfOrder,
  withWeight,
} from '../../../../../src-renderer/screens/candidates/whatIf/weighedOrder.ts';

const comparison = {
  competencies: ['Design', 'Data'],
  rows: [
    { key: 'Ada', mean: 3, competencies: [{ mean: 5 }, { mean: 1 }] },
    { key: 'Ben', mean: 3.2, competencies: [{ mean: 2 }, { mean: 4.4 }] },
    { key: 'Cy', mean: 3 + 1e-12, competencies: [{ mean: 1 }, { mean: 1 }] },
    { key: 'Dee', mean: null, competencies: [null, null] },
  ],
};

describe('the order of a what-if', () => {
  it('stands beside the order of the stored means, in which equal ones share a rank', () => {
    const order = whatIfOrder(comparison, { Design: 3, Data: 1 });
    expect(order.map(({ key, rank, storedRank, moved }) => [key, rank, storedRank, moved])).toEqual([
      ['Ada', 1, 2, 1],
      ['Ben', 2, 1, -1],
      ['Cy', 3, 2, -1],
      ['Dee', null, null, null],
    ]);
  });

  it('says in words how far somebody has moved', () => {
    expect([2, -1, 0, null].map(movedInWords)).toEqual(['up 2', 'down 1', 'as stored', 'no stored rank']);
  });
});

describe('flipsInWords', () => {
  const nameOf = (key: string) => `Candidate ${key}`;

  it('names with whom somebody changes places, and which weight is enough by itself', () => {
    expect(flipsInWords([], nameOf)).toBeNull();
    expect(flipsInWords([{ with: 'B', byOne: [] }], nameOf)).toBe('Changes places with Candidate B.');
    expect(
      flipsInWords(
        [
          { with: 'B', byOne: ['Design'] },
          { with: 'C', byOne: ['Design', '', 'Data'] },
        ],
        nameOf,
      ),
    ).toBe(
      'Changes places with Candidate B (the weight of Design alone is enough) and Candidate C (the weight of Design, what has no competency or 1 more alone is enough).',
    );
  });

  it('counts the others when there are many', () => {
    const flips = ['B', 'C', 'D', 'E', 'F'].map((key) => ({ with: key, byOne: [] }));
    expect(flipsInWords(flips, nameOf)).toBe('Changes places with Candidate B, Candidate C, Candidate D and 2 more.');
  });
});

describe('weights', () => {
  it('are 1 unless they were set, also for a competency that is called like a property of objects', () => {
    expect(weightOf({}, 'constructor')).toBe(1);
    expect(weightOf(withWeight({}, '__proto__', 2), '__proto__')).toBe(2);
    expect(weightOf({ Design: 0 }, 'Design')).toBe(0);
  });

  it('are forgotten once they are 1 again, so that nothing is left to reset', () => {
    expect(withWeight({ Design: 2 }, 'Data', 0.5)).toEqual({ Design: 2, Data: 0.5 });
    expect(withWeight({ Design: 2 }, 'Design', 1)).toEqual({});
  });
});
