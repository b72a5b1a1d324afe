import { Check, Contrast, Minus, X } from 'lucide-react';
import type { Answer, Mark, PlannedQuestion } from '../../../shared/domain/interview.ts';
import { nameOfMark } from '../../../shared/domain/mark.ts';
import styles from './RubricMarks.module.css';

const icons: Readonly<Record<Mark | 'notProbed', typeof Check>> = {
  met: Check,
  partly: Contrast,
  missed: X,
  notProbed: Minus,
};

/** The rubric with what the answer did with each point, in a sign and in words. */
export function RubricMarks({ question, answer }: { question: PlannedQuestion; answer: Answer }) {
  if (question.rubric.length === 0) return <p className="muted">This question has no rubric points.</p>;
  return (
    <ol className={styles.points}>
      {question.rubric.map((point) => {
        const mark = answer.marks[point.id] ?? 'notProbed';
        const Icon = icons[mark];
        return (
          <li key={point.id} className={styles.point} data-mark={mark}>
            <Icon size={16} aria-hidden className={styles.icon} />
            <span dir="auto" className={styles.text}>
              {point.text}
              {point.weight !== 1 && <span className={`${styles.weight} figures`}> × {point.weight}</span>}
            </span>
            <span className={styles.mark}>{nameOfMark(answer.marks[point.id])}</span>
          </li>
        );
      })}
    </ol>
  );
}
