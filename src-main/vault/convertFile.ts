import { constants } from 'node:fs';
import { open, readFile, rename, rm, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { copyFileName, parseCopyName } from '../backup/copyName.ts';
import { diskError } from '../storage/disk.ts';
import { fileMode } from '../storage/modes.ts';
import type { DataKey } from '../storage/sealing/dataKey.ts';
import { isSealed, keyIdOf, seal, unseal } from '../storage/sealing/envelope.ts';
import { identityOf } from '../storage/sealing/identity.ts';
import { nameHash } from '../storage/sealing/sealedFolders.ts';
import { statOf } from './folderFiles.ts';

/** What becomes of the files of a data folder. */
export interface Direction {
  key: DataKey;
  to: 'sealed' | 'plain';
}

/** What a file is called while it is written beside its place. */
export const unfinished = '.converting';

/** In bytes. No file of ours comes near it, and what is larger could not be read again once it is sealed. */
const largestFile = 300 * 1024 * 1024;

const log = /^logs\/[^/]+\.log$/;
const newLine = 0x0a;
const copiesPlace = 'backup/copies/';

/**
 * Makes a file sealed, or plain; whenever that ends, the file is the one or the other, whole. When it was changed stays as it was: of
 * what was deleted it says when.
 * @param place the file's, inside the data folder, with slashes
 * @returns whether it is now what it should be: what was sealed with another key, or altered, stays as it is
 * @throws the file system's error
 */
export async function convertFile(root: string, place: string, direction: Direction): Promise<boolean> {
  const path = join(root, place);
  const stats = await statOf(path);
  if (stats === null) return true;
  if (stats.size > largestFile) throw diskError('EFBIG', 'read', `${place} is too large.`);
  const before = await readFile(path);
  const converted = log.test(place) ? convertedLog(before, place, direction) : convertedFile(before, place, direction);
  if (converted === null) return false;
  if (converted.after === null) return true;
  const target = join(root, placeAfter(place, converted.plain, before, direction));
  const staged = `${path}${unfinished}`;
  try {
    await rm(staged, { force: true });
    await writeSynced(staged, converted.after);
    await utimes(staged, stats.atime, stats.mtime);
    await rename(staged, target);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
  if (target !== path) await rm(path, { force: true });
  return true;
}

/** `after`: null where the file is already as it should be. Null where it stays as it is although it should not. */
type Converted = { plain: Buffer; after: Buffer | string | null } | null;

function convertedFile(before: Buffer, place: string, { key, to }: Direction): Converted {
  const identity = identityOf(place);
  const keys = new Map([[key.id, key]]);
  if (isSealed(before)) {
    if (to === 'sealed' && keyIdOf(before) === key.id) return { plain: before, after: null };
    const opened = unseal(keys, identity, before);
    // What cannot be opened can be read by nobody: sealing it once more would only hide what it is.
    if (!opened.ok) return to === 'sealed' ? { plain: before, after: null } : null;
    return { plain: opened.bytes, after: opened.bytes };
  }
  if (to === 'plain') return { plain: before, after: null };
  const after = seal(key, identity, before);
  const opened = unseal(keys, identity, Buffer.from(after));
  if (!opened.ok || !opened.bytes.equals(before))
    throw new Error(`${place} could not be read again after it was sealed.`);
  return { plain: before, after };
}

/** A log has an entry a line, each sealed by itself; what was written before is one entry. */
function convertedLog(before: Buffer, place: string, direction: Direction): Converted {
  if (!isSealed(before) && direction.to === 'sealed') {
    const isEnded = before.at(-1) === newLine;
    const whole = convertedFile(isEnded ? before.subarray(0, -1) : before, place, direction);
    return whole === null ? null : { plain: before, after: `${String(whole.after)}\n` };
  }
  const lines = before
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const entries = lines.map((line) => convertedFile(Buffer.from(line), place, direction));
  if (entries.some((entry) => entry === null)) return null;
  if (entries.every((entry) => entry?.after == null)) return { plain: before, after: null };
  return { plain: before, after: `${lines.map((line, index) => String(entries[index]?.after ?? line)).join('\n')}\n` };
}

/** A copy's name has another hash once it is sealed. One whose content did not fit its name keeps it, so that it is still known. */
function placeAfter(place: string, plain: Buffer, before: Buffer, { key, to }: Direction): string {
  if (!place.startsWith(copiesPlace)) return place;
  const folder = dirname(place);
  const area = `${folder}/`.slice(copiesPlace.length).replace(/\/$/, '') || '.';
  const copy = parseCopyName(area, basename(place));
  const hashBefore = nameHash(isSealed(before) ? key : null, plain);
  if (copy === null || copy.hash !== hashBefore) return place;
  return `${folder}/${copyFileName({ ...copy, hash: nameHash(to === 'sealed' ? key : null, plain) })}`;
}

async function writeSynced(path: string, bytes: Buffer | string): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, fileMode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
