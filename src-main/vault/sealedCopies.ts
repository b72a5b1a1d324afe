import { type VaultDocument, vaultFormat } from '../../shared/files/formats/vault.ts';
import { readDocument } from '../../shared/files/readDocument.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { CopyFolder } from '../backup/copyFolder.ts';
import { keysBeside } from '../backup/keyBeside.ts';
import { openArchive, vaultTextOf } from '../backup/sealedArchive.ts';
import { type DataKey, forgetKey } from '../storage/sealing/dataKey.ts';
import { sealOf, setSeal } from '../storage/sealing/sealedFolders.ts';
import { readTextFile } from '../storage/textFile.ts';
import type { DeriveKey } from './locks.ts';
import { openVault } from './openVault.ts';
import { longestVault } from './places.ts';
import { vaultIn } from './vaultFile.ts';

/** Opens copies by what somebody has typed. */
export type OpenCopies = (typed: string) => Promise<Result<null>>;

/**
 * What opens the copies of a sealed data folder, here or elsewhere; null where nothing is sealed there, or where it opens already,
 * since it is one's own.
 */
export async function lockOfCopies(copies: CopyFolder, derive: DeriveKey): Promise<OpenCopies | null> {
  const { root, files } = await keysBeside(copies.path);
  const known = keysOf(copies.path);
  const vaults = files.flatMap((file) => {
    const reading = vaultIn(readTextFile(file, longestVault));
    return reading.state === 'found' && !known.some(({ id }) => id === reading.vault.keyId) ? [reading.vault] : [];
  });
  if (vaults.length === 0) return null;
  return async (typed) => {
    const opened = await openEach(vaults, typed, derive);
    if (!opened.ok) return opened;
    setSeal(root, { writes: null, opens: [...keysOf(root), ...opened.value], takesPlain: true });
    return ok(null);
  };
}

function keysOf(folder: string): readonly DataKey[] {
  const seal = sealOf(folder);
  return seal === null || seal === 'locked' ? [] : seal.opens;
}

/** Those that open; a folder can have copies from before the passphrase was another one. */
async function openEach(
  vaults: readonly VaultDocument[],
  typed: string,
  derive: DeriveKey,
): Promise<Result<DataKey[]>> {
  const keys: DataKey[] = [];
  let refusal: Result<never> = err('notFound', 'There is nothing that could be opened.');
  for (const vault of vaults) {
    const opened = await openVault(vault, typed, derive);
    if (opened.ok) keys.push(opened.value);
    else refusal = opened;
  }
  return keys.length === 0 ? refusal : ok(keys);
}

const altered = err('unreadable', 'This backup is damaged, or was altered. Nothing was changed.');

/** What is in a backup in one file that a sealed data folder has written, by its passphrase or its recovery code. */
export async function openSealedArchive(
  file: Uint8Array,
  typed: string,
  derive: DeriveKey,
): Promise<Result<Uint8Array>> {
  const text = vaultTextOf(file);
  const vault = text === null ? null : readDocument(text, vaultFormat);
  if (vault?.ok !== true) return altered;
  const key = await openVault(vault.value, typed, derive);
  if (!key.ok) return key;
  const bytes = openArchive(file, key.value);
  forgetKey(key.value);
  return bytes === null ? altered : ok(bytes);
}
