import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskError, errorCodeOf, passOverDisk } from '../storage/disk.ts';
import { readFileBytes } from '../storage/fileBytes.ts';
import { fileMode, folderMode } from '../storage/modes.ts';
import { nameHash, sealedFor, writingKeyOf } from '../storage/sealing/sealedFolders.ts';
import { longestDocument } from '../storage/textFile.ts';
import { type CopyRef, copyPath, parseCopyName } from './copyName.ts';

/**
 * A copy's bytes, which have the hash that its name says; or why there are none, as the end of a sentence about it. `hash`: what other
 * bytes would have in such a copy's name. `isSealed`: whether its file is.
 */
export type CopyReading =
  | { ok: true; bytes: Buffer; isSealed: boolean; hash(bytes: Uint8Array): string }
  | { ok: false; isAbsent: boolean; problem: string };

/** Where copies of documents come from. Nothing in it is believed that was not checked: others may have written it. */
export interface CopySource {
  /** Its path. */
  readonly path: string;
  /** All copies of an area, in no order. @throws the file system's error where it cannot be listed */
  list(area: string): Promise<CopyRef[]>;
  /** Reads a copy and checks its hash. */
  read(copy: CopyRef): Promise<CopyReading>;
}

/** A folder with copies of documents. */
export interface CopyFolder extends CopySource {
  /** The hash in the name of a copy that is written here. */
  hashOf(bytes: Uint8Array): string;
  /**
   * Writes a copy, reads it again to check it, and settles once it is on disk for certain.
   * @throws the file system's error; no file with the copy's name is there then
   */
  write(copy: CopyRef, bytes: Uint8Array): Promise<void>;
  /** @throws the file system's error */
  remove(copy: CopyRef): Promise<void>;
  /** Takes away what interrupted writes have left. */
  tidy(area: string): Promise<void>;
}

const unfinished = '.part';

/**
 * @param base a folder that is there: it is never made here, since where it is gone its disk is gone
 * @param inside the folder of the copies in it, which is made where it is missing
 */
export function createCopyFolder(base: string, inside: string): CopyFolder {
  const path = join(base, inside);

  /** The names in an area's folder. A link in its place is not followed: it could lead anywhere. */
  async function namesIn(area: string): Promise<string[]> {
    const folder = join(path, area);
    try {
      if ((await lstat(folder)).isSymbolicLink()) throw diskError('ELOOP', 'scandir', `${folder} is a link.`);
      return await readdir(folder);
    } catch (error) {
      if (errorCodeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }

  async function read(copy: CopyRef, place = join(path, copyPath(copy))): Promise<CopyReading> {
    const reading = await readFileBytes(place, longestDocument);
    if (reading.state === 'absent') return { ok: false, isAbsent: true, problem: 'is not there any more' };
    if (reading.state !== 'found') return { ok: false, isAbsent: false, problem: reading.problem };
    const hash = (bytes: Uint8Array) => nameHash(reading.key, bytes);
    if (hash(reading.bytes) !== copy.hash) return { ok: false, isAbsent: false, problem: altered };
    return { ok: true, bytes: reading.bytes, isSealed: reading.key !== null, hash };
  }

  return {
    path,
    hashOf: (bytes) => nameHash(writingKeyOf(path), bytes),
    async list(area) {
      return (await namesIn(area)).flatMap((file) => parseCopyName(area, file) ?? []);
    },
    read: (copy) => read(copy),
    async write(copy, bytes) {
      const place = join(path, copyPath(copy));
      const staged = `${place}${unfinished}`;
      await makeFolders(base, `${inside}/${copy.area}`);
      try {
        await rm(staged, { force: true });
        await writeSynced(staged, sealedFor(place, bytes));
        const written = await read(copy, staged);
        if (!written.ok) throw diskError('EIO', 'read', `The copy ${written.problem}.`);
        await rename(staged, place);
        await syncFolderOf(place);
      } catch (error) {
        await rm(staged, { force: true });
        throw error;
      }
    },
    remove: (copy) => rm(join(path, copyPath(copy)), { force: true }),
    async tidy(area) {
      for (const file of await namesIn(area)) {
        const isOurs = file.endsWith(unfinished) && parseCopyName(area, file.slice(0, -unfinished.length)) !== null;
        if (isOurs) await rm(join(path, area, file), { force: true });
      }
    },
  };
}

const altered = 'is not what was written: its content does not fit the hash in its name';

/**
 * Makes folders inside one that is there, for the user alone. Nothing waits for it: a disk that has gone silent must hold nobody up.
 * @throws the file system's error
 */
async function makeFolders(base: string, names: string): Promise<void> {
  await stat(base);
  let path = base;
  for (const name of names.split('/')) {
    path = join(path, name);
    await mkdir(path, { mode: folderMode }).catch((error: unknown) => {
      if (errorCodeOf(error) !== 'EEXIST') throw error;
    });
  }
}

async function writeSynced(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, fileMode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on disk only once its folder is. Not every system, and not every kind of disk, can be asked for that. */
async function syncFolderOf(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync().catch(passOverDisk);
  } finally {
    await folder.close();
  }
}
