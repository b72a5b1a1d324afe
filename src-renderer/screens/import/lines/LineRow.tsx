import { Pencil } from 'lucide-react';
import type { GuideLine } from '../../../../shared/guide/import/guideLines.ts';
import styles from './LineRow.module.css';
import { MarkedText } from './MarkedText.tsx';
import type { SourceMarks } from './markedSource.ts';
import { roleName } from './roleWords.ts';

interface LineRowProps {
  text: string;
  line: GuideLine;
  marks: SourceMarks;
  /** Its index, from 0, among so many. */
  place: { index: number; of: number };
  isActive: boolean;
  isChosen: boolean;
  isOfQuestion: boolean;
  onChoose: (isExtending: boolean) => void;
}

/** More of a line is not drawn, in code units: it has no line breaks that somebody made. */
const longestShown = 1_200;

/** A line of the guide behind the word for its role. */
export function LineRow({ text, line, marks, place, isActive, isChosen, isOfQuestion, onChoose }: LineRowProps) {
  const [from, end] = line.span;
  const to = Math.min(end, from + longestShown);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      role="option"
      data-row-focus
      tabIndex={isActive ? 0 : -1}
      className={styles.line}
      data-role={line.role}
      data-of-question={isOfQuestion || undefined}
      aria-selected={isChosen}
      aria-posinset={place.index + 1}
      aria-setsize={place.of}
      onClick={({ shiftKey }) => onChoose(shiftKey)}
    >
      <RoleWord line={line} />
      <span className={styles.text} dir="auto">
        {isBlank(text.slice(from, to)) ? (
          '(empty)'
        ) : (
          <MarkedText text={text} row={{ from, to }} marks={marks} written={onOneLine} />
        )}
        {to < end && ' …'}
      </span>
    </div>
  );
}

/** The word for the role, with a sign where a person has given it, or where it is a guess. */
function RoleWord({ line }: { line: GuideLine }) {
  return (
    <span className={styles.role}>
      <span className={styles.word}>{roleName(line)}</span>
      {line.isGiven && (
        <>
          <Pencil size={11} aria-hidden className={styles.sign} />
          <span className="visually-hidden">, by you</span>
        </>
      )}
      {line.isUnsure && (
        <>
          <span aria-hidden title="This role is a guess" className={styles.guess}>
            ?
          </span>
          <span className="visually-hidden">, a guess</span>
        </>
      )}
      <span className="visually-hidden">: </span>
    </span>
  );
}

/** The words of a line on one line; cells of a row are parted by a stroke. */
function onOneLine(words: string): string {
  return words.replace(/\t+/g, ' │ ').replace(/\s*\n\s*/g, ' ');
}

/** Whether a row of a table has nothing but empty cells. */
function isBlank(text: string): boolean {
  return text.trim() === '';
}
