import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '../../../../shared/domain/scorecard/libraryEntry.ts';
import { actionName, destinationOf } from '../../../../src-renderer/features/start/destination.ts';
import {
  filterRows,
  isExportable,
  isFiltering,
  listRows,
  nameEntries,
  noFilter,
  rolesOf,
} from '../../../../src-renderer/screens/interviews/interviewList.ts';
import { entry } from './entries.ts';

const entries: LibraryEntry[] = [
  entry(1, { candidate: 'Sofía Núñez', role: 'Staff engineer', round: 'Technical round', status: 'running' }),
  entry(2, { candidate: 'Priya Raman', role: 'Data engineer', round: 'Full loop', status: 'submitted' }),
  entry(3, { candidate: 'Jonas Ångström', role: 'Staff engineer', interviewer: 'Mona Haddad', status: 'planned' }),
];

function found(changes: Partial<typeof noFilter>): string[] {
  return filterRows(listRows(entries), { ...noFilter, ...changes }).map((row) => row.entry.candidate);
}

describe('filterRows', () => {
  it('lets everything through without a filter', () => {
    expect(found({})).toEqual(['Sofía Núñez', 'Priya Raman', 'Jonas Ångström']);
  });

  it('finds by candidate, role, round and interviewer, whatever the accents', () => {
    expect(found({ search: 'nunez' })).toEqual(['Sofía Núñez']);
    expect(found({ search: 'DATA' })).toEqual(['Priya Raman']);
    expect(found({ search: 'loop' })).toEqual(['Priya Raman']);
    expect(found({ search: 'haddad' })).toEqual(['Jonas Ångström']);
  });

  it('wants every word, wherever each of them stands', () => {
    expect(found({ search: 'staff  angstrom ' })).toEqual(['Jonas Ångström']);
    expect(found({ search: 'staff raman' })).toEqual([]);
  });

  it('does not find words across two fields', () => {
    expect(found({ search: 'ramandata' })).toEqual([]);
  });

  it('combines search, status and role', () => {
    expect(found({ role: 'Staff engineer' })).toEqual(['Sofía Núñez', 'Jonas Ångström']);
    expect(found({ role: 'Staff engineer', status: 'planned' })).toEqual(['Jonas Ångström']);
    expect(found({ role: 'Staff engineer', status: 'submitted' })).toEqual([]);
  });
});

describe('isFiltering', () => {
  it('does not count spaces as a search', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, search: '  ' })).toBe(false);
    expect(isFiltering({ ...noFilter, status: 'planned' })).toBe(true);
  });
});

describe('what can be done with an interview', () => {
  it('offers each role once, in the order of the alphabet', () => {
    expect(rolesOf([...entries, entry(4, { role: '' })])).toEqual(['Data engineer', 'Staff engineer']);
  });

  it('opens the scorecard once it is submitted, and the interview as long as something is open', () => {
    expect(
      (['planned', 'running', 'amending', 'submitted'] as const).map(
        (status) => destinationOf(entry(1, { status })).to,
      ),
    ).toEqual([
      '/interviews/$interviewId',
      '/interviews/$interviewId',
      '/interviews/$interviewId',
      '/scorecards/$interviewId',
    ]);
    expect((['planned', 'running', 'amending', 'submitted'] as const).map(actionName)).toEqual([
      'Start',
      'Resume',
      'Resume',
      'Open',
    ]);
  });

  it('exports what was submitted, also while it is amended', () => {
    expect(
      (['planned', 'running', 'amending', 'submitted'] as const).map((status) => isExportable({ status })),
    ).toEqual([false, false, true, true]);
  });

  it('names one interview and counts several', () => {
    expect(nameEntries([{ candidate: 'Priya Raman' }])).toBe('“Priya Raman”');
    expect(nameEntries([{ candidate: '' }])).toBe('The interview without a name');
    expect(nameEntries([{ candidate: 'A' }, { candidate: 'B' }])).toBe('2 interviews');
  });
});
