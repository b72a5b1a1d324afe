import { describe, expect, it } from 'vitest';
import {
  candidatesSearch,
  comparedIds,
  compareSearch,
} from '../../../../src-renderer/screens/candidates/candidatesSearch.ts';
import { noFilter } from '../../../../src-renderer/screens/candidates/table/candidateRows.ts';
import {
  isTableChanged,
  resetTable,
  toggled,
  usualView,
  withoutSearch,
} from '../../../../src-renderer/screens/candidates/table/tableView.ts';
import { idOf } from '../../domain/examples.ts';

describe('the view of a role', () => {
  const changed = {
    ...usualView,
    filter: { ...noFilter, search: 'ada', outcome: 'hire' as const },
    hidden: ['spread'],
    selected: [idOf(1)],
    weights: { Design: 2 },
  };

  it('goes back to the usual table without losing who is chosen and what the what-if weighs', () => {
    expect(resetTable(changed)).toEqual({ ...usualView, selected: [idOf(1)], weights: { Design: 2 } });
  });

  it('has something to reset only when the table differs', () => {
    expect(isTableChanged(changed)).toBe(true);
    expect(isTableChanged(resetTable(changed))).toBe(false);
    expect(isTableChanged({ ...usualView, pinned: ['mean'] })).toBe(true);
  });

  it('forgets what was searched for, and nothing else, when names are hidden', () => {
    expect(withoutSearch(changed)).toEqual({ ...changed, filter: { ...noFilter, outcome: 'hire' } });
  });

  it('puts an item last in a list, once, or takes it out', () => {
    expect(toggled(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
    expect(toggled(['a', 'b'], 'a', false)).toEqual(['b']);
  });
});

describe('the address', () => {
  const two = compareSearch([idOf(1), idOf(2)]);

  it('holds the role and the ids that lie side by side', () => {
    expect(candidatesSearch({ role: 'Engineer', compare: two })).toEqual({ role: 'Engineer', compare: two });
    expect(comparedIds(two)).toEqual([idOf(1), idOf(2)]);
  });

  it('takes a role that the router reads as a number', () => {
    expect(candidatesSearch({ role: 7 })).toEqual({ role: '7' });
    expect(candidatesSearch({})).toEqual({ role: '' });
  });

  it.each([
    ['one', idOf(1)],
    ['the same twice', compareSearch([idOf(1), idOf(1)])],
    ['five', compareSearch([1, 2, 3, 4, 5].map(idOf))],
    ['what is no id', 'a_b'],
    ['something else', 12],
  ])('compares nobody for %s', (_what, compare) => {
    expect(comparedIds(compare)).toEqual([]);
    expect(candidatesSearch({ role: 'Engineer', compare })).toEqual({ role: 'Engineer' });
  });
});
