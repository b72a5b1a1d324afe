import { join } from 'node:path';
import { type LibraryEntry, libraryEntry, libraryEntrySchema } from '../../shared/domain/libraryEntry.ts';
import type { InterviewDocument } from '../../shared/files/documents.ts';
import { createDocumentCache } from './documentCache.ts';
import type { FileStamp } from './documentFile.ts';
import type { DocumentFolder } from './documentFolder.ts';
import { takingTurns } from './takingTurns.ts';

/**
 * What the list of interviews shows, without opening ten thousand documents. A cache: it is checked against the files at
 * start, made again where it does not fit, and may be deleted at any time.
 */
export interface LibraryIndex {
  /** All entries, once the files were checked. */
  entries(): Promise<LibraryEntry[]>;
  /** Keeps a document's entry up to date with what was just written. */
  put(document: InterviewDocument, stamp: FileStamp): void;
  drop(id: string): void;
  /** Writes the cache when it has changed. A cache that cannot be written is made again at the next start. */
  save(): Promise<void>;
}

/** @param root the data folder, where the cache is `index.json` */
export function createLibraryIndex(root: string, documents: DocumentFolder<InterviewDocument>): LibraryIndex {
  const cache = createDocumentCache<LibraryEntry>({
    path: join(root, 'index.json'),
    format: 'scorecard-index',
    entry: libraryEntrySchema,
  });
  let checking: Promise<void> | null = null;

  function put(document: InterviewDocument, stamp: FileStamp): void {
    cache.put(document.id, stamp, libraryEntry(document.working, document.scorecard));
  }

  /** Looks at one file: nothing to do when it is as the cache knows it. */
  function check(id: string): void {
    const stamp = documents.stampOf(id);
    if (stamp === null || cache.recall(id, stamp)?.id === id) return;
    const reading = documents.read(id);
    if (reading.state === 'found') put(reading.document, reading.stamp);
    else cache.drop(id);
  }

  /**
   * The file system is asked synchronously, which is many times faster than ten thousand promises, in slices that are
   * too short to be felt.
   */
  async function checkAll(): Promise<void> {
    const giveWay = takingTurns();
    const names = documents.names();
    cache.keepOnly(new Set(names));
    for (const id of names) {
      check(id);
      await giveWay();
    }
  }

  function checkAgainLater(error: unknown): never {
    checking = null;
    throw error;
  }

  return {
    async entries() {
      checking ??= checkAll();
      await checking.catch(checkAgainLater);
      return cache.entries();
    },
    put,
    drop: cache.drop,
    save: cache.save,
  };
}
