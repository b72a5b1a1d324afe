import { type Id, newId } from '../../shared/domain/ids.ts';
import type { PendingDocument, RestoreItem } from '../../shared/files/formats/backup.ts';
import type { RestorePreview } from '../../shared/ipc/backupContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { diskFailure } from '../storage/disk.ts';
import type { Unsaved } from '../storage/pendingWrites.ts';
import type { CopyFolder } from './copyFolder.ts';
import { byNewest, type CopyRef } from './copyName.ts';
import { copiesIn } from './foundCopies.ts';
import { lastRestored, notePending } from './pending.ts';
import { usableCopy } from './restoreCopy.ts';
import { type Preview, type PreviewProgress, previewOf } from './restorePreview.ts';

/** The ways back to what copies hold. */
export interface Restoring {
  /** What restoring from copies would change; null when nobody wants it any more. */
  preview(from: 'here' | 'folder', progress: PreviewProgress): Promise<Result<RestorePreview | null>>;
  /** Puts the named copies in the places of their documents, and opens everything again. */
  restore(token: Id, files: readonly string[]): Promise<Result<null>>;
  lastRestored(): Promise<{ at: number; documents: number } | null>;
  /** Takes the last restore back, and opens everything again. */
  undo(): Promise<Result<null>>;
  /** Puts right what the doctor finds, and opens everything again. */
  repair(): Promise<Result<null>>;
}

export interface RestoringOptions {
  /** The data folder. */
  root: string;
  /** The copies in it. */
  copies: CopyFolder;
  /** Does something while no copies are made. */
  exclusive<T>(act: () => Promise<T>): Promise<T>;
  /** Asks for a folder with copies; null when the user thinks better of it. */
  askForFolder(): Promise<string | null>;
  /** Writes everything that is waiting; gives what is still not on disk. */
  writeAll(): Promise<Unsaved[]>;
  /** Closes everything that is kept, does what is pending, and opens it again. */
  reopen(): void;
  now(): number;
}

const gone = err('notFound', 'These copies have to be looked at again first.');

export function createRestoring(options: RestoringOptions): Restoring {
  const { root, copies, exclusive, askForFolder, writeAll, reopen, now } = options;
  /** What was looked at last. */
  let looked: { token: Id; from: CopyFolder; preview: Preview } | null = null;

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

  /** The copy among those of the data folder: one from elsewhere becomes one of them, so that nothing else is needed afterwards. */
  async function adopted(from: CopyFolder, copy: CopyRef): Promise<Result<RestoreItem>> {
    const usable = await usableCopy(from, copy);
    if (!usable.ok) {
      const what = usable.problem;
      return err('unreadable', `Nothing was restored: a copy that you have chosen ${what}. Look at the copies again.`);
    }
    const { area, name, savedAt, hash } = copy;
    if (from.path === copies.path) return ok({ area, name, copy: { number: copy.number, savedAt, hash } });
    const known = (await copies.list(area)).filter((one) => one.name === name).sort(byNewest);
    const same = known.find((one) => one.hash === hash);
    const taken = same ?? { area, name, number: (known[0]?.number ?? 0) + 1, savedAt: usable.document.savedAt, hash };
    if (same === undefined || !(await copies.read(same)).ok) await copies.write(taken, usable.bytes);
    return ok({ area, name, copy: { number: taken.number, savedAt: taken.savedAt, hash } });
  }

  async function placeOf(from: 'here' | 'folder'): Promise<Result<{ folder: CopyFolder; path: string | null }> | null> {
    if (from === 'here') return ok({ folder: copies, path: null });
    const path = await askForFolder();
    if (path === null) return null;
    const found = await copiesIn(path);
    return found.ok ? ok({ folder: found.value, path }) : found;
  }

  return {
    async preview(from, progress) {
      const place = await placeOf(from);
      if (place === null) return ok(null);
      if (!place.ok) return place;
      await writeAll();
      const { folder, path } = place.value;
      return guarded(async () => {
        const preview = await previewOf(root, folder, progress);
        if (progress.signal.aborted) return ok(null);
        looked = { token: newId(), from: folder, preview };
        return ok({ token: looked.token, place: path, rows: preview.rows, refused: preview.refused });
      });
    },
    async restore(token, files) {
      const known = looked;
      if (known?.token !== token) return gone;
      const items: RestoreItem[] = [];
      const adopting = await guarded(async () => {
        for (const file of new Set(files)) {
          const copy = known.preview.copies.get(file);
          if (copy === undefined) return gone;
          const item = await adopted(known.from, copy);
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
