import { type Id, newId } from '../../../../shared/domain/ids.ts';
import { findQuestion, type Interview } from '../../../../shared/domain/interview/interview.ts';
import { questionTitle } from '../../../../shared/domain/questions/question.ts';
import { type LeftOut, leftOutReasons } from '../../../../shared/domain/scorecard/feedback.ts';
import { Button } from '../../../components/Button.tsx';
import { toastUndo } from '../../../state/toasts.ts';
import {
  canBeTaken,
  type EditedFeedback,
  type FeedbackSide,
  insertLines,
  lineLimit,
  linesAt,
  removeLine,
} from './feedbackEditing.ts';
import styles from './LeftOutList.module.css';

interface LeftOutListProps {
  interview: Interview;
  leftOut: readonly LeftOut[];
  edited: EditedFeedback;
  change: (update: (feedback: EditedFeedback) => EditedFeedback) => void;
}

const sides: readonly { side: FeedbackSide; name: string }[] = [
  { side: 'strong', name: 'What was strong' },
  { side: 'toGrow', name: 'Where to grow' },
];

/** What the scorecard holds and the candidate does not get, with the reason for each, and a way in for what may go in. */
export function LeftOutList({ interview, leftOut, edited, change }: LeftOutListProps) {
  const take = (questionId: Id, side: FeedbackSide, text: string) => {
    const place = { questionId, side };
    const line = { id: newId(), text };
    change((old) => insertLines(old, place, linesAt(old, place).length, [line]));
    toastUndo(`Taken in: ‘${text}’`, () => change((old) => removeLine(old, place, line.id)));
  };
  return (
    <section aria-labelledby="left-out" className={`${styles.leftOut} stack-2`}>
      <h3 id="left-out" className={styles.title}>
        Left out <span className="regular muted figures">{leftOut.length}</span>
      </h3>
      <ul className={styles.list}>
        {leftOut.map((item, index) => {
          const { reason, questionId, text } = item;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same text can be left out twice, and no row has a state of its own
            <li key={index}>
              <p dir="auto" className="small anywhere as-typed">
                {text}
              </p>
              <p className="muted tiny anywhere">
                {leftOutReasons[reason]}
                {questionId !== null && ` · ${titleOf(interview, questionId)}`}
              </p>
              {questionId !== null && canBeTaken(edited, item) && (
                <div className="row-1">
                  {sides.map(({ side, name }) => (
                    <Button
                      key={side}
                      look="quiet"
                      disabled={linesAt(edited, { questionId, side }).length >= lineLimit}
                      onClick={() => take(questionId, side, text)}
                    >
                      <span className="visually-hidden">Take in ‘{text}’ under </span>
                      {name}
                    </Button>
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function titleOf(interview: Interview, questionId: string): string {
  const question = findQuestion(interview, questionId);
  return question === undefined ? '' : questionTitle(question);
}
