import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarDate } from '../../shared/domain/moment.ts';
import { type StoredKind, storedKinds } from '../../shared/files/formats/stored.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { OwnProtection } from '../../shared/ipc/sharingContract.ts';
import { errorCodeOf } from '../storage/disk.ts';
import { readFileBytes } from '../storage/fileBytes.ts';
import type { Unsaved } from '../storage/pendingWrites.ts';
import { longestDocument } from '../storage/textFile.ts';
import { type ArchivedDocument, archiveOf } from './archive.ts';
import { namesOf } from './documentCopies.ts';
import type { PreviewProgress } from './restorePreview.ts';
import { sealArchive } from './sealedArchive.ts';

/** A file that was written, and how many documents are not in it since they cannot be read; null when the user thought better of it. */
export type SavedBackup = { fileName: string; leftOut: number } | null;

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
  saveFile(name: string, kind: string, make: () => Promise<Uint8Array | null>): Promise<{ fileName: string } | null>;
}

/**
 * Writes everything into one file. One's own secret keys are in it when it is protected by a passphrase of its own, and only then.
 * Without one it is sealed where the data folder is.
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
  let leftOut = 0;
  const onLeftOut = () => {
    leftOut += 1;
  };
  const make = async () => {
    const bytes = await archiveOf(documentsOf(options.root, secrets.value, { ...progress, onLeftOut }), now());
    if (progress.signal.aborted) return null;
    if (lock.kind === 'none') return sealArchive(options.root, bytes);
    const locked = await protect(bytes, lock);
    if (locked.ok) return locked.value;
    failure = locked.error.code === 'cancelled' ? null : locked;
    return null;
  };
  const saved = await saveFile(lock.kind === 'none' ? name : `${name}.age`, 'Backup of Scorecard', make);
  return failure ?? ok(saved === null ? null : { fileName: saved.fileName, leftOut });
}

/** Every document that can be read, one by one, and told of each that cannot; ends early when nobody wants them any more. */
async function* documentsOf(
  root: string,
  secrets: readonly { name: string; text: string }[],
  { signal, tell, onLeftOut }: PreviewProgress & { onLeftOut(): void },
): AsyncGenerator<ArchivedDocument> {
  const all: { area: string; name: string }[] = [];
  for (const kind of storedKinds) {
    if (kind.isSecret) continue;
    const names = await listed(root, kind);
    if (names === null) onLeftOut();
    else all.push(...names.map((name) => ({ area: kind.area, name })));
  }
  for (const [index, { area, name }] of all.entries()) {
    if (signal.aborted) return;
    if (index % 20 === 0) tell(index, all.length, '');
    const reading = await readFileBytes(join(root, area, `${name}.json`), longestDocument);
    const document = reading.state === 'found' ? archived(area, name, reading.bytes.toString('utf8')) : null;
    if (document !== null) yield document;
    else if (reading.state !== 'absent') onLeftOut();
  }
  for (const { name, text } of secrets) {
    const document = archived('.', name, text);
    if (document !== null) yield document;
  }
}

/** The names of a kind's documents; null where its folder cannot be listed. */
async function listed(root: string, kind: StoredKind): Promise<readonly string[] | null> {
  const obstacle = await readdir(join(root, kind.area)).then(() => null, errorCodeOf);
  return obstacle === null || obstacle === 'ENOENT' ? namesOf(root, kind) : null;
}

/** A document that cannot be read is in no backup: it could be restored from none. */
function archived(area: string, name: string, text: string): ArchivedDocument | null {
  const kind = storedKinds.find((one) => one.area === area && one.takes(name));
  const document = kind?.read(text, name);
  return document?.ok === true ? { area, name, savedAt: document.value.savedAt, text } : null;
}
