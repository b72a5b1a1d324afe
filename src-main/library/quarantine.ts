import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './dataFolder.ts';
import { errorCodeOf } from './diskFailure.ts';

/** A file that cannot be used, and what became of it. */
export interface Trouble {
  /** The file's name inside the data folder: `interviews/<id>.json`. */
  file: string;
  /** The end of a sentence that begins with the file's name. */
  problem: string;
  /** Its name in the quarantine; null when it stayed where it is. */
  movedTo: string | null;
}

/**
 * Moves a file (or a folder that stands where a file should) out of the way, with its reason beside it. It is renamed,
 * never copied or opened, so what is in it stays as it was. It stays in place where it cannot be moved.
 */
export function setAside(root: string, file: string, problem: string, now: Date): Trouble {
  const folder = join(root, 'quarantine');
  try {
    makeFolder(folder);
    const name = freeName(folder, file.replaceAll('/', '-'));
    renameSync(join(root, file), join(folder, name));
    const reason = `${file} ${problem}.\nIt was set aside on ${now.toISOString()}. Nothing in it was changed.\n`;
    writeReason(join(folder, `${name}.reason.txt`), reason);
    return { file, problem, movedTo: name };
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return { file, problem, movedTo: null };
  }
}

/** The user is told the reason anyway: a full disk must not make it look as if the file had stayed. */
function writeReason(path: string, reason: string): void {
  try {
    writeFileSync(path, reason, { mode: 0o600 });
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
  }
}

/** 'interviews-<id>.json', or 'interviews-<id>.2.json' when the quarantine has that one already. */
function freeName(folder: string, wanted: string): string {
  const stem = wanted.replace(/\.json$/, '');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.json` : `${stem}.${number}.json`;
    if (!existsSync(join(folder, name))) return name;
  }
}
