import {
  columnGroupingFeature,
  createColumnHelper,
  createExpandedRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  type Row,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { Recommendation } from '../../../shared/domain/interview/interview.ts';
import type { LibraryEntry, Status } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { sortedColumn } from '../../components/table/cells.ts';
import type { ListRow } from './interviewList.ts';

export const features = tableFeatures({
  columnGroupingFeature,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  groupedRowModel: createGroupedRowModel(),
  expandedRowModel: createExpandedRowModel(),
  sortedRowModel: createSortedRowModel(),
});

export type InterviewTableRow = Row<typeof features, ListRow>;

export type ColumnId = 'candidate' | 'role' | 'round' | 'date' | 'status' | 'mean' | 'recommendation';

/** What the list can be grouped by. */
export type GroupingChoice = 'candidate' | 'role' | null;

export interface Sorting {
  id: ColumnId;
  desc: boolean;
}

const statusOrder: Readonly<Record<Status, number>> = { planned: 0, running: 1, amending: 2, submitted: 3 };
const recommendationOrder: Readonly<Record<Recommendation, number>> = {
  strongNo: 0,
  no: 1,
  undecided: 2,
  yes: 3,
  strongYes: 4,
};

const helper = createColumnHelper<typeof features, ListRow>();

/** The columns with what they are sorted by. How they look is the rows' business. */
export const columns = helper.columns([
  helper.accessor((row) => row.keys.candidate, {
    id: 'candidate',
    header: 'Candidate',
    getGroupingValue: (row) => row.entry.candidate,
    ...sortedColumn,
  }),
  helper.accessor((row) => row.keys.role, {
    id: 'role',
    header: 'Role',
    getGroupingValue: (row) => row.entry.role,
    ...sortedColumn,
  }),
  helper.accessor((row) => row.keys.round, { id: 'round', header: 'Round', ...sortedColumn }),
  helper.accessor((row) => row.entry.date, { id: 'date', header: 'Date', ...sortedColumn }),
  helper.accessor((row) => statusOrder[row.entry.status], { id: 'status', header: 'Status', ...sortedColumn }),
  helper.accessor((row) => row.entry.mean ?? undefined, { id: 'mean', header: 'Mean', ...sortedColumn }),
  helper.accessor(
    ({ entry }) => (entry.recommendation === null ? undefined : recommendationOrder[entry.recommendation]),
    { id: 'recommendation', header: 'Recommendation', ...sortedColumn },
  ),
]);

export const columnNames: readonly { id: ColumnId; name: string }[] = [
  { id: 'candidate', name: 'Candidate' },
  { id: 'role', name: 'Role' },
  { id: 'round', name: 'Round' },
  { id: 'date', name: 'Date' },
  { id: 'status', name: 'Status' },
  { id: 'mean', name: 'Mean' },
  { id: 'recommendation', name: 'Recommendation' },
];

/** Where the best, the newest, the largest is wanted first. */
const descendingFirst: ReadonlySet<ColumnId> = new Set(['date', 'mean', 'recommendation']);

/** What a press on a column's header makes of the sorting: that column, and the other way round at the second press. */
export function nextSorting(current: Sorting, id: ColumnId): Sorting {
  return { id, desc: current.id === id ? !current.desc : descendingFirst.has(id) };
}

/** The table's sorting: groups stand in the order of their names unless that very column is sorted otherwise. */
export function tableSorting(sorting: Sorting, grouping: GroupingChoice): Sorting[] {
  if (grouping === null || sorting.id === grouping) return [sorting];
  return [{ id: grouping, desc: false }, sorting];
}

/** The interviews that a row stands for: its own, or those of its group. */
export function entriesOf(row: InterviewTableRow): LibraryEntry[] {
  return row.getIsGrouped() ? row.subRows.map(({ original }) => original.entry) : [row.original.entry];
}

/** What the interviews of a group have in common. */
export function groupName({ groupingColumnId, original }: InterviewTableRow): string {
  return groupingColumnId === 'role' ? original.entry.role : original.entry.candidate;
}
