import { useEffect, useRef, useState } from 'react';
import type { Protection } from '../../../shared/ipc/sharingContract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ChoiceField } from '../../components/fields/ChoiceField.tsx';
import { CancelJob, ProgressBar } from '../../components/status/ProgressBar.tsx';
import { useJob } from '../../state/useJob.ts';
import { isUsable, noPassphrase, PassphraseFields } from './PassphraseFields.tsx';
import { RecipientsFields } from './RecipientsFields.tsx';
import { useChosenRecipients } from './useChosenRecipients.ts';

/** How a file can be protected. */
type Lock = Exclude<Protection, { kind: 'none' }>;

interface ProtectDialogProps {
  /** What is in the file: 'scorecard', 'kit'. */
  noun: string;
  isBusy: boolean;
  /** Asks for a place and writes the file there; whether it was written. */
  onSave: (lock: Lock) => Promise<boolean>;
  onClose: () => void;
}

/** Asks how the file is protected before it is saved. */
export function ProtectDialog({ noun, isBusy, onSave, onClose }: ProtectDialogProps) {
  const title = `Save a protected ${noun}`;
  const [kind, setKind] = useState<Lock['kind']>('passphrase');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [tries, setTries] = useState(0);
  const isTried = tries > 0;
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const { job, run, cancel } = useJob('The work on the passphrase could not be cancelled');
  const choice = useChosenRecipients();

  const isComplete = () => (kind === 'passphrase' ? isUsable(passphrase) : choice.isComplete);
  const save = (): Promise<boolean> => {
    if (kind === 'recipients') return onSave({ kind, recipients: choice.recipients });
    return run((jobId) => onSave({ kind, passphrase: passphrase.passphrase, jobId }));
  };
  const start = async () => {
    setTries(tries + 1);
    if (isComplete() && (await save())) onClose();
  };

  if (job !== null && job.done > 0 && job.isShown) {
    return (
      <Dialog isOpen onClose={() => void cancel()} title={title} actions={<CancelJob job={job} onCancel={cancel} />}>
        <ProgressBar label="Protecting the file" done={job.done} total={1} current="Protecting the file" isShare />
      </Dialog>
    );
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={isBusy} onClick={() => void start()}>
            Choose place and save…
          </Button>
        </>
      }
    >
      <div ref={fields} className="stack-4">
        <ChoiceField
          label="Protect this file"
          value={kind}
          choices={[
            { value: 'passphrase', label: 'By a passphrase', hint: 'Whoever knows it can read the file.' },
            { value: 'recipients', label: 'For certain people', hint: 'Only they can read it, without a passphrase.' },
          ]}
          onChange={(value) => {
            setTries(0);
            setKind(value);
          }}
        />
        {kind === 'passphrase' && <PassphraseFields chosen={passphrase} isTried={isTried} onChange={setPassphrase} />}
        {kind === 'recipients' && <RecipientsFields {...choice.fields} isTried={isTried} />}
      </div>
    </Dialog>
  );
}
