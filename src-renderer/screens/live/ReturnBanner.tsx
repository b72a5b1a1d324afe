import { useEffect } from 'react';
import { describeAbsence } from '../../../shared/domain/interview/absence.ts';
import { formatDuration } from '../../../shared/domain/interview/clock.ts';
import { Button } from '../../components/Button.tsx';
import type { Away } from '../../state/clockWatch.ts';
import styles from './ReturnBanner.module.css';
import { useSession, useSessionState } from './session/useInterviewSession.ts';

/** Says why the clock was stopped, and offers to count that time. Whoever lets the clock run has answered. */
export function ReturnBanner({ away, onReturned }: { away: Away; onReturned: () => void }) {
  const session = useSession();
  const isRunning = useSessionState().document.clock.runningSince !== null;
  useEffect(() => {
    if (isRunning) onReturned();
  }, [isRunning, onReturned]);
  const goOn = (since: number) => session.apply({ type: 'run', at: since });
  return (
    <div className={styles.banner} role="alert">
      <span>{describeAbsence(away.kind, formatDuration(away.length))}</span>
      <Button onClick={() => goOn(Date.now() - away.length)}>Count that time</Button>
      <Button look="primary" onClick={() => goOn(Date.now())}>
        Go on from here
      </Button>
    </div>
  );
}
