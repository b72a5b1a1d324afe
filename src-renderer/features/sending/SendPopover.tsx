import { latestRevision, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import { exportFileName } from '../../../shared/files/exports/exportFileName.ts';
import { Button } from '../../components/Button.tsx';
import { request } from '../../state/api.ts';
import { HandOnPopover } from './HandOnPopover.tsx';
import { PublishedState } from './PublishedState.tsx';
import { copyReading, useScorecardFile } from './useSignedFile.ts';

interface SendPopoverProps {
  /** One's own scorecard. */
  scorecard: Scorecard;
  /** What the button says. */
  label: string;
}

/** The ways in which one's own scorecard leaves this computer. */
export function SendPopover({ scorecard, label }: SendPopoverProps) {
  const { id } = scorecard;
  const ways = useScorecardFile(id);
  const { interview } = latestRevision(scorecard);
  return (
    <HandOnPopover
      label={label}
      noun="scorecard"
      about="One signed file. Whoever receives it sees when a single character of it was changed."
      fileName={exportFileName(interview.details, 'scorecard')}
      ways={ways}
    >
      <div className="bar-2">
        <p className="muted small">To be read in a mail or a chat, without private lines</p>
        <Button onClick={() => void copyReading('The scorecard', () => request('export:scorecardReading', { id }))}>
          Copy for reading
        </Button>
      </div>
      <PublishedState id={id} isSample={interview.sample} />
    </HandOnPopover>
  );
}
