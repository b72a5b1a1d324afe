import styles from './MarkedText.module.css';
import { type SourceMarks, type SourceRow, segmentsOf } from './markedSource.ts';

interface MarkedTextProps {
  text: string;
  /** The part of the text that is drawn. */
  row: SourceRow;
  marks: SourceMarks;
  /** How a piece of it is written, where that is another way than it stands in the text. */
  written?: (words: string) => string;
}

/** A part of a guide's text, with what was made of its words marked. */
export function MarkedText({ text, row, marks, written = (words) => words }: MarkedTextProps) {
  return segmentsOf(row, marks).map(({ from, to, look }) => {
    const words = written(text.slice(from, to));
    if (look === null) return words;
    return (
      <mark key={from} className={styles.mark} data-look={look}>
        {words}
      </mark>
    );
  });
}
