import { lstatSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodeOf, ignoringDisk } from './disk.ts';
import { makeFolderIn } from './makeFolder.ts';
import { sealedFor } from './sealing/sealedFolders.ts';
import { readTextFile } from './textFile.ts';

/** A file that cannot be used, and what became of it. */
export interface Trouble {
  /** The file's name inside the data folder: `interviews/<id>.json`. */
  file: string;
  /** What is known of it from elsewhere: 'The interview with Priya Raman'. */
  what: string | null;
  /** The end of a sentence that begins with the file's name. */
  problem: string;
  /** Its name in the quarantine; null when it stayed where it is. */
  movedTo: string | null;
}

/**
 * Moves a file (or a folder that stands where a file should) out of the way, with its reason beside it. It is renamed,
 * never copied or opened, so what is in it stays as it was. Gives its name in the quarantine, or null where it cannot be moved
 * and stays in its place.
 */
export function setAside(root: string, file: string, problem: string, now: Date): string | null {
  try {
    const folder = makeFolderIn(root, 'quarantine');
    const name = freeName(folder, file.replaceAll('/', '-'));
    renameSync(join(root, file), join(folder, name));
    const reason = `${file} ${problem}.\nIt was set aside on ${now.toISOString()}. Nothing in it was changed.\n`;
    // The user is told the reason anyway: a full disk must not make it look as if the file had stayed.
    const place = join(folder, `${name}.reason.txt`);
    ignoringDisk(() => writeFileSync(place, sealedFor(place, reason), { mode: 0o600 }));
    return name;
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return null;
  }
}

/** 'interviews-<id>.json', or 'interviews-<id>.2.json' when the quarantine has that one already. */
function freeName(folder: string, wanted: string): string {
  const stem = wanted.replace(/\.json$/, '');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.json` : `${stem}.${number}.json`;
    // Not what a link leads to: a link that leads nowhere is kept as well.
    if (lstatSync(join(folder, name), { throwIfNoEntry: false }) === undefined) return name;
  }
}

/** A file in the quarantine. `area` and `id`: where its place was; both empty for a file of the data folder itself. */
export interface SetAside {
  name: string;
  area: string;
  id: string;
  /** The sentence that was written down beside it; empty when there is none. */
  reason: string;
}

const ofAnArea = /^([a-z]+)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.\d+)?\.json$/;
/** In bytes: a sentence. */
const longestReason = 16 * 1024;

/** What is in the quarantine, in the order of the names. */
export function filesSetAside(root: string): SetAside[] {
  const folder = join(root, 'quarantine');
  return namesSetAside(folder).map((name) => {
    const [, area = '', id = ''] = ofAnArea.exec(name) ?? [];
    const reason = readTextFile(join(folder, `${name}.reason.txt`), longestReason);
    return { name, area, id, reason: reason.state === 'found' ? (reason.text.split('\n')[0] ?? '') : '' };
  });
}

function namesSetAside(folder: string): string[] {
  return (ignoringDisk(() => readdirSync(folder)) ?? []).filter((name) => name.endsWith('.json')).sort();
}

/** In bytes: what is longer than the longest interview by far is not looked through for what is left of it. */
const longestSearched = 8 * 1024 * 1024;

/** The text of a file in the quarantine; null when there is none that could be looked through. @param name as `filesSetAside` gives it */
export function textSetAside(root: string, name: string): string | null {
  const folder = join(root, 'quarantine');
  // As it is listed, letter by letter: some disks know a file by other names as well.
  if (!namesSetAside(folder).includes(name)) return null;
  const reading = readTextFile(join(folder, name), longestSearched);
  return reading.state === 'found' ? reading.text : null;
}
