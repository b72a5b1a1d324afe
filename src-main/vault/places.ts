import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The name of the file that tells how a data folder is sealed, `vault.json`. */
export const vaultName = 'vault';
/** Where its spare is, inside the data folder. */
export const spareFolder = 'backup';
/** In bytes. It has about a thousand. */
export const longestVault = 64 * 1024;

/** Whether a data folder is sealed. Asked at every start, so it loads nothing. @param root the data folder */
export function hasVault(root: string): boolean {
  return [root, join(root, spareFolder)].some((folder) => existsSync(join(folder, `${vaultName}.json`)));
}
