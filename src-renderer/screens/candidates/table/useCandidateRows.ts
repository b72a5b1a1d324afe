import { type ExpandedState, type RowSelectionState, useTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { CandidateRow } from './candidateRows.ts';
import { type ColumnInfo, candidateColumns, features, tableSorting } from './candidateTable.ts';
import { placeColumns } from './placedColumns.ts';
import type { CandidatesView } from './tableView.ts';

/** How the table is looked at: what of the view decides its rows and columns. */
export type TableLook = Pick<CandidatesView, 'sorting' | 'grouping' | 'hidden' | 'pinned'>;

/** The candidates as they are sorted and grouped, and the columns that can be seen, side by side. */
export function useCandidateRows(
  data: CandidateRow[],
  infos: readonly ColumnInfo[],
  { sorting, grouping, hidden, pinned }: TableLook,
  rowSelection: RowSelectionState,
) {
  const [expanded, setExpanded] = useState<ExpandedState>(true);
  const columns = useMemo(() => candidateColumns(infos), [infos]);
  // The table works everything out again whenever it gets another array, even one with the same content.
  const state = useMemo(
    () => ({
      sorting: tableSorting(sorting, grouping),
      grouping: grouping === null ? [] : [grouping],
      columnVisibility: Object.fromEntries([...hidden, 'leaning'].map((id) => [id, false])),
      columnPinning: { start: ['candidate', ...pinned], end: [] },
    }),
    [sorting, grouping, hidden, pinned],
  );
  const table = useTable({
    features,
    columns,
    data,
    getRowId: ({ figures }) => figures.key,
    groupedColumnMode: false,
    state: { ...state, expanded, rowSelection },
    onExpandedChange: setExpanded,
    autoResetExpanded: false,
  });
  const pinnedColumns = table.getStartVisibleLeafColumns();
  const otherColumns = table.getCenterVisibleLeafColumns();
  const placed = useMemo(
    () => placeColumns(idsOf(pinnedColumns), idsOf(otherColumns), infos),
    [pinnedColumns, otherColumns, infos],
  );
  return { rows: table.getRowModel().rows, sorted: () => table.getSortedRowModel().rows, placed };
}

function idsOf(columns: readonly { id: string }[]): string[] {
  return columns.map(({ id }) => id);
}
