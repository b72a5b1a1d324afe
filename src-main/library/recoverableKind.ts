import type { Description } from '../../shared/files/formats/described.ts';
import { storedKindOf } from '../../shared/files/formats/stored.ts';
import { documentKindSchema } from '../../shared/ipc/recoveryContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';

export const documentKinds = documentKindSchema.options;

/** One kind of documents, whatever is in them. */
export interface RecoverableKind {
  /** Its folder inside the data folder. */
  area: string;
  deleted: DocumentFolder<unknown>['deleted'];
  /** Null for one that cannot be read. */
  describeDeleted(id: string): DeletedDescription | null;
  restore(id: string): Promise<Result<null>>;
  destroy(id: string): Result<null>;
  /** The newest earlier state of the last days that can be read. */
  copy(id: string): (Description & { day: string }) | null;
  isInPlace(id: string): boolean;
  restoreCopy(id: string): Result<null>;
  /** What a text from elsewhere is; null when it is none of this kind under this name. */
  describeText(id: string, text: string): Description | null;
  /** What the valid part of a damaged text is; null when there is none. */
  describePart(id: string, text: string): Description | null;
  /** Puts a text, or the valid part of it, in a document's place. */
  putText(id: string, text: string): Result<null>;
}

interface DeletedDescription extends Description {
  /** Questions that come back with it. */
  questionIds: readonly string[];
}

/** A kind of documents by its folder. */
export function recoverableKind<T extends object>(
  area: string,
  documents: DocumentFolder<T>,
  describe: (document: T) => Description,
  store: { restore(id: string): Result<null> | Promise<Result<null>>; takeUp(id: string): void },
  questionsOf: (document: T) => readonly string[] = () => [],
): RecoverableKind {
  const described = (document: T | null) => (document === null ? null : describe(document));
  /** The valid part of a damaged text. Of what was submitted or signed only all of it is valid. */
  const partOf = (id: string, text: string) => {
    const part = documents.salvage(id, text);
    const reading = part === null ? undefined : storedKindOf(area, id)?.read(JSON.stringify(part), id);
    return reading?.ok === true && reading.value.isIntact() ? part : null;
  };
  return {
    area,
    deleted: documents.deleted,
    describeDeleted(id) {
      const document = documents.readDeleted(id);
      return document === null ? null : { ...describe(document), questionIds: questionsOf(document) };
    },
    restore: async (id) => store.restore(id),
    destroy: (id) => documents.destroy(id, { what: 'What was deleted', rest: 'It is still in the trash.' }),
    copy(id) {
      const copy = documents.keptCopy(id);
      return copy === null ? null : { ...describe(copy.document), day: copy.day };
    },
    isInPlace: (id) => documents.stampOf(id) !== null,
    describeText: (id, text) => described(documents.parse(id, text)),
    describePart: (id, text) => described(partOf(id, text)),
    putText(id, text) {
      const document = documents.parse(id, text) ?? partOf(id, text);
      if (document === null) return err('notFound', 'There is nothing in it that could be brought back.');
      const written = documents.write(id, document, {
        what: 'What was set aside',
        rest: 'It is still in the quarantine.',
      });
      if (!written.ok) return written;
      store.takeUp(id);
      return ok(null);
    },
    restoreCopy(id) {
      const result = documents.restoreCopy(id, {
        what: 'The earlier copy',
        rest: 'It is still in the folder “backup”.',
      });
      if (result.ok) store.takeUp(id);
      return result;
    },
  };
}
