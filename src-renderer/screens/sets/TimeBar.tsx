import type { QuestionSet } from '../../../shared/domain/questions/questionSet.ts';
import { timeSegments } from '../../../shared/domain/questions/setEditing.ts';
import styles from './TimeBar.module.css';

/** The stretches of a set against its slot, as a picture. The figures beside it say the same. */
export function TimeBar({ set }: { set: QuestionSet }) {
  const { segments, slotEnd } = timeSegments(set);
  return (
    <div className={styles.bar} aria-hidden>
      {segments.map(({ kind, share }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place
          key={index}
          className={styles.segment}
          data-kind={kind}
          style={{ flexBasis: `${share * 100}%` }}
        />
      ))}
      {slotEnd < 1 && <span className={styles.over} style={{ insetInlineStart: `${slotEnd * 100}%` }} />}
    </div>
  );
}
