import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { useRowFocus } from '../hooks/useRowFocus.ts';
import styles from './VirtualRows.module.css';

/** What can be asked of a long list. */
export interface RowsHandle {
  /** Scrolls a row into view. */
  show: (rowId: string) => void;
  /** Scrolls a row into view and puts the focus on its `data-row-focus` element. */
  focus: (rowId: string) => void;
}

interface VirtualRowsProps<Row extends { id: string }> {
  label: string;
  rows: readonly Row[];
  /** The usual height of a row in px; the real one is measured. */
  estimate: (row: Row) => number;
  /** The place of a row among `setSize`, for screen readers; null for headings. */
  position?: (row: Row) => number | null;
  setSize?: number;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  children: (row: Row) => ReactNode;
  className?: string;
  ref?: Ref<RowsHandle>;
}

/** A list that draws only the rows in view, so that ten thousand cost no more than forty. */
export function VirtualRows<Row extends { id: string }>(props: VirtualRowsProps<Row>) {
  const { label, rows, estimate, position, setSize, onKeyDown, children, className, ref } = props;
  const box = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(box);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index] === undefined ? 0 : estimate(rows[index])),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  useImperativeHandle(ref, () => {
    const show = (rowId: string) => {
      const index = rows.findIndex(({ id }) => id === rowId);
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    };
    return {
      show,
      focus: (rowId) => {
        show(rowId);
        focusRow(rowId);
      },
    };
  }, [rows, virtualizer, focusRow]);
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
