import { randomUUID } from 'node:crypto';
import { access, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { FailureError } from '../../shared/ipc/result.ts';
import { exportFailure } from '../storage/disk.ts';

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

/**
 * A path with the extension that a file should have. Not every save dialog adds it, and its question whether to replace a file
 * was then asked about another name: a file that has the name with the extension stays. Of an extension of two parts, such as
 * 'scorecard.age', the first may have been typed.
 */
export async function withExtension(path: string, extension: string): Promise<string> {
  if (extname(path).toLowerCase() === extname(`x.${extension}`)) return path;
  const first = `.${extension.split('.')[0]}`;
  const name = extname(path).toLowerCase() === first ? path.slice(0, -first.length) : path;
  return freePath(dirname(path), (copy) => basename(`${name}${copy === 1 ? '' : ` (${copy})`}.${extension}`));
}

/** A path in a folder under which there is nothing yet. @param nameOf the name of a copy, counted from 1 */
export async function freePath(folder: string, nameOf: (copy: number) => string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, nameOf(copy));
    if (!(await exists(path))) return path;
  }
}

/** The same as `writeExport`. @throws FailureError with a sentence about what the file system refuses */
export function writeOrFail(path: string, content: Uint8Array | string): Promise<void> {
  return orFailure(path, () => writeExport(path, content));
}

/** Does what writes a file. @throws FailureError with a sentence about what the file system refuses */
export async function orFailure<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const failure = exportFailure(error, path);
    throw failure === null ? error : new FailureError(failure);
  }
}
