import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { LobbyState } from '../../../shared/ipc/vaultContract.ts';
import { Button } from '../../components/Button.tsx';
import { PassphraseField } from '../../features/protection/PassphraseField.tsx';
import { announce } from '../../state/announcer.ts';
import { messageOf, request } from '../../state/api.ts';
import styles from './Lobby.module.css';

type LockedProps = Omit<Extract<LobbyState, { kind: 'locked' }>, 'kind'>;

/** Asks for what opens the data folder, as often as it takes. The page goes once it is open. */
export function Locked({ byPassphrase, problem }: LockedProps) {
  const { isBusy, refusal, setRefusal, unlock } = useUnlocking();
  const [typed, setTyped] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed === '' || isBusy || (await unlock(typed))) return;
    form.current?.querySelector('input')?.select();
  };
  if (problem !== null) {
    return (
      <>
        <h1 className={styles.title}>The data folder cannot be opened</h1>
        <p className={styles.text}>{problem}</p>
      </>
    );
  }
  return (
    <>
      <h1 className={styles.title}>{byPassphrase ? 'Scorecard is locked' : 'The keychain gives no key'}</h1>
      {!byPassphrase && (
        <p className={styles.text}>
          The key to everything in Scorecard is in this computer’s keychain (its store of passwords), which is locked,
          or does not have it any more. Unlock it and try again; or type the recovery code, and choose in the settings
          what opens Scorecard from now on.
        </p>
      )}
      <form ref={form} className="stack-4" onSubmit={(event) => void submit(event)}>
        <PassphraseField
          label={byPassphrase ? 'Passphrase or recovery code' : 'Recovery code'}
          error={refusal ?? undefined}
          value={typed}
          onChange={(event) => {
            setRefusal(null);
            setTyped(event.target.value);
          }}
        />
        <div className="row-2">
          <Button look="primary" type="submit" disabled={isBusy || typed === ''}>
            {isBusy ? 'Unlocking…' : 'Unlock'}
          </Button>
          {!byPassphrase && (
            <Button disabled={isBusy} onClick={() => void unlock('')}>
              Try the keychain again
            </Button>
          )}
        </div>
      </form>
      <p className={`${styles.text} small`}>
        {byPassphrase
          ? 'Forgotten? The recovery code that was printed opens everything as well. Without either nobody can, whoever made Scorecard neither.'
          : 'Without the keychain and without the recovery code nobody can open it, whoever made Scorecard neither.'}
      </p>
    </>
  );
}

function useUnlocking() {
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  /** Gives whether it is open now. @param typed empty: the keychain is asked */
  const unlock = async (typed: string): Promise<boolean> => {
    setIsBusy(true);
    setRefusal(null);
    try {
      await request('vault:unlock', { typed });
      // The page stays busy until the app takes its place.
      return true;
    } catch (error) {
      setIsBusy(false);
      setRefusal(messageOf(error));
      announce(messageOf(error));
      return false;
    }
  };
  return { isBusy, refusal, setRefusal, unlock };
}
