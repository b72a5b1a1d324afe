import { useTable } from '@tanstack/react-table';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '../../../../shared/domain/scorecard/libraryEntry.ts';
import { listRows } from '../../../../src-renderer/screens/interviews/interviewList.ts';
import {
  columns,
  entriesOf,
  features,
  type GroupingChoice,
  groupName,
  nextSorting,
  type Sorting,
  tableSorting,
} from '../../../../src-renderer/screens/interviews/interviewTable.ts';
import { entry } from './entries.ts';

interface ProbeProps {
  entries: LibraryEntry[];
  sorting: Sorting;
  grouping: GroupingChoice;
}

/** The rows of the table in their order, one a line; a group with the number of its interviews. */
function Probe({ entries, sorting, grouping }: ProbeProps) {
  const table = useTable({
    features,
    columns,
    data: listRows(entries),
    getRowId: (row) => row.entry.id,
    state: {
      sorting: tableSorting(sorting, grouping),
      grouping: grouping === null ? [] : [grouping],
      expanded: true,
      rowSelection: {},
    },
  });
  const lines = table
    .getRowModel()
    .rows.map((row) =>
      row.getIsGrouped() ? `${groupName(row)}: ${entriesOf(row).length}` : row.original.entry.candidate,
    );
  return <p>{lines.join('\n')}</p>;
}

function order(entries: LibraryEntry[], sorting: Sorting, grouping: GroupingChoice = null): string[] {
  const markup = renderToStaticMarkup(<Probe entries={entries} sorting={sorting} grouping={grouping} />);
  return markup.replace(/<\/?p>/g, '').split('\n');
}

const list = [
  entry(1, {
    candidate: 'émile',
    date: '2026-03-02',
    mean: 3.4,
    recommendation: 'yes',
    status: 'submitted',
    role: 'B',
  }),
  entry(2, { candidate: 'Zoe', date: '2026-01-05', mean: null, recommendation: null, status: 'planned', role: 'A' }),
  entry(3, {
    candidate: 'Anna',
    date: '2026-02-01',
    mean: 4.8,
    recommendation: 'strongNo',
    status: 'amending',
    role: 'B',
  }),
];

describe('the order of the interviews', () => {
  it('sorts names without minding case and accents', () => {
    expect(order(list, { id: 'candidate', desc: false })).toEqual(['Anna', 'émile', 'Zoe']);
    expect(order(list, { id: 'candidate', desc: true })).toEqual(['Zoe', 'émile', 'Anna']);
  });

  it('sorts by date', () => {
    expect(order(list, { id: 'date', desc: true })).toEqual(['émile', 'Anna', 'Zoe']);
  });

  it('leaves interviews without a mean or a recommendation at the end, both ways round', () => {
    expect(order(list, { id: 'mean', desc: true })).toEqual(['Anna', 'émile', 'Zoe']);
    expect(order(list, { id: 'mean', desc: false })).toEqual(['émile', 'Anna', 'Zoe']);
    expect(order(list, { id: 'recommendation', desc: true })).toEqual(['émile', 'Anna', 'Zoe']);
    expect(order(list, { id: 'recommendation', desc: false })).toEqual(['Anna', 'émile', 'Zoe']);
  });

  it('sorts the status by how far an interview has come', () => {
    expect(order(list, { id: 'status', desc: false })).toEqual(['Zoe', 'Anna', 'émile']);
  });

  it('groups by role in the order of the names, with the interviews sorted inside', () => {
    expect(order(list, { id: 'mean', desc: true }, 'role')).toEqual(['A: 1', 'Zoe', 'B: 2', 'Anna', 'émile']);
    expect(order(list, { id: 'role', desc: true }, 'role')).toEqual(['B: 2', 'émile', 'Anna', 'A: 1', 'Zoe']);
  });
});

describe('nextSorting', () => {
  it('turns round what is sorted already, and begins a new column with what is wanted first', () => {
    expect(nextSorting({ id: 'date', desc: true }, 'date')).toEqual({ id: 'date', desc: false });
    expect(nextSorting({ id: 'date', desc: true }, 'candidate')).toEqual({ id: 'candidate', desc: false });
    expect(nextSorting({ id: 'candidate', desc: false }, 'mean')).toEqual({ id: 'mean', desc: true });
  });
});
