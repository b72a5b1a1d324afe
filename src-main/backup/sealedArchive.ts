import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataKey } from '../storage/sealing/dataKey.ts';
import { seal, unseal } from '../storage/sealing/envelope.ts';
import { writingKeyOf } from '../storage/sealing/sealedFolders.ts';

// A backup in one file from a sealed data folder: a line of JSON with what wraps the key, and below it the backup, sealed.

const format = 'scorecard-sealed-backup';
const version = 1;
const beginning = `{"format":"${format}",`;
/** Which document it is sealed as. */
const identity = 'backup in one file';
/** The first line has about a thousand bytes. */
const longestLine = 64 * 1024;

const headSchema = z.strictObject({ format: z.literal(format), version: z.literal(version), vault: z.unknown() });

/** A backup as it leaves a data folder: sealed where that is. @throws the file system's error */
export async function sealArchive(root: string, archive: Uint8Array): Promise<Uint8Array> {
  const key = writingKeyOf(root);
  if (key === null) return archive;
  const vault: unknown = JSON.parse(await readFile(join(root, 'vault.json'), 'utf8'));
  return Buffer.from(`${JSON.stringify({ format, version, vault })}\n${seal(key, identity, archive)}`);
}

/** Whether a file is such a backup. */
export function isSealedArchive(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(0, beginning.length)).toString('latin1') === beginning;
}

/** The text of what wraps the key of such a backup; null where that cannot be read. */
export function vaultTextOf(file: Uint8Array): string | null {
  const end = file.subarray(0, longestLine).indexOf(0x0a);
  try {
    const head = headSchema.safeParse(JSON.parse(Buffer.from(file.subarray(0, Math.max(0, end))).toString('utf8')));
    return head.success ? JSON.stringify(head.data.vault) : null;
  } catch {
    return null;
  }
}

/** The backup in such a file; null where the key is another one, or something in it was altered. */
export function openArchive(file: Uint8Array, key: DataKey): Uint8Array | null {
  const sealed = Buffer.from(file.subarray(file.indexOf(0x0a) + 1));
  const opened = unseal(new Map([[key.id, key]]), identity, sealed);
  return opened.ok ? opened.bytes : null;
}
