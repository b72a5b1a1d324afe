import { describe, expect, it } from 'vitest';
import {
  type CandidateFilter,
  candidateRows,
  filterCandidates,
  isFiltering,
  leaningOf,
  noFilter,
  recommendationValue,
} from '../../../../src-renderer/screens/candidates/table/candidateRows.ts';
import { compared, figure } from './candidates.ts';

const competencies = ['Design', 'Data'];
const candidates = [
  compared(1, 'Zoë Núñez', { mean: 4, outcome: 'hire', competencies: [figure(5), null] }),
  compared(2, 'Ada Byron', { mean: 3.5 - 1e-12, competencies: [figure(3), figure(4)] }),
  compared(3, 'Ben Zoeller', { mean: null, outcome: 'noHire', competencies: [figure(null), figure(2)] }),
];

function found(filter: Partial<CandidateFilter>, areNamesHidden = false): string[] {
  return filterCandidates(candidateRows(candidates, areNamesHidden), competencies, { ...noFilter, ...filter }).map(
    ({ name }) => name,
  );
}

describe('candidateRows', () => {
  it('calls everybody by name, and a candidate without one something', () => {
    expect(candidateRows([...candidates, compared(4, ' ')], false).map(({ name }) => name)).toEqual([
      'Zoë Núñez',
      'Ada Byron',
      'Ben Zoeller',
      'Candidate without a name',
    ]);
  });

  it('has nothing of a name while names are hidden, beside the figures that are not shown', () => {
    const [row] = candidateRows(candidates, true);
    expect([row?.name, row?.haystack, row?.nameKey.trim()]).toEqual(['Candidate A', 'candidate a', 'Candidate A']);
  });

  it('sorts letters in their order, Z before AA', () => {
    const labels = ['Candidate AA', 'Candidate B', 'Candidate Z'];
    const rows = candidateRows(
      labels.map((label, index) => compared(index + 1, 'Ada', { label })),
      true,
    );
    const sorted = [...rows].sort((a, b) => (a.nameKey < b.nameKey ? -1 : 1));
    expect(sorted.map(({ name }) => name)).toEqual(['Candidate B', 'Candidate Z', 'Candidate AA']);
  });
});

describe('filterCandidates', () => {
  it('finds every word in the name, whatever its case and accents', () => {
    expect(found({ search: 'zoe' })).toEqual(['Zoë Núñez', 'Ben Zoeller']);
    expect(found({ search: ' nunez ZOE' })).toEqual(['Zoë Núñez']);
    expect(found({})).toHaveLength(3);
  });

  it('finds no hidden name, but its letter', () => {
    expect(found({ search: 'zoe' }, true)).toEqual([]);
    expect(found({ search: 'candidate b' }, true)).toEqual(['Candidate B']);
  });

  it('takes a decision, and those without one', () => {
    expect(found({ outcome: 'hire' })).toEqual(['Zoë Núñez']);
    expect(found({ outcome: 'open' })).toEqual(['Ada Byron']);
  });

  it('asks for a mean, overall or of a competency; who has none has not reached it', () => {
    expect(found({ minimum: { competency: null, mean: 3.5 } })).toEqual(['Zoë Núñez', 'Ada Byron']);
    expect(found({ minimum: { competency: 'Design', mean: 3 } })).toEqual(['Zoë Núñez', 'Ada Byron']);
    expect(found({ minimum: { competency: 'Data', mean: 3 } })).toEqual(['Ada Byron']);
    expect(found({ minimum: { competency: 'Gone', mean: 2 } })).toEqual([]);
  });

  it('filters only once something is asked for', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, search: '  ' })).toBe(false);
    expect(isFiltering({ ...noFilter, minimum: { competency: 'Design', mean: null } })).toBe(false);
    expect(isFiltering({ ...noFilter, minimum: { competency: null, mean: 2 } })).toBe(true);
  });
});

describe('recommendations', () => {
  const yes = { recommendation: 'yes', count: 2 } as const;
  const strongNo = { recommendation: 'strongNo', count: 1 } as const;
  const undecided = { recommendation: 'undecided', count: 1 } as const;

  it('are one figure to sort by', () => {
    expect(recommendationValue([yes])).toBe(1);
    expect(recommendationValue([yes, strongNo])).toBe(0);
    expect(recommendationValue([undecided, strongNo])).toBe(-1);
    expect(recommendationValue([])).toBeUndefined();
  });

  it('lean to a side, or to both', () => {
    expect(leaningOf([yes, undecided])).toBe('for');
    expect(leaningOf([yes, strongNo])).toBe('divided');
    expect(leaningOf([strongNo])).toBe('against');
    expect(leaningOf([undecided])).toBe('undecided');
    expect(leaningOf([])).toBe('undecided');
  });
});
