import { ok, type Result, unwrap } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from './documentFolder.ts';
import { isOutOfReach } from './documentReader.ts';

/**
 * Gives all documents of a folder by name, read once and held in memory; whoever changes one changes it there as well. What could
 * not be listed or read is asked for again with every call, so that it is not missing any longer than it has to be.
 * @param onLate told of each document that could not be read at first
 */
export function createLoadedDocuments<T>(
  documents: DocumentFolder<T>,
  onLate: (name: string) => void = () => undefined,
): () => Result<Map<string, T>> {
  let loaded: Map<string, T> | null = null;
  let unread: string[] = [];

  /** Gives whether a document is still to be read. */
  function readInto(known: Map<string, T>, name: string): boolean {
    if (known.has(name)) return false;
    const reading = documents.read(name);
    if (reading.state === 'found') known.set(name, reading.document);
    return isOutOfReach(reading);
  }

  return () => {
    if (loaded === null) {
      const names = documents.names();
      if (!names.ok) return names;
      const known = new Map<string, T>();
      unread = names.value.filter((name) => readInto(known, name));
      loaded = known;
      return ok(known);
    }
    const known = loaded;
    const before = unread;
    unread = before.filter((name) => readInto(known, name));
    for (const name of before) if (known.has(name) && !unread.includes(name)) onLate(name);
    return ok(known);
  };
}

/** The documents of a folder in memory, where they are what they are on disk: both are changed together. */
export interface HeldDocuments<T> {
  /**
   * By name.
   * @throws FailureError where the folder cannot be listed
   */
  all(): Map<string, T>;
  write(name: string, document: T): Result<null>;
  /** Deletes a document (into the trash). */
  remove(name: string): Result<null>;
  /** Brings one back out of the trash. */
  restore(name: string): Result<null>;
  /** Takes up one whose file has come back. */
  takeUp(name: string): void;
  isInTrash(name: string): boolean;
}

/** @param contextOf what an error says of a document; undefined: of one that nothing is known of */
export function createHeldDocuments<T extends object>(
  documents: DocumentFolder<T>,
  contextOf: (document: T | undefined) => WriteContext,
): HeldDocuments<T> {
  const loaded = createLoadedDocuments(documents);
  const all = () => unwrap(loaded());

  function takeUp(name: string): void {
    const reading = documents.read(name);
    if (reading.state === 'found') all().set(name, reading.document);
  }

  return {
    all,
    write(name, document) {
      const written = documents.write(name, document, contextOf(document));
      if (!written.ok) return written;
      all().set(name, document);
      return ok(null);
    },
    remove(name) {
      const removed = documents.remove(name, contextOf(all().get(name)));
      if (removed.ok) all().delete(name);
      return removed;
    },
    restore(name) {
      const restored = documents.restore(name, contextOf(documents.readDeleted(name) ?? undefined));
      if (restored.ok) takeUp(name);
      return restored;
    },
    takeUp,
    isInTrash: (name) => documents.deleted().some((deleted) => deleted.name === name),
  };
}
