import { onTestFinished } from 'vitest';
import type { RestorePreview } from '../../../shared/ipc/backupContract.ts';
import type { Notice } from '../../../shared/ipc/contract.ts';
import { err, ok, unwrap } from '../../../shared/ipc/result.ts';
import { type Backups, openBackups } from '../../../src-main/backup/openBackups.ts';
import { carryOutPending } from '../../../src-main/backup/opening/carryOut.ts';
import { createRestoring, type Restoring, type RestoringOptions } from '../../../src-main/backup/restoring.ts';
import { createBackupHandlers } from '../../../src-main/ipc/backupHandlers.ts';
import type { Library } from '../../../src-main/library/openLibrary.ts';
import type { Jobs } from '../../../src-main/work/jobs.ts';
import { type OpenedLibrary, open } from '../library/support.ts';

/** A moment that no other start has: noon of a Monday. */
export const monday = new Date(2026, 2, 2, 12).getTime();
export const day = 24 * 3_600_000;

export interface BackupTimes {
  now?: () => number;
  elapsed?: () => number;
  interval?: number;
  /** What the user was told could not be copied. */
  failures?: string[];
}

/** The copies of a library that is open. */
export function backupsOf(library: Library & { root: string }, times: BackupTimes = {}): Backups {
  const { now = Date.now, failures = [], ...others } = times;
  const backups = openBackups({
    root: library.root,
    folders: library.folders,
    now,
    ...others,
    onChange: () => undefined,
    onFailure: ({ message }) => void failures.push(message),
    report: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });
  onTestFinished(() => backups.stop());
  return backups;
}

/** The ways back from copies of a library that is open. `reopened` counts how often everything was to be opened again. */
export function restoringOf(
  library: Library & { root: string },
  backups: Backups,
  folder: () => string | null = () => null,
  others: Partial<Pick<RestoringOptions, 'open' | 'keepSafe' | 'opens' | 'lockOf'>> = {},
): Restoring & { reopened(): number } {
  let reopened = 0;
  const restoring = createRestoring({
    root: library.root,
    copies: backups.copies,
    exclusive: backups.exclusive,
    askFor: async () => folder(),
    open: async () => err('internal', 'Nothing is opened here.'),
    keepSafe: async (_, text) => text,
    opens: async () => true,
    lockOf: async () => null,
    ...others,
    writeAll: library.flush,
    reopen: () => {
      reopened += 1;
    },
    now: Date.now,
  });
  return { ...restoring, reopened: () => reopened };
}

/** Every handler of copies, on a library that is open. @param folder what the user chooses where a folder is asked for */
export function backupHandlersOf(library: Library & { root: string }, jobs: Pick<Jobs, 'run'>, folder: string | null) {
  const backups = backupsOf(library);
  const restoring = restoringOf(library, backups, () => folder);
  return createBackupHandlers({
    root: library.root,
    backups,
    restoring,
    askForFolder: async () => folder,
    saving: {
      root: library.root,
      now: Date.now,
      writeAll: library.flush,
      openSecrets: async () => ok([]),
      protect: async () => err('internal', 'Nothing is protected here.'),
      saveFile: async () => null,
    },
    onMoved: () => undefined,
    jobs,
  });
}

/** What copies would change, of a source that needs no passphrase. */
export async function previewed(
  restoring: Restoring,
  from: 'here' | 'folder' | 'file' = 'here',
): Promise<RestorePreview> {
  const quiet = { signal: new AbortController().signal, tell: () => undefined };
  const looked = unwrap(await restoring.preview(from, quiet));
  if (looked?.state !== 'ready') throw new Error('There should be a preview.');
  return looked;
}

/** What a start of the app does before it opens the data folder; gives what the user is told. */
export function startPending(root: string): Promise<Omit<Notice, 'id'> | null> {
  return carryOutPending(root, Date.now(), (what, error) => {
    throw new Error(what, { cause: error });
  });
}

/** A start of the app, with what it does once its window is there. */
export async function start(root: string, now: () => number): Promise<{ library: OpenedLibrary; backups: Backups }> {
  const library = open(root, now);
  const backups = backupsOf(library, { now });
  await library.tidy();
  await backups.catchUp();
  library.folders.deletion.settle();
  return { library, backups };
}
