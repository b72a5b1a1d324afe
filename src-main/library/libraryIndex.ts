import { join } from 'node:path';
import { isSame } from '../../shared/domain/parts.ts';
import { type LibraryEntry, libraryEntry, libraryEntrySchema } from '../../shared/domain/scorecard/libraryEntry.ts';
import type { InterviewDocument } from '../../shared/files/formats/interview.ts';
import { unwrap } from '../../shared/ipc/result.ts';
import { createDocumentCache } from '../storage/documentCache.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { isOutOfReach } from '../storage/documentReader.ts';
import type { FileStamp } from '../storage/textFile.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';

/**
 * What the list of interviews shows, without opening ten thousand documents. A cache: it is checked against the files at
 * start, made again where it does not fit, and may be deleted at any time.
 */
export interface LibraryIndex {
  /**
   * All entries, once the files were checked. What could not be read is looked at again with every call.
   * @throws FailureError when the folder cannot be listed.
   */
  entries(): Promise<LibraryEntry[]>;
  /** Keeps a document's entry up to date with what was just written. */
  put(document: InterviewDocument, stamp: FileStamp): void;
  /**
   * Compares an entry with the document as its file has it, since size and time alone may deceive. Gives whether it was another
   * one, which is mended.
   */
  meet(document: InterviewDocument): boolean;
  drop(id: string): void;
  /** The candidate of an interview as it was last known; null when nothing is. */
  candidateOf(id: string): string | null;
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
  /** What has not been looked at, or could not be read; null until the folder could be listed. */
  let unread: string[] | null = null;
  let checking: Promise<void> | null = null;

  function put(document: InterviewDocument, stamp: FileStamp): void {
    cache.put(document.id, stamp, libraryEntry(document.working, document.scorecard));
  }

  /** Looks at one file: nothing to do when it is as the cache knows it. Gives whether it has to be looked at again. */
  function check(id: string): boolean {
    const stamp = documents.stampOf(id);
    if (stamp !== null && cache.recall(id, stamp)?.id === id) return false;
    const reading = documents.read(id);
    if (reading.state === 'found') put(reading.document, reading.stamp);
    else cache.drop(id);
    return isOutOfReach(reading);
  }

  /**
   * The file system is asked synchronously, which is many times faster than ten thousand promises, in slices that are
   * too short to be felt.
   */
  async function checkAll(): Promise<void> {
    if (unread === null) {
      const names = unwrap(documents.names());
      cache.keepOnly(new Set(names));
      unread = names;
    }
    const yieldIfLong = createYielding();
    const still: string[] = [];
    for (const id of unread) {
      if (check(id)) still.push(id);
      await yieldIfLong();
    }
    unread = still;
  }

  return {
    async entries() {
      // Those who ask at the same time wait for the same look.
      checking ??= checkAll().finally(() => {
        checking = null;
      });
      await checking;
      return cache.entries();
    },
    put,
    meet(document) {
      const stamp = documents.stampOf(document.id);
      const known = stamp === null ? null : cache.recall(document.id, stamp);
      if (stamp === null || known === null || isSame(known, libraryEntry(document.working, document.scorecard)))
        return false;
      put(document, stamp);
      return true;
    },
    drop: cache.drop,
    candidateOf: (id) => cache.lastKnown(id)?.candidate ?? null,
    save: cache.save,
  };
}
