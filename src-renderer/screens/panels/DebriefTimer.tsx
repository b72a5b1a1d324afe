import { Pause, Play } from 'lucide-react';
import { elapsedAt, formatDuration } from '../../../shared/domain/clock.ts';
import type { Panel } from '../../../shared/domain/panel/debrief.ts';
import { Button } from '../../components/Button.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import styles from './DebriefTimer.module.css';
import type { PanelSession } from './panelSession.ts';

interface DebriefTimerProps {
  panel: Panel;
  /** How long the app was away while the clock ran, in ms; 0 when it was not, or when that is answered. */
  away: number;
  /** Goes on as if the clock had never stopped. */
  onCount: () => void;
  /** Goes on from where the clock was last saved. */
  onLeaveOut: () => void;
  session: PanelSession;
  now: number;
}

/** How long the debrief has run, of how many minutes. */
export function DebriefTimer({ panel, away, onCount, onLeaveOut, session, now }: DebriefTimerProps) {
  const { timer, minutes } = panel;
  const isRunning = timer.runningSince !== null;
  const elapsed = elapsedAt(timer, now);
  const label = isRunning ? 'Pause' : timer.startedAt === null ? 'Start' : 'Resume';
  const Icon = isRunning ? Pause : Play;
  return (
    <div className={styles.timer}>
      <p className={`${styles.time} figures`}>
        <strong role="timer" aria-label="Time">
          {formatDuration(elapsed)}
        </strong>
        {minutes > 0 && elapsed > minutes * 60_000 && <span className={styles.over}>over the plan</span>}
      </p>
      <NumberField
        label="Minutes planned"
        className={styles.minutes ?? ''}
        isWhole
        min={0}
        max={600}
        step={5}
        value={minutes}
        onChange={(value) =>
          session.apply({ type: 'plan', minutes: value }, { label: 'Minutes planned', field: 'minutes' })
        }
      />
      <Button
        look={isRunning || away > 0 ? 'plain' : 'primary'}
        onClick={() => session.apply({ type: isRunning ? 'pause' : 'run', at: Date.now() })}
      >
        <Icon size={14} aria-hidden />
        {label}
      </Button>
      {away > 0 && !isRunning && <ReturnNotice away={away} onCount={onCount} onLeaveOut={onLeaveOut} />}
    </div>
  );
}

/** Says that the clock was stopped while the app was closed, and offers to count that time. */
function ReturnNotice({ away, onCount, onLeaveOut }: Pick<DebriefTimerProps, 'away' | 'onCount' | 'onLeaveOut'>) {
  return (
    <div className={styles.notice} role="alert">
      <p>Scorecard was closed for {formatDuration(away)}. The clock stands where it was last saved.</p>
      <Button onClick={onCount}>Count that time</Button>
      <Button onClick={onLeaveOut}>Go on from here</Button>
    </div>
  );
}
