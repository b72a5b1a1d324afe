import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { VaultState } from '../../../shared/ipc/vaultContract.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/fields/ChoiceField.tsx';
import { SelectField } from '../../components/fields/Field.tsx';
import { LoadError } from '../../components/status/LoadError.tsx';
import { lock } from '../../features/protection/lock.ts';
import { request } from '../../state/api.ts';
import { queries } from '../../state/queries.ts';
import { toastError } from '../../state/toasts.ts';
import { EncryptionDialog } from './encryption/EncryptionDialog.tsx';
import styles from './encryption/encryption.module.css';
import type { Change } from './encryption/encryptionChange.ts';
import { SettingsSection } from './SettingsSection.tsx';

/** Whether everything in the data folder is encrypted, and when it is locked. */
export function EncryptionSection() {
  const vault = useQuery(queries.vault);
  const [change, setChange] = useState<Change | null>(null);
  return (
    <SettingsSection
      title="Encryption"
      about="Once it is on, nothing in the data folder can be read without what opens it: interviews, lists, backup copies, everything. What you export or hand on is not encrypted."
    >
      {vault.error !== null && vault.data === undefined && (
        <LoadError
          title="How the data folder is encrypted could not be read"
          error={vault.error}
          onRetry={() => void vault.refetch()}
        />
      )}
      {vault.data?.protection === 'off' && <Off onTurnOn={() => setChange('on')} />}
      {vault.data !== undefined && vault.data.protection !== 'off' && <On vault={vault.data} onChange={setChange} />}
      {vault.data !== undefined && change !== null && (
        <EncryptionDialog change={change} vault={vault.data} onClose={() => setChange(null)} />
      )}
    </SettingsSection>
  );
}

function Off({ onTurnOn }: { onTurnOn: () => void }) {
  return (
    <>
      <p>
        Off. Whoever gets hold of this computer’s disk can read what you have written about candidates, unless the
        system encrypts the whole disk.
      </p>
      <div className="row-2">
        <Button onClick={onTurnOn}>Encrypt everything…</Button>
      </div>
    </>
  );
}

const waits = [5, 10, 15, 30, 60] as const;

function On({ vault, onChange }: { vault: VaultState; onChange: (change: Change) => void }) {
  const isByPassphrase = vault.protection === 'passphrase';
  return (
    <>
      <p>
        {isByPassphrase
          ? 'On, by a passphrase. Scorecard asks for it at each start.'
          : 'On, by this computer’s keychain. Scorecard opens by itself for whoever has signed in to this computer as you; the disk in another computer gives nothing away.'}
      </p>
      {isByPassphrase && <Habits vault={vault} />}
      <div className="row-2">
        {isByPassphrase && <Button onClick={() => void lock()}>Lock now</Button>}
        <Button onClick={() => onChange('over')}>Change what opens it…</Button>
        <Button onClick={() => onChange('code')}>New recovery code…</Button>
        <Button onClick={() => onChange('off')}>Decrypt everything…</Button>
      </div>
    </>
  );
}

function Habits({ vault: { lockAfter, locksWithScreen } }: { vault: VaultState }) {
  const client = useQueryClient();
  const change = async (changes: Partial<Pick<VaultState, 'lockAfter' | 'locksWithScreen'>>) => {
    try {
      await request('vault:setHabits', { lockAfter, locksWithScreen, ...changes });
    } catch (error) {
      toastError('This was not kept', error);
    }
    await client.invalidateQueries({ queryKey: queries.vault.queryKey });
  };
  return (
    <div className={styles.habits}>
      <SelectField
        label="Lock when nobody touches the computer"
        hint="Also while you only listen: choose longer than your longest answer."
        value={String(lockAfter ?? 'never')}
        onChange={(event) =>
          void change({ lockAfter: event.target.value === 'never' ? null : Number(event.target.value) })
        }
      >
        {waits.map((minutes) => (
          <option key={minutes} value={minutes}>
            After {minutes} minutes
          </option>
        ))}
        <option value="never">Never</option>
      </SelectField>
      <CheckField
        label="Lock with the screen, and when the computer goes to sleep"
        isChecked={locksWithScreen}
        onChange={(isChecked) => void change({ locksWithScreen: isChecked })}
      />
    </div>
  );
}
