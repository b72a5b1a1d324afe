import { type ExpandedState, type RowSelectionState, useTable } from '@tanstack/react-table';
import { type Ref, useMemo, useRef, useState } from 'react';
import type { LibraryEntry } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { useMediaQuery } from '../../components/hooks/useMediaQuery.ts';
import { DataGrid, type GridHandle } from '../../components/table/DataGrid.tsx';
import { type SelectionState, selectionState, withSelected } from '../../components/table/selection.ts';
import { GroupRow } from './GroupRow.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { InterviewRow } from './InterviewRow.tsx';
import styles from './InterviewsTable.module.css';
import type { ListRow } from './interviewList.ts';
import {
  columnNames,
  columns,
  entriesOf,
  features,
  type GroupingChoice,
  groupName,
  type InterviewTableRow,
  type Sorting,
  tableSorting,
} from './interviewTable.ts';
import { groupInWords, rowInWords } from './rowWords.ts';

interface InterviewsTableProps {
  rows: ListRow[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  grouping: GroupingChoice;
  selection: RowSelectionState;
  onSelect: (selection: RowSelectionState) => void;
  onOpen: (entry: LibraryEntry) => void;
  onRemove: (entries: LibraryEntry[]) => void;
  ref: Ref<GridHandle>;
}

/** Heights in px of a row on one line and of its head, and of both where the window is narrow and they take two lines. */
const heights = { wide: { row: 38, head: 34 }, narrow: { row: 62, head: 58 } };

/** The list of interviews. */
export function InterviewsTable(props: InterviewsTableProps) {
  const { rows: data, sorting, grouping, selection, onSelect, onOpen, onRemove } = props;
  const rows = useRows(data, sorting, grouping, selection);
  const allIds = useMemo(() => data.map(({ entry }) => entry.id), [data]);
  const box = useRef<HTMLDivElement>(null);
  const height = useMediaQuery('(max-width: 900px)') ? heights.narrow : heights.wide;
  const select = (ids: readonly string[], isSelected: boolean) => onSelect(withSelected(selection, ids, isSelected));
  /** What is selected goes with a row that is part of it. */
  const remove = (row: InterviewTableRow) => {
    if (selectionState(selection, idsOf(row)) !== 'all') return onRemove(entriesOf(row));
    onRemove(data.map(({ entry }) => entry).filter(({ id }) => selection[id] === true));
  };
  return (
    <DataGrid
      ref={props.ref}
      box={box}
      label="Interviews"
      rows={rows}
      isGrouped={grouping !== null}
      heights={height}
      idsOf={idsOf}
      nameOf={nameOf}
      selection={selection}
      allIds={allIds}
      onSelect={select}
      onOpen={(row) => onOpen(row.original.entry)}
      onRemove={remove}
      columnCount={columnNames.length + 2}
      classNames={{ box: styles.box, table: undefined, row: styles.row }}
      head={
        <HeaderRow
          sorting={sorting}
          onSort={props.onSort}
          selected={selectionState(selection, allIds)}
          onSelectAll={(isSelected) => select(allIds, isSelected)}
          height={height.head}
        />
      }
    >
      {(row, state) => (
        <Cells
          row={row}
          state={state}
          onSelect={(isSelected) => select(idsOf(row), isSelected)}
          onOpen={() => onOpen(row.original.entry)}
        />
      )}
    </DataGrid>
  );
}

/** The rows as they are sorted and grouped. */
function useRows(data: ListRow[], sorting: Sorting, grouping: GroupingChoice, rowSelection: RowSelectionState) {
  const [expanded, setExpanded] = useState<ExpandedState>(true);
  // The table sorts and groups again whenever it gets another array, even one with the same content.
  const state = useMemo(
    () => ({ sorting: tableSorting(sorting, grouping), grouping: grouping === null ? [] : [grouping] }),
    [sorting, grouping],
  );
  const table = useTable({
    features,
    columns,
    data,
    getRowId: ({ entry }) => entry.id,
    state: { ...state, expanded, rowSelection },
    onExpandedChange: setExpanded,
    autoResetExpanded: false,
  });
  return table.getRowModel().rows;
}

function idsOf(row: InterviewTableRow): string[] {
  return entriesOf(row).map(({ id }) => id);
}

function nameOf(row: InterviewTableRow): string {
  return row.getIsGrouped() ? groupInWords(groupName(row), entriesOf(row).length) : rowInWords(row.original.entry);
}

interface CellsProps {
  row: InterviewTableRow;
  state: SelectionState;
  onSelect: (isSelected: boolean) => void;
  onOpen: () => void;
}

function Cells({ row, state, onSelect, onOpen }: CellsProps) {
  if (!row.getIsGrouped())
    return <InterviewRow entry={row.original.entry} isSelected={state === 'all'} onSelect={onSelect} onOpen={onOpen} />;
  return (
    <GroupRow
      name={groupName(row)}
      count={entriesOf(row).length}
      isExpanded={row.getIsExpanded()}
      selected={state}
      onSelect={onSelect}
      onToggle={() => row.toggleExpanded()}
    />
  );
}
