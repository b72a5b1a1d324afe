import { formatDuration } from '../../../shared/domain/interview/clock.ts';
import type { Interview, Note, PlannedQuestion } from '../../../shared/domain/interview/interview.ts';
import { markOfKind, nameOfKind } from '../../../shared/domain/interview/noteLine.ts';
import styles from './NoteLines.module.css';

/** What notes are linked to. A step has no rubric points. */
type Linkable = Pick<PlannedQuestion, 'rubric'>;

interface NoteLinesProps {
  question: Linkable;
  notes: readonly Note[];
  /** What was typed in from paper has no times. */
  interview: Pick<Interview, 'typedIn'>;
}

/** The notes of a question, or of a step, in the order they were written, each with the clock's time, its kind and its links. */
export function NoteLines({ question, notes, interview }: NoteLinesProps) {
  if (notes.length === 0) return <p className="muted">No notes.</p>;
  return (
    <ol className="stack-2">
      {notes.map((note) => (
        <li key={note.id} className={`${styles.note} stack-2`} data-kind={note.kind}>
          <span className={`${styles.time} figures`}>{interview.typedIn ? '' : formatDuration(note.at)}</span>
          <div className={styles.words}>
            {note.kind !== 'plain' && (
              <span className={styles.kind}>
                <span aria-hidden>{markOfKind[note.kind]}</span> {nameOfKind[note.kind]}
                <span className="visually-hidden">: </span>
              </span>
            )}
            <span dir="auto" className="anywhere as-typed">
              {note.text}
            </span>
            <Links question={question} note={note} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Links({ question, note }: { question: Linkable; note: Note }) {
  const points = question.rubric.filter(({ id }) => note.pointIds.includes(id));
  if (points.length === 0) return null;
  return (
    <ul className={`${styles.links} row-1`} aria-label="Linked to">
      {points.map(({ id, text }) => (
        <li key={id} className={styles.link}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
