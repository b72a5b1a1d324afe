import { Ban } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import type { InterviewStep } from '../../../../shared/domain/interview/places.ts';
import type { Place } from '../../../../shared/domain/interview/steps.ts';
import { PlaceTime } from './PlaceTime.tsx';
import styles from './QuestionList.module.css';

interface StepRowProps {
  step: InterviewStep;
  interview: Interview;
  isCurrent: boolean;
  onPick: (place: Place) => void;
}

/** The opening or the closing in the outline: by its name, without a number and without a rating. */
export function StepRow({ step: { name, title, minutes, record }, interview, isCurrent, onPick }: StepRowProps) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const isSkipped = record.skipped !== null;
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={styles.row}
        aria-current={isCurrent ? 'step' : undefined}
        aria-label={`${title}, ${isSkipped ? 'skipped' : `${minutes} min`}`}
        onClick={() => onPick(name)}
      >
        <span className={styles.number} />
        <span className={styles.title}>{title}</span>
        <PlaceTime interview={interview} place={name} minutes={minutes} />
        <span className={styles.state}>
          {isSkipped && <Ban size={14} role="img" aria-label="Skipped" aria-hidden={false} />}
        </span>
      </button>
    </li>
  );
}
