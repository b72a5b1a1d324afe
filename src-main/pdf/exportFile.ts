import { randomUUID } from 'node:crypto';
import { access, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../shared/ipc/contract.ts';
import { errorCodeOf, isFull } from '../library/diskFailure.ts';

/** What is said about a candidate is for the user to hand on, not for everybody on the computer. */
export const privateMode = 0o600;

/**
 * Writes a file so that its name never stands for half of it: beside its place first, then in its place. What was there
 * before is replaced.
 * @param mode who may read and write it; the system's umask still applies
 * @throws the file system's error
 */
export async function writeExport(
  path: string,
  content: Uint8Array | string,
  mode: number = privateMode,
): Promise<void> {
  const staged = join(dirname(path), `.scorecard-${randomUUID().slice(0, 8)}.part`);
  try {
    const file = await open(staged, 'wx', mode);
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

/** Whether there is anything under a path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What the user is told when an export could not be written to a place that they chose; null when that was not the reason. */
export function exportFailure(error: unknown, path: string): Failure | null {
  const code = errorCodeOf(error);
  if (code === null) return null;
  const name = `“${basename(path)}”`;
  if (isFull(code)) {
    return {
      code: 'diskFull',
      message: `${name} could not be written: the disk is full. Free some space, or choose another disk.`,
    };
  }
  return {
    code: 'notWritable',
    message: `${name} could not be written there (${code}). Close it if another program has it open, or choose another folder.`,
  };
}
