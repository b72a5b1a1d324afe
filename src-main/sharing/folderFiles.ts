import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../../shared/domain/panel/folding.ts';
import { writeExport } from '../export/exportFile.ts';
import { exportFailure, passOverDisk } from '../storage/disk.ts';

/** What tools that synchronise folders, browsers and editors write before a file is whole. */
const temporary = [
  /^\.syncthing\..*\.tmp$/i,
  /^~syncthing~.*\.tmp$/i,
  /^~\$/,
  /^\./,
  /\.(tmp|temp|part|partial|crdownload|download|swp)$/i,
  /~$/,
];

/**
 * Whether a file of this name may be a scorecard. Copies that tools make of a conflict (`x.sync-conflict-20260312-101010-ABCDEFG.scorecard`,
 * `x (conflicted copy).scorecard`, `x-LAPTOP.scorecard`, `x.scorecard.json`) are among them: what they are is read in them.
 */
export function mayBeScorecard(name: string): boolean {
  return /\.scorecard\b/i.test(name) && !temporary.some((pattern) => pattern.test(name));
}

/** What is published beside scorecards. */
export type EditionNoun = 'kit' | 'plan';

/** The folders inside the shared one where kits and plans lie. */
export const editionFolders: readonly (readonly [EditionNoun, string])[] = [
  ['kit', 'kits'],
  ['plan', 'plans'],
];

/** The same for a kit or a plan. */
export function mayBeEdition(name: string, noun: EditionNoun): boolean {
  return new RegExp(`\\.${noun}\\b`, 'i').test(name) && !temporary.some((pattern) => pattern.test(name));
}

/**
 * The names of what may be a scorecard in a folder, in their order; null when the folder cannot be looked at. All other files are not even
 * asked for their size.
 */
export async function scorecardNames(folder: string): Promise<string[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const named = entries.filter(({ name }) => mayBeScorecard(name));
    const areFiles = await Promise.all(named.map((entry) => isFile(folder, entry)));
    const files = named.filter((_, index) => areFiles[index]);
    return files.map(({ name }) => name).sort(byCodeUnits);
  } catch {
    // Whatever the reason is (gone, no share, no right): it is not reachable, and is looked for again.
    return null;
  }
}

/**
 * Among the entries of a folder Windows calls a link, too, what a cloud folder keeps in its own way; asked for itself it is a file.
 * Links proper are left alone: nobody who can write into the folder may lead out of it.
 */
async function isFile(folder: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const stats = await lstat(join(folder, entry.name)).catch(passOverDisk);
  return stats?.isFile() === true;
}

/** What tells whether a file is still as it was when it was read; null when it cannot be looked at. */
export async function stampOf(path: string): Promise<string | null> {
  const stats = await stat(path).catch(passOverDisk);
  return stats === undefined ? null : `${stats.size} ${stats.mtimeMs} ${stats.ino}`;
}

/** The SHA-256 of a file's bytes, in 64 hexadecimal digits: it stays when the file is renamed, copied or brought again. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes a file that is published. Whoever may look into the shared folder may read it, and nobody else.
 * @param modeOf the mode of its folder, as `stat` gives it, which may have to be made first
 * @returns why it could not be written; null when it was
 */
export async function writePublished(
  path: string,
  content: string | Uint8Array,
  modeOf: () => Promise<number>,
): Promise<string | null> {
  try {
    await writeExport(path, content, (await modeOf()) & 0o666);
    return null;
  } catch (error) {
    const failure = exportFailure(error, path);
    if (failure === null) throw error;
    return failure.message;
  }
}
