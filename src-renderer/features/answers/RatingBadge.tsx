import type { Rating } from '../../../shared/domain/interview/interview.ts';
import { formatMean } from '../../../shared/domain/interview/scoring.ts';
import { ratingNames } from '../../../shared/domain/questions/question.ts';
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

/** A mean of ratings, 1 to 5, with its figure on the colour of the rating that it is nearest to; a dash when there is none. */
export function MeanBadge({ mean }: { mean: number | null }) {
  return (
    <span
      className={`${styles.badge} figures`}
      data-rating={mean === null ? 'none' : Math.round(mean)}
      data-size="mean"
    >
      {formatMean(mean)}
    </span>
  );
}
