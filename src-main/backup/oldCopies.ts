import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf } from '../storage/disk.ts';
import type { CopyFolder } from './copyFolder.ts';
import { type CopyRef, copiesByName } from './copyName.ts';
import { copiesPastTheirTime } from './keptCopies.ts';
import { areas } from './secondFolder.ts';

/** Takes away copies whose time is over, once `mayDelete` agrees. @throws the file system's error */
export async function thinOut(place: CopyFolder, now: number, mayDelete: (copy: CopyRef) => boolean): Promise<void> {
  for (const area of areas) {
    const copies = copiesByName(await listed(place, area));
    for (const old of [...copies.values()].flatMap((all) => copiesPastTheirTime(all, now)))
      if (mayDelete(old)) await place.remove(old);
  }
}

/**
 * Takes away all copies of documents that the user has deleted for good. One that is there again keeps its copies.
 * @param root the data folder
 * @param gone `<area>/<name>`
 * @throws the file system's error
 */
export async function forgetDocuments(root: string, gone: readonly string[], place: CopyFolder): Promise<void> {
  for (const key of gone) {
    const [area = '', name = ''] = key.split('/');
    const isGone =
      (await isAbsent(join(root, area, `${name}.json`))) && (await isAbsent(join(root, 'trash', area, `${name}.json`)));
    const copies = isGone ? await listed(place, area) : [];
    for (const copy of copies) if (copy.name === name) await place.remove(copy);
  }
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
