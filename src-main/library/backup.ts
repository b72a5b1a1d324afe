import { constants, copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './dataFolder.ts';
import { errorCodeOf } from './diskFailure.ts';

/** How many days with changes are kept. */
const daysKept = 7;
const dayFolder = /^\d{4}-\d{2}-\d{2}$/;

/** Earlier states of documents: for each of the last days, every document as it was before that day's first change. */
export interface Backup {
  /** Copies a document that is about to be replaced, once a day. */
  keep(area: string, file: string): void;
  /** Deletes what is older than the seven newest days. */
  prune(): void;
}

/**
 * @param root the data folder; the copies go to `backup/<day>/<area>/` inside it
 * @param today the current day as `YYYY-MM-DD`
 */
export function createBackup(root: string, today: () => string): Backup {
  const kept = new Set<string>();
  return {
    keep(area, file) {
      const folder = join(root, 'backup', today(), area);
      const copy = join(folder, file);
      if (kept.has(copy)) return;
      kept.add(copy);
      copyOnce(join(root, area, file), folder, copy);
    },
    prune() {
      const folder = join(root, 'backup');
      const days = listFolder(folder).filter((name) => dayFolder.test(name));
      for (const day of days.sort().slice(0, -daysKept)) rmSync(join(folder, day), { recursive: true, force: true });
    },
  };
}

/** A copy that cannot be made must not keep a note from being saved, so every error of the file system is passed over. */
function copyOnce(source: string, folder: string, copy: string): void {
  try {
    if (!existsSync(source) || existsSync(copy)) return;
    makeFolder(folder);
    // Under another name first: a copy that was cut short must not pass for an earlier state.
    copyFileSync(source, `${copy}.part`, constants.COPYFILE_FICLONE);
    renameSync(`${copy}.part`, copy);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
  }
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return [];
  }
}
