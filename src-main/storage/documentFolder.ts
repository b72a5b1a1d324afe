import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Format, readDocument } from '../../shared/files/readDocument.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { Backup } from './backup.ts';
import { diskFailure, ignoringDisk } from './disk.ts';
import { readDocumentFile, stampOfFile, writeDocumentFile, writeOneOfMany } from './documentFile.ts';
import { createDocumentReader, type DocumentReaderOptions, type Reading } from './documentReader.ts';
import { createFolderPlace } from './folderPlace.ts';
import { syncFolder } from './makeFolder.ts';
import { salvage } from './salvage.ts';
import type { FileStamp } from './textFile.ts';
import { createTrash, type Deleted, type Trash } from './trash.ts';

/** An earlier state of a document. */
export interface KeptCopy<T> {
  /** The day before whose first change it was made, as `YYYY-MM-DD`. */
  day: string;
  document: T;
}

/** How a document is named when it cannot be saved, and what becomes of it. */
export interface WriteContext {
  /** The subject of a sentence: 'The interview with Priya Raman'. */
  what: string;
  /** A sentence: 'Scorecard keeps it and tries again.' */
  rest: string;
}

/** How the writing of many documents is followed and ended early. */
export interface ManyWrites {
  /** Told of each document that is in its place; not in the order in which they were given. */
  onWritten(name: string): void;
  /** Ends it before the next document; what is being written is written to its end. */
  signal: AbortSignal;
}

/**
 * All documents of one kind: a folder with one electron-store file each. Every call but `writeMany` is synchronous, so none
 * overtakes another.
 */
export interface DocumentFolder<T> {
  /** The names of all files that could be documents, in no order. A folder that cannot be listed is a failure, not empty. */
  names(): Result<string[]>;
  stampOf(name: string): FileStamp | null;
  /** Whether a file is as it was last read or written here. */
  isAsLeft(name: string): boolean;
  read(name: string): Reading<T>;
  /** Replaces a document. One of a newer version, or one that cannot be read, is left alone and is a failure. */
  write(name: string, document: T & object, context: WriteContext): Result<FileStamp>;
  /**
   * Writes documents that nobody else knows of yet, several at a time, and settles once all of them are on disk. Stops at the
   * first failure and gives it: what came before it stays.
   */
  writeMany(
    documents: ReadonlyMap<string, T & object>,
    contextOf: (document: T) => WriteContext,
    writes: ManyWrites,
  ): Promise<Result<null>>;
  /** Deletes a document so that `restore` can bring it back for thirty days. */
  remove(name: string, context: WriteContext): Result<null>;
  restore(name: string, context: WriteContext): Result<null>;
  /** What has been deleted and can be brought back. */
  deleted(): Deleted[];
  /** Deletes for good what was deleted, with its earlier states. What is in its place again stays. */
  destroy(name: string, context: WriteContext): Result<null>;
  /** A deleted document; null when it cannot be read. */
  readDeleted(name: string): T | null;
  /** The newest earlier state that can be read; null when there is none. */
  keptCopy(name: string): KeptCopy<T> | null;
  /** Writes the newest earlier state that can be read. */
  restoreCopy(name: string, context: WriteContext): Result<null>;
  /** A document of a text from elsewhere; null when it is none under this name. */
  parse(name: string, text: string): T | null;
  /** The part of a damaged text that is a document under this name; null when there is none. */
  salvage(name: string, text: string): T | null;
  /** Takes away what interrupted writes have left, and what has been deleted for thirty days. */
  tidy(): void;
}

export interface DocumentFolderOptions<T> extends DocumentReaderOptions<T> {
  backup: Backup;
  /** Whether a file whose time in the trash is over may be deleted; otherwise it is asked about again at a later start. */
  mayDelete(file: string): boolean;
  /** A document was written, or has come back from the trash. */
  onWritten?(name: string): void;
  /** A deleted document is gone for good. */
  onGone?(name: string): void;
}

/** How many documents `writeMany` has in hand: as many as the process has threads for the file system, and some that wait. */
const writesAtOnce = 8;

/** What follows a document's name in the name of a file that is written beside it. */
const leftover = /\.new\.json(\.tmp-\w+)?$/;

export function createDocumentFolder<T extends object>(options: DocumentFolderOptions<T>): DocumentFolder<T> {
  const { root, area, format, backup, now } = options;
  const { folder, prepare, names, isAway } = createFolderPlace(root, area);
  const { read, isAsLeft, obstacleTo, wasLeft } = createDocumentReader(options, { folder, isAway });
  const trash = createTrash(root, area, now);
  /** The documents that `writeMany` is writing: their files beside are no leftovers. */
  const beingWritten = new Set<string>();

  /** Checks that a document has its place for itself, and keeps what it takes the place of. */
  function makeRoom(name: string, { what }: WriteContext): Result<null> {
    const obstacle = obstacleTo(name);
    if (obstacle !== null)
      return err('unreadable', `${what} could not be saved: ${obstacle.file} ${obstacle.problem}.`);
    backup.keep(area, `${name}.json`);
    return ok(null);
  }

  function write(name: string, document: T & object, context: WriteContext): Result<FileStamp> {
    return attempt(context, () => {
      const room = makeRoom(name, context);
      if (!room.ok) return room;
      prepare();
      const stamp = writeDocumentFile(folder, name, document);
      wasLeft(name, stamp);
      options.onWritten?.(name);
      return ok(stamp);
    });
  }

  const keptCopy = (name: string) => newestCopy(backup.copies(area), name, format);

  async function writeOne(name: string, document: T & object, context: WriteContext): Promise<Result<null>> {
    beingWritten.add(name);
    try {
      const room = makeRoom(name, context);
      if (!room.ok) return room;
      wasLeft(name, await writeOneOfMany(folder, name, document));
      options.onWritten?.(name);
      return room;
    } catch (error) {
      return { ok: false, error: diskFailure(error, context.what, context.rest) };
    } finally {
      beingWritten.delete(name);
    }
  }

  async function writeMany(
    documents: ReadonlyMap<string, T & object>,
    contextOf: (document: T) => WriteContext,
    writes: ManyWrites,
  ): Promise<Result<null>> {
    const [first] = documents.values();
    if (first === undefined) return ok(null);
    const withFolder = (act: () => void) =>
      attempt(contextOf(first), () => {
        act();
        return ok(null);
      });
    const prepared = withFolder(prepare);
    if (!prepared.ok) return prepared;
    const written = await writeEach(
      documents,
      (name, document) => writeOne(name, document, contextOf(document)),
      writes,
    );
    return written.ok ? withFolder(() => syncFolder(folder)) : written;
  }

  const deletions = createDeletions(options, folder, trash, wasLeft);

  return {
    names,
    stampOf: (name) => stampOfFile(folder, name),
    isAsLeft,
    read,
    write,
    writeMany,
    ...deletions,
    keptCopy,
    restoreCopy(name, context) {
      const copy = keptCopy(name);
      if (copy === null) return err('notFound', `${context.what} is not there any more.`);
      const result = write(name, copy.document, context);
      return result.ok ? ok(null) : result;
    },
    ...createTextReading(options),
    tidy() {
      for (const name of trash.purge(options.mayDelete, (one) => savedAtOf(deletions.readDeleted(one))))
        forget(options, folder, name);
      removeLeftovers(folder, beingWritten);
    },
  };
}

/** What becomes of documents that are deleted. */
function createDeletions<T extends object>(
  options: DocumentFolderOptions<T>,
  folder: string,
  trash: Trash,
  wasLeft: (name: string, stamp: null) => void,
): Pick<DocumentFolder<T>, 'remove' | 'restore' | 'destroy' | 'deleted' | 'readDeleted'> {
  return {
    remove: (name, context) =>
      attempt(context, () => {
        if (stampOfFile(folder, name) === null) return err('notFound', `${context.what} is not there any more.`);
        trash.put(`${name}.json`);
        wasLeft(name, null);
        return ok(null);
      }),
    restore: (name, context) => attempt(context, () => takeBack(trash, folder, name, context)),
    destroy: (name, context) =>
      attempt(context, () => {
        trash.destroy(`${name}.json`);
        forget(options, folder, name);
        return ok(null);
      }),
    deleted: () => trash.list().filter(({ name }) => !existsSync(join(folder, `${name}.json`))),
    readDeleted: (name) => {
      const reading = readDocumentFile(trash.folder, name, options.format);
      return reading.state === 'found' && options.nameOf(reading.document) === name ? reading.document : null;
    },
  };
}

/** When a document was written, as it says itself; null where it says nothing. */
function savedAtOf(document: object | null): number | null {
  return document !== null && 'savedAt' in document && typeof document.savedAt === 'number' ? document.savedAt : null;
}

/** Nothing is kept any more of a document that is gone for good. */
function forget<T extends object>(options: DocumentFolderOptions<T>, folder: string, name: string): void {
  if (existsSync(join(folder, `${name}.json`))) return;
  options.backup.forget(options.area, `${name}.json`);
  options.onGone?.(name);
}

/** What texts from elsewhere are as documents of this kind. */
function createTextReading<T extends object>({
  format,
  nameOf,
}: DocumentFolderOptions<T>): Pick<DocumentFolder<T>, 'parse' | 'salvage'> {
  return {
    parse(name, text) {
      const reading = readDocument(text, format);
      return reading.ok && nameOf(reading.value) === name ? reading.value : null;
    },
    salvage(name, text) {
      const part = salvage(text, format);
      return part !== null && nameOf(part) === name ? part : null;
    },
  };
}

/** Runs something that changes the disk and turns the file system's errors into a failure. */
function attempt<R>({ what, rest }: WriteContext, change: () => Result<R>): Result<R> {
  try {
    return change();
  } catch (error) {
    return { ok: false, error: diskFailure(error, what, rest) };
  }
}

/** Writes documents, several at a time, until one fails or nobody wants them any more. Gives the first failure. */
async function writeEach<D>(
  documents: ReadonlyMap<string, D>,
  writeOne: (name: string, document: D) => Promise<Result<null>>,
  { onWritten, signal }: ManyWrites,
): Promise<Result<null>> {
  const rest = documents.entries();
  let failure: Result<never> | null = null;
  const work = async () => {
    // Taken from one iterator, so that each document is written once.
    for (const [name, document] of rest) {
      if (failure !== null || signal.aborted) return;
      const result = await writeOne(name, document);
      if (result.ok) onWritten(name);
      else failure ??= result;
    }
  };
  await Promise.all(Array.from({ length: writesAtOnce }, work));
  return failure ?? ok(null);
}

/** Takes a document out of the trash, unless there is one in its place already. */
function takeBack(trash: Trash, folder: string, name: string, { what }: WriteContext): Result<null> {
  if (existsSync(join(folder, `${name}.json`))) return ok(null);
  if (!trash.has(`${name}.json`)) return err('notFound', `${what} is not in the trash any more.`);
  trash.takeOut(`${name}.json`);
  return ok(null);
}

/** The newest earlier state of a document that can be read. @param copies folders with copies, the newest day first */
function newestCopy<T extends object>(
  copies: readonly { day: string; folder: string }[],
  name: string,
  format: Format<T>,
): KeptCopy<T> | null {
  for (const { day, folder } of copies) {
    const reading = readDocumentFile(folder, name, format);
    if (reading.state === 'found') return { day, document: reading.document };
  }
  return null;
}

/** Takes away what interrupted writes have left beside documents. */
function removeLeftovers(folder: string, beingWritten: ReadonlySet<string>): void {
  for (const file of ignoringDisk(() => readdirSync(folder)) ?? []) {
    const [ending] = leftover.exec(file) ?? [];
    if (ending !== undefined && !beingWritten.has(file.slice(0, -ending.length)))
      rmSync(join(folder, file), { force: true });
  }
}
