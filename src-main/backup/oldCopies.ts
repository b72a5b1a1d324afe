import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeletionRule } from '../storage/deletionRule.ts';
import { errorCodeOf } from '../storage/disk.ts';
import type { BackupStore } from './backupStore.ts';
import type { CopyFolder } from './copyFolder.ts';
import { type CopyRef, copiesByName, copyPath } from './copyName.ts';
import { copiesPastTheirTime } from './keptCopies.ts';
import { areas, secondCopies } from './secondFolder.ts';

/** Where the copies are, inside the data folder. */
export const copiesFolderName = 'backup/copies';

export interface OldCopiesOptions {
  store: BackupStore;
  copies: CopyFolder;
  deletion: Pick<DeletionRule, 'mayDelete'>;
  now(): number;
}

/** Takes away copies whose time is over, here and in the second folder. @throws the file system's error */
export async function thinOutCopies({ store, copies, deletion, now }: OldCopiesOptions): Promise<void> {
  const path = store.folder();
  const second = path === null ? [] : [secondCopies(path, store.libraryId())];
  await thinOut(copies, now(), (copy) => deletion.mayDelete(`${copiesFolderName}/${copyPath(copy)}`));
  for (const place of second)
    await thinOut(place, now(), (copy) => deletion.mayDelete(`second folder/${copyPath(copy)}`));
}

/** Takes away copies whose time is over, once `mayDelete` agrees. @throws the file system's error */
async function thinOut(place: CopyFolder, now: number, mayDelete: (copy: CopyRef) => boolean): Promise<void> {
  for (const area of areas) {
    const copies = copiesByName(await listed(place, area));
    for (const old of [...copies.values()].flatMap((all) => copiesPastTheirTime(all, now)))
      if (mayDelete(old)) await place.remove(old);
  }
}

/**
 * Takes away all copies of documents that the user has deleted for good. One that is there again keeps its copies, and one whose
 * second folder is away waits for it.
 * @param root the data folder
 * @throws the file system's error
 */
export async function forgetDocuments(root: string, store: BackupStore, copies: CopyFolder): Promise<void> {
  const gone = store.gone();
  if (gone.length === 0) return;
  const second = store.folder();
  const places = [copies, ...(second === null ? [] : [secondCopies(second, store.libraryId())])];
  const isSecondAway = second !== null && (await isAbsent(second));
  const done: string[] = [];
  for (const key of gone) {
    const [area = '', name = ''] = key.split('/');
    const isBack =
      !(await isAbsent(join(root, area, `${name}.json`))) ||
      !(await isAbsent(join(root, 'trash', area, `${name}.json`)));
    if (!isBack) {
      for (const place of places) {
        const copies = (await listed(place, area)).filter((copy) => copy.name === name);
        for (const copy of copies) await place.remove(copy);
      }
    }
    if (isBack || !isSecondAway) done.push(key);
  }
  store.dropGone(done);
}

/** What cannot be listed now is looked at with a later start. */
function listed(place: CopyFolder, area: string): Promise<CopyRef[]> {
  return place.list(area).catch((error: unknown) => {
    if (errorCodeOf(error) === null) throw error;
    return [];
  });
}

/** Whether there is certainly nothing under a path. */
async function isAbsent(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return errorCodeOf(error) === 'ENOENT';
  }
}
