import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { VaultState } from '../../../../shared/ipc/vaultContract.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ChoiceField } from '../../../components/fields/ChoiceField.tsx';
import { PassphraseField } from '../../../features/protection/PassphraseField.tsx';
import { isUsable, noPassphrase, PassphraseFields } from '../../../features/protection/PassphraseFields.tsx';
import { messageOf, request } from '../../../state/api.ts';
import { queries } from '../../../state/queries.ts';
import { toastDone } from '../../../state/toasts.ts';
import styles from './encryption.module.css';
import { type Change, changeWords, needsCurrent } from './encryptionChange.ts';
import { RecoveryCodeStep } from './RecoveryCodeStep.tsx';

interface EncryptionDialogProps {
  change: Change;
  vault: VaultState;
  onClose: () => void;
}

/** Asks for what a change takes, and shows the recovery code that has to be typed back where there is a new one. */
export function EncryptionDialog({ change, vault, onClose }: EncryptionDialogProps) {
  const client = useQueryClient();
  const [code, setCode] = useState<string | null>(null);
  const done = async () => {
    await client.invalidateQueries({ queryKey: queries.vault.queryKey });
    onClose();
    toastDone(change === 'code' ? 'The new recovery code holds' : 'What opens Scorecard was changed');
  };
  if (code !== null) return <RecoveryCodeStep change={change} code={code} onDone={done} onClose={onClose} />;
  return <ChoiceStep change={change} vault={vault} onCode={setCode} onDone={done} onClose={onClose} />;
}

interface ChoiceStepProps extends EncryptionDialogProps {
  onCode: (code: string) => void;
  onDone: () => Promise<void>;
}

function ChoiceStep({ change, vault, onCode, onDone, onClose }: ChoiceStepProps) {
  const { title, description, act } = changeWords(change);
  const [kind, setKind] = useState<'passphrase' | 'system'>('passphrase');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [current, setCurrent] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useId();
  const chooses = change === 'on' || change === 'over';
  const asksCurrent = needsCurrent(vault);
  const protection = kind === 'system' ? ({ kind } as const) : ({ kind, passphrase: passphrase.passphrase } as const);

  const carryOut = async () => {
    if (change === 'off') {
      await request('vault:turnOff', { current });
      return;
    }
    const chosen = chooses ? protection : null;
    const prepared = await request('vault:prepare', { protection: chosen, current, newCode: change !== 'over' });
    if (prepared.code === null) await onDone();
    else onCode(prepared.code);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    const isReady = !chooses || kind === 'system' || isUsable(passphrase);
    if (isBusy || !isReady || (asksCurrent && current === '')) return;
    setIsBusy(true);
    setProblem(null);
    try {
      await carryOut();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look={change === 'off' ? 'danger' : 'primary'} type="submit" form={form} disabled={isBusy}>
            {isBusy ? 'One moment…' : act}
          </Button>
        </>
      }
    >
      <form id={form} className="stack-4" onSubmit={(event) => void submit(event)}>
        {asksCurrent && (
          <PassphraseField
            label="The passphrase that holds now, or the recovery code"
            error={problem ?? (isTried && current === '' ? 'Type the one or the other.' : undefined)}
            value={current}
            onChange={(event) => {
              setProblem(null);
              setCurrent(event.target.value);
            }}
          />
        )}
        {chooses && (
          <ProtectionChoice
            kind={kind}
            keychainProblem={vault.keychainProblem}
            onChange={(value) => {
              setProblem(null);
              setKind(value);
            }}
          />
        )}
        {chooses && kind === 'passphrase' && (
          <PassphraseFields
            chosen={passphrase}
            isTried={isTried}
            onChange={setPassphrase}
            note="Scorecard does not keep it. You get a recovery code beside it; without either nobody can open anything, you neither."
          />
        )}
        {!asksCurrent && problem !== null && (
          <p role="alert" className="danger">
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  );
}

interface ProtectionChoiceProps {
  kind: 'passphrase' | 'system';
  keychainProblem: string | null;
  onChange: (kind: 'passphrase' | 'system') => void;
}

/** By what everything is opened. A keychain that protects nothing is no choice, and it is said why. */
function ProtectionChoice({ kind, keychainProblem, onChange }: ProtectionChoiceProps) {
  if (keychainProblem !== null) return <p className={styles.note}>{keychainProblem}</p>;
  return (
    <ChoiceField
      label="What opens it"
      value={kind}
      choices={[
        {
          value: 'passphrase',
          label: 'A passphrase',
          hint: 'Scorecard asks for it at each start, and can be locked.',
        },
        {
          value: 'system',
          label: 'This computer’s keychain',
          hint: 'Nothing to type: it opens for whoever has signed in as you. It does not help against somebody at your unlocked computer.',
        },
      ]}
      onChange={onChange}
    />
  );
}
