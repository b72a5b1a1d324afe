import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { errorCodeOf } from '../storage/disk.ts';
import { fileMode, folderMode } from '../storage/modes.ts';
import { vaultFile, writingKeyOf } from '../storage/sealing/sealedFolders.ts';
import { copiesFolderName } from './copyName.ts';

// Copies of a sealed data folder are sealed as well. What wraps its key lies beside them, so that its passphrase or its recovery code
// opens them on another computer; one file a key, since copies of an earlier one may still be there.

/**
 * Puts the file that wraps a data folder's key beside its copies in another folder; nothing where it is not sealed.
 * @param root the data folder
 * @param place where the copies are; it is made where it is missing, but not what it lies in
 * @throws the file system's error
 */
export async function putKeyBeside(root: string, place: string): Promise<void> {
  const key = writingKeyOf(root);
  if (key === null) return;
  const content = await readFile(join(root, 'vault.json'));
  const path = join(place, `vault-${key.id}.json`);
  if (await isThere(path, content)) return;
  await stat(dirname(place));
  await mkdir(place, { mode: folderMode }).catch((error: unknown) => {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
  });
  const staged = `${path}.part`;
  try {
    await rm(staged, { force: true });
    const file = await open(staged, 'wx', fileMode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(staged, path);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
}

async function isThere(path: string, content: Buffer): Promise<boolean> {
  try {
    return (await readFile(path)).equals(content);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return false;
  }
}

/** The folder that copies belong to, and the files in it that wrap the keys of those that are sealed. */
export async function keysBeside(copiesPath: string): Promise<{ root: string; files: string[] }> {
  const isDataFolder = copiesPath.endsWith(join(sep, copiesFolderName));
  const root = isDataFolder ? dirname(dirname(copiesPath)) : copiesPath;
  try {
    const names = (await readdir(root)).filter((name) => vaultFile.test(name));
    return { root, files: names.map((name) => join(root, name)) };
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return { root, files: [] };
  }
}
