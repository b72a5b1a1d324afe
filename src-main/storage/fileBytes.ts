import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { errorCodeOf, forReading } from './disk.ts';
import type { DataKey } from './sealing/dataKey.ts';
import { sealedSize } from './sealing/envelope.ts';
import { unsealedFrom } from './sealing/sealedFolders.ts';
import {
  aFolder,
  type FileObstacle,
  type FileStamp,
  noOrdinaryFile,
  obstacleOf,
  opened,
  stampOf,
  tooLarge,
} from './textFile.ts';

/** What stands in a file. `key`: what it was sealed with; null where it was not. */
export type BytesReading = { state: 'found'; bytes: Buffer; key: DataKey | null; stamp: FileStamp } | FileObstacle;

const aLink: FileObstacle = { state: 'damaged', problem: 'is a link' };

/** Windows knows no such flag: there the name of a link leads to what it stands for. */
const unlinked = constants.O_NOFOLLOW ?? 0;

/**
 * Reads a file while everything else goes on. What it is and how large is asked first, and a link is not followed: in a folder
 * that others can write to, its name says nothing about what it leads to.
 * @param longest in bytes
 */
export async function readFileBytes(path: string, longest: number): Promise<BytesReading> {
  try {
    const file = await open(path, forReading | unlinked);
    try {
      const stats = await file.stat();
      if (stats.isDirectory()) return aFolder;
      if (!stats.isFile()) return noOrdinaryFile;
      if (stats.size > sealedSize(longest)) return tooLarge;
      const unsealed = opened(unsealedFrom(path, await readAtMost(file, stats.size)), longest);
      if ('state' in unsealed) return unsealed;
      return { state: 'found', bytes: unsealed.bytes, key: unsealed.key, stamp: stampOf(stats) };
    } finally {
      await file.close();
    }
  } catch (error) {
    // The system says the same of a link that is not followed and of one that leads nowhere.
    return errorCodeOf(error) === 'ELOOP' ? aLink : obstacleOf(error);
  }
}

/**
 * Not more than `size` bytes, however the file grows meanwhile; fewer where it was cut off. One read need not give all of them. The
 * bytes share their memory with nothing else, so that they can go to another thread.
 */
export async function readAtMost(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
