import type { Id } from '../../shared/domain/ids.ts';
import { type PublishedDocument, type PublishedFile, publishedFormat } from '../../shared/files/formats/sharing.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createSingleDocument } from '../storage/singleDocument.ts';

/** The name of its file, `published.json`. */
export const publishedName = 'published';

/** For whom one's own protected files in the shared folder are, over restarts. */
export interface PublishedFiles {
  all(): PublishedFile[];
  of(id: Id): PublishedFile | undefined;
  put(file: PublishedFile): void;
  drop(id: Id): void;
  /** Writes what has changed. */
  save(): Result<null>;
}

export function createPublishedFiles(documents: DocumentFolder<PublishedDocument>, now: () => number): PublishedFiles {
  const files = createSingleDocument<PublishedDocument, Map<Id, PublishedFile>>({
    documents,
    name: publishedName,
    empty: new Map(),
    contentOf: (document) => new Map(document.files.map((file) => [file.id, file])),
    toDocument: (known) => publishedFormat.make({ savedAt: now(), files: [...known.values()] }),
    merge: (found, published) => new Map([...found, ...published]),
  });
  let isChanged = false;

  return {
    all: () => [...files.content().values()],
    of: (id) => files.content().get(id),
    put(file) {
      files.content().set(file.id, file);
      isChanged = true;
    },
    drop(id) {
      isChanged = files.content().delete(id) || isChanged;
    },
    save() {
      if (!isChanged) return ok(null);
      const context = { what: 'The list of protected files in the shared folder', rest: 'They are in the folder.' };
      const written = files.write(files.contentToChange(), context);
      isChanged = !written.ok;
      return written;
    },
  };
}
