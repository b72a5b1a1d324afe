import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pendingFormat, type RestoreItem, restoredFormat } from '../../shared/files/formats/backup.ts';
import { type Format, readDocument } from '../../shared/files/readDocument.ts';
import { createCopyFolder } from '../backup/copyFolder.ts';
import { copiesFolderName } from '../backup/copyName.ts';
import { putInPlace } from '../backup/restoreCopy.ts';
import { areas } from '../backup/secondFolder.ts';
import { passOverDisk } from '../storage/disk.ts';
import { readFileBytes } from '../storage/fileBytes.ts';
import { syncFolder } from '../storage/makeFolder.ts';
import { longestDocument } from '../storage/textFile.ts';
import { convertFile, type Direction, unfinished } from './convertFile.ts';
import { ownFiles } from './folderFiles.ts';

/** How the work is followed and ended early. */
export interface Following {
  signal: AbortSignal;
  tell(done: number, total: number): void;
}

/** What is made again, and need not be converted. */
const caches = new Set(['index.json', 'panel-index.json', 'received-index.json', 'backup-index.json']);
/** What an interrupted write leaves: it is nobody's, and may be what must not be left. */
const leftover = new RegExp(`(?:\\.new(?:\\.json)?(?:\\.tmp-\\w+)?|\\.part|\\${unfinished})$`);
const dragged = /^outgoing\//;

/** How many files are in hand at once: while the disk takes one's data, others can be worked on. */
const filesAtOnce = 8;

/**
 * Seals everything in a data folder that nobody has open, or opens it. It can be ended and begun again at any point.
 * @returns whether everything is done; false when it was ended early
 * @throws the file system's error; what was done before it stays done
 */
export async function convertFolder(root: string, direction: Direction, following: Following): Promise<boolean> {
  const places: string[] = [];
  for (const place of (await ownFiles(root)).files) {
    if (caches.has(place) || leftover.test(place) || dragged.test(place)) await rm(join(root, place), { force: true });
    else places.push(place);
  }
  const folders = new Set(places.map((place) => dirname(place)));
  await convertEach(root, places, direction, following);
  if (following.signal.aborted) return false;
  await followCopies(root);
  // A rename is on disk only once its folder is.
  for (const folder of folders) syncFolder(join(root, folder));
  following.tell(places.length, places.length);
  return true;
}

/** Several at a time. Settles once nothing is in hand any more. @throws the first error, after which none is begun */
async function convertEach(
  root: string,
  places: readonly string[],
  direction: Direction,
  { signal, tell }: Following,
): Promise<void> {
  const rest = places.values();
  const errors: unknown[] = [];
  let done = 0;
  const work = async () => {
    // Taken from one iterator, so that each file is converted once.
    for (const place of rest) {
      if (signal.aborted || errors.length > 0) return;
      await convertFile(root, place, direction).catch((error: unknown) => errors.push(error));
      done += 1;
      if (done % 10 === 0) tell(done, places.length);
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, work));
  if (errors.length > 0) throw errors[0];
}

/** What names copies by the hashes in their names is told the new ones. A copy is known by its number as well. */
async function followCopies(root: string): Promise<void> {
  const copies = createCopyFolder(root, copiesFolderName);
  const hashes = new Map<string, string[]>();
  const keyOf = (area: string, name: string, { number, savedAt }: { number: number; savedAt: number }) =>
    `${area}/${name}/${number}/${savedAt}`;
  for (const area of areas) {
    for (const copy of (await copies.list(area).catch(passOverDisk)) ?? []) {
      const key = keyOf(area, copy.name, copy);
      hashes.set(key, [...(hashes.get(key) ?? []), copy.hash]);
    }
  }
  const now = <Copy extends RestoreItem['copy']>(area: string, name: string, copy: Copy): Copy => {
    const there = copy === null ? [] : (hashes.get(keyOf(area, name, copy)) ?? []);
    const [hash] = there;
    return copy === null || hash === undefined || there.includes(copy.hash) ? copy : { ...copy, hash };
  };
  await rewrite(root, 'restored', restoredFormat, ({ items, ...rest }) => ({
    ...rest,
    items: items.map(({ area, name, after, before }) => ({
      area,
      name,
      after: now(area, name, after),
      before: now(area, name, before),
    })),
  }));
  await rewrite(root, 'pending', pendingFormat, (pending) => {
    if (pending.work.kind !== 'restore') return pending;
    const items = pending.work.items.map(({ area, name, copy }) => ({ area, name, copy: now(area, name, copy) }));
    return { ...pending, work: { ...pending.work, items } };
  });
}

async function rewrite<T extends object>(
  root: string,
  name: string,
  format: Format<T>,
  change: (document: T) => T,
): Promise<void> {
  const reading = await readFileBytes(join(root, `${name}.json`), longestDocument);
  const document = reading.state === 'found' ? readDocument(reading.bytes.toString('utf8'), format) : null;
  if (document?.ok !== true) return;
  const text = JSON.stringify(change(document.value), null, '\t');
  if (text !== JSON.stringify(document.value, null, '\t')) await putInPlace(root, '.', name, Buffer.from(text));
}
