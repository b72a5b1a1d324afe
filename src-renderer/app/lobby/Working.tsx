import { useState } from 'react';
import type { LobbyState } from '../../../shared/ipc/vaultContract.ts';
import { Button } from '../../components/Button.tsx';
import { ProgressBar } from '../../components/status/ProgressBar.tsx';
import { request } from '../../state/api.ts';
import styles from './Lobby.module.css';

type WorkingProps = Omit<Extract<LobbyState, { kind: 'working' }>, 'kind'>;

/** How far the encrypting of everything is, or the decrypting. */
export function Working({ to, done, total }: WorkingProps) {
  /** The direction that was to be turned round. */
  const [turned, setTurned] = useState<WorkingProps['to'] | null>(null);
  const title = to === 'sealing' ? 'Encrypting everything' : 'Decrypting everything';
  const turnRound = async () => {
    setTurned(to);
    // Where there is nothing to turn round any more, it has just been done, and the app takes the place of this page.
    await request('vault:turnRound').catch(() => undefined);
  };
  return (
    <>
      <h1 className={styles.title}>{title}</h1>
      <ProgressBar label={title} done={done} total={total} current="Files" />
      <p className={styles.text}>
        Nothing is lost whenever this is interrupted: the next start goes on with it.{' '}
        {to === 'sealing' ? 'Cancelling decrypts again what is encrypted by now.' : 'Cancelling encrypts it again.'}
      </p>
      <div className="row-2">
        <Button disabled={turned === to} onClick={() => void turnRound()}>
          {turned === to ? 'Cancelling…' : 'Cancel'}
        </Button>
      </div>
    </>
  );
}
