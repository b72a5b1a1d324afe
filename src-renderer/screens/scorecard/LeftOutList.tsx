import { type LeftOut, leftOutReasons } from '../../../shared/domain/feedback.ts';
import { findQuestion, type Interview } from '../../../shared/domain/interview.ts';
import { questionTitle } from '../../../shared/domain/question.ts';
import styles from './LeftOutList.module.css';

/** What the scorecard holds and the candidate does not get, with the reason for each. */
export function LeftOutList({ interview, leftOut }: { interview: Interview; leftOut: readonly LeftOut[] }) {
  return (
    <section aria-labelledby="left-out" className={styles.leftOut}>
      <h3 id="left-out" className={styles.title}>
        Left out <span className={`${styles.count} figures`}>{leftOut.length}</span>
      </h3>
      <ul className={styles.list}>
        {leftOut.map(({ reason, questionId, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={index}>
            <p dir="auto" className={styles.text}>
              {text}
            </p>
            <p className={styles.why}>
              {leftOutReasons[reason]}
              {questionId !== null && ` · ${titleOf(interview, questionId)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf(interview: Interview, questionId: string): string {
  const question = findQuestion(interview, questionId);
  return question === undefined ? '' : questionTitle(question);
}
