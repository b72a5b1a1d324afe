import { type Id, newId } from '../../shared/domain/ids.ts';
import type { PendingDocument, RestoreItem } from '../../shared/files/formats/backup.ts';
import type { RestorePreview } from '../../shared/ipc/backupContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { diskFailure } from '../storage/disk.ts';
import type { Unsaved } from '../storage/pendingWrites.ts';
import { type Adopting, adoptCopy } from './adoptCopy.ts';
import { readArchive } from './archive.ts';
import { readBackupFile } from './backupFile.ts';
import type { CopyFolder, CopySource } from './copyFolder.ts';
import { copiesIn } from './foundCopies.ts';
import { type Opens, withoutLockedKeys } from './lockedKeys.ts';
import { lastRestored, notePending } from './pending.ts';
import { type Preview, type PreviewProgress, previewOf } from './restorePreview.ts';

/** What was looked at; or a protected file, which has to be opened first; null when nobody wants it any more. */
export type LookedAt = ({ state: 'ready' } & RestorePreview) | { state: 'locked'; token: Id; place: string } | null;

/** A passphrase, and the number by which the work on it is followed. */
export interface Passphrase {
  passphrase: string;
  jobId: Id;
}

/** The ways back to what copies hold. */
export interface Restoring {
  /** What restoring from copies would change; null when nobody wants it any more. A protected file is opened by `unlock` first. */
  preview(from: 'here' | 'folder' | 'file', progress: PreviewProgress): Promise<Result<LookedAt>>;
  /** Opens the protected file that was chosen last, and says what restoring from it would change. */
  unlock(token: Id, passphrase: Passphrase, progress: PreviewProgress): Promise<Result<LookedAt>>;
  /** Puts the named copies in the places of their documents, and opens everything again. */
  restore(token: Id, files: readonly string[]): Promise<Result<null>>;
  lastRestored(): Promise<{ at: number; documents: number } | null>;
  /** Takes the last restore back, and opens everything again. */
  undo(): Promise<Result<null>>;
  /** Puts right what the doctor finds, and opens everything again. */
  repair(): Promise<Result<null>>;
}

export interface RestoringOptions extends Adopting {
  /** The data folder. */
  root: string;
  /** Does something while no copies are made. */
  exclusive<T>(act: () => Promise<T>): Promise<T>;
  /** Asks for a folder with copies, or for a backup in one file; null when the user thinks better of it. */
  askFor(what: 'folder' | 'file'): Promise<string | null>;
  /** Opens what is protected by a passphrase. */
  open(bytes: Uint8Array, passphrase: Passphrase): Promise<Result<Uint8Array>>;
  opens: Opens;
  /** What opens the copies in a folder; null where nothing in it is sealed, or it opens already. */
  lockOf(copies: CopyFolder): Promise<((typed: string) => Promise<Result<null>>) | null>;
  /** Writes everything that is waiting; gives what is still not on disk. */
  writeAll(): Promise<Unsaved[]>;
  /** Closes everything that is kept, does what is pending, and opens it again. */
  reopen(): void;
  now(): number;
}

const gone = err('notFound', 'These copies have to be looked at again first.');

export function createRestoring(options: RestoringOptions): Restoring {
  const { root, copies, exclusive, askFor, open, writeAll, reopen, now } = options;
  /** What was looked at last. */
  let looked: { token: Id; from: CopySource; preview: Preview } | null = null;
  /** What was chosen last and has to be opened first. */
  let locked: { token: Id; path: string; open(passphrase: Passphrase): Promise<Result<CopySource>> } | null = null;

  /** Notes work and opens everything again, unless there is something that would be lost by it. */
  async function begin(work: PendingDocument['work']): Promise<Result<null>> {
    const [unsaved] = await writeAll();
    if (unsaved !== undefined) return { ok: false, error: unsaved.failure };
    await notePending(root, work, now());
    reopen();
    return ok(null);
  }

  /** Does something to the disk; what the disk refuses is told, and has changed nothing. */
  async function guarded<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await exclusive(act);
    } catch (error) {
      return { ok: false, error: diskFailure(error, 'What is to be restored', 'Nothing was changed.') };
    }
  }

  /** Says what restoring from a source would change. @param place null: this computer */
  async function look(source: CopySource, place: string | null, progress: PreviewProgress): Promise<Result<LookedAt>> {
    const from = place === null ? source : withoutLockedKeys(source, options.opens);
    await writeAll();
    return guarded(async () => {
      const preview = await previewOf(root, from, progress);
      if (progress.signal.aborted) return ok(null);
      looked = { token: newId(), from, preview };
      return ok({ state: 'ready', token: looked.token, place, rows: preview.rows, refused: preview.refused });
    });
  }

  function lockedAt(path: string, opening: NonNullable<typeof locked>['open']): Result<LookedAt> {
    locked = { token: newId(), path, open: opening };
    return ok({ state: 'locked', token: locked.token, place: path });
  }

  async function lookIntoFolder(path: string, progress: PreviewProgress): Promise<Result<LookedAt>> {
    const found = await copiesIn(path);
    if (!found.ok) return found;
    const unlock = await options.lockOf(found.value);
    if (unlock === null) return look(found.value, path, progress);
    return lockedAt(path, async ({ passphrase }) => {
      const opened = await unlock(passphrase);
      return opened.ok ? found : opened;
    });
  }

  async function lookIntoFile(path: string, progress: PreviewProgress): Promise<Result<LookedAt>> {
    const file = await readBackupFile(path);
    if (!file.ok) return file;
    const { name, bytes, isProtected } = file.value;
    if (isProtected) {
      return lockedAt(path, async (passphrase) => {
        const opened = await open(bytes, passphrase);
        return opened.ok ? readArchive(opened.value, name) : opened;
      });
    }
    const archive = await readArchive(bytes, name);
    return archive.ok ? look(archive.value, path, progress) : archive;
  }

  return {
    async preview(from, progress) {
      if (from === 'here') return look(copies, null, progress);
      const path = await askFor(from);
      if (path === null) return ok(null);
      return from === 'file' ? lookIntoFile(path, progress) : lookIntoFolder(path, progress);
    },
    async unlock(token, passphrase, progress) {
      if (locked?.token !== token) return gone;
      const { path } = locked;
      const opened = await locked.open(passphrase);
      return opened.ok ? look(opened.value, path, progress) : opened;
    },
    async restore(token, files) {
      const known = looked;
      if (known?.token !== token) return gone;
      const items: RestoreItem[] = [];
      const adopting = await guarded(async () => {
        for (const file of new Set(files)) {
          const copy = known.preview.copies.get(file);
          if (copy === undefined) return gone;
          const item = await adoptCopy(options, known.from, copy);
          if (!item.ok) return item;
          items.push(item.value);
        }
        return ok(null);
      });
      return adopting.ok ? guarded(() => begin({ kind: 'restore', items })) : adopting;
    },
    async lastRestored() {
      const last = await lastRestored(root);
      return last === null || last.items.length === 0 ? null : { at: last.savedAt, documents: last.items.length };
    },
    undo: () =>
      guarded(async () => {
        const last = await lastRestored(root);
        if (last === null) return err('notFound', 'Nothing was restored that could be taken back.');
        const items = last.items.map(({ area, name, before }) => ({ area, name, copy: before }));
        return begin({ kind: 'restore', items });
      }),
    repair: () => guarded(() => begin({ kind: 'repair' })),
  };
}
