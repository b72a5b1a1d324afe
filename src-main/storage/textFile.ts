import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { errorCodeOf, forReading } from './disk.ts';
import { sealedSize } from './sealing/envelope.ts';
import { type Unsealed, unsealedFrom } from './sealing/sealedFolders.ts';

/** What tells whether a file is still the one that was read: its size in bytes and its time of change in ms. */
export interface FileStamp {
  size: number;
  modifiedAt: number;
}

export function stampOf(stats: Stats): FileStamp {
  return { size: stats.size, modifiedAt: stats.mtimeMs };
}

/**
 * No document comes near this many bytes. A larger file is not even read into memory, and none is written, which could not be
 * read again.
 */
export const longestDocument = 64 * 1024 * 1024;

/** Why a file gives nothing. `problem` is the end of a sentence that begins with the file's name. */
export type FileObstacle =
  | { state: 'absent' }
  /** None of ours: it can be moved aside. */
  | { state: 'damaged'; problem: string }
  /** One that is not to be touched: the system does not let us read it, or a newer version has written it. */
  | { state: 'outOfReach'; problem: string };

export type TextReading = { state: 'found'; text: string; stamp: FileStamp } | FileObstacle;

/**
 * Reads a text file of the data folder. What it is and how large is asked before anything of it is read: a pipe would be waited
 * for, a device has no end, and neither these nor a file that fills the memory may keep the app from starting.
 * @param longest in bytes
 */
export function readTextFile(path: string, longest: number): TextReading {
  try {
    const file = openSync(path, forReading);
    try {
      const stats = fstatSync(file);
      if (stats.isDirectory()) return aFolder;
      if (!stats.isFile()) return noOrdinaryFile;
      if (stats.size > sealedSize(longest)) return tooLarge;
      const unsealed = opened(unsealedFrom(path, readAll(file, stats.size)), longest);
      if ('state' in unsealed) return unsealed;
      return { state: 'found', text: unsealed.bytes.toString('utf8'), stamp: stampOf(stats) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return obstacleOf(error);
  }
}

export const aFolder: FileObstacle = { state: 'damaged', problem: 'is a folder' };
export const noOrdinaryFile: FileObstacle = { state: 'damaged', problem: 'is not an ordinary file' };
export const tooLarge: FileObstacle = { state: 'damaged', problem: 'is far too large to be one of Scorecard’s' };

/** What a file holds once it is open, or why that cannot be had. @param longest in bytes, once it is open */
export function opened(file: Unsealed, longest: number): Extract<Unsealed, { ok: true }> | FileObstacle {
  if (file.ok) return file.bytes.length > longest ? tooLarge : file;
  return { state: file.isOurs ? 'outOfReach' : 'damaged', problem: file.problem };
}

/** Why a file gives nothing, by the system's error. @throws the error itself when it is not the file system's. */
export function obstacleOf(error: unknown): FileObstacle {
  const code = errorCodeOf(error);
  if (code === null) throw error;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { state: 'absent' };
    case 'EISDIR':
      return aFolder;
    // A socket, or a device without its driver.
    case 'ENXIO':
      return noOrdinaryFile;
    default:
      return { state: 'outOfReach', problem: `cannot be read (${code})` };
  }
}

/** Not more than `size` bytes, however the file grows meanwhile. */
function readAll(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}
