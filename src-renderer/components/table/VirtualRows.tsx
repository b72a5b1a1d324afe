import {
  type AriaRole,
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
import { type InView, useInView } from './useInView.ts';
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
  const inView = useInView({ box, items: rows, estimate, keyOf: idOf, kept });
  const showRow = useShowRow(rows, inView.scrollTo);
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
      <PlacedRows
        of={inView}
        as={['ul', 'li']}
        label={label}
        attributesOf={(row) => {
          const place = position?.(row) ?? null;
          return { 'data-row': row.id, ...(place === null ? {} : { 'aria-posinset': place, 'aria-setsize': setSize }) };
        }}
      >
        {children}
      </PlacedRows>
    </div>
  );
}

function idOf({ id }: { id: string }): string {
  return id;
}

interface RowAttributes {
  'data-row'?: string;
  'aria-posinset'?: number;
  'aria-setsize'?: number | undefined;
  className?: string | undefined;
  dir?: 'auto';
}

interface PlacedRowsProps<Row> {
  of: InView<Row>;
  /** The elements of all rows together and of each one. */
  as: readonly ['ul' | 'ol' | 'div', 'li' | 'p' | 'div'];
  label?: string;
  role?: AriaRole;
  attributesOf?: (row: Row, index: number) => RowAttributes;
  children: (row: Row, index: number) => ReactNode;
}

/** The rows in view, each where it belongs and measured, in as much room as all would take. */
export function PlacedRows<Row>({ of, as: [All, One], label, role, attributesOf, children }: PlacedRowsProps<Row>) {
  return (
    <All className={styles.rows} role={role} aria-label={label} style={{ blockSize: of.extent }}>
      {of.drawn.map(({ item, index, key, start }) => {
        const { className = '', ...attributes } = attributesOf?.(item, index) ?? {};
        return (
          <One
            key={key}
            ref={of.measure}
            role={role}
            data-index={index}
            {...attributes}
            className={`${styles.row} ${className}`}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(item, index)}
          </One>
        );
      })}
    </All>
  );
}

function useShowRow(rows: readonly { id: string }[], scrollTo: (index: number) => void) {
  const wanted = useRef<string | null>(null);
  const tryShow = useCallback(() => {
    const index = wanted.current === null ? -1 : rows.findIndex(({ id }) => id === wanted.current);
    if (index < 0) return;
    wanted.current = null;
    scrollTo(index);
  }, [rows, scrollTo]);
  useLayoutEffect(tryShow, [tryShow]);
  return useCallback(
    (rowId: string) => {
      wanted.current = rowId;
      tryShow();
    },
    [tryShow],
  );
}
