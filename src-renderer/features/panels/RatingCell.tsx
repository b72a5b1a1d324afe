import type { PanelCell } from '../../../shared/domain/panel/table.ts';
import { valueInWords } from '../../../shared/domain/panel/words.ts';
import { RatingBadge } from '../answers/RatingBadge.tsx';
import styles from './RatingCell.module.css';

/** What one interviewer did with a question, and what stood there before an amendment. */
export function RatingCell({ cell: { value, before } }: { cell: PanelCell }) {
  return (
    <span className={styles.cell}>
      {value.kind === 'rating' ? (
        <RatingBadge rating={value.rating} />
      ) : (
        <span className={styles.words}>{valueInWords(value)}</span>
      )}
      {before.length > 0 && (
        <span className="tiny muted">
          amended, was {before.map((earlier) => valueInWords(earlier.value)).join(', ')}
        </span>
      )}
    </span>
  );
}
