import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../shared/domain/ids.ts';
import {
  type PendingDocument,
  pendingFormat,
  type RestoredDocument,
  restoredFormat,
} from '../../shared/files/formats/backup.ts';
import { type Format, readDocument } from '../../shared/files/readDocument.ts';
import { readFileBytes } from '../storage/fileBytes.ts';
import { pendingName } from '../storage/pendingWork.ts';
import { setAside } from '../storage/quarantine.ts';
import { longestDocument } from '../storage/textFile.ts';
import { putInPlace } from './restoreCopy.ts';

/** The name of its file, `restored.json`. */
const restoredName = 'restored';

/**
 * Notes what is to be done before the data folder is opened the next time. Nothing has it open then, and whenever the app ends in the
 * middle, the next start goes on.
 * @param root the data folder
 * @throws the file system's error
 */
export async function notePending(root: string, work: PendingDocument['work'], now: number): Promise<void> {
  await write(root, pendingName, pendingFormat.make({ savedAt: now, id: newId(), work }));
}

/** What is to be done; null for nothing. What cannot be understood is moved aside, so that it is in nobody's way. */
export async function pendingWork(root: string, now: number): Promise<PendingDocument | null> {
  const pending = await read(root, pendingName, pendingFormat);
  if (pending === null) setAside(root, `${pendingName}.json`, 'cannot be understood', new Date(now));
  return pending;
}

export async function dropPending(root: string): Promise<void> {
  await rm(join(root, `${pendingName}.json`), { force: true });
}

/** What was restored last; null when nothing was. */
export function lastRestored(root: string): Promise<RestoredDocument | null> {
  return read(root, restoredName, restoredFormat);
}

export function noteRestored(
  root: string,
  restored: Pick<RestoredDocument, 'id' | 'items'>,
  now: number,
): Promise<void> {
  return write(root, restoredName, restoredFormat.make({ savedAt: now, ...restored }));
}

async function read<T>(root: string, name: string, format: Format<T>): Promise<T | null> {
  const reading = await readFileBytes(join(root, `${name}.json`), longestDocument);
  if (reading.state !== 'found') return null;
  const document = readDocument(reading.bytes.toString('utf8'), format);
  return document.ok ? document.value : null;
}

function write(root: string, name: string, document: object): Promise<void> {
  return putInPlace(root, '.', name, Buffer.from(JSON.stringify(document, null, '\t')));
}
