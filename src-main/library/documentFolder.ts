import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { idSchema } from '../../shared/domain/identity.ts';
import type { Format } from '../../shared/files/readDocument.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { Backup } from './backup.ts';
import { diskFailure, errorCodeOf } from './diskFailure.ts';
import {
  type FileReading,
  type FileStamp,
  prepareFolder,
  readDocumentFile,
  stampOfFile,
  syncFolder,
  writeDocumentFile,
  writeOneOfMany,
} from './documentFile.ts';
import { setAside, type Trouble } from './quarantine.ts';
import { createTrash } from './trash.ts';

/** A document, or why there is none. What was damaged has been moved to the quarantine by now. */
export type Reading<T> =
  | { state: 'found'; document: T; stamp: FileStamp }
  | { state: 'absent' }
  | { state: 'unusable'; trouble: Trouble };

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
  /** The names of all files that could be documents, in no order. */
  names(): string[];
  stampOf(name: string): FileStamp | null;
  /** Whether a file is as it was last read or written here. */
  isAsLeft(name: string): boolean;
  read(name: string): Reading<T>;
  /** Replaces a document. One of a newer version, or one that cannot be read, is left alone and is a failure. */
  write(name: string, document: T & object, context: WriteContext): Outcome<FileStamp>;
  /**
   * Writes documents that nobody else knows of yet, several at a time, and settles once all of them are on disk. Stops at the
   * first failure and gives it: what came before it stays.
   */
  writeMany(
    documents: ReadonlyMap<string, T & object>,
    contextOf: (document: T) => WriteContext,
    writes: ManyWrites,
  ): Promise<Outcome<null>>;
  /** Deletes a document so that `restore` can bring it back for thirty days. */
  remove(name: string, context: WriteContext): Outcome<null>;
  restore(name: string, context: WriteContext): Outcome<null>;
  /** Takes away what interrupted writes have left, and what has been deleted for thirty days. */
  tidy(): void;
}

export interface DocumentFolderOptions<T> {
  /** The data folder. */
  root: string;
  /** The folder's name inside it; '.' for the data folder itself. */
  area: string;
  format: Format<T>;
  /** The name that a document's own content gives it; a file with another name is damaged. */
  nameOf(document: T): string;
  backup: Backup;
  /** Told of every file that cannot be used, once it has been moved aside. */
  onTrouble(trouble: Trouble): void;
  now(): number;
}

/** How many documents `writeMany` has in hand: as many as the process has threads for the file system, and some that wait. */
const writesAtOnce = 8;

const leftover = /\.new\.json(\.tmp-\w+)?$/;

export function createDocumentFolder<T>(options: DocumentFolderOptions<T>): DocumentFolder<T> {
  const { root, area, format, backup, now } = options;
  const folder = join(root, area);
  const trash = createTrash(root, area, now);
  /** The stamps of the files as they were last read or written here. */
  const stamps = new Map<string, FileStamp>();
  const labelOf = (name: string) => (area === '.' ? `${name}.json` : `${area}/${name}.json`);

  function inspect(name: string): FileReading<T> {
    const reading = readDocumentFile(folder, name, format);
    if (reading.state !== 'found' || options.nameOf(reading.document) === name) return reading;
    return { state: 'damaged', problem: 'holds another document than its name says' };
  }

  function read(name: string): Reading<T> {
    const reading = inspect(name);
    if (reading.state === 'absent') return reading;
    if (reading.state === 'found') {
      stamps.set(name, reading.stamp);
      return reading;
    }
    const { state, problem } = reading;
    const file = labelOf(name);
    const trouble =
      state === 'damaged' ? setAside(root, file, problem, new Date(now())) : { file, problem, movedTo: null };
    options.onTrouble(trouble);
    return { state: 'unusable', trouble };
  }

  function isAsLeft(name: string): boolean {
    const known = stamps.get(name);
    const current = stampOfFile(folder, name);
    return known?.size === current?.size && known?.modifiedAt === current?.modifiedAt;
  }

  /** What stands in a document's place and must not be overwritten. Looked for only where the file is not as we left it. */
  function obstacleTo(name: string): Trouble | null {
    if (stampOfFile(folder, name) === null || isAsLeft(name)) return null;
    const reading = read(name);
    return reading.state === 'unusable' && reading.trouble.movedTo === null ? reading.trouble : null;
  }

  /** Runs something that changes the disk and turns the file system's errors into a failure. */
  function attempt<R>({ what, rest }: WriteContext, change: () => Outcome<R>): Outcome<R> {
    try {
      return change();
    } catch (error) {
      return { ok: false, error: diskFailure(error, what, rest) };
    }
  }

  /** Checks that a document has its place for itself, and keeps what it takes the place of. */
  function makeRoom(name: string, { what }: WriteContext): Outcome<null> {
    const obstacle = obstacleTo(name);
    if (obstacle !== null)
      return failed('unreadable', `${what} could not be saved: ${obstacle.file} ${obstacle.problem}.`);
    backup.keep(area, `${name}.json`);
    return done(null);
  }

  async function writeOne(name: string, document: T & object, context: WriteContext): Promise<Outcome<null>> {
    try {
      const room = makeRoom(name, context);
      if (room.ok) stamps.set(name, await writeOneOfMany(folder, name, document));
      return room;
    } catch (error) {
      return { ok: false, error: diskFailure(error, context.what, context.rest) };
    }
  }

  async function writeMany(
    documents: ReadonlyMap<string, T & object>,
    contextOf: (document: T) => WriteContext,
    { onWritten, signal }: ManyWrites,
  ): Promise<Outcome<null>> {
    const [first] = documents.values();
    if (first === undefined) return done(null);
    const withFolder = (act: (folder: string) => void) =>
      attempt(contextOf(first), () => {
        act(folder);
        return done(null);
      });
    const prepared = withFolder(prepareFolder);
    if (!prepared.ok) return prepared;
    const rest = documents.entries();
    let failure: Outcome<never> | null = null;
    const work = async () => {
      // Taken from one iterator, so that each document is written once.
      for (const [name, document] of rest) {
        if (failure !== null || signal.aborted) return;
        const outcome = await writeOne(name, document, contextOf(document));
        if (outcome.ok) onWritten(name);
        else failure ??= outcome;
      }
    };
    await Promise.all(Array.from({ length: writesAtOnce }, work));
    return failure ?? withFolder(syncFolder);
  }

  return {
    names: () => listFolder(folder).flatMap((file) => nameOfFile(file)),
    stampOf: (name) => stampOfFile(folder, name),
    isAsLeft,
    read,
    write: (name, document, context) =>
      attempt(context, () => {
        const room = makeRoom(name, context);
        if (!room.ok) return room;
        const stamp = writeDocumentFile(folder, name, document);
        stamps.set(name, stamp);
        return done(stamp);
      }),
    writeMany,
    remove: (name, context) =>
      attempt(context, () => {
        if (stampOfFile(folder, name) === null) return failed('notFound', `${context.what} is not there any more.`);
        trash.put(`${name}.json`);
        stamps.delete(name);
        return done(null);
      }),
    restore: (name, context) =>
      attempt(context, () => {
        if (existsSync(join(folder, `${name}.json`))) return done(null);
        if (!trash.has(`${name}.json`)) {
          return failed('notFound', `${context.what} is not in the trash any more.`);
        }
        trash.takeOut(`${name}.json`);
        return done(null);
      }),
    tidy() {
      trash.purge();
      for (const file of listFolder(folder)) if (leftover.test(file)) rmSync(join(folder, file), { force: true });
    },
  };
}

/** The document's name, for files that are called like one; nothing for what a system or a person has put beside them. */
function nameOfFile(file: string): string[] {
  const name = file.slice(0, -'.json'.length);
  return file.endsWith('.json') && idSchema.safeParse(name).success ? [name] : [];
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return [];
  }
}
