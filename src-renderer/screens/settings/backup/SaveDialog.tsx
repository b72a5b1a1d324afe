import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { OwnProtection } from '../../../../shared/ipc/sharingContract.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ChoiceField } from '../../../components/fields/ChoiceField.tsx';
import { CancelJob, ProgressBar } from '../../../components/status/ProgressBar.tsx';
import { isUsable, noPassphrase, PassphraseFields } from '../../../features/protection/PassphraseFields.tsx';
import { RequestError, request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastDone, toastError } from '../../../state/toasts.ts';
import { useJob } from '../../../state/useJob.ts';

interface SaveDialogProps {
  /** Everything is taken to another computer. */
  isMove: boolean;
  onClose: () => void;
}

/** Asks how everything is protected before it is written into one file. */
export function SaveDialog({ isMove, onClose }: SaveDialogProps) {
  const { data: vault } = useQuery(queries.vault);
  const isEncrypted = vault !== undefined && vault.protection !== 'off';
  const title = isMove ? 'Take everything to another computer' : 'Back up into a file';
  const [kind, setKind] = useState<'passphrase' | 'none'>('passphrase');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [tries, setTries] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const { job, run, cancel } = useJob('The backup could not be cancelled');

  const start = async () => {
    setTries(tries + 1);
    if (kind === 'passphrase' && !isUsable(passphrase)) return;
    try {
      const saved = await run((jobId) => {
        const lock: OwnProtection = kind === 'none' ? { kind } : { kind, passphrase: passphrase.passphrase, jobId };
        return request('backup:saveFile', { jobId, protection: lock, isMove });
      });
      if (saved === null) return;
      if (saved.leftOut === 0) toastDone(`${saved.fileName} was written`, isMove ? nextSteps : undefined);
      else toastError(`${saved.fileName} was written without all documents`, incomplete(saved.leftOut));
      onClose();
    } catch (error) {
      toastError('The backup could not be written', error);
    }
  };

  if (job !== null && job.total > 0 && job.isShown) {
    return (
      <Dialog isOpen onClose={() => void cancel()} title={title} actions={<CancelJob job={job} onCancel={cancel} />}>
        <ProgressBar
          label={title}
          done={job.done}
          total={job.total}
          current={job.total === 1 ? 'Protecting the file' : 'Documents'}
          isShare={job.total === 1}
        />
      </Dialog>
    );
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={
        isMove
          ? 'One file takes everything along, your own secret keys too. On the other computer, choose it in Settings under ‘Restore from a file’.'
          : 'One file with everything as it is now, private lines too.'
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={job !== null} onClick={() => void start()}>
            Choose place and save…
          </Button>
        </>
      }
    >
      <div ref={fields} className="stack-4">
        {!isMove && (
          <ChoiceField
            label="Protect this file"
            value={kind}
            choices={[
              {
                value: 'passphrase',
                label: 'By a passphrase',
                hint: 'Only who knows it can read the file. Your own secret keys are in it.',
              },
              isEncrypted ? byWhatOpensScorecard : notAtAll,
            ]}
            onChange={(value) => {
              setTries(0);
              setKind(value);
            }}
          />
        )}
        {kind === 'passphrase' && <PassphraseFields chosen={passphrase} isTried={tries > 0} onChange={setPassphrase} />}
      </div>
    </Dialog>
  );
}

const notAtAll = {
  value: 'none',
  label: 'Not at all',
  hint: 'Whoever has the file can read everything in it. Your own secret keys are left out.',
} as const;

const byWhatOpensScorecard = {
  value: 'none',
  label: 'By what opens Scorecard',
  hint: 'It stays encrypted, as everything here is, and opens with the passphrase or the recovery code that hold now. Your own secret keys are left out.',
} as const;

/** @param count how many documents cannot be read */
function incomplete(count: number): RequestError {
  const what = count === 1 ? '1 document cannot be read and is' : `${count} documents cannot be read and are`;
  return new RequestError(
    'unreadable',
    `${what} not in the file. ‘Check everything’ in the settings names what it is.`,
  );
}

const nextSteps =
  'Restore from it on the other computer, and go on there. What you write here from now on does not arrive there.';
