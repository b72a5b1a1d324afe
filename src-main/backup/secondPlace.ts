import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import type { BackupState } from '../../shared/ipc/backupContract.ts';
import type { DeletionRule } from '../storage/deletionRule.ts';
import type { Report } from '../storage/errorLog.ts';
import { createTurns } from '../work/oneByOne.ts';
import type { BackupStore } from './backupStore.ts';
import type { CopyFolder } from './copyFolder.ts';
import { copyPath } from './copyName.ts';
import { forgetDocuments, thinOut } from './oldCopies.ts';
import { type Mirrored, mirror, secondCopies } from './secondFolder.ts';

/** The folder of the user's choice, which has the copies besides. What it takes long for holds nothing else up. */
export interface SecondPlace {
  /**
   * Puts there what is missing, and takes away what is to be forgotten. It never fails; whoever waits for it waits five seconds at
   * most, since a network share that has gone silent answers nobody.
   * @param isStart copies whose time is over go as well
   */
  bringUpToDate(isStart?: boolean): Promise<void>;
  /** Another folder was chosen. */
  forgetState(): void;
  state(): BackupState['folder'];
}

export interface SecondPlaceOptions {
  /** The data folder. */
  root: string;
  store: BackupStore;
  /** The copies in the data folder. */
  copies: CopyFolder;
  deletion: DeletionRule;
  now(): number;
  isStopped(): boolean;
  onChange(): void;
  report: Report;
}

/** In ms. */
const longestWait = 5_000;

export function createSecondPlace(options: SecondPlaceOptions): SecondPlace {
  const { root, store, copies, deletion, now, isStopped, onChange, report } = options;
  const inTurn = createTurns();
  let mirrored: Mirrored = { copies: 0, problem: null };

  async function work(isStart: boolean): Promise<void> {
    const path = store.folder();
    if (path === null || isStopped()) return;
    const place = secondCopies(path, store.libraryId());
    mirrored = await mirror({ root, from: copies, to: place, path }, isStopped);
    if (mirrored.problem !== null || isStopped()) return;
    const gone = store.gone();
    await forgetDocuments(root, gone, place);
    store.dropGone(gone);
    if (!isStart) return;
    await thinOut(place, now(), (copy) => deletion.mayDelete(`second folder/${copyPath(copy)}`));
    deletion.settle();
  }

  return {
    bringUpToDate(isStart = false) {
      const working = inTurn(() => work(isStart))
        .catch((error: unknown) => report('second folder', error))
        .finally(onChange);
      return Promise.race([working, setTimeoutPromise(longestWait, undefined, { ref: false })]);
    },
    forgetState() {
      mirrored = { copies: 0, problem: null };
    },
    state() {
      const path = store.folder();
      return path === null ? null : { path, ...mirrored };
    },
  };
}
