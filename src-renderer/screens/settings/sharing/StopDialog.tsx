import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { folderName } from '../../../components/format.ts';

interface StopSharingDialogProps {
  isOpen: boolean;
  path: string;
  onClose: () => void;
  onStop: () => void;
}

/** Asks before the folder is left, and says that nothing goes with it. */
export function StopSharingDialog({ isOpen, path, onClose, onStop }: StopSharingDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Stop sharing ‘${folderName(path)}’?`}
      actions={
        <>
          <Button onClick={onClose}>Keep sharing</Button>
          <Button look="primary" onClick={onStop}>
            Stop sharing
          </Button>
        </>
      }
    >
      <p>
        Nothing is deleted: the files in the folder stay there, and the scorecards that you received stay here. From now
        on nothing is put there and nothing is received from there. You can choose the folder again at any time.
      </p>
    </Dialog>
  );
}
