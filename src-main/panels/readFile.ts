import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { type PanelReceipt, receivedFileLimit, refusedReceipt } from '../../shared/ipc/panelContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { errorCodeOf, forReading } from '../storage/disk.ts';
import { readAtMost } from '../storage/fileBytes.ts';
import type { IncomingFile } from './receivedFile.ts';
import type { Receiving } from './receiving.ts';

/** The last part of a path as it may stand in a sentence: whatever somebody has called a file, it is one line without folders. */
export function shownName(path: string): string {
  return toSingleLine(basename(path));
}

/** Reads a file that should be a scorecard. One that is far too large is not even read. */
export async function readScorecardFile(path: string): Promise<Result<IncomingFile>> {
  try {
    const file = await open(path, forReading);
    try {
      return await readOpened(file, shownName(path));
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === null) throw error;
    const reason = code === 'ENOENT' ? 'it is not there any more' : `the system says ${code}`;
    return err('unreadable', `This file cannot be read: ${reason}. Check that you may open it, and try again.`);
  }
}

async function readOpened(file: FileHandle, name: string): Promise<Result<IncomingFile>> {
  const stats = await file.stat();
  if (!stats.isFile()) return err('unreadable', 'This is not a file that can be read. Choose a .scorecard file.');
  if (stats.size > receivedFileLimit) {
    return err('unreadable', 'This file is larger than 20 MB, which no scorecard is.');
  }
  return ok({ name, bytes: await readAtMost(file, stats.size) });
}

/** Receives the file at a path; what cannot be read is refused with its reason. */
export async function receivePath(receiving: Pick<Receiving, 'receive'>, path: string): Promise<PanelReceipt> {
  const file = await readScorecardFile(path);
  if (file.ok) return (await receiving.receive(file.value)).receipt;
  return refusedReceipt(shownName(path), file.error.message);
}

/** What stands in the place of a name when a scorecard comes as text. */
const pastedName = 'Pasted text';

/** Receives a scorecard that came as text, as mail and chat carry it. White space around it is no part of it. */
export async function receiveText(receiving: Pick<Receiving, 'receive'>, pasted: string): Promise<PanelReceipt> {
  const text = pasted.trim();
  if (text === '') {
    return refusedReceipt(
      pastedName,
      'There is no text on the clipboard. Copy the text of a scorecard, and paste it again.',
    );
  }
  const bytes = new TextEncoder().encode(text);
  if (bytes.byteLength > receivedFileLimit) {
    return refusedReceipt(pastedName, 'This text is larger than 20 MB, which no scorecard is.');
  }
  return (await receiving.receive({ name: pastedName, bytes })).receipt;
}
