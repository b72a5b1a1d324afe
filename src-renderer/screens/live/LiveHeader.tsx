import { ArrowLeft, PanelRightClose, PanelRightOpen, Pause, Play } from 'lucide-react';
import { elapsedAt, formatDuration } from '../../../shared/domain/interview/clock.ts';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import { slotOf } from '../../../shared/domain/interview/planTime.ts';
import { toldOfName, typedInWords } from '../../../shared/domain/interview/words.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { shortcutText } from '../../components/hooks/keys.ts';
import { useNow } from '../../components/hooks/useTime.ts';
import type { SaveState } from '../../state/saving.ts';
import styles from './LiveHeader.module.css';
import { toggleClock } from './session/actions.ts';
import { useSession } from './session/useInterviewSession.ts';

interface LiveHeaderProps {
  interview: Interview;
  save: SaveState;
  isBeside: boolean;
  isReviewing: boolean;
  isAmending: boolean;
  onLeave: () => void;
  onDetails: () => void;
  onToggleBeside: () => void;
  onFinish: () => void;
}

/** What a candidate without a name is called. */
export const noName = 'Candidate without a name';

/** Who, how long, and when it was last on disk. */
export function LiveHeader(props: LiveHeaderProps) {
  const { interview, save, isBeside, isReviewing, isAmending, onLeave, onDetails, onToggleBeside, onFinish } = props;
  const { candidate, round } = interview.details;
  const told = toldOfName(candidate);
  const kind = [interview.sample && 'Sample', isAmending && 'Amending', interview.typedIn && typedInWords];
  const about = [...kind, toSingleLine(candidate.role), toSingleLine(round)].filter(Boolean).join(' · ');
  return (
    <header className={styles.header} data-beside={isBeside}>
      <IconButton label="Back to the interviews" onClick={onLeave}>
        <ArrowLeft size={16} aria-hidden />
      </IconButton>
      <h1 className={styles.name}>
        <button type="button" title="Change the details" onClick={onDetails}>
          {toSingleLine(candidate.name) || noName}
          {told !== '' && (
            <span className="muted regular small">
              {' '}
              <bdi>{told}</bdi>
            </span>
          )}
        </button>
      </h1>
      <span className={styles.about}>{about}</span>
      {!isAmending && !interview.typedIn && <ClockFace interview={interview} />}
      <SavedAt save={save} />
      <Button onClick={onToggleBeside} aria-pressed={isBeside} title={`Beside call (${shortcutText('beside')})`}>
        {isBeside ? <PanelRightClose size={15} aria-hidden /> : <PanelRightOpen size={15} aria-hidden />}
        <span className={styles.words}>{isBeside ? 'Whole window' : 'Beside call'}</span>
      </Button>
      {!isReviewing && (
        <Button look="primary" onClick={onFinish}>
          Finish…
        </Button>
      )}
    </header>
  );
}

function ClockFace({ interview }: { interview: Interview }) {
  const session = useSession();
  const { clock } = interview;
  const isRunning = clock.runningSince !== null;
  const elapsed = elapsedAt(clock, useNow(isRunning));
  const slot = slotOf(interview) * 60_000;
  const label = isRunning ? 'Pause' : clock.startedAt === null ? 'Start' : 'Resume';
  const Icon = isRunning ? Pause : Play;
  return (
    <>
      <span className={`${styles.clock} figures`}>
        <strong role="timer" aria-label="Time">
          {formatDuration(elapsed)}
        </strong>{' '}
        <span className="muted">of {formatDuration(slot)}</span>{' '}
        {slot > 0 && elapsed > slot && <span className={styles.over}>+{formatDuration(elapsed - slot)} over</span>}
      </span>
      <Button onClick={() => toggleClock(session)} title={`${label} the clock (${shortcutText('clock')})`}>
        <Icon size={14} aria-hidden />
        <span className={styles.words}>{label}</span>
      </Button>
    </>
  );
}

const timeOfDay = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** When the main process had everything on disk; what went wrong when it could not write. */
function SavedAt({ save }: { save: SaveState }) {
  const time = timeOfDay.format(save.savedAt ?? undefined);
  if (save.failure === null) return <span className={`${styles.saved} figures`}>Saved {time}</span>;
  return (
    <span className={styles.failure} role="alert">
      Not saved since {time}. {save.failure}
    </span>
  );
}
