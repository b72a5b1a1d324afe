import { useState } from 'react';
import type { Recipient } from '../../../../shared/domain/contact.ts';
import type { SharedFolder } from '../../../../shared/ipc/panelContract.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { RecipientsFields } from '../../../features/protection/RecipientsFields.tsx';
import { useChosenRecipients } from '../../../features/protection/useChosenRecipients.ts';

interface PublishProtectionDialogProps {
  folder: SharedFolder;
  isBusy: boolean;
  /** Whether it is protected now. */
  onProtect: (recipients: readonly Recipient[]) => Promise<boolean>;
  onClose: () => void;
}

/** Asks for whom what is published is protected, and says what becomes of what is there already. */
export function PublishProtectionDialog({ folder, isBusy, onProtect, onClose }: PublishProtectionDialogProps) {
  const { fields, recipients, isComplete } = useChosenRecipients(folder.protectedFor);
  const [isTried, setIsTried] = useState(false);
  const protect = async () => {
    setIsTried(true);
    if (isComplete && (await onProtect(recipients))) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Protect what is published for certain people"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={isBusy} onClick={() => void protect()}>
            {isBusy ? 'Protecting…' : 'Protect'}
          </Button>
        </>
      }
    >
      <div className="stack-4">
        <p>{consequences(folder)}</p>
        <RecipientsFields {...fields} isTried={isTried} />
      </div>
    </Dialog>
  );
}

function consequences(folder: SharedFolder): string {
  const replaced = describeReplacedFiles(folder, 'only these people and you can open');
  if (replaced === null) return 'What you publish from now on, only these people and you can open.';
  return `${replaced} Copies that others have taken already stay as they are.`;
}

/**
 * What becomes of one's own files in the shared folder when others may open them, as a sentence; null without a folder.
 * @param readers the end of a clause: 'only they can open'
 */
export function describeReplacedFiles(folder: SharedFolder, readers: string): string | null {
  if (folder.path === null) return null;
  const when = folder.isReachable || !folder.wasLookedAt ? '' : ', as soon as the folder is back,';
  if (folder.published === 1) return `Your scorecard in the folder is replaced${when} by one that ${readers}.`;
  const which = folder.published === 0 ? 'Scorecards of yours' : `Your ${folder.published} scorecards`;
  return `${which} in the folder are replaced${when} by ones that ${readers}.`;
}
