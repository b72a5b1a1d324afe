import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskError, errorCodeOf } from './diskFailure.ts';

/** Only the user reads what is said about a candidate. */
const folderMode = 0o700;

/**
 * Makes a folder, and those above it, where they are missing; for the user alone. Step by step, since Node's own way to
 * do so never ends where the system says that a folder that is there cannot be found, as it does under /proc.
 * @throws the file system's error
 */
export function makeFolder(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return;
  if (stats !== undefined) throw diskError('ENOTDIR', 'mkdir', 'There is a file where the folder should be.');
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  mkdirSync(path, { mode: folderMode });
}

/**
 * Makes the data folder where it is missing. Null, or the system's name for why it cannot hold documents ('EACCES').
 */
export function prepareDataFolder(root: string): string | null {
  try {
    makeFolder(root);
    accessSync(root, constants.W_OK);
    return null;
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === null) throw error;
    return code;
  }
}
