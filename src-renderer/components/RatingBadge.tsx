import type { Rating } from '../../shared/domain/interview.ts';
import { ratingNames } from '../../shared/domain/question.ts';
import styles from './RatingBadge.module.css';

/** A rating as a coloured cell with its figure; a dash when there is none. */
export function RatingBadge({ rating, size = 'normal' }: { rating: Rating | null; size?: 'normal' | 'small' }) {
  const label = rating === null ? 'Not rated' : `Rated ${rating}, ${ratingNames[rating - 1]}`;
  return (
    <span
      className={`${styles.badge} figures`}
      data-rating={rating ?? 'none'}
      data-size={size}
      role="img"
      aria-label={label}
    >
      {rating ?? '–'}
    </span>
  );
}
