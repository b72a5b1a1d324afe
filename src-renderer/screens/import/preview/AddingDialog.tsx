import { Dialog } from '../../../components/Dialog.tsx';
import { patience, useElapsed } from '../../../components/hooks/useTime.ts';
import { CancelJob, ProgressBar } from '../../../components/status/ProgressBar.tsx';
import type { Job } from '../../../state/useJob.ts';

interface AddingDialogProps {
  job: Job;
  /** What is being added: '24 questions'. */
  words: string;
  /** The guide's name. */
  guide: string;
  onCancel: () => void;
}

/** While questions are added to the bank, once that takes longer than a moment. Closing it cancels. */
export function AddingDialog({ job, words, guide, onCancel }: AddingDialogProps) {
  const isLong = useElapsed(patience);
  const title = `Adding ${words}`;
  return (
    <Dialog
      isOpen={isLong}
      onClose={onCancel}
      title={title}
      description="Cancel takes out again what is in the bank by now."
      actions={<CancelJob job={job} onCancel={onCancel} />}
    >
      <ProgressBar label={title} done={job.done} total={job.total} current={guide} />
    </Dialog>
  );
}
