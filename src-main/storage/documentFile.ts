import { closeSync, fsync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeReadProblem, type Format, readDocument } from '../../shared/files/readDocument.ts';
import { diskError, ignoringDisk } from './disk.ts';
import { syncFolder } from './makeFolder.ts';
import { fileMode } from './modes.ts';
import { writeWithStore } from './promptStore.ts';
import { sealedFor } from './sealing/sealedFolders.ts';
import { type FileObstacle, type FileStamp, longestDocument, readTextFile, stampOf } from './textFile.ts';

/** What stands in a file. */
export type FileReading<T> = { state: 'found'; document: T; stamp: FileStamp } | FileObstacle;

/** Reads a document. The raw text is looked at first: electron-store takes `[1]` and `null` for an empty document. */
export function readDocumentFile<T>(folder: string, name: string, format: Format<T>): FileReading<T> {
  const reading = readTextFile(join(folder, `${name}.json`), longestDocument);
  return reading.state === 'found' ? parse(reading.text, reading.stamp, format) : reading;
}

function parse<T>(text: string, stamp: FileStamp, format: Format<T>): FileReading<T> {
  const result = readDocument(text, format);
  if (result.ok) return { state: 'found', document: result.value, stamp };
  const problem = describeReadProblem(result.problem);
  return { state: result.problem.kind === 'newerVersion' ? 'outOfReach' : 'damaged', problem };
}

/** The file's stamp, or null when there is none or it cannot be looked at. */
export function stampOfFile(folder: string, name: string): FileStamp | null {
  return ignoringDisk(() => stampOf(statSync(join(folder, `${name}.json`)))) ?? null;
}

/**
 * Writes a document so that after a crash at any moment its file holds either the old or the new one, whole.
 *
 * electron-store writes it beside its place, and it takes the place only once its length was checked: on a disk that is
 * nearly full a write can be cut short without an error, which the library below electron-store does not look for, so
 * that it would put half a document in the place of a good one.
 * @param folder has to be there: electron-store would make it anew where the data folder has gone away
 * @throws the file system's error, or one with the code ENOSPC for a write that was cut short.
 */
export function writeDocumentFile(folder: string, name: string, document: object): FileStamp {
  const stagedName = `${name}.new`;
  const staged = join(folder, `${stagedName}.json`);
  const text = serialize(folder, name, document);
  statSync(folder);
  rmSync(staged, { force: true });
  try {
    const length = writeWithStore(folder, stagedName, document, text);
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
 * Writes one of many documents: while the disk takes its data, others can be written. The document is whole in its place once
 * this settles; that it is still there after a power cut takes `syncFolder`, once for all.
 * @throws the file system's error.
 */
export async function writeOneOfMany(folder: string, name: string, document: object): Promise<FileStamp> {
  const staged = join(folder, `${name}.new.json`);
  const path = join(folder, `${name}.json`);
  const text = serialize(folder, name, document);
  rmSync(staged, { force: true });
  try {
    await writeSynced(staged, text);
    renameSync(staged, path);
    return stampOf(statSync(path));
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}

/** Only the data's way to the disk takes long; giving the rest to other threads as well would take longer than doing it. */
async function writeSynced(path: string, text: string): Promise<void> {
  const file = openSync(path, 'wx', fileMode);
  try {
    // Goes on until everything is written, or throws.
    writeFileSync(file, text);
    await new Promise<void>((resolve, reject) => fsync(file, (error) => (error === null ? resolve() : reject(error))));
  } finally {
    closeSync(file);
  }
}

/**
 * A document as it stands in its file, sealed where its data folder is.
 * @throws an error with the code EFBIG for what could not be read again.
 */
function serialize(folder: string, name: string, document: object): string {
  const text = JSON.stringify(document, null, '\t');
  if (Buffer.byteLength(text) > longestDocument) throw diskError('EFBIG', 'write', 'The document is too large.');
  return sealedFor(join(folder, `${name}.json`), text);
}
