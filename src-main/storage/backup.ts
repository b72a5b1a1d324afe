import { constants, copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ignoringDisk } from './disk.ts';
import { makeFolderIn } from './makeFolder.ts';

/** How many days with changes are kept. */
const daysKept = 7;
const dayFolder = /^\d{4}-\d{2}-\d{2}$/;

/** Earlier states of documents: for each of the last days, every document as it was before that day's first change. */
export interface Backup {
  /** Copies a document that is about to be replaced, once a day. */
  keep(area: string, file: string): void;
  /** The folders with copies of one area, the newest day first. */
  copies(area: string): { day: string; folder: string }[];
  /** Deletes every earlier state of a document that was deleted for good. */
  forget(area: string, file: string): void;
  /** Deletes what is older than the seven newest days, once `mayDelete` agrees. */
  prune(mayDelete: (folder: string) => boolean): void;
}

/**
 * @param root the data folder; the copies go to `backup/<day>/<area>/` inside it
 * @param today the current day as `YYYY-MM-DD`
 */
export function createBackup(root: string, today: () => string): Backup {
  const kept = new Set<string>();

  /** The days with copies, the newest first. */
  function days(): string[] {
    const names = ignoringDisk(() => readdirSync(join(root, 'backup'))) ?? [];
    return names
      .filter((name) => dayFolder.test(name))
      .sort()
      .reverse();
  }

  return {
    keep(area, file) {
      const folder = join('backup', today(), area);
      const copy = join(folder, file);
      if (kept.has(copy)) return;
      kept.add(copy);
      // A copy that cannot be made must not keep a note from being saved.
      ignoringDisk(() => copyOnce(root, area, file, folder));
    },
    copies: (area) => days().map((day) => ({ day, folder: join(root, 'backup', day, area) })),
    forget(area, file) {
      for (const day of days()) ignoringDisk(() => rmSync(join(root, 'backup', day, area, file), { force: true }));
    },
    prune(mayDelete) {
      const due = days().slice(daysKept);
      for (const day of due.filter((one) => mayDelete(`backup/${one}`)))
        rmSync(join(root, 'backup', day), { recursive: true, force: true });
    },
  };
}

function copyOnce(root: string, area: string, file: string, folder: string): void {
  const source = join(root, area, file);
  const copy = join(root, folder, file);
  if (!existsSync(source) || existsSync(copy)) return;
  makeFolderIn(root, folder);
  // Under another name first: a copy that was cut short must not pass for an earlier state.
  rmSync(`${copy}.part`, { force: true });
  copyFileSync(source, `${copy}.part`, constants.COPYFILE_FICLONE);
  renameSync(`${copy}.part`, copy);
}
