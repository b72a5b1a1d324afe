import { lstat, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { PendingDocument, RestoredDocument, RestoreItem } from '../../shared/files/formats/backup.ts';
import { storedKindOf } from '../../shared/files/formats/stored.ts';
import { describeReadProblem } from '../../shared/files/readDocument.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { readFileBytes } from '../storage/fileBytes.ts';
import { makeFolderIn } from '../storage/makeFolder.ts';
import { setAside } from '../storage/quarantine.ts';
import { longestDocument } from '../storage/textFile.ts';
import { type CopyFolder, createCopyFolder } from './copyFolder.ts';
import { copiesFolderName } from './copyName.ts';
import { lastRestored, noteRestored } from './pending.ts';
import { keepPresent, putInPlace, usableCopy } from './restoreCopy.ts';

/** What came of a restore. */
export interface RestoreOutcome {
  restored: number;
  /** What stayed as it was, each with the end of a sentence that begins with the file's name. */
  failed: { file: string; problem: string }[];
}

/**
 * Puts copies in the places of documents. First everything that is there is set aside and written down; what is found begun goes on
 * with that, so that the way back leads to what was there before the first attempt.
 * @param root the data folder, which nobody has open
 * @throws the file system's error where it cannot be written down
 */
export async function restoreAll(
  root: string,
  { id }: Pick<PendingDocument, 'id'>,
  items: readonly RestoreItem[],
  now: number,
): Promise<RestoreOutcome> {
  const copies = createCopyFolder(root, copiesFolderName);
  const outcome: RestoreOutcome = { restored: 0, failed: [] };
  const begun = await lastRestored(root);
  const noted = begun?.id === id ? begun.items : await setAllAside(root, copies, items, outcome, now);
  if (begun?.id !== id) await noteRestored(root, { id, items: noted }, now);
  for (const item of noted) {
    const problem = await restoreOne(root, copies, item, now);
    if (problem === null) outcome.restored += 1;
    else outcome.failed.push({ file: fileOf(item), problem });
  }
  return outcome;
}

async function setAllAside(
  root: string,
  copies: CopyFolder,
  items: readonly RestoreItem[],
  outcome: RestoreOutcome,
  now: number,
): Promise<RestoredDocument['items']> {
  const noted: RestoredDocument['items'] = [];
  for (const { area, name, copy } of items) {
    const item = { area, name, copy };
    const present = (await wouldUnsubmit(root, copies, item)) ? submitted : await presentAside(root, copies, item, now);
    if (typeof present === 'string') outcome.failed.push({ file: fileOf({ area, name }), problem: present });
    else noted.push({ area, name, after: copy, before: present.before });
  }
  return noted;
}

const submitted = 'was submitted or amended after that state and stays so, here or in the trash: it can be amended';

/**
 * Whether a copy would take back what was submitted, here or in the trash. Others' scorecards are open since then: whoever could submit
 * anew would have seen them, and nothing would say so.
 */
async function wouldUnsubmit(root: string, copies: CopyFolder, { area, name, copy }: RestoreItem): Promise<boolean> {
  const kind = storedKindOf(area, name);
  if (copy === null || kind === null) return false;
  const usable = await usableCopy(copies, { area, name, ...copy });
  if (!usable.ok) return false;
  for (const folder of [root, join(root, 'trash')]) {
    const reading = await readFileBytes(join(folder, fileOf({ area, name })), longestDocument);
    const document = reading.state === 'found' ? kind.read(reading.bytes.toString('utf8'), name) : null;
    if (document?.ok !== true || document.value.submissions <= usable.document.submissions) continue;
    if (document.value.isIntact()) return true;
  }
  return false;
}

type Place = Pick<RestoreItem, 'area' | 'name'>;

/** Sets aside what is in a document's place, or says why it must stay there. */
async function presentAside(
  root: string,
  copies: CopyFolder,
  place: Place,
  now: number,
): Promise<{ before: RestoreItem['copy'] } | string> {
  const { area, name } = place;
  const kind = storedKindOf(area, name);
  if (kind === null) return 'is nothing that Scorecard keeps';
  const file = fileOf(place);
  const reading = await readFileBytes(join(root, file), longestDocument);
  if (reading.state === 'absent') {
    // What waits in the trash can be pushed out of it by what takes its place: it becomes a copy as well.
    await keepPresent(join(root, 'trash'), copies, area, name);
    return { before: null };
  }
  if (reading.state === 'outOfReach') return reading.problem;
  const document = reading.state === 'found' ? kind.read(reading.bytes.toString('utf8'), name) : null;
  if (document?.ok === true) {
    const kept = await keepPresent(root, copies, area, name);
    return kept === null ? 'has changed meanwhile' : { before: refOf(kept) };
  }
  const problem = document === null ? (reading as { problem: string }).problem : describeReadProblem(document.problem);
  if (document?.problem.kind === 'newerVersion') return problem;
  return setAside(root, file, problem, new Date(now)) === null ? 'cannot be moved aside' : { before: null };
}

function refOf({ number, savedAt, hash }: NonNullable<RestoreItem['copy']>): NonNullable<RestoreItem['copy']> {
  return { number, savedAt, hash };
}

/** Gives why it stayed as it was; null when it did not. */
async function restoreOne(
  root: string,
  copies: CopyFolder,
  { area, name, after }: RestoredDocument['items'][number],
  now: number,
): Promise<string | null> {
  try {
    if (after === null) return await takeAway(root, { area, name }, now);
    const usable = await usableCopy(copies, { area, name, ...after });
    if (!usable.ok) return `stays as it is: its copy ${usable.problem}`;
    await putInPlace(root, area, name, usable.bytes);
    return null;
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === null) throw error;
    return `cannot be written (${code})`;
  }
}

/**
 * Takes a document away, of which there is a copy. It waits in the trash, unless it was restored while it waited there: what was
 * deleted then is still in the trash, and is not pushed out of it. What is one of a kind has no trash.
 */
async function takeAway(root: string, place: Place, now: number): Promise<null> {
  const file = fileOf(place);
  const path = join(root, file);
  const inTrash = join(root, 'trash', file);
  if (place.area === '.' || (await isThere(inTrash))) {
    await rm(path, { force: true });
    return null;
  }
  makeFolderIn(root, 'trash', place.area);
  try {
    // Its time of change says when it was deleted.
    await utimes(path, now / 1_000, now / 1_000);
    await rename(path, inTrash);
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error;
  }
  return null;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error;
    return false;
  }
}

function fileOf({ area, name }: Place): string {
  return area === '.' ? `${name}.json` : `${area}/${name}.json`;
}
