import { onTestFinished } from 'vitest';
import { type Backups, openBackups } from '../../../src-main/backup/openBackups.ts';
import type { Library } from '../../../src-main/library/openLibrary.ts';
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

/** A start of the app, with what it does once its window is there. */
export async function start(root: string, now: () => number): Promise<{ library: OpenedLibrary; backups: Backups }> {
  const library = open(root, now);
  const backups = backupsOf(library, { now });
  await library.tidy();
  await backups.catchUp();
  library.folders.deletion.settle();
  return { library, backups };
}
