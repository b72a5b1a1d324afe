import { join } from 'node:path';
import { calendarDate } from '../../shared/domain/calendarDate.ts';
import { storedKinds } from '../../shared/files/formats/stored.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { OwnProtection } from '../../shared/ipc/sharingContract.ts';
import { readFileBytes } from '../storage/fileBytes.ts';
import type { Unsaved } from '../storage/pendingWrites.ts';
import { longestDocument } from '../storage/textFile.ts';
import { type ArchivedDocument, archiveOf } from './archive.ts';
import { namesOf } from './documentCopies.ts';
import type { PreviewProgress } from './restorePreview.ts';

/** A file that was written; null when the user thought better of it. */
export type SavedBackup = { fileName: string } | null;

export interface SavingOptions {
  /** The data folder. */
  root: string;
  now(): number;
  /** Writes everything that is waiting; gives what is still not on disk. */
  writeAll(): Promise<Unsaved[]>;
  /** One's own secret keys as they can be read elsewhere. */
  openSecrets(): Promise<Result<{ name: string; text: string }[]>>;
  protect(content: Uint8Array, lock: Exclude<OwnProtection, { kind: 'none' }>): Promise<Result<Uint8Array>>;
  /** Asks where to, and writes what is made then; null when there is nothing to be written any more. */
  saveFile(name: string, kind: string, make: () => Promise<Uint8Array | null>): Promise<SavedBackup>;
}

/**
 * Writes everything into one file. One's own secret keys are in it when it is protected, and only then.
 * @throws FailureError with a sentence about what the file system refuses
 */
export async function saveBackup(
  options: SavingOptions,
  lock: OwnProtection,
  progress: PreviewProgress,
): Promise<Result<SavedBackup>> {
  const { now, writeAll, openSecrets, protect, saveFile } = options;
  const [unsaved] = await writeAll();
  if (unsaved !== undefined) return { ok: false, error: unsaved.failure };
  const secrets: Result<{ name: string; text: string }[]> = lock.kind === 'none' ? ok([]) : await openSecrets();
  if (!secrets.ok) return secrets;
  const name = `Scorecard ${calendarDate(new Date(now()))}.backup`;
  let failure: Result<never> | null = null;
  const make = async () => {
    const bytes = await archiveOf(documentsOf(options.root, secrets.value, progress), now());
    if (progress.signal.aborted) return null;
    if (lock.kind === 'none') return bytes;
    const locked = await protect(bytes, lock);
    if (locked.ok) return locked.value;
    failure = locked.error.code === 'cancelled' ? null : locked;
    return null;
  };
  const saved = await saveFile(lock.kind === 'none' ? name : `${name}.age`, 'Backup of Scorecard', make);
  return failure ?? ok(saved === null ? null : { fileName: saved.fileName });
}

/** Every document that can be read, one by one; ends early when nobody wants them any more. */
async function* documentsOf(
  root: string,
  secrets: readonly { name: string; text: string }[],
  { signal, tell }: PreviewProgress,
): AsyncGenerator<ArchivedDocument> {
  const all: { area: string; name: string }[] = [];
  for (const kind of storedKinds) {
    if (kind.isSecret) continue;
    for (const name of await namesOf(root, kind)) all.push({ area: kind.area, name });
  }
  for (const [index, { area, name }] of all.entries()) {
    if (signal.aborted) return;
    if (index % 20 === 0) tell(index, all.length, '');
    const reading = await readFileBytes(join(root, area, `${name}.json`), longestDocument);
    if (reading.state === 'found') yield* archived(area, name, reading.bytes.toString('utf8'));
  }
  for (const { name, text } of secrets) yield* archived('.', name, text);
}

/** A document that cannot be read is in no backup: it could be restored from none. */
function* archived(area: string, name: string, text: string): Generator<ArchivedDocument> {
  const kind = storedKinds.find((one) => one.area === area && one.takes(name));
  const document = kind?.read(text, name);
  if (document?.ok === true) yield { area, name, savedAt: document.value.savedAt, text };
}
