import { useId } from 'react';
import type { AnsweredQuestion, Interview } from '../../../../shared/domain/interview/interview.ts';
import { coverage, formatCoverage } from '../../../../shared/domain/interview/scoring.ts';
import { unratedNames } from '../../../../shared/domain/interview/words.ts';
import { anchorInWords, ratingNames, redFlagsOf } from '../../../../shared/domain/questions/question.ts';
import { NoteLines } from '../../../features/answers/NoteLines.tsx';
import styles from './QuestionDetails.module.css';
import { suggestionOf } from './questionFacts.ts';
import { RubricMarks } from './RubricMarks.tsx';

/** Everything about one question: what was asked, what was heard, how it was judged and why. */
export function QuestionDetails({ interview, pair }: { interview: Interview; pair: AnsweredQuestion }) {
  const { question, answer } = pair;
  const left = answer.notAsked ?? answer.notRated;
  return (
    <div className={styles.details}>
      <div className={`${styles.main} stack-4`}>
        <p dir="auto" className={styles.prompt}>
          {question.prompt}
        </p>
        {left === undefined ? (
          <Judgement pair={pair} />
        ) : (
          <Unrated name={unratedNames[answer.notAsked === null ? 'notRated' : 'notAsked']} reason={left.reason} />
        )}
        {question.weight !== 1 && (
          <p className="anywhere as-typed">
            <strong>Weight {question.weight}.</strong>{' '}
            {question.weightReason.trim() === '' ? 'No reason was written.' : question.weightReason.trim()}
          </p>
        )}
        <section>
          <h4 className={styles.heading}>Notes</h4>
          <NoteLines question={question} notes={answer.notes} interview={interview} />
        </section>
      </div>
      <section className={styles.side}>
        <h4 className={styles.heading}>
          Rubric <span className="regular muted figures">{formatCoverage(coverage(question, answer))}</span>
        </h4>
        <RubricMarks question={question} answer={answer} />
        <RedFlags redFlags={redFlagsOf(question)} />
      </section>
    </div>
  );
}

/** What a weak answer shows. Nothing is marked here: it stands beside the points to be read. */
function RedFlags({ redFlags }: { redFlags: readonly string[] }) {
  const id = useId();
  if (redFlags.length === 0) return null;
  return (
    <div className={styles.redFlags}>
      <h4 id={id} className={styles.heading}>
        Red flags <span className="regular muted">not scored</span>
      </h4>
      <ul aria-labelledby={id}>
        {redFlags.map((redFlag) => (
          <li key={redFlag} dir="auto">
            {redFlag}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Unrated({ name, reason }: { name: string; reason: string }) {
  return (
    <div className={`${styles.judgement} stack-1`}>
      <p dir="auto">
        <strong>{name}.</strong> {reason.trim() === '' ? 'No reason was given.' : reason.trim()}
      </p>
      <p className="muted small">It counts in no mean.</p>
    </div>
  );
}

function Judgement({ pair }: { pair: AnsweredQuestion }) {
  const { question, answer } = pair;
  const { words, reason } = suggestionOf(pair);
  return (
    <div className={`${styles.judgement} stack-1`}>
      {answer.rating === null ? (
        <p>Not rated.</p>
      ) : (
        <p dir="auto">
          <strong>
            {answer.rating} · {ratingNames[answer.rating - 1]}.
          </strong>{' '}
          {anchorInWords(question.anchors, answer.rating)}
        </p>
      )}
      <p className="muted small">{words}</p>
      {reason !== null && (
        <p dir="auto" className="anywhere as-typed">
          <strong>Reason:</strong> {reason}
        </p>
      )}
    </div>
  );
}
