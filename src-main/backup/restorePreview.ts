import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { storedKindOf } from '../../shared/files/formats/stored.ts';
import type { RestoreRow, RestoreState } from '../../shared/ipc/backupContract.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { readFileBytes } from '../storage/fileBytes.ts';
import { longestDocument } from '../storage/textFile.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import type { CopySource } from './copyFolder.ts';
import { byNewest, type CopyRef, copiesByName, copyPath } from './copyName.ts';
import { type UsableCopy, usableCopy } from './restoreCopy.ts';
import { areas } from './secondFolder.ts';

/** What the copies in a folder would change, document by document. Nothing is changed by it. */
export interface Preview {
  rows: RestoreRow[];
  /** Copies that cannot be used, each with the end of a sentence that begins with its name. */
  refused: { file: string; problem: string }[];
  /** Every copy that can be chosen, by its place in the folder. */
  copies: ReadonlyMap<string, CopyRef>;
}

export interface PreviewProgress {
  signal: AbortSignal;
  tell(done: number, total: number, current: string): void;
}

/** No document is shown with more states than this. */
const mostStates = 50;

/** @throws the file system's error where the folder of copies cannot be listed */
export async function previewOf(root: string, from: CopySource, { signal, tell }: PreviewProgress): Promise<Preview> {
  const preview = { rows: [] as RestoreRow[], refused: [] as Preview['refused'], copies: new Map<string, CopyRef>() };
  const yieldIfLong = createYielding();
  const documents: CopyRef[][] = [];
  for (const area of areas) documents.push(...copiesByName(await from.list(area)).values());
  for (const [index, copies] of documents.entries()) {
    if (signal.aborted) break;
    if (index % 50 === 0) tell(index, documents.length, '');
    await addDocument(root, from, copies, preview);
    await yieldIfLong();
  }
  return preview;
}

async function addDocument(
  root: string,
  from: CopySource,
  copies: CopyRef[],
  preview: { rows: RestoreRow[]; refused: Preview['refused']; copies: Map<string, CopyRef> },
): Promise<void> {
  let rest = copies.sort(byNewest).slice(0, mostStates);
  for (const newest of rest) {
    const usable = await usableCopy(from, newest);
    if (!usable.ok) {
      preview.refused.push({ file: copyPath(newest), problem: usable.problem });
      rest = rest.slice(1);
      continue;
    }
    const { name, detail } = usable.document;
    const { state, here } = await stateOf(root, newest, usable);
    const states = rest.map((copy) => ({ file: copyPath(copy), savedAt: copy.savedAt }));
    for (const copy of rest) preview.copies.set(copyPath(copy), copy);
    preview.rows.push({ kind: usable.kind.word, name, detail, state, here, states });
    return;
  }
}

/** How a copy stands to what is here. `here`: when that was written. */
async function stateOf(
  root: string,
  copy: CopyRef,
  { document: { publicKey }, hash }: Extract<UsableCopy, { ok: true }>,
): Promise<{ state: RestoreState; here: number | null }> {
  const file = copy.area === '.' ? `${copy.name}.json` : `${copy.area}/${copy.name}.json`;
  const reading = await readFileBytes(join(root, file), longestDocument);
  if (reading.state === 'absent') {
    const isInTrash = await lstat(join(root, 'trash', file)).then(() => true, absent);
    return { state: isInTrash ? 'deleted' : 'missing', here: null };
  }
  if (reading.state !== 'found') return { state: 'damaged', here: null };
  const kind = storedKindOf(copy.area, copy.name);
  const document = kind?.read(reading.bytes.toString('utf8'), copy.name);
  if (document?.ok !== true) return { state: 'damaged', here: null };
  const here = document.value.savedAt;
  // One key looks otherwise where another system keeps it; and no other one takes its place because it is newer.
  if (publicKey !== null) return { state: document.value.publicKey === publicKey ? 'same' : 'otherKey', here };
  if (hash(reading.bytes) === copy.hash) return { state: 'same', here };
  return { state: copy.savedAt > here ? 'newer' : 'older', here };
}

function absent(error: unknown): boolean {
  if (errorCodeOf(error) === null) throw error;
  return false;
}
