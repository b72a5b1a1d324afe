import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { folderName } from '../../../components/format.ts';
import { PassphraseField } from '../../../features/protection/PassphraseField.tsx';

interface UnlockDialogProps {
  /** The file's path. */
  place: string;
  isBusy: boolean;
  /** Why it stayed closed the last time; null when it was not tried. */
  problem: string | null;
  onUnlock: (passphrase: string) => void;
  onClose: () => void;
}

/** Asks for the passphrase of a backup, as often as it takes. */
export function UnlockDialog({ place, isBusy, problem, onUnlock, onClose }: UnlockDialogProps) {
  const [passphrase, setPassphrase] = useState('');
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !isBusy) onUnlock(passphrase);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="This backup is protected"
      description={`‘${folderName(place)}’ opens with the passphrase that was chosen when it was made. What comes from an encrypted Scorecard opens with the passphrase or the recovery code of that.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} disabled={isBusy || passphrase === ''}>
            Open
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <PassphraseField
          label="Passphrase"
          error={problem !== null && !isBusy ? problem : undefined}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
