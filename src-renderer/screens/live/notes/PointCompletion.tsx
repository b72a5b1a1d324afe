import type { RubricPoint } from '../../../../shared/domain/questions/question.ts';
import styles from './PointCompletion.module.css';
import type { Completion } from './usePointCompletion.ts';

interface PointCompletionProps {
  completion: Completion;
  /** All points of the question: they are told by their numbers. */
  points: readonly RubricPoint[];
}

/** The rubric points that a line can be linked to, under the field. Nothing while there are none. */
export function PointCompletion({ completion: { id, matches, chosen, accept }, points }: PointCompletionProps) {
  if (matches.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label="Link to a rubric point" className={styles.completion}>
      {matches.map((point) => (
        <div
          key={point.id}
          id={`${id}-${point.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={point === chosen}
          className={styles.option}
          onPointerDown={(event) => {
            // Pressing must not take the focus out of the line.
            event.preventDefault();
            accept(point);
          }}
        >
          <kbd>{points.indexOf(point) + 1}</kbd>
          {point.text}
        </div>
      ))}
    </div>
  );
}
