import {
  accessSync,
  closeSync,
  constants,
  fsync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { describeReadProblem, type Format, readDocument } from '../../shared/files/readDocument.ts';
import { makeFolder } from './dataFolder.ts';
import { diskError, errorCodeOf } from './diskFailure.ts';

/** Only the user reads what is said about a candidate. */
const fileMode = 0o600;

/** No document comes near this many bytes; a larger file is not even read into memory. */
const longestFile = 256 * 1024 * 1024;

/** What tells whether a file is still the one that was read: its size in bytes and its time of change in ms. */
export interface FileStamp {
  size: number;
  modifiedAt: number;
}

/** What stands in a file. `problem` is the end of a sentence that begins with the file's name. */
export type FileReading<T> =
  | { state: 'found'; document: T; stamp: FileStamp }
  | { state: 'absent' }
  /** Not a document of ours: it can be moved aside. */
  | { state: 'damaged'; problem: string }
  /** A document that is not to be touched: of a newer version, or one that the system does not let us read. */
  | { state: 'outOfReach'; problem: string };

/** Reads a document. The raw text is looked at first: electron-store takes `[1]` and `null` for an empty document. */
export function readDocumentFile<T>(folder: string, name: string, format: Format<T>): FileReading<T> {
  const path = join(folder, `${name}.json`);
  try {
    const stamp = stampOf(statSync(path));
    if (stamp.size > longestFile) return { state: 'damaged', problem: 'is far too large for a document' };
    return parse(readFileSync(path, 'utf8'), stamp, format);
  } catch (error) {
    return readingOfError(error);
  }
}

function parse<T>(text: string, stamp: FileStamp, format: Format<T>): FileReading<T> {
  const result = readDocument(text, format);
  if (result.ok) return { state: 'found', document: result.value, stamp };
  const problem = describeReadProblem(result.problem);
  return { state: result.problem.kind === 'newerVersion' ? 'outOfReach' : 'damaged', problem };
}

function readingOfError(error: unknown): FileReading<never> {
  const code = errorCodeOf(error);
  if (code === null) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'absent' };
  if (code === 'EISDIR') return { state: 'damaged', problem: 'is a folder' };
  return { state: 'outOfReach', problem: `cannot be read (${code})` };
}

/** The file's stamp, or null when there is none or it cannot be looked at. */
export function stampOfFile(folder: string, name: string): FileStamp | null {
  try {
    return stampOf(statSync(join(folder, `${name}.json`)));
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return null;
  }
}

function stampOf(stats: Stats): FileStamp {
  return { size: stats.size, modifiedAt: stats.mtimeMs };
}

/**
 * Writes a document so that after a crash at any moment its file holds either the old or the new one, whole.
 *
 * electron-store writes it beside its place, and it takes the place only once its length was checked: on a disk that is
 * nearly full a write can be cut short without an error, which the library below electron-store does not look for, so
 * that it would put half a document in the place of a good one.
 * @throws the file system's error, or one with the code ENOSPC for a write that was cut short.
 */
export function writeDocumentFile(folder: string, name: string, document: object): FileStamp {
  prepareFolder(folder);
  const stagedName = `${name}.new`;
  const staged = join(folder, `${stagedName}.json`);
  rmSync(staged, { force: true });
  try {
    const length = writeWithStore(folder, stagedName, document);
    const stamp = stampOf(statSync(staged));
    if (stamp.size !== length) throw diskError('ENOSPC', 'write', 'The write was cut short.');
    renameSync(staged, join(folder, `${name}.json`));
    syncFolder(folder);
    return stamp;
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}

/**
 * Makes a folder of documents where it is missing. Without the check electron-store would try for a whole second to write
 * where it may not, and hold everything up.
 * @throws the file system's error.
 */
export function prepareFolder(folder: string): void {
  makeFolder(folder);
  accessSync(folder, constants.W_OK);
}

/**
 * Writes one of many documents: while the disk takes its data, others can be written. The folder has to be prepared. The
 * document is whole in its place once this settles; that it is still there after a power cut takes `syncFolder`, once for all.
 * @throws the file system's error.
 */
export async function writeOneOfMany(folder: string, name: string, document: object): Promise<FileStamp> {
  const staged = join(folder, `${name}.new.json`);
  const path = join(folder, `${name}.json`);
  try {
    await writeSynced(staged, serialize(document));
    renameSync(staged, path);
    return stampOf(statSync(path));
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}

/** Only the data's way to the disk takes long; giving the rest to other threads as well would take longer than doing it. */
async function writeSynced(path: string, text: string): Promise<void> {
  const file = openSync(path, 'w', fileMode);
  try {
    // Goes on until everything is written, or throws.
    writeFileSync(file, text);
    await new Promise<void>((resolve, reject) => fsync(file, (error) => (error === null ? resolve() : reject(error))));
  } finally {
    closeSync(file);
  }
}

function serialize(document: object): string {
  return JSON.stringify(document, null, '\t');
}

/** Gives the length that the file must have, in bytes. */
function writeWithStore(folder: string, name: string, document: object): number {
  let length = 0;
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name,
    fileExtension: 'json',
    configFileMode: fileMode,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    serialize: (value) => {
      const text = serialize(value);
      length = Buffer.byteLength(text);
      return text;
    },
  });
  store.store = { ...document };
  return length;
}

/** A rename is on disk only once its folder is. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
