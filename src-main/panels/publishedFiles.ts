import type { Id } from '../../shared/domain/identity.ts';
import type { DocumentFolder } from '../library/documentFolder.ts';
import { done, type Outcome } from '../outcome.ts';
import type { PublishedDocument, PublishedFile } from './documents.ts';

/** The name of its file, `published.json`. */
export const publishedName = 'published';

/** For whom one's own protected files in the shared folder are, over restarts. */
export interface PublishedFiles {
  all(): PublishedFile[];
  of(id: Id): PublishedFile | undefined;
  put(file: PublishedFile): void;
  drop(id: Id): void;
  /** Writes what has changed. */
  save(): Outcome<null>;
}

export function createPublishedFiles(documents: DocumentFolder<PublishedDocument>, now: () => number): PublishedFiles {
  let known: Map<Id, PublishedFile> | null = null;
  let isChanged = false;

  function files(): Map<Id, PublishedFile> {
    if (known === null) {
      const reading = documents.read(publishedName);
      known = new Map(reading.state === 'found' ? reading.document.files.map((file) => [file.id, file]) : []);
    }
    return known;
  }

  return {
    all: () => [...files().values()],
    of: (id) => files().get(id),
    put(file) {
      files().set(file.id, file);
      isChanged = true;
    },
    drop(id) {
      isChanged = files().delete(id) || isChanged;
    },
    save() {
      if (!isChanged) return done(null);
      const document: PublishedDocument = {
        format: 'scorecard-published',
        version: 1,
        savedAt: now(),
        files: [...files().values()],
      };
      const context = { what: 'The list of protected files in the shared folder', rest: 'They are in the folder.' };
      const written = documents.write(publishedName, document, context);
      if (!written.ok) return written;
      isChanged = false;
      return done(null);
    },
  };
}
