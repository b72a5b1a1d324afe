import type { Details, Interview } from '../../../shared/domain/interview.ts';
import { textLimits } from '../../../shared/domain/text.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/Field.tsx';
import styles from './DetailsDialog.module.css';
import { useSession } from './useInterviewSession.ts';

/** Who is interviewed, by whom, in which round and when. Every key press is stored at once. */
export function DetailsDialog({
  isOpen,
  onClose,
  details,
}: {
  isOpen: boolean;
  onClose: () => void;
  details: Interview['details'];
}) {
  const session = useSession();
  const change = (
    key: string,
    changes: Partial<Omit<Details, 'candidate' | 'interviewer'>> & {
      candidate?: Partial<Details['candidate']>;
      interviewer?: Partial<Details['interviewer']>;
    },
  ) => session.apply({ type: 'describe', changes }, { label: 'Changed details', mergeKey: `details:${key}` });
  const line = { maxLength: textLimits.line };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Details"
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextField
          {...line}
          label="Candidate"
          value={details.candidate.name}
          onChange={(event) => change('name', { candidate: { name: event.target.value } })}
        />
        <TextField
          {...line}
          label="Role"
          value={details.candidate.role}
          onChange={(event) => change('role', { candidate: { role: event.target.value } })}
        />
        <TextField
          {...line}
          label="E-mail (optional)"
          type="email"
          value={details.candidate.email}
          onChange={(event) => change('email', { candidate: { email: event.target.value } })}
        />
        <TextField
          {...line}
          label="Link (optional)"
          value={details.candidate.link}
          onChange={(event) => change('link', { candidate: { link: event.target.value } })}
        />
        <TextField
          {...line}
          label="Interviewer"
          value={details.interviewer.name}
          onChange={(event) => change('interviewer', { interviewer: { name: event.target.value } })}
        />
        <TextField
          {...line}
          label="Round"
          value={details.round}
          onChange={(event) => change('round', { round: event.target.value })}
        />
        <TextField
          label="Date"
          type="date"
          value={details.date}
          onChange={(event) => event.target.value !== '' && change('date', { date: event.target.value })}
        />
      </div>
    </Dialog>
  );
}
