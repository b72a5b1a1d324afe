import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/fields/Field.tsx';
import { messageOf, request } from '../../../state/api.ts';
import { toastError } from '../../../state/toasts.ts';
import styles from './encryption.module.css';
import type { Change } from './encryptionChange.ts';

interface RecoveryCodeStepProps {
  change: Change;
  code: string;
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** Shows a new recovery code, and goes on once it was typed back: a code that nobody has written down would help nobody. */
export function RecoveryCodeStep({ change, code, onDone, onClose }: RecoveryCodeStepProps) {
  const [typed, setTyped] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || typed === '') return;
    setIsBusy(true);
    try {
      await request('vault:confirm', { code: typed });
      // Where everything is encrypted now, another page takes the place of this one.
      await onDone();
    } catch (error) {
      setProblem(messageOf(error));
      setIsBusy(false);
    }
  };
  const print = async () => {
    try {
      await request('vault:print');
    } catch (error) {
      toastError('The code could not be printed', error);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Your recovery code"
      description="It opens everything when the passphrase is forgotten or the keychain is lost. Print it or write it down, and keep it away from this computer: it is not shown again."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} disabled={isBusy || typed === ''}>
            {change === 'on' ? 'Encrypt everything' : 'Use this code'}
          </Button>
        </>
      }
    >
      <form id={form} className="stack-4" onSubmit={(event) => void submit(event)}>
        <output className={styles.code} aria-label="Recovery code">
          {code.split('-').map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups can be the same, and none ever moves
            <span key={index}>{group}</span>
          ))}
        </output>
        <div className={`row-2 ${styles.noPrint}`}>
          <Button onClick={() => void print()}>Print…</Button>
        </div>
        <TextField
          label="Type it back from your paper"
          hint="Small letters and spaces will do."
          error={problem ?? undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setProblem(null);
            setTyped(event.target.value);
          }}
        />
      </form>
    </Dialog>
  );
}
