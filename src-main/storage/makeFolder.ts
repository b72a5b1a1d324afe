import { accessSync, closeSync, constants, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskError, errorCodeOf } from './disk.ts';
import { folderMode } from './modes.ts';

/**
 * Makes a folder, and those above it, where they are missing; for the user alone. Step by step, since Node's own way to
 * do so never ends where the system says that a folder that is there cannot be found, as it does under /proc.
 * @throws the file system's error
 */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  mkdirSync(path, { mode: folderMode });
}

/** @throws the file system's error, also for a file that stands there */
function isFolder(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() === false)
    throw diskError('ENOTDIR', 'mkdir', 'There is a file where the folder should be.');
  return stats !== undefined;
}

/**
 * Makes a folder inside the data folder, and gives its path. The data folder itself is never made here: where it is gone, the
 * disk that it is on is gone, and a second library in its place would hide the first one.
 * @throws the file system's error
 */
export function makeFolderIn(root: string, ...names: readonly string[]): string {
  if (!isFolder(root)) throw diskError('ENOENT', 'mkdir', 'The data folder is not there any more.');
  const path = join(root, ...names);
  makeFolder(path);
  return path;
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

/** A rename is on disk only once its folder is. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
