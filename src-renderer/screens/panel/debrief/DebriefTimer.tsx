import { Pause, Play } from 'lucide-react';
import { describeAbsence } from '../../../../shared/domain/interview/absence.ts';
import { elapsedAt, formatDuration } from '../../../../shared/domain/interview/clock.ts';
import type { Panel } from '../../../../shared/domain/panel/debrief.ts';
import { Button } from '../../../components/Button.tsx';
import { NumberField } from '../../../components/fields/NumberField.tsx';
import { announce } from '../../../state/announcer.ts';
import type { Away } from '../../../state/clockWatch.ts';
import type { PanelSession } from '../session/panelSession.ts';
import styles from './DebriefTimer.module.css';

interface DebriefTimerProps {
  panel: Panel;
  /** Time during which the clock should have run and nobody was there; null when there is none, or when that is answered. */
  away: Away | null;
  /** Goes on as if the clock had never stopped. */
  onCount: () => void;
  /** Goes on from where the clock stands. */
  onGoOn: () => void;
  session: PanelSession;
  now: number;
}

/** How long the debrief has run, of how many minutes. */
export function DebriefTimer({ panel, away, onCount, onGoOn, session, now }: DebriefTimerProps) {
  const { timer, minutes } = panel;
  const isRunning = timer.runningSince !== null;
  const elapsed = elapsedAt(timer, now);
  const label = isRunning ? 'Pause' : timer.startedAt === null ? 'Start' : 'Resume';
  const Icon = isRunning ? Pause : Play;
  const toggle = () => {
    if (isRunning) session.apply({ type: 'pause', at: Date.now() });
    else onGoOn();
    announce(isRunning ? 'Clock paused' : 'Clock running');
  };
  return (
    <div className={styles.timer}>
      <p className={`${styles.time} figures`}>
        <strong role="timer" aria-label="Time">
          {formatDuration(elapsed)}
        </strong>
        {minutes > 0 && elapsed > minutes * 60_000 && <span className="small strong danger">over the plan</span>}
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
          session.apply({ type: 'plan', minutes: value }, { label: 'Minutes planned', group: 'minutes' })
        }
      />
      <Button look={isRunning || away !== null ? 'plain' : 'primary'} onClick={toggle}>
        <Icon size={14} aria-hidden />
        {label}
      </Button>
      {away !== null && !isRunning && <ReturnNotice away={away} onCount={onCount} onGoOn={onGoOn} />}
    </div>
  );
}

type ReturnNoticeProps = Pick<DebriefTimerProps, 'onCount' | 'onGoOn'> & { away: Away };

/** Says why the clock was stopped, and offers to count that time. */
function ReturnNotice({ away, onCount, onGoOn }: ReturnNoticeProps) {
  return (
    <div className={styles.notice} role="alert">
      <p>{describeAbsence(away.kind, formatDuration(away.length))}</p>
      <Button onClick={onCount}>Count that time</Button>
      <Button onClick={onGoOn}>Go on from here</Button>
    </div>
  );
}
