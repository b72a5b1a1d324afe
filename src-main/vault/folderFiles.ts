import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf } from '../storage/disk.ts';
import { vaultFile } from '../storage/sealing/sealedFolders.ts';

/** The app's own folders have names of small letters; what Chromium puts beside them looks otherwise, but for its own one. */
const ownFolder = /^[a-z]+$/;
const chromiumFolder = 'session';

/** What lies in a data folder and is the app's own: files, and links, which are no files of ours. Places with slashes. */
export interface OwnFiles {
  files: string[];
  links: string[];
}

/**
 * Lists everything of the app's own in a data folder.
 * @param root the data folder
 * @throws the file system's error where a folder cannot be listed
 */
export async function ownFiles(root: string): Promise<OwnFiles> {
  const own: OwnFiles = { files: [], links: [] };
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const isOurs = ownFolder.test(entry.name) ? entry.name !== chromiumFolder : entry.name.endsWith('.json');
    if (!isOurs) continue;
    if (entry.isSymbolicLink()) own.links.push(entry.name);
    else if (entry.isDirectory()) await addFolder(root, entry.name, own);
    else if (entry.isFile() && entry.name.endsWith('.json') && !vaultFile.test(entry.name)) own.files.push(entry.name);
  }
  return own;
}

async function addFolder(root: string, place: string, own: OwnFiles): Promise<void> {
  for (const entry of await readdir(join(root, place), { withFileTypes: true })) {
    const inside = `${place}/${entry.name}`;
    if (entry.isSymbolicLink()) own.links.push(inside);
    else if (entry.isDirectory()) await addFolder(root, inside, own);
    else if (entry.isFile() && !vaultFile.test(inside)) own.files.push(inside);
  }
}

/** What a path is; null where there is nothing. @throws the file system's error */
export async function statOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error;
    return null;
  }
}
