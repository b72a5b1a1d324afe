import type { Notice } from '../../shared/ipc/contract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { LobbyState } from '../../shared/ipc/vaultContract.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { lockFolder } from '../storage/sealing/sealedFolders.ts';
import { hasVault } from './places.ts';
import type { LockHabits, Vault } from './vault.ts';

/** Stands between the start and everything that reads the data folder. */
export interface Gate {
  /** Whether the page is to be shown that stands before the app. */
  isClosed(): boolean;
  state(): Promise<LobbyState>;
  /** The vault itself, loaded when it is first asked for. */
  vault(): Promise<Vault>;
  /** When it is locked by itself; null where it never is. */
  habits(): LockHabits | null;
  /** Opens the folder by the system's keychain, where that can. */
  tryKeychain(): Promise<void>;
  /** Opens the folder by what somebody has typed; by the keychain where that is nothing. */
  unlock(typed: string): Promise<Result<null>>;
  /** Settles once the folder is open and everything that was begun with its files is done. Gives what the user is told of that. */
  entered(): Promise<Omit<Notice, 'id'> | null>;
  /** Turns round what is under way. */
  turnRound(): Result<null>;
  /** Forgets the keys. Nobody may have the folder open. */
  lock(): Promise<void>;
}

export interface GateOptions {
  /** The data folder. */
  root: string;
  load(): Promise<Vault>;
  /** Told how it stands, whenever that changes. */
  tell(state: LobbyState): void;
}

/** A folder that is sealed is locked from here on, until somebody opens it. */
export function createGate({ root, load, tell }: GateOptions): Gate {
  let loading: Promise<Vault> | null = null;
  let loaded: Vault | null = null;
  let isLocked = hasVault(root);
  /** Those who wait for the folder to be opened. */
  let waiting: (() => void)[] = [];
  let work: { controller: AbortController; state: Extract<LobbyState, { kind: 'working' }> } | null = null;
  if (isLocked) lockFolder(root);

  const vault = () => {
    loading ??= load().then((one) => {
      loaded = one;
      return one;
    });
    return loading;
  };

  function letIn(): void {
    isLocked = false;
    for (const enter of waiting.splice(0)) enter();
    waiting = [];
  }

  async function state(): Promise<LobbyState> {
    if (work !== null) return work.state;
    if (!isLocked) return { kind: 'open' };
    const reading = (await vault()).reading();
    if (reading.state !== 'found') {
      const problem = reading.state === 'unusable' ? reading.problem : 'is not there any more';
      return {
        kind: 'locked',
        byPassphrase: true,
        problem: `“vault.json” in the data folder ${problem}. ${restoreVault}`,
      };
    }
    const byPassphrase = reading.vault.locks.some(({ kind }) => kind === 'passphrase');
    return { kind: 'locked', byPassphrase, problem: null };
  }

  async function tryKeychain(): Promise<boolean> {
    const isOpen = await (await vault()).unlockBySystem();
    if (isOpen) letIn();
    return isOpen;
  }

  /** Ends what was begun with the files, in either direction. */
  async function finish(): Promise<Omit<Notice, 'id'> | null> {
    if (!hasVault(root)) return null;
    const open = await vault();
    for (let to = open.unfinished(); to !== null; to = open.unfinished()) {
      const controller = new AbortController();
      const change = (done: number, total: number, kind: 'sealing' | 'opening') => {
        work = { controller, state: { kind: 'working', to: kind, done, total } };
        tell(work.state);
      };
      const kind = to;
      change(0, 0, kind);
      try {
        const isDone = await open.carryOut({
          signal: controller.signal,
          tell: (done, total) => change(done, total, kind),
        });
        if (!isDone) open.turnRound();
      } catch (error) {
        return notFinished(to, errorCodeOf(error) ?? 'something went wrong inside Scorecard');
      } finally {
        work = null;
      }
    }
    return null;
  }

  return {
    isClosed: () => isLocked || work !== null,
    state,
    vault,
    habits: () => loaded?.habits() ?? null,
    async tryKeychain() {
      if (isLocked) await tryKeychain();
    },
    async unlock(typed) {
      if (!isLocked) return ok(null);
      if (typed === '') return (await tryKeychain()) ? ok(null) : noKey;
      const unlocked = await (await vault()).unlock(typed);
      if (unlocked.ok) letIn();
      return unlocked;
    },
    async entered() {
      if (isLocked) await new Promise<void>((resolve) => waiting.push(resolve));
      return finish();
    },
    turnRound() {
      if (work === null) return err('notFound', 'Nothing is being encrypted or decrypted.');
      work.controller.abort();
      return ok(null);
    },
    async lock() {
      isLocked = true;
      (await vault()).lock();
    },
  };
}

const noKey = err('notAllowed', 'The keychain still gives no key. Unlock it, or type the recovery code.');

const restoreVault =
  'Without it nothing can be opened, not even with the recovery code: put a copy of it back, from a folder “Scorecard copies …” or another backup of yours, and start Scorecard again.';

function notFinished(to: 'sealing' | 'opening', reason: string): Omit<Notice, 'id'> {
  return {
    isAboutFiles: true,
    title: to === 'sealing' ? 'Not everything is encrypted yet' : 'Not everything is decrypted yet',
    text: `It was interrupted (${reason}). Everything can be used all the same, and the next start goes on with it.`,
  };
}
