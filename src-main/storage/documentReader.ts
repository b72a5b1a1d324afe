import type { Format } from '../../shared/files/readDocument.ts';
import { type FileReading, readDocumentFile, stampOfFile } from './documentFile.ts';
import type { FolderPlace } from './folderPlace.ts';
import { setAside, type Trouble } from './quarantine.ts';
import type { FileStamp } from './textFile.ts';

/** A document, or why there is none. What was damaged has been moved to the quarantine by now. */
export type Reading<T> =
  | { state: 'found'; document: T; stamp: FileStamp }
  | { state: 'absent' }
  | { state: 'unusable'; trouble: Trouble };

/** Whether there is a document that cannot be read now: it may be later, and nothing must take its place. */
export function isOutOfReach(reading: Reading<unknown>): boolean {
  return reading.state === 'unusable' && reading.trouble.movedTo === null;
}

/** Reads the documents of a folder, and knows which files have changed since. */
export interface DocumentReader<T> {
  read(name: string): Reading<T>;
  /** Whether a file is as it was last read or written here. */
  isAsLeft(name: string): boolean;
  /** What stands in a document's place and must not be overwritten. Looked for only where the file is not as we left it. */
  obstacleTo(name: string): Trouble | null;
  /** A document was written here, or taken away (null). */
  wasLeft(name: string, stamp: FileStamp | null): void;
}

export interface DocumentReaderOptions<T> {
  /** The data folder. */
  root: string;
  /** The folder's name inside it; '.' for the data folder itself. */
  area: string;
  format: Format<T>;
  /** The name that a document's own content gives it; a file with another name is damaged. */
  nameOf(document: T): string;
  /** What is known of a document that cannot be read: 'The interview with Priya Raman'. */
  describe?(name: string): string | null;
  /** Told of every file that cannot be used, once it has been moved aside; once as long as nothing about it changes. */
  onTrouble(trouble: Trouble): void;
  now(): number;
}

export function createDocumentReader<T extends object>(
  options: DocumentReaderOptions<T>,
  { folder, isAway }: Pick<FolderPlace, 'folder' | 'isAway'>,
): DocumentReader<T> {
  const { root, area, format, now } = options;
  /** The stamps of the files as they were last read or written here. */
  const stamps = new Map<string, FileStamp>();
  /** What was told of files that are still in their place: name → problem. */
  const told = new Map<string, string>();

  function inspect(name: string): FileReading<T> {
    const reading = readDocumentFile(folder, name, format);
    if (reading.state === 'absent' && isAway()) return { state: 'outOfReach', problem: 'is in a folder that is away' };
    if (reading.state !== 'found' || options.nameOf(reading.document) === name) return reading;
    return { state: 'damaged', problem: 'holds another document than its name says' };
  }

  function read(name: string): Reading<T> {
    const reading = inspect(name);
    if (reading.state === 'absent') return reading;
    if (reading.state === 'found') {
      stamps.set(name, reading.stamp);
      told.delete(name);
      return reading;
    }
    const { state, problem } = reading;
    const file = area === '.' ? `${name}.json` : `${area}/${name}.json`;
    const movedTo = state === 'damaged' ? setAside(root, file, problem, new Date(now())) : null;
    const trouble = { file, what: options.describe?.(name) ?? null, problem, movedTo };
    if (told.get(name) !== problem) options.onTrouble(trouble);
    if (movedTo === null) told.set(name, problem);
    return { state: 'unusable', trouble };
  }

  function isAsLeft(name: string): boolean {
    const known = stamps.get(name);
    const current = stampOfFile(folder, name);
    return known?.size === current?.size && known?.modifiedAt === current?.modifiedAt;
  }

  return {
    read,
    isAsLeft,
    obstacleTo(name) {
      if (stampOfFile(folder, name) === null || isAsLeft(name)) return null;
      const reading = read(name);
      return reading.state === 'unusable' && isOutOfReach(reading) ? reading.trouble : null;
    },
    wasLeft(name, stamp) {
      if (stamp === null) stamps.delete(name);
      else stamps.set(name, stamp);
    },
  };
}
