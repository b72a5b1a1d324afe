import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { err, unwrap } from '../../../shared/ipc/result.ts';
import { dropSeal } from '../../../src-main/storage/sealing/sealedFolders.ts';
import type { SecretStore } from '../../../src-main/trust/storedSecret.ts';
import { passphraseKey } from '../../../src-main/vault/passphraseKey.ts';
import { createVault, type Vault } from '../../../src-main/vault/vault.ts';

export const passphrase = 'eleven quiet herons';

/** A system without a store of secrets. */
export const noSecrets: SecretStore = {
  protects: async () => false,
  encrypt: async () => {
    throw new Error('There is no store of secrets.');
  },
  decrypt: async () => {
    throw new Error('There is no store of secrets.');
  },
};

/** A store of secrets that keeps them in this object. */
export function keychain(): SecretStore & { lose(): void } {
  let kept: string[] = [];
  return {
    protects: async () => true,
    encrypt: async (text) => Buffer.from(`kept ${kept.push(text) - 1}`),
    async decrypt(secret) {
      const found = kept[Number(Buffer.from(secret).toString().split(' ')[1])];
      if (found === undefined) throw new Error('The keychain does not have it.');
      return found;
    },
    lose() {
      kept = [];
    },
  };
}

/** The vault of a data folder. Its keys are forgotten with the test. */
export function vaultOf(root: string, secrets: SecretStore = noSecrets): Vault {
  onTestFinished(() => dropSeal(root));
  return createVault({ root, secrets, derive: async (job) => passphraseKey(job), now: Date.now });
}

export const wholly = { signal: new AbortController().signal, tell: () => undefined };

/** Encrypts a data folder that nobody has open. Gives the recovery code. */
export async function sealWith(vault: Vault, word = passphrase): Promise<string> {
  const code = unwrap(
    await vault.prepare({ protection: { kind: 'passphrase', passphrase: word }, current: '', newCode: true }),
  );
  if (code === null) throw new Error('There is no recovery code.');
  unwrap(await vault.confirm(code));
  if (!(await vault.carryOut(wholly))) throw new Error('Not everything was sealed.');
  return code;
}

/** Every file of a folder, with slashes, sorted. */
export function allFiles(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
}

/** The files of a folder that hold one of these words, as they are or in base64, or have it in their names. */
export function filesWith(root: string, words: readonly string[]): string[] {
  return allFiles(root).filter((file) => {
    const bytes = readFileSync(join(root, file));
    return words.some((word) => bytes.includes(word) || file.includes(word));
  });
}

/** The files that are no sealed ones, but for those that tell how the folder is sealed. */
export function plainFiles(root: string): string[] {
  return allFiles(root).filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    const isSealed =
      lines.length > 0 && lines.every((line) => line.startsWith('{"format":"scorecard-sealed","version":1,'));
    return !isSealed && !/^(?:backup\/)?vault\.json$/.test(file);
  });
}

export const nothingOpens = async () => err('internal', 'Nothing is opened here.');
