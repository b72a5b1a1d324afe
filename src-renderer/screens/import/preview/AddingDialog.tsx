import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { patience, useHasPassed } from '../../../components/hooks/useElapsed.ts';
import { ProgressBar } from '../../../components/status/ProgressBar.tsx';
import { questionCount } from '../../../features/questions/questionRows.ts';
import type { Adding } from './useAddQuestions.ts';

/** While questions are added to the bank, once that takes longer than a moment. Closing it cancels. */
export function AddingDialog({ adding, onCancel }: { adding: Adding; onCancel: () => void }) {
  const isLong = useHasPassed(patience);
  const title = `Adding ${questionCount(adding.total)}`;
  return (
    <Dialog
      isOpen={isLong}
      onClose={onCancel}
      title={title}
      description="Cancel takes out again what is in the bank by now."
      actions={
        <Button disabled={adding.isCancelling} onClick={onCancel}>
          {adding.isCancelling ? 'Cancelling…' : 'Cancel'}
        </Button>
      }
    >
      <ProgressBar label={title} done={adding.done} total={adding.total} current={adding.name} />
    </Dialog>
  );
}
