import { ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from './documentFolder.ts';
import { isOutOfReach } from './documentReader.ts';

/** The content of a document of which there is one, as it is known in memory. It is read when it is first asked for. */
export interface SingleDocument<Content> {
  content(): Content;
  /** The content as it may be written. What could not be read before is read once more, so that nothing takes its place. */
  contentToChange(): Content;
  /** Knows a content that is not on disk, or not yet. */
  hold(content: Content): void;
  /** Writes a content, and knows it once it is on disk. */
  write(content: Content, context: WriteContext): Result<null>;
}

export interface SingleDocumentOptions<Document extends object, Content> {
  documents: DocumentFolder<Document>;
  name: string;
  /** What there is while there is no document. */
  empty: Content;
  contentOf(document: Document): Content;
  toDocument(content: Content): Document;
  /** What to make of a document that could be read late, and of what is held since; the document's own content if not given. */
  merge?: (found: Content, held: Content) => Content;
}

export function createSingleDocument<Document extends object, Content>(
  options: SingleDocumentOptions<Document, Content>,
): SingleDocument<Content> {
  const { documents, name, empty, contentOf, toDocument, merge = (found) => found } = options;
  let known: { content: Content } | null = null;
  /** Whether the file has a content that is not known here, since it could not be read. */
  let isMissing = false;

  function load(): Content {
    const reading = documents.read(name);
    isMissing = isOutOfReach(reading);
    return reading.state === 'found' ? contentOf(reading.document) : empty;
  }

  function content(): Content {
    known ??= { content: load() };
    return known.content;
  }

  function hold(changed: Content): void {
    known = { content: changed };
  }

  return {
    content,
    contentToChange() {
      const held = content();
      if (isMissing) hold(merge(load(), held));
      return content();
    },
    hold,
    write(changed, context) {
      const written = documents.write(name, toDocument(changed), context);
      if (!written.ok) return written;
      hold(changed);
      return ok(null);
    },
  };
}
