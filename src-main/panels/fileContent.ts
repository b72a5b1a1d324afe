import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { errorCodeOf } from '../storage/disk.ts';

/** What a file is at this moment: whatever is put in its place, or written into it, makes another mark. */
export type FileMark = string;

/** No document comes near this many bytes. */
const longestFile = 256 * 1024 * 1024;

/**
 * Tells, within one run of the app, whether a file is still the one that was read. Size and time of change can be set by anybody;
 * the moment at which the file system last touched the file cannot. Null when there is none, or it cannot be looked at.
 */
export function markOfFile(path: string): FileMark | null {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return [size, mtimeMs, ctimeMs, ino].join(' ');
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return null;
  }
}

/** The SHA-256 of a file's bytes; null when it cannot be read. What is remembered of it counts for these very bytes only. */
export function digestOfFile(path: string): string | null {
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > longestFile) return null;
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return null;
  }
}

/** Whether there is certainly no such file. */
export function isAbsent(path: string): boolean {
  try {
    statSync(path);
    return false;
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return errorCodeOf(error) === 'ENOENT';
  }
}

/** When a file was last changed, in ms since the epoch; now where that cannot be told. */
export function changedAtOf(path: string, now: number): number {
  try {
    return statSync(path).mtimeMs;
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return now;
  }
}
