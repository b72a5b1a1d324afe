import type { RowSelectionState } from '@tanstack/react-table';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
} from 'react';
import { pressOf } from '../hooks/keys.ts';
import styles from './DataGrid.module.css';
import { belongsToControl, movedIndex, type RowCommand, rowCommand } from './rowKeys.ts';
import { type SelectionState, selectionState } from './selection.ts';
import { useActiveRow } from './useActiveRow.ts';
import { useInView } from './useInView.ts';

/** A row of the table's model, a group or what stands in one, as the grid knows it. */
export interface GridRow {
  id: string;
  parentId?: string | undefined;
  getIsGrouped(): boolean;
  getIsExpanded(): boolean;
  toggleExpanded(isExpanded?: boolean): void;
}

/** What can be asked of the grid from outside. */
export interface GridHandle {
  /** Puts the focus on the row that has the keyboard. */
  focus: () => void;
}

interface DataGridProps<Row extends GridRow> {
  label: string;
  rows: readonly Row[];
  /** Whether the rows stand in groups. */
  isGrouped: boolean;
  /** The rows' head, a `thead`. */
  head: ReactNode;
  /** In px, of a row and of the head. */
  heights: { row: number; head: number };
  /** What a row stands for, by the ids that are selected: its own, or those of its group. */
  idsOf: (row: Row) => string[];
  /** A row as a screen reader says it. */
  nameOf: (row: Row) => string;
  selection: RowSelectionState;
  /** Everything that can be selected. */
  allIds: readonly string[];
  onSelect: (ids: readonly string[], isSelected: boolean) => void;
  onOpen: (row: Row) => void;
  /** Asks to remove what the row stands for; nothing can be removed without it. */
  onRemove?: (row: Row) => void;
  /** Those that are not drawn at the moment are among them. */
  columnCount: number;
  /** Brings a column, counted from 1, into view where only those in view are drawn. */
  scrollToColumn?: (column: number) => void;
  /** The classes of the box that scrolls, of the table and of each row. */
  classNames: { box: string | undefined; table: string | undefined; row: string | undefined };
  style?: { box?: CSSProperties; table?: CSSProperties };
  /** The cells of a row. */
  children: (row: Row, selected: SelectionState) => ReactNode;
  /** The element that scrolls. */
  box: RefObject<HTMLDivElement | null>;
  ref: Ref<GridHandle>;
}

/**
 * A table of which only the rows in view are drawn; the arrow keys move among all of them. Right leads from a row to its cells and
 * Left back, as in a treegrid (ARIA Authoring Practices): whole rows for those who see, cell by cell for those who listen.
 */
export function DataGrid<Row extends GridRow>(props: DataGridProps<Row>) {
  const { rows, heights, box, idsOf, selection, isGrouped, classNames, style } = props;
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const active = useActiveRow(box, ids);
  const lines = useInView({
    box,
    items: rows,
    estimate: () => heights.row,
    keyOf: idOf,
    kept: active.index,
    // The head covers the beginning of what is scrolled.
    covered: { end: heights.head },
  });
  const { measureAll } = lines;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows have another height than those that were measured
  useEffect(measureAll, [measureAll, heights.row]);
  const focus = (index: number, column: number | null = null) => {
    const inGroup = rows[index]?.getIsGrouped() === true ? null : column;
    active.focus(index, inGroup);
    lines.scrollTo(index);
    if (inGroup !== null) props.scrollToColumn?.(inGroup);
  };
  useImperativeHandle(props.ref, () => ({ focus: () => focus(active.index) }));
  const row = rows[active.index];
  return (
    <div ref={box} className={`${styles.box} card ${classNames.box ?? ''}`} style={style?.box}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support it; the rule sees a plain table */}
      <table
        role={isGrouped ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        aria-colcount={props.columnCount}
        className={`${styles.table} ${classNames.table ?? ''}`}
        style={style?.table}
      >
        {props.head}
        <tbody
          className={styles.rows}
          style={{ blockSize: lines.extent }}
          onKeyDown={(event) =>
            row && onKeyDown(event, props, row, { index: active.index, column: active.column, focus })
          }
          onClick={(event) => onClick(event, props)}
          {...active.listeners}
        >
          {lines.drawn.map(({ item: drawn, index, start }) => {
            const selected = selectionState(selection, idsOf(drawn));
            return (
              <tr
                key={drawn.id}
                data-row={drawn.id}
                data-group={drawn.getIsGrouped()}
                aria-label={props.nameOf(drawn)}
                aria-rowindex={index + 2}
                aria-selected={selected === 'all'}
                {...(isGrouped ? treeProps(drawn) : {})}
                tabIndex={index === active.index ? 0 : -1}
                className={`${styles.row} ${classNames.row ?? ''}`}
                style={{ blockSize: heights.row, translate: `0 ${start}px` }}
              >
                {props.children(drawn, selected)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function idOf({ id }: GridRow): string {
  return id;
}

/** Where the keyboard is, on a row or on its cell in a column, and how it gets elsewhere. */
interface Place {
  index: number;
  column: number | null;
  focus: (index: number, column?: number | null) => void;
}

function onKeyDown<Row extends GridRow>(
  event: KeyboardEvent<HTMLElement>,
  props: DataGridProps<Row>,
  row: Row,
  place: Place,
): void {
  const { box, heights, onRemove } = props;
  const press = pressOf(event);
  const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / heights.row) - 2);
  const command = rowCommand(press, page);
  if (command === null || belongsToControl(event.target, press)) return;
  if (command.kind === 'remove' && onRemove === undefined) return;
  event.preventDefault();
  act(command, props, row, place);
}

function act<Row extends GridRow>(command: RowCommand, props: DataGridProps<Row>, row: Row, place: Place): void {
  const { rows, idsOf, selection, onSelect, columnCount } = props;
  const { index, column, focus } = place;
  switch (command.kind) {
    case 'move':
      focus(movedIndex(index, command.by, rows.length), column);
      break;
    case 'first':
      if (column === null) focus(0);
      else focus(index, 1);
      break;
    case 'last':
      if (column === null) focus(rows.length - 1);
      else focus(index, columnCount);
      break;
    case 'open':
      if (row.getIsGrouped()) row.toggleExpanded();
      else props.onOpen(row);
      break;
    case 'select':
      onSelect(idsOf(row), selectionState(selection, idsOf(row)) !== 'all');
      break;
    case 'selectAll':
      onSelect(props.allIds, true);
      break;
    case 'remove':
      props.onRemove?.(row);
      break;
    case 'expand':
    case 'collapse':
      goAside(command.kind === 'expand', props, row, place);
  }
}

/** Left and Right: they close and open a group; elsewhere they go from cell to cell, and Left from the row to its group. */
function goAside<Row extends GridRow>(
  isRight: boolean,
  { rows, columnCount }: DataGridProps<Row>,
  row: Row,
  { index, column, focus }: Place,
): void {
  if (row.getIsGrouped()) row.toggleExpanded(isRight);
  else if (isRight) focus(index, Math.min(columnCount, (column ?? 0) + 1));
  else if (column !== null) focus(index, column === 1 ? null : column - 1);
  else if (row.parentId !== undefined) focus(rows.findIndex(({ id }) => id === row.parentId));
}

/** A press anywhere on a row opens it, unless it was meant for one of its controls. */
function onClick<Row extends GridRow>({ target }: MouseEvent<HTMLElement>, { rows, onOpen }: DataGridProps<Row>): void {
  if (!(target instanceof Element) || target.closest('label, button, a') !== null) return;
  const id = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  const row = rows.find((candidate) => candidate.id === id);
  if (row !== undefined && !row.getIsGrouped()) onOpen(row);
}

/** Where a row stands in a grouped table, for screen readers. */
function treeProps(row: GridRow) {
  return row.getIsGrouped() ? { 'aria-level': 1, 'aria-expanded': row.getIsExpanded() } : { 'aria-level': 2 };
}
