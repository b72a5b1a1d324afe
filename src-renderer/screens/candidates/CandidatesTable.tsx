import { type ExpandedState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  memo,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { pressOf } from '../../components/keys.ts';
import { rangeWith } from '../../components/table/rangeWith.ts';
import { belongsToControl, movedIndex, rowCommand } from '../../components/table/rowKeys.ts';
import { selectionState, withSelected } from '../../components/table/selection.ts';
import { treeProps } from '../../components/table/treeProps.ts';
import { useActiveRow } from '../../components/table/useActiveRow.ts';
import { CandidateLine } from './CandidateRow.tsx';
import styles from './CandidatesTable.module.css';
import type { CandidateRow } from './candidateRows.ts';
import {
  type CandidateTableRow,
  type ColumnInfo,
  candidateColumns,
  candidatesOf,
  features,
  groupName,
  tableSorting,
} from './candidateTable.ts';
import { rowInWords } from './cellWords.ts';
import { GroupLine } from './GroupRow.tsx';
import { HeaderLine } from './HeaderRow.tsx';
import { placeColumns } from './placedColumns.ts';
import type { CandidatesView } from './tableView.ts';
import type { CandidatesViewing } from './useCandidatesView.ts';

interface CandidatesTableProps extends Pick<CandidatesView, 'sorting' | 'grouping' | 'hidden' | 'pinned' | 'selected'> {
  rows: CandidateRow[];
  infos: readonly ColumnInfo[];
  onChange: CandidatesViewing['change'];
  /** Opens the candidate's panel. */
  onOpen: (id: string) => void;
  ref: Ref<TableHandle>;
}

/** What can be asked of the table from outside. */
export interface TableHandle {
  /** Puts the focus on the row that has the keyboard. */
  focus: () => void;
  /** The candidates that are shown, in their order; those of a closed group are among them. */
  order: () => string[];
}

/** Heights in px. */
const rowHeight = 40;
const headerHeight = 54;

/** How far the arrow keys scroll sideways, in px: about a column. */
const sideStep = 124;

/**
 * Candidates × competencies. Only the rows and columns in view exist; the arrow keys move among all of them. Other parts of the
 * screen change at every step of a slider: it is drawn anew only when something of its own has changed.
 */
export const CandidatesTable = memo(function CandidatesTable(props: CandidatesTableProps) {
  const { rows: data, infos, sorting, grouping, hidden, pinned, selected, onChange, onOpen, ref } = props;
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
  const rowSelection = useMemo(() => withSelected({}, selected, true), [selected]);
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
  const { rows } = table.getRowModel();
  const rowIds = useMemo(() => rows.map(({ id }) => id), [rows]);
  const pinnedColumns = table.getStartVisibleLeafColumns();
  const otherColumns = table.getCenterVisibleLeafColumns();
  const placed = useMemo(
    () => placeColumns(idsOf(pinnedColumns), idsOf(otherColumns), infos),
    [pinnedColumns, otherColumns, infos],
  );

  const container = useRef<HTMLDivElement>(null);
  const active = useActiveRow(container, rowIds);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => container.current,
    getItemKey: (index) => rowIds[index] ?? index,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingEnd: headerHeight,
    rangeExtractor: (range) => rangeWith(range, active.index),
  });
  const { centre } = placed;
  const across = useVirtualizer({
    horizontal: true,
    count: centre.length,
    getScrollElement: () => container.current,
    estimateSize: (index) => centre[index]?.info.width ?? 0,
    // What is pinned covers the beginning of what is scrolled.
    paddingStart: placed.pinnedWidth,
    overscan: 2,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns have other widths than those that were measured
  useEffect(() => across.measure(), [across, placed]);
  const shown = across.getVirtualItems();
  const [first = 0, last = -1] = [shown.at(0)?.index, shown.at(-1)?.index];
  const inView = useMemo(() => centre.slice(first, last + 1), [centre, first, last]);

  const focusRow = (index: number) => {
    active.focus(index);
    lines.scrollToIndex(index);
  };
  useImperativeHandle(ref, () => ({
    focus: () => focusRow(active.index),
    order: () => table.getSortedRowModel().rows.flatMap(idsOfRow),
  }));

  const select = useCallback(
    (ids: readonly string[], isSelected: boolean) =>
      onChange((current) => {
        const others = current.selected.filter((id) => !ids.includes(id));
        return { selected: isSelected ? [...others, ...ids] : others };
      }),
    [onChange],
  );
  const stateOf = (ids: readonly string[]) => selectionState(rowSelection, ids);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rows[active.index];
    const page = Math.max(1, Math.floor((container.current?.clientHeight ?? 0) / rowHeight) - 2);
    const press = pressOf(event);
    const command = rowCommand(press, page);
    if (row === undefined || command === null || command.kind === 'remove' || belongsToControl(event.target, press))
      return;
    event.preventDefault();
    const ids = idsOfRow(row);
    switch (command.kind) {
      case 'move':
        return focusRow(movedIndex(active.index, command.by, rows.length));
      case 'first':
        return focusRow(0);
      case 'last':
        return focusRow(rows.length - 1);
      case 'open':
        return row.getIsGrouped() ? row.toggleExpanded() : onOpen(row.id);
      case 'select':
        return select(ids, stateOf(ids) !== 'all');
      case 'selectAll':
        return select(idsOfRows(data), true);
      case 'expand':
      case 'collapse': {
        const isExpanding = command.kind === 'expand';
        if (row.getIsGrouped()) return row.toggleExpanded(isExpanding);
        return container.current?.scrollBy({ left: isExpanding ? sideStep : -sideStep });
      }
    }
  };

  const allIds = idsOfRows(data);
  const shownInfos = [...placed.pinned, ...placed.centre].map(({ info }) => info);
  const columnCount = placed.pinned.length + centre.length + 1;
  return (
    <div ref={container} className={styles.container} style={{ scrollPaddingInlineStart: placed.pinnedWidth }}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support it; the rule sees a plain table */}
      <table
        role={grouping === null ? 'grid' : 'treegrid'}
        aria-label="Candidates"
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        aria-colcount={columnCount}
        className={`${styles.table} figures`}
        style={{ inlineSize: placed.width }}
      >
        <HeaderLine
          placed={placed}
          sorting={sorting}
          onSort={(next) => onChange({ sorting: next })}
          selected={stateOf(allIds)}
          onSelectAll={(isSelected) => select(allIds, isSelected)}
          height={headerHeight}
        />
        <tbody
          className={styles.rows}
          style={{ blockSize: lines.getTotalSize() }}
          onKeyDown={onKeyDown}
          {...active.listeners}
        >
          {lines.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const isGroup = row.getIsGrouped();
            const ids = idsOfRow(row);
            const selection = stateOf(ids);
            return (
              <tr
                key={row.id}
                data-row={row.id}
                aria-label={
                  isGroup
                    ? `${groupName(row)}, ${ids.length} ${ids.length === 1 ? 'candidate' : 'candidates'}`
                    : rowInWords(row.original, shownInfos)
                }
                data-group={isGroup}
                aria-rowindex={index + 2}
                aria-selected={selection === 'all'}
                {...(grouping === null ? {} : treeProps(row))}
                tabIndex={index === active.index ? 0 : -1}
                className={styles.row}
                style={{ blockSize: rowHeight, translate: `0 ${start}px` }}
              >
                {isGroup ? (
                  <GroupLine
                    name={groupName(row)}
                    count={ids.length}
                    columns={columnCount}
                    isExpanded={row.getIsExpanded()}
                    selected={selection}
                    onSelect={(isSelected) => select(ids, isSelected)}
                    onToggle={() => row.toggleExpanded()}
                  />
                ) : (
                  <CandidateLine
                    row={row.original}
                    pinned={placed.pinned}
                    inView={inView}
                    isSelected={selection === 'all'}
                    onSelect={select}
                  />
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
});

function idsOf(columns: readonly { id: string }[]): string[] {
  return columns.map(({ id }) => id);
}

function idsOfRows(rows: readonly CandidateRow[]): string[] {
  return rows.map(({ figures }) => figures.key);
}

function idsOfRow(row: CandidateTableRow): string[] {
  return idsOfRows(candidatesOf(row));
}
