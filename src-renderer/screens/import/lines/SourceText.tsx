import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { Span } from '../../../../shared/guide/import/guidePoint.ts';
import { rowAt, type SourceMarks, type SourceRow, segmentsOf, sourceRows } from './markedSource.ts';
import styles from './SourceText.module.css';

interface SourceTextProps {
  text: string;
  marks?: SourceMarks;
  /** What has to be in view, and is scrolled to when it changes. */
  shown?: Span | undefined;
}

const noMarks: SourceMarks = { used: [], prompt: [], chosen: [], current: [] };
/** The usual height of a line of text and of an empty one, in px. */
const usual = { line: 22, empty: 11 };

/** The text of a guide, drawn only where it is looked at. */
export function SourceText({ text, marks = noMarks, shown }: SourceTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => sourceRows(text), [text]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => estimate(rows[index]),
    overscan: 10,
    paddingStart: 8,
    paddingEnd: 16,
    scrollPaddingStart: 16,
    scrollPaddingEnd: 16,
  });
  const [from, to] = shown ?? [];
  useEffect(() => {
    if (from === undefined || to === undefined) return;
    const { startIndex = 0, endIndex = -1 } = virtualizer.calculateRange() ?? {};
    const [first, last] = [rowAt(rows, from), rowAt(rows, Math.max(from, to - 1))];
    // A part that fits is shown whole; of a longer one, its beginning.
    if (startIndex < first && last < endIndex) return;
    virtualizer.scrollToIndex(first, { align: 'start' });
  }, [virtualizer, rows, from, to]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and has no control in it takes the focus itself
    <section ref={box} className={styles.box} tabIndex={0} aria-label="Text of the guide">
      <div className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <p
                key={row.from}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                dir="auto"
              >
                <Row text={text} row={row} marks={marks} />
              </p>
            )
          );
        })}
      </div>
    </section>
  );
}

function Row({ text, row, marks }: { text: string; row: SourceRow; marks: SourceMarks }) {
  return segmentsOf(row, marks).map(({ from, to, look }) =>
    look === null ? (
      text.slice(from, to)
    ) : (
      <mark key={from} className={styles.mark} data-look={look}>
        {text.slice(from, to)}
      </mark>
    ),
  );
}

function estimate(row: SourceRow | undefined): number {
  if (row === undefined || row.from === row.to) return usual.empty;
  return usual.line * Math.ceil((row.to - row.from) / 45);
}
