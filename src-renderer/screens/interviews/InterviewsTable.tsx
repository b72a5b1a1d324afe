import { type ExpandedState, type RowSelectionState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { LibraryEntry } from '../../../shared/domain/scorecard/libraryEntry.ts';
import { useMediaQuery } from '../../components/hooks/useMediaQuery.ts';
import { pressOf } from '../../components/keys.ts';
import { rangeWith } from '../../components/table/rangeWith.ts';
import { belongsToControl, movedIndex, rowCommand } from '../../components/table/rowKeys.ts';
import { type SelectionState, selectionState, withSelected } from '../../components/table/selection.ts';
import { treeProps } from '../../components/table/treeProps.ts';
import { useActiveRow } from '../../components/table/useActiveRow.ts';
import { GroupRow } from './GroupRow.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { InterviewRow } from './InterviewRow.tsx';
import styles from './InterviewsTable.module.css';
import type { ListRow } from './interviewList.ts';
import {
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
  ref: Ref<TableHandle>;
}

/** What can be asked of the table from outside. */
export interface TableHandle {
  /** Puts the focus on the row that has the keyboard. */
  focus: () => void;
}

/** Heights in px of a row on one line and of its header, and of both where the window is narrow and they take two lines. */
const heights = { wide: { row: 38, header: 34 }, narrow: { row: 62, header: 58 } };

/** The list of interviews. Only the rows in view exist; the arrow keys move among all of them. */
export function InterviewsTable(props: InterviewsTableProps) {
  // The virtualizer hands out the same object with new contents, which a memoizing compiler would take for unchanged.
  'use no memo';
  const { sorting, grouping, selection, onSelect, onOpen, onRemove } = props;
  const [expanded, setExpanded] = useState<ExpandedState>(true);
  // The table sorts and groups again whenever it gets another array, even one with the same content.
  const tableState = useMemo(
    () => ({ sorting: tableSorting(sorting, grouping), grouping: grouping === null ? [] : [grouping] }),
    [sorting, grouping],
  );
  const table = useTable({
    features,
    columns,
    data: props.rows,
    getRowId: ({ entry }) => entry.id,
    state: {
      ...tableState,
      expanded,
      rowSelection: selection,
    },
    onExpandedChange: setExpanded,
    autoResetExpanded: false,
  });
  const { rows } = table.getRowModel();
  const rowIds = useMemo(() => rows.map(({ id }) => id), [rows]);
  const entryIds = useMemo(() => props.rows.map(({ entry }) => entry.id), [props.rows]);

  const container = useRef<HTMLDivElement>(null);
  const height = useMediaQuery('(max-width: 900px)') ? heights.narrow : heights.wide;
  const active = useActiveRow(container, rowIds);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => container.current,
    getItemKey: (index) => rowIds[index] ?? index,
    estimateSize: () => height.row,
    overscan: 8,
    // The header covers the beginning of what is scrolled.
    scrollPaddingEnd: height.header,
    rangeExtractor: (range) => rangeWith(range, active.index),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows have another height than those that were measured
  useEffect(() => virtualizer.measure(), [virtualizer, height]);

  const select = (ids: readonly string[], isSelected: boolean) => onSelect(withSelected(selection, ids, isSelected));
  const selectedEntries = () => props.rows.map(({ entry }) => entry).filter(({ id }) => selection[id] === true);
  const focusRow = (index: number) => {
    active.focus(index);
    virtualizer.scrollToIndex(index);
  };
  useImperativeHandle(props.ref, () => ({ focus: () => focusRow(active.index) }));

  /** Left closes an open group, and leads from an interview to its group. */
  const collapse = (row: InterviewTableRow) => {
    if (row.getIsGrouped()) return row.toggleExpanded(false);
    const parent = row.parentId === undefined ? -1 : rowIds.indexOf(row.parentId);
    if (parent >= 0) focusRow(parent);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rows[active.index];
    const page = Math.max(1, Math.floor((container.current?.clientHeight ?? 0) / height.row) - 2);
    const press = pressOf(event);
    const command = rowCommand(press, page);
    if (row === undefined || command === null || belongsToControl(event.target, press)) return;
    event.preventDefault();
    const ids = entriesOf(row).map(({ id }) => id);
    switch (command.kind) {
      case 'move':
        return focusRow(movedIndex(active.index, command.by, rows.length));
      case 'first':
        return focusRow(0);
      case 'last':
        return focusRow(rows.length - 1);
      case 'open':
        return row.getIsGrouped() ? row.toggleExpanded() : onOpen(row.original.entry);
      case 'select':
        return select(ids, selectionState(selection, ids) !== 'all');
      case 'selectAll':
        return select(entryIds, true);
      case 'remove':
        return onRemove(selectionState(selection, ids) === 'all' ? selectedEntries() : entriesOf(row));
      case 'expand':
        return row.getIsGrouped() ? row.toggleExpanded(true) : undefined;
      case 'collapse':
        return collapse(row);
    }
  };

  /** A press anywhere on a row opens it, unless it was meant for one of its controls. */
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    if (!(target instanceof Element) || target.closest('label, button') !== null) return;
    const id = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const row = rows.find((candidate) => candidate.id === id);
    if (row !== undefined && !row.getIsGrouped()) onOpen(row.original.entry);
  };

  const cells = (row: InterviewTableRow, state: SelectionState) => {
    const entries = entriesOf(row);
    const onSelectRow = (isSelected: boolean) =>
      select(
        entries.map(({ id }) => id),
        isSelected,
      );
    if (!row.getIsGrouped()) {
      const { entry } = row.original;
      return (
        <InterviewRow entry={entry} isSelected={state === 'all'} onSelect={onSelectRow} onOpen={() => onOpen(entry)} />
      );
    }
    return (
      <GroupRow
        name={groupName(row)}
        count={entries.length}
        isExpanded={row.getIsExpanded()}
        selected={state}
        onSelect={onSelectRow}
        onToggle={() => row.toggleExpanded()}
      />
    );
  };

  return (
    <div ref={container} className={styles.container}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support it; the rule sees a plain table */}
      <table
        role={grouping === null ? 'grid' : 'treegrid'}
        aria-label="Interviews"
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        className={styles.table}
      >
        <HeaderRow
          sorting={sorting}
          onSort={props.onSort}
          selected={selectionState(selection, entryIds)}
          onSelectAll={(isSelected) => select(entryIds, isSelected)}
          height={height.header}
        />
        <tbody
          className={styles.rows}
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onClick={onClick}
          {...active.listeners}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const entries = entriesOf(row);
            const state = selectionState(
              selection,
              entries.map(({ id }) => id),
            );
            return (
              <tr
                key={row.id}
                data-row={row.id}
                aria-label={
                  row.getIsGrouped() ? groupInWords(groupName(row), entries.length) : rowInWords(row.original.entry)
                }
                aria-rowindex={index + 2}
                aria-selected={state === 'all'}
                {...(grouping === null ? {} : treeProps(row))}
                tabIndex={index === active.index ? 0 : -1}
                className={styles.row}
                style={{ blockSize: height.row, translate: `0 ${start}px` }}
              >
                {cells(row, state)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
