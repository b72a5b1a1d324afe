import { readdir, stat } from 'node:fs/promises';
import { storedKinds } from '../../shared/files/formats/stored.ts';
import { errorCodeOf, exportFailure } from '../storage/disk.ts';
import { sealAlike, writingKeyOf } from '../storage/sealing/sealedFolders.ts';
import { type CopyFolder, createCopyFolder } from './copyFolder.ts';
import { type CopyRef, copyPath } from './copyName.ts';
import { putKeyBeside } from './keyBeside.ts';

/** Areas with documents, each once. */
export const areas: readonly string[] = [...new Set(storedKinds.map(({ area }) => area))];

/** Whether a copy holds a secret key of the user's own. */
function isSecret({ area, name }: CopyRef): boolean {
  return storedKinds.some((kind) => kind.isSecret && kind.area === area && kind.takes(name));
}

/** The folder of the copies inside a folder that the user has chosen. @param libraryId tells them from those of another data folder */
export function secondCopies(path: string, libraryId: string): CopyFolder {
  return createCopyFolder(path, `Scorecard copies ${libraryId.slice(0, 8)}`);
}

/** What came of bringing a second folder up to date. */
export interface Mirrored {
  copies: number;
  /** Why it has not everything: a sentence. */
  problem: string | null;
}

/** What is brought up to date, from where. */
export interface Mirroring {
  /** The data folder. */
  root: string;
  from: CopyFolder;
  to: CopyFolder;
  /** The folder that the user has chosen. */
  path: string;
}

/**
 * Puts every copy into the second folder that is not there yet, but for secret keys: others may be able to read that folder. Where
 * the data folder is sealed they are sealed there as well, and none stays that is not. Never fails: a disk that is not there is an
 * everyday matter.
 */
export async function mirror({ root, from, to, path }: Mirroring, shouldEnd: () => boolean): Promise<Mirrored> {
  let copies = 0;
  try {
    await assertFolder(path);
    sealAlike(to.path, root);
    await putKeyBeside(root, to.path);
    for (const area of areas) {
      const there = new Set((await to.list(area)).map(copyPath));
      copies += there.size;
      for (const copy of await from.list(area)) {
        if (shouldEnd()) return { copies, problem: null };
        if (isSecret(copy) || there.has(copyPath(copy))) continue;
        const reading = await from.read(copy);
        if (!reading.ok) continue;
        await to.write(copy, reading.bytes);
        copies += 1;
      }
      await sealOthers(from, to, area, shouldEnd);
    }
    return { copies, problem: null };
  } catch (error) {
    return { copies, problem: problemOf(error, path) };
  }
}

/** Copies that are there alone, from a time at which nothing was sealed. */
async function sealOthers(from: CopyFolder, to: CopyFolder, area: string, shouldEnd: () => boolean): Promise<void> {
  if (writingKeyOf(to.path) === null) return;
  const here = new Set((await from.list(area)).map(copyPath));
  for (const copy of await to.list(area)) {
    if (shouldEnd()) return;
    const reading = here.has(copyPath(copy)) ? null : await to.read(copy);
    if (reading?.ok !== true || reading.isSealed) continue;
    await to.write({ ...copy, hash: to.hashOf(reading.bytes) }, reading.bytes);
    await to.remove(copy);
  }
}

async function assertFolder(path: string): Promise<void> {
  await readdir(path);
  await stat(path);
}

function problemOf(error: unknown, path: string): string {
  if (errorCodeOf(error) === 'ENOENT') {
    return 'The folder is away. What is missing in it is copied once it is back: connect the disk that it is on, or choose another folder.';
  }
  const failure = exportFailure(error, path);
  if (failure === null) throw error;
  return failure.message;
}
