import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setSeal } from '../storage/sealing/sealedFolders.ts';
import { openVault } from '../vault/openVault.ts';
import { passphraseKey } from '../vault/passphraseKey.ts';
import { hasVault } from '../vault/places.ts';
import { readVault } from '../vault/vaultFile.ts';
import { type CliContext, type CliOptions, UnusableError, UsageError } from './command.ts';

/** The option of every command that reads a data folder. Never the passphrase itself: every program can see what others are called with. */
export const unlockOptions = {
  'passphrase-fd': {
    type: 'string',
    value: 'N',
    help: 'read the passphrase or the recovery code of an encrypted data folder from this file descriptor; otherwise it is asked for',
  },
} as const satisfies CliOptions;

export interface UnlockChoice {
  'passphrase-fd'?: string | undefined;
}

/** What was typed or given already: a file descriptor gives it once, and nobody wants to type it twice. */
const given = new WeakMap<CliContext, Promise<string>>();

/**
 * Opens a data folder that is encrypted; nothing happens to others.
 * @param root the data folder
 * @throws UnusableError where it stays closed
 */
export async function unlockFolder(root: string, choice: UnlockChoice, context: CliContext): Promise<void> {
  if (!hasVault(root)) return;
  const reading = readVault(root);
  if (reading.state !== 'found') {
    const problem = reading.state === 'unusable' ? reading.problem : 'is not there any more';
    throw new UnusableError(`${join(root, 'vault.json')} ${problem}`);
  }
  let typed = given.get(context);
  if (typed === undefined) {
    typed = secretOf(root, choice, context);
    given.set(context, typed);
  }
  const { vault } = reading;
  const opened = await openVault(vault, await typed, async (job) => passphraseKey(job));
  if (!opened.ok) throw new UnusableError(`${root} stays locked. ${opened.error.message}`);
  const key = opened.value;
  setSeal(root, { writes: vault.state === 'opening' ? null : key, opens: [key], takesPlain: vault.state !== 'sealed' });
}

/** The data folder that a file lies in; null where it lies in none that is encrypted. */
export function encryptedFolderOf(file: string): string | null {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(folder) && hasVault(folder)) return folder;
    if (dirname(folder) === folder) return null;
  }
}

async function secretOf(root: string, choice: UnlockChoice, context: CliContext): Promise<string> {
  const fd = choice['passphrase-fd'];
  if (fd !== undefined) return readFrom(fd);
  if (context.ask !== undefined) return context.ask(`Passphrase or recovery code of ${root}: `);
  throw new UnusableError(
    `${root} is encrypted: run this in a terminal, which asks for the passphrase or the recovery code, or give it with --passphrase-fd N`,
  );
}

/** The first line of what a file descriptor gives. */
function readFrom(fd: string): string {
  if (!/^\d{1,4}$/.test(fd)) throw new UsageError(`--passphrase-fd takes the number of a file descriptor, not '${fd}'`);
  try {
    return readFileSync(Number(fd), 'utf8').split(/\r?\n/)[0] ?? '';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UnusableError(`nothing can be read from file descriptor ${fd} (${code})`);
  }
}
