import { ArrowLeftRight, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { newId } from '../../../../shared/domain/ids.ts';
import { textLimits } from '../../../../shared/domain/plainText.ts';
import { Button, IconButton } from '../../../components/Button.tsx';
import { useRowFocus } from '../../../components/hooks/useRowFocus.ts';
import { SortableList } from '../../../components/SortableList.tsx';
import { LineText } from '../../../features/questions/LineText.tsx';
import { toastUndo } from '../../../state/toasts.ts';
import styles from './FeedbackLines.module.css';
import {
  changeLine,
  type EditedFeedback,
  type FeedbackLine,
  insertLines,
  type ListPlace,
  lineLimit,
  moveAcross,
  moveLine,
  removeLine,
} from './feedbackEditing.ts';

interface FeedbackLinesProps {
  title: string;
  /** The question's title, for those who cannot see what the list stands under. */
  question: string;
  place: ListPlace;
  lines: readonly FeedbackLine[];
  /** The words of private lines: none of them will be printed. */
  isSecret: (text: string) => boolean;
  change: (update: (feedback: EditedFeedback) => EditedFeedback) => void;
}

/** One list of the feedback: its lines can be changed, added, deleted, put in another order and put into the other list. */
export function FeedbackLines({ title, question, place, lines, isSecret, change }: FeedbackLinesProps) {
  const list = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(list);
  const isFull = lines.length >= lineLimit;
  const otherSide = place.side === 'strong' ? 'Where to grow' : 'What was strong';

  const insert = (index: number, texts: readonly string[]) => {
    const added = texts.map((text) => ({ id: newId(), text }));
    const last = added.at(-1);
    if (last === undefined || isFull) return;
    change((old) => insertLines(old, place, index, added));
    focusRow(last.id);
  };
  const remove = (line: FeedbackLine, index: number) => {
    change((old) => removeLine(old, place, line.id));
    const next = lines[index + 1] ?? lines[index - 1];
    if (next !== undefined) focusRow(next.id);
    if (line.text.trim() !== '')
      toastUndo(`Deleted ‘${line.text}’`, () => change((old) => insertLines(old, place, index, [line])));
  };

  const row = (line: FeedbackLine, index: number, handle: ReactNode) => (
    <div className={`${styles.line} stack-1`}>
      {handle}
      <LineText
        label={`${title}, ${question}, line ${index + 1}`}
        value={line.text}
        maxLength={textLimits.note}
        mayBreak
        warning={isSecret(line.text) ? 'A private line: it will not be in the PDF.' : undefined}
        onChange={(text) => change((old) => changeLine(old, place, line.id, text))}
        onInsert={(texts) => insert(index + 1, texts)}
        onRemove={() => remove(line, index)}
      />
      <IconButton
        label={`Move line ${index + 1} to ‘${otherSide}’`}
        className={styles.tool}
        onClick={() => change((old) => moveAcross(old, place, line.id))}
      >
        <ArrowLeftRight size={15} aria-hidden />
      </IconButton>
      <IconButton label={`Delete line ${index + 1}`} className={styles.tool} onClick={() => remove(line, index)}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </div>
  );

  return (
    <div ref={list} className={styles.list} data-side={place.side}>
      <h4 className={styles.title}>{title}</h4>
      {lines.length > 0 && (
        <SortableList
          label={`${title}, ${question}`}
          ids={lines.map(({ id }) => id)}
          nameOf={(id) => lines.find((line) => line.id === id)?.text || 'Empty line'}
          onMove={(from, to) => {
            change((old) => moveLine(old, place, from, to));
            const line = lines[from];
            if (line !== undefined) focusRow(line.id);
          }}
          onDelete={(id) => {
            const index = lines.findIndex((line) => line.id === id);
            const line = lines[index];
            if (line !== undefined) remove(line, index);
          }}
        >
          {(_, index, handle) => {
            const line = lines[index];
            return line === undefined ? null : row(line, index, handle);
          }}
        </SortableList>
      )}
      <Button look="quiet" className={styles.add} disabled={isFull} onClick={() => insert(lines.length, [''])}>
        <Plus size={15} aria-hidden />
        {isFull ? `At most ${lineLimit} lines` : 'Add a line'}
        <span className="visually-hidden"> to ‘{title}’</span>
      </Button>
    </div>
  );
}
