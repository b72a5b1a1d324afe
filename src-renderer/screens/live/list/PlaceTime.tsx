import { formatDuration, spentAt } from '../../../../shared/domain/interview/clock.ts';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import type { Place } from '../../../../shared/domain/interview/steps.ts';
import { useNow } from '../../../components/hooks/useTime.ts';
import styles from './QuestionList.module.css';

interface PlaceTimeProps {
  interview: Interview;
  place: Place;
  minutes: number;
}

/**
 * Minutes planned before a question or a step was on, time spent after that. Being over is said in figures, not in colour.
 * Nothing where the interview is typed in from paper.
 */
export function PlaceTime({ interview, place, minutes }: PlaceTimeProps) {
  if (interview.typedIn) return null;
  return <RunningTime interview={interview} place={place} minutes={minutes} />;
}

function RunningTime({ interview, place, minutes }: PlaceTimeProps) {
  const isRunning = interview.clock.runningSince !== null && interview.current === place;
  const now = useNow(isRunning);
  const spent = spentAt(interview.clock, place, interview.current, now);
  if (spent < 1_000) return <span className={`${styles.time} figures`}>{minutes} min</span>;
  const over = spent - minutes * 60_000;
  const isOver = minutes > 0 && over > 0;
  return (
    <span className={`${styles.time} figures`} data-over={isOver} title={`Planned: ${minutes} min`}>
      {formatDuration(spent)}
      {isOver && <span className="visually-hidden">, {formatDuration(over)} over</span>}
    </span>
  );
}
