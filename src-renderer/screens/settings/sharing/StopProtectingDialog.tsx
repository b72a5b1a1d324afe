import type { SharedFolder } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { describeReplacedFiles } from './PublishProtectionDialog.tsx';

interface StopProtectingDialogProps {
  isOpen: boolean;
  folder: SharedFolder;
  onClose: () => void;
  onStop: () => void;
}

/** Asks before what is published can be read by everybody who can open the folder. */
export function StopProtectingDialog({ isOpen, folder, onClose, onStop }: StopProtectingDialogProps) {
  const replaced = describeReplacedFiles(folder, 'everybody who can open the folder can read');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Stop protecting what is published?"
      actions={
        <>
          <Button onClick={onClose}>Keep protecting</Button>
          <Button look="primary" onClick={onStop}>
            Stop protecting
          </Button>
        </>
      }
    >
      <p>{replaced} What you publish from now on is not protected either.</p>
    </Dialog>
  );
}
