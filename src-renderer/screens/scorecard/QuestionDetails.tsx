import type { AnsweredQuestion } from '../../../shared/domain/interview.ts';
import { ratingNames } from '../../../shared/domain/question.ts';
import { coverage, formatCoverage } from '../../../shared/domain/scoring.ts';
import { NoteLines } from '../../components/NoteLines.tsx';
import styles from './QuestionDetails.module.css';
import { suggestionOf } from './questionFacts.ts';
import { RubricMarks } from './RubricMarks.tsx';

/** Everything about one question: what was asked, what was heard, how it was judged and why. */
export function QuestionDetails({ pair }: { pair: AnsweredQuestion }) {
  const { question, answer } = pair;
  return (
    <div className={styles.details}>
      <div className={styles.main}>
        <p dir="auto" className={styles.prompt}>
          {question.prompt}
        </p>
        {answer.notAsked === null ? <Judgement pair={pair} /> : <NotAsked reason={answer.notAsked.reason} />}
        {question.weight !== 1 && (
          <p className={styles.text}>
            <strong>Weight {question.weight}.</strong>{' '}
            {question.weightReason.trim() === '' ? 'No reason was written.' : question.weightReason.trim()}
          </p>
        )}
        <section>
          <h4 className={styles.heading}>Notes</h4>
          <NoteLines question={question} notes={answer.notes} />
        </section>
      </div>
      <section className={styles.side}>
        <h4 className={styles.heading}>
          Rubric <span className={`${styles.count} figures`}>{formatCoverage(coverage(question, answer))}</span>
        </h4>
        <RubricMarks question={question} answer={answer} />
      </section>
    </div>
  );
}

function NotAsked({ reason }: { reason: string }) {
  return (
    <div className={styles.judgement}>
      <p dir="auto">
        <strong>Not asked.</strong> {reason.trim() === '' ? 'No reason was given.' : reason.trim()}
      </p>
      <p className={styles.suggestion}>It counts in no mean.</p>
    </div>
  );
}

function Judgement({ pair }: { pair: AnsweredQuestion }) {
  const { question, answer } = pair;
  const { words, reason } = suggestionOf(pair);
  return (
    <div className={styles.judgement}>
      {answer.rating === null ? (
        <p>Not rated.</p>
      ) : (
        <p dir="auto">
          <strong>
            {answer.rating} · {ratingNames[answer.rating - 1]}.
          </strong>{' '}
          {question.anchors[answer.rating - 1]}
        </p>
      )}
      <p className={styles.suggestion}>{words}</p>
      {reason !== null && (
        <p dir="auto" className={styles.text}>
          <strong>Reason:</strong> {reason}
        </p>
      )}
    </div>
  );
}
