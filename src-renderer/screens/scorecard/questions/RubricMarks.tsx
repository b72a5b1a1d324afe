import { Check, Minus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Answer, Mark, PlannedQuestion } from '../../../../shared/domain/interview/interview.ts';
import { nameOfMark } from '../../../../shared/domain/interview/words.ts';
import styles from './RubricMarks.module.css';

const signs: Readonly<Record<Mark | 'notProbed', ReactNode>> = {
  met: <Check size={16} />,
  partly: '½',
  missed: <X size={16} />,
  notProbed: <Minus size={16} />,
};

/** The rubric with what the answer did with each point, in a sign and in words. */
export function RubricMarks({ question, answer }: { question: PlannedQuestion; answer: Answer }) {
  if (question.rubric.length === 0) return <p className="muted">This question has no rubric points.</p>;
  return (
    <ol className={styles.points}>
      {question.rubric.map((point) => {
        const mark = answer.marks[point.id] ?? 'notProbed';
        return (
          <li key={point.id} className={`${styles.point} stack-2`} data-mark={mark}>
            <span aria-hidden className={styles.sign}>
              {signs[mark]}
            </span>
            <span dir="auto" className={styles.text}>
              {point.text}
              {point.weight !== 1 && <span className={`${styles.weight} figures`}> × {point.weight}</span>}
            </span>
            <span className="muted">{nameOfMark(answer.marks[point.id])}</span>
          </li>
        );
      })}
    </ol>
  );
}
