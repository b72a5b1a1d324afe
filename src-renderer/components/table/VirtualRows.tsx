import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { useRowFocus } from '../hooks/useRowFocus.ts';
import { rangeWith } from './selection.ts';
import styles from './VirtualRows.module.css';

/** What can be asked of a long list. */
export interface RowsHandle {
  /** Scrolls a row into view, also one that only comes with the next rendering. */
  show: (rowId: string) => void;
  /** Scrolls a row into view and puts the focus on its `data-row-focus` element. */
  focus: (rowId: string) => void;
}

interface VirtualRowsProps<Row extends { id: string }> {
  label: string;
  rows: readonly Row[];
  /** The usual height of a row in px; the real one is measured. The same function each time: another one measures anew. */
  estimate: (row: Row) => number;
  /** The place of a row among `setSize`, for screen readers; null for headings. */
  position?: (row: Row) => number | null;
  setSize?: number;
  /** The row that is drawn wherever the list is scrolled to: the one that the Tab key leads to. */
  keep: string | null;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  children: (row: Row) => ReactNode;
  className?: string | undefined;
  ref?: Ref<RowsHandle>;
}

/** A list that draws only the rows in view, so that ten thousand cost no more than forty. */
export function VirtualRows<Row extends { id: string }>(props: VirtualRowsProps<Row>) {
  const { label, rows, estimate, position, setSize, keep, onKeyDown, children, className, ref } = props;
  const box = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(box);
  const kept = useMemo(() => rows.findIndex(({ id }) => id === keep), [rows, keep]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: useCallback((index) => (rows[index] === undefined ? 0 : estimate(rows[index])), [rows, estimate]),
    getItemKey: useCallback((index) => rows[index]?.id ?? index, [rows]),
    rangeExtractor: useCallback((range: Range) => rangeWith(range, kept), [kept]),
    overscan: 8,
  });
  const showRow = useShowRow(rows, virtualizer);
  useImperativeHandle(
    ref,
    () => ({
      show: showRow,
      focus: (rowId) => {
        showRow(rowId);
        focusRow(rowId);
      },
    }),
    [showRow, focusRow],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the rows, which are the interactive elements
    <div ref={box} className={`${styles.box} ${className ?? ''}`} onKeyDown={onKeyDown}>
      <ul className={styles.rows} aria-label={label} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const place = position?.(row) ?? null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-row={row.id}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              {...(place === null ? {} : { 'aria-posinset': place, 'aria-setsize': setSize })}
            >
              {children(row)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function useShowRow(rows: readonly { id: string }[], virtualizer: Virtualizer<HTMLDivElement, Element>) {
  const wanted = useRef<string | null>(null);
  const tryShow = useCallback(() => {
    const index = wanted.current === null ? -1 : rows.findIndex(({ id }) => id === wanted.current);
    if (index < 0) return;
    wanted.current = null;
    virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [rows, virtualizer]);
  useLayoutEffect(tryShow, [tryShow]);
  return useCallback(
    (rowId: string) => {
      wanted.current = rowId;
      tryShow();
    },
    [tryShow],
  );
}
