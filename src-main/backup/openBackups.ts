import { isAbsolute, relative } from 'node:path';
import { calendarDate } from '../../shared/domain/moment.ts';
import { backupFormat } from '../../shared/files/formats/backup.ts';
import type { StoredKind } from '../../shared/files/formats/stored.ts';
import type { BackupState } from '../../shared/ipc/backupContract.ts';
import type { Failure, Notice } from '../../shared/ipc/contract.ts';
import { err, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolders } from '../storage/documentFolders.ts';
import type { Report } from '../storage/errorLog.ts';
import type { Job } from '../work/jobs.ts';
import { backupName, createBackupStore } from './backupStore.ts';
import { type CopyFolder, createCopyFolder } from './copyFolder.ts';
import { copiesFolderName, copyPath } from './copyName.ts';
import { createDocumentCopies, type Following } from './documentCopies.ts';
import { createGuardedWork } from './guardedWork.ts';
import { forgetDocuments, thinOut } from './oldCopies.ts';
import { areas } from './secondFolder.ts';
import { createSecondPlace } from './secondPlace.ts';
import { createWrittenDocuments } from './writtenDocuments.ts';

/** The copies of everything: made in the background, one at a time, and never in the way of an edit. */
export interface Backups {
  state(): Promise<BackupState>;
  /** Looks at everything after a start: copies what has come to rest, and takes away what is kept for no longer. */
  catchUp(): Promise<void>;
  /** Copies everything as it is now. */
  run(job?: Job): Promise<Result<BackupState>>;
  chooseFolder(path: string | null): Promise<Result<BackupState>>;
  /** When everything was taken to another computer; null while it was not. */
  movedAt(): number | null;
  setMoved(at: number | null): Promise<Result<BackupState>>;
  /** Copies of the data folder, for whoever looks for an earlier state. */
  readonly copies: CopyFolder;
  /** Does something while no copies are made. */
  exclusive<T>(act: () => Promise<T>): Promise<T>;
  /** Begins nothing any more, and settles once nothing is being written. */
  stop(): Promise<void>;
}

export interface BackupsOptions {
  /** The data folder. */
  root: string;
  folders: DocumentFolders;
  now(): number;
  /** Ms that have gone by, from a clock that nobody can set. */
  elapsed?(): number;
  /** How often it is looked whether something has come to rest, in ms. */
  interval?: number;
  /** How it stands has changed. */
  onChange(): void;
  /** Copies could not be made. */
  onFailure(failure: Failure): void;
  report: Report;
}

/** In ms. */
const lookEvery = 5_000;

const insideDataFolder = err(
  'notAllowed',
  'This folder is inside the data folder, where there are copies already. Choose one on another disk, or one that is kept alike on another computer.',
);

export function openBackups(options: BackupsOptions): Backups {
  const { root, folders, now } = options;
  const { elapsed = () => performance.now(), interval = lookEvery } = options;
  const store = createBackupStore(folders.record(backupFormat, backupName), now);
  const copies = createCopyFolder(root, copiesFolderName);
  const documents = createDocumentCopies(root, copies);
  const { work, ...doing } = createGuardedWork({ ...options, elapsed });
  const touched = createWrittenDocuments(elapsed);
  let checkedAt: number | null = null;
  const { deletion } = folders;
  const second = createSecondPlace({ ...options, store, copies, deletion, isStopped: doing.isStopped });

  folders.listen({ onWritten: touched.add, onGone: touched.addGone });

  async function lookAtAll(mayCopy: (kind: StoredKind, name: string) => boolean, following: Following): Promise<void> {
    await documents.copyAll(mayCopy, following);
    if (!following.shouldEnd()) checkedAt = now();
  }

  /** Copies what has come to rest since the last look. */
  async function lookAtTouched(): Promise<void> {
    for (const [area, some] of touched.due()) {
      for (const name of await documents.copySome(area, some, doing.isStopped)) touched.drop(area, name);
    }
    await documents.save();
    void second.bringUpToDate();
  }

  /** Takes away the copies of what was deleted for good. */
  async function forgetGone(): Promise<void> {
    store.addGone(touched.takeGone());
    const gone = store.gone();
    await forgetDocuments(root, gone, copies);
    // With a second folder they are forgotten once it has been there.
    if (store.folder() === null) store.dropGone(gone);
  }

  const timer = setInterval(() => {
    if (!doing.mayBegin()) return;
    if (touched.hasGone()) void work(forgetGone).then(() => second.bringUpToDate());
    if (touched.due().size > 0) void work(lookAtTouched);
  }, interval);
  timer.unref();

  async function state(): Promise<BackupState> {
    return {
      ...(await countOf(copies)),
      checkedAt,
      isRunning: doing.isRunning(),
      problem: doing.problem(),
      folder: second.state(),
      movedAt: store.movedAt(),
    };
  }

  async function resultOf(failure: Failure | null): Promise<Result<BackupState>> {
    return failure === null ? { ok: true, value: await state() } : { ok: false, error: failure };
  }

  return {
    copies,
    exclusive: doing.exclusive,
    state,
    async catchUp() {
      await work(async () => {
        await lookAtAll(touched.isUntouched, { shouldEnd: doing.isStopped });
        await forgetGone();
        await thinOut(copies, now(), (copy) => deletion.mayDelete(`${copiesFolderName}/${copyPath(copy)}`));
      });
      void second.bringUpToDate(true);
    },
    async run(job) {
      const shouldEnd = () => doing.isStopped() || job?.signal.aborted === true;
      const tell = (done: number, total: number) => job?.tell(done, total, '');
      const failure = await work(() => lookAtAll(() => true, { shouldEnd, tell }));
      await second.bringUpToDate();
      return resultOf(failure);
    },
    async chooseFolder(path) {
      if (path !== null && isInside(root, path)) return insideDataFolder;
      const changed = store.chooseFolder(path);
      if (!changed.ok) return changed;
      second.forgetState();
      await second.bringUpToDate();
      return resultOf(null);
    },
    movedAt: store.movedAt,
    async setMoved(at) {
      const changed = store.setMoved(at);
      options.onChange();
      return changed.ok ? { ok: true, value: await state() } : changed;
    },
    async stop() {
      clearInterval(timer);
      await doing.stop();
    },
  };
}

/** How many copies there are, and of how many documents. What cannot be listed now is not counted. */
async function countOf(copies: CopyFolder): Promise<Pick<BackupState, 'documents' | 'copies'>> {
  const all = (await Promise.all(areas.map((area) => copies.list(area).catch(() => [])))).flat();
  return { documents: new Set(all.map(({ area, name }) => `${area}/${name}`)).size, copies: all.length };
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/** What is said here, at each start, after everything was taken to another computer. */
export function movedNotice(at: number): Omit<Notice, 'id'> {
  return {
    isAboutFiles: false,
    title: 'Everything was taken to another computer',
    text: `That was on ${calendarDate(new Date(at))}. What you write here does not arrive there: go on there. If you do go on here, say so in the settings under “Backup copies”.`,
  };
}
