import { type ReactNode, useEffect, useRef } from 'react';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import type { Place } from '../../../../shared/domain/interview/steps.ts';
import { PlaceTime } from './PlaceTime.tsx';
import styles from './QuestionList.module.css';

interface OutlineRowProps {
  interview: Interview;
  place: Place;
  /** Empty for the opening and the closing. */
  number: ReactNode;
  title: ReactNode;
  /** The whole title, where it may be cut off. */
  tooltip?: string;
  /** What is said of the row in place of what stands in it: the clock would be another name each second. */
  label: string;
  /** What there is for it, in whole minutes. */
  minutes: number;
  isCurrent: boolean;
  onPick: (place: Place) => void;
  /** What was decided about it. */
  children: ReactNode;
}

/** A place of the interview in the outline. The current one is kept in view. */
export function OutlineRow(props: OutlineRowProps) {
  const { interview, place, number, title, tooltip, label, minutes, isCurrent, onPick, children } = props;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={styles.row}
        aria-current={isCurrent ? 'step' : undefined}
        aria-label={label}
        onClick={() => onPick(place)}
      >
        <span className={`${styles.number} figures`}>{number}</span>
        <span className={styles.title} title={tooltip}>
          {title}
        </span>
        <PlaceTime interview={interview} place={place} minutes={minutes} />
        <span className={styles.state}>{children}</span>
      </button>
    </li>
  );
}
