import { useEffect, useState } from 'react';
import type { LobbyState } from '../../../shared/ipc/vaultContract.ts';
import { Announcer } from '../../components/status/Announcer.tsx';
import { messageOf, request, subscribe } from '../../state/api.ts';
import styles from './Lobby.module.css';
import { Locked } from './Locked.tsx';
import { Working } from './Working.tsx';

/** What stands before the app: the data folder is locked, or everything in it is being encrypted or decrypted. */
export function Lobby() {
  const [state, setState] = useState<LobbyState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    // What is told meanwhile is newer than what was asked for.
    let isTold = false;
    const end = subscribe('vault:lobby', (told) => {
      isTold = true;
      setState(told);
    });
    request('vault:lobby').then(
      (asked) => {
        if (!isTold) setState(asked);
      },
      (error: unknown) => setProblem(messageOf(error)),
    );
    return end;
  }, []);
  return (
    <main className={styles.lobby}>
      <div className={styles.card}>
        {problem !== null && <p className="danger">{problem}</p>}
        {state?.kind === 'locked' && <Locked {...state} />}
        {state?.kind === 'working' && <Working {...state} />}
        {state?.kind === 'open' && <p className="muted">One moment…</p>}
      </div>
      <Announcer />
    </main>
  );
}
