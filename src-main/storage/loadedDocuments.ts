import { ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from './documentFolder.ts';
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
