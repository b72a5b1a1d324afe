import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type StoredDocument, type StoredKind, storedKindOf } from '../../shared/files/formats/stored.ts';
import { describeReadProblem } from '../../shared/files/readDocument.ts';
import { passOverDisk } from '../storage/disk.ts';
import { readFileBytes } from '../storage/fileBytes.ts';
import { makeFolderIn, syncFolder } from '../storage/makeFolder.ts';
import { fileMode } from '../storage/modes.ts';
import { sealedFor } from '../storage/sealing/sealedFolders.ts';
import { longestDocument } from '../storage/textFile.ts';
import type { CopyFolder, CopyReading, CopySource } from './copyFolder.ts';
import { byNewest, type CopyRef } from './copyName.ts';

/** A copy that may take a document's place: its hash is right, and it is a document of its kind. */
export type UsableCopy =
  | ({ kind: StoredKind; document: StoredDocument } & Extract<CopyReading, { ok: true }>)
  | { ok: false; problem: string };

/** Reads a copy as something that a stranger may have written. @returns the problem as the end of a sentence about the copy */
export async function usableCopy(from: CopySource, copy: CopyRef): Promise<UsableCopy> {
  const kind = storedKindOf(copy.area, copy.name);
  if (kind === null) return { ok: false, problem: 'is of nothing that Scorecard keeps' };
  const reading = await from.read(copy);
  if (!reading.ok) return { ok: false, problem: reading.problem };
  const document = kind.read(reading.bytes.toString('utf8'), copy.name);
  if (!document.ok) return { ok: false, problem: describeReadProblem(document.problem) };
  // Copies are offered by the moments in their names.
  if (document.value.savedAt !== copy.savedAt) {
    return { ok: false, problem: 'is not what was written: it gives itself another moment than its name' };
  }
  return { ...reading, kind, document: document.value };
}

/** The newest copy of a document that may take its place; null when there is none. */
export async function newestUsable(from: CopyFolder, area: string, name: string): Promise<CopyRef | null> {
  const copies = (await from.list(area)).filter((copy) => copy.name === name).sort(byNewest);
  for (const copy of copies) if ((await usableCopy(from, copy)).ok) return copy;
  return null;
}

/** The text of the newest copy of a document that may take its place, and when it was written; null when there is none. */
export async function newestText(
  from: CopyFolder,
  area: string,
  name: string,
): Promise<{ savedAt: number; text: string } | null> {
  const copy = await newestUsable(from, area, name).catch(passOverDisk);
  const usable = copy == null ? null : await usableCopy(from, copy);
  return usable?.ok === true ? { savedAt: usable.document.savedAt, text: usable.bytes.toString('utf8') } : null;
}

/**
 * Puts bytes in a document's place, whatever was there, so that after a crash at any moment its file holds either the old or the new
 * ones, whole.
 * @param root the data folder
 * @throws the file system's error
 */
export async function putInPlace(root: string, area: string, name: string, bytes: Uint8Array): Promise<void> {
  const folder = makeFolderIn(root, area);
  // A name that the tidying up of the folder knows.
  const staged = join(folder, `${name}.new.json.tmp-${randomUUID().slice(0, 8)}`);
  const content = sealedFor(join(folder, `${name}.json`), bytes);
  try {
    const file = await open(staged, 'wx', fileMode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(staged, join(folder, `${name}.json`));
    syncFolder(folder);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
}

/**
 * Makes a copy of a document as it is now, where there is none yet. Null when there is no such file, or none that could be copied.
 * @param root the data folder, or the trash in it
 * @throws the file system's error
 */
export async function keepPresent(
  root: string,
  copies: CopyFolder,
  area: string,
  name: string,
): Promise<CopyRef | null> {
  const reading = await readFileBytes(join(root, area, `${name}.json`), longestDocument);
  if (reading.state !== 'found') return null;
  const document = storedKindOf(area, name)?.read(reading.bytes.toString('utf8'), name);
  if (document?.ok !== true) return null;
  const hash = copies.hashOf(reading.bytes);
  const known = (await copies.list(area)).filter((copy) => copy.name === name).sort(byNewest);
  const same = known.find((copy) => copy.hash === hash);
  if (same !== undefined && (await copies.read(same)).ok) return same;
  const copy = { area, name, number: (known[0]?.number ?? 0) + 1, savedAt: document.value.savedAt, hash };
  await copies.write(copy, reading.bytes);
  return copy;
}
