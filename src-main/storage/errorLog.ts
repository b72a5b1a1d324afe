import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ignoringDisk } from './disk.ts';
import { makeFolderIn } from './makeFolder.ts';
import { sealedFor, sealOf } from './sealing/sealedFolders.ts';

/** Above this many bytes the log is put aside as `errors.old.log`, so that both together never exceed twice as much. */
const logLimit = 256 * 1024;
/** One entry takes at most this many characters. */
const entryLimit = 8_000;

/** Writes an error that nobody could act on where a developer can find it. */
export type Report = (where: string, error: unknown) => void;

/** So many entries wait at most while the data folder is locked, where they cannot be written. */
const mostWaiting = 50;

/** A local log in `logs/errors.log`. It never throws, and nothing in it ever leaves this computer. */
export function createErrorLog(root: string, now: () => number): Report {
  const waiting: string[] = [];
  return (where, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const entry = `${new Date(now()).toISOString()} ${where}: ${text.slice(0, entryLimit)}`;
    if (sealOf(root) === 'locked') {
      if (waiting.length < mostWaiting) waiting.push(entry);
      return;
    }
    // A log that cannot be written must not be the reason why something else fails.
    for (const one of [...waiting.splice(0), entry]) ignoringDisk(() => append(root, one));
  };
}

function append(root: string, entry: string): void {
  const folder = makeFolderIn(root, 'logs');
  const path = join(folder, 'errors.log');
  const stats = statSync(path, { throwIfNoEntry: false });
  const mayGrow = stats === undefined || (stats.isFile() && stats.size <= logLimit);
  if (!mayGrow) renameSync(path, join(folder, 'errors.old.log'));
  // Each entry is sealed by itself where the data folder is.
  appendFileSync(path, `${sealedFor(path, entry)}\n`, { mode: 0o600 });
}
