import { type FormEvent, type RefObject, useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import type { PanelReceipt } from '../../../shared/ipc/panelContract.ts';
import { Button } from '../../components/Button.tsx';
import { CancelJob, ProgressBar } from '../../components/status/ProgressBar.tsx';
import { useJob } from '../../state/useJob.ts';
import { PassphraseField } from '../protection/PassphraseField.tsx';
import styles from './PassphraseQuestion.module.css';

interface PassphraseQuestionProps {
  locked: NonNullable<PanelReceipt['locked']>;
  /** Said for a screen reader, which hears the field alone. */
  fileName: string;
  isBusy: boolean;
  /** The field, where something else gives it the focus. */
  fieldRef?: RefObject<HTMLInputElement | null> | undefined;
  onUnlock: (token: Id, passphrase: string, jobId: Id) => Promise<void>;
}

/** Asks for the passphrase of a file, as often as it takes. */
export function PassphraseQuestion(props: PassphraseQuestionProps) {
  const { locked, fileName, isBusy, fieldRef, onUnlock } = props;
  const { token, isWrong } = locked;
  const [passphrase, setPassphrase] = useState('');
  const { job, run, cancel } = useJob('The work on the passphrase could not be cancelled');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !isBusy) void run((jobId) => onUnlock(token, passphrase, jobId));
  };
  return (
    <form className={`${styles.question} stack-2`} onSubmit={submit}>
      <div aria-live="polite">
        <PassphraseField
          {...(fieldRef === undefined ? {} : { ref: fieldRef })}
          label="Passphrase"
          aria-label={`Passphrase of ${fileName}`}
          error={isWrong && job === null ? 'Wrong passphrase. Try again.' : undefined}
          readOnly={job !== null}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </div>
      {job?.isShown === true && (
        <ProgressBar
          label="Checking the passphrase"
          done={job.done}
          total={1}
          current="Checking the passphrase"
          isShare
        />
      )}
      <div className={styles.actions}>
        {job === null ? (
          <Button type="submit" disabled={isBusy || passphrase === ''}>
            Open
          </Button>
        ) : (
          <CancelJob job={job} onCancel={cancel} />
        )}
      </div>
    </form>
  );
}
