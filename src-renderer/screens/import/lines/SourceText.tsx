import { useEffect, useMemo, useRef } from 'react';
import type { Span } from '../../../../shared/guide/import/guidePoint.ts';
import { useInView } from '../../../components/table/useInView.ts';
import { PlacedRows } from '../../../components/table/VirtualRows.tsx';
import { MarkedText } from './MarkedText.tsx';
import { rowAt, type SourceMarks, type SourceRow, sourceRows } from './markedSource.ts';
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
  const inView = useInView({
    box,
    items: rows,
    estimate,
    beyond: 10,
    padding: { start: 8, end: 16 },
    covered: { start: 16, end: 16 },
  });
  const { shows, scrollTo } = inView;
  const [from, to] = shown ?? [];
  useEffect(() => {
    if (from === undefined || to === undefined) return;
    const [first, last] = [rowAt(rows, from), rowAt(rows, Math.max(from, to - 1))];
    // A part that fits is shown whole; of a longer one, its beginning.
    if (!shows(first, last)) scrollTo(first, 'start');
  }, [shows, scrollTo, rows, from, to]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and has no control in it takes the focus itself
    <section ref={box} className={styles.box} tabIndex={0} aria-label="Text of the guide">
      <PlacedRows of={inView} as={['div', 'p']} attributesOf={() => ({ className: styles.row, dir: 'auto' })}>
        {(row) => <MarkedText text={text} row={row} marks={marks} />}
      </PlacedRows>
    </section>
  );
}

function estimate(row: SourceRow): number {
  if (row.from === row.to) return usual.empty;
  return usual.line * Math.ceil((row.to - row.from) / 45);
}
