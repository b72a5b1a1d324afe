import { basename } from 'node:path';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { readFileBytes } from '../storage/fileBytes.ts';
import { protectedForm } from '../trust/protection/protectedFile.ts';
import { isSealedArchive } from './sealedArchive.ts';

/** No backup comes near this many bytes: it is compressed. */
const longestFile = 512 * 1024 * 1024;

/** A file that somebody has chosen as a backup. */
export interface BackupFile {
  /** How it is called in a sentence. */
  name: string;
  bytes: Uint8Array;
  isProtected: boolean;
}

export async function readBackupFile(path: string): Promise<Result<BackupFile>> {
  const name = `“${basename(path)}”`;
  const reading = await readFileBytes(path, longestFile);
  if (reading.state === 'absent') return err('notFound', `${name} is not there any more.`);
  if (reading.state !== 'found') return err('unreadable', `${name} ${reading.problem}. Nothing was changed.`);
  const isProtected = protectedForm(reading.bytes) !== null || isSealedArchive(reading.bytes);
  return ok({ name, bytes: reading.bytes, isProtected });
}
