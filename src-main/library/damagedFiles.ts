import type { DocumentKind, DocumentRef, FileSetAside } from '../../shared/ipc/recoveryContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { filesSetAside, type SetAside, textSetAside } from '../storage/quarantine.ts';
import { masked, readableTexts } from '../storage/salvage.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import { documentKinds, type RecoverableKind } from './recoverableKind.ts';

/** What can be had of files that could not be read and were moved into the quarantine. */
export interface DamagedFiles {
  setAside(): Promise<FileSetAside[]>;
  /** Puts the newest earlier state of a document in its place, which has to be free. */
  restoreCopy(ref: DocumentRef): Promise<Result<null>>;
  /** Puts the valid part of a file in its place, which has to be free; gives what it is. */
  restorePart(file: string): Result<DocumentRef>;
  /** The texts that can be read in a file, a paragraph each; null when there are none, and for what came from others. */
  readableText(file: string): string | null;
  /** A file's structure without anything of what is in it; null when it cannot be read. */
  maskedText(file: string): string | null;
}

/** The newest backup copy of a document that can be read: its text, and when it was written; null when there is none. */
export type NewestCopy = (area: string, id: string) => Promise<{ savedAt: number; text: string } | null>;

export interface DamagedFilesOptions {
  /** The data folder. */
  root: string;
  kinds: ReadonlyMap<DocumentKind, RecoverableKind>;
  newestCopy: NewestCopy;
}

/** An earlier state of a document. */
interface EarlierState {
  name: string;
  of: NonNullable<FileSetAside['copy']>;
  text?: string;
}

export const unknownKind = err('notFound', 'There is nothing of this kind that could come back.');
const isInTrash = err('notAllowed', 'It was deleted: bring it back from what was recently deleted.');
const inPlaceAgain = err('notAllowed', 'There is something in its place again, which would be lost.');

export function createDamagedFiles({ root, kinds, newestCopy }: DamagedFilesOptions): DamagedFiles {
  /** The newest earlier state, of all that are kept. `text`: of a backup copy. */
  async function newestOf(documents: RecoverableKind, id: string): Promise<EarlierState | null> {
    const ofDay = documents.copy(id);
    const copy = await newestCopy(documents.area, id);
    const description = copy === null ? null : documents.describeText(id, copy.text);
    if (copy === null || description === null)
      return ofDay === null ? null : { name: ofDay.name, of: { day: ofDay.day } };
    // The state of a day is from before it began.
    const isNewer = ofDay === null || copy.savedAt >= new Date(`${ofDay.day}T00:00`).getTime();
    if (!isNewer) return { name: ofDay.name, of: { day: ofDay.day } };
    return { name: description.name, of: { savedAt: copy.savedAt }, text: copy.text };
  }

  function refOf({ area, id }: SetAside): DocumentRef | null {
    const kind = documentKinds.find((one) => kinds.get(one)?.area === area);
    return kind === undefined || id === '' ? null : { kind, id };
  }

  /** What can be read in a file as text. Of what came from others nothing: it may be sealed, and they can send it again. */
  function textsOf(name: string): string[] {
    return isOfOthers(name) ? [] : readableTexts(textSetAside(root, name) ?? '');
  }

  async function describeSetAside(file: SetAside): Promise<FileSetAside> {
    const ref = refOf(file);
    const documents = ref === null ? undefined : kinds.get(ref.kind);
    const newest = documents === undefined ? null : await newestOf(documents, file.id);
    const text = textSetAside(root, file.name);
    const part = text === null ? null : (documents?.describePart(file.id, text) ?? null);
    const isInPlace = documents?.isInPlace(file.id) ?? false;
    return {
      file: file.name,
      reason: file.reason,
      name: newest?.name ?? part?.name ?? null,
      ref,
      isInPlace,
      copy: newest === null || isInPlace ? null : newest.of,
      hasValidPart: part !== null && !isInPlace,
      hasText: textsOf(file.name).length > 0,
    };
  }

  return {
    async setAside() {
      const yieldIfLong = createYielding();
      const files: FileSetAside[] = [];
      for (const file of filesSetAside(root)) {
        files.push(await describeSetAside(file));
        await yieldIfLong();
      }
      return files;
    },
    async restoreCopy({ kind, id }) {
      const documents = kinds.get(kind);
      if (documents === undefined) return unknownKind;
      if (documents.isInPlace(id)) return inPlaceAgain;
      if (documents.describeDeleted(id) !== null) return isInTrash;
      const newest = await newestOf(documents, id);
      return newest?.text === undefined ? documents.restoreCopy(id) : documents.putText(id, newest.text);
    },
    restorePart(file) {
      const [found] = filesSetAside(root).filter(({ name }) => name === file);
      const ref = found === undefined ? null : refOf(found);
      const documents = ref === null ? undefined : kinds.get(ref.kind);
      const text = textSetAside(root, file);
      if (ref === null || documents === undefined || text === null) return unknownKind;
      if (documents.isInPlace(ref.id)) return inPlaceAgain;
      if (documents.describeDeleted(ref.id) !== null) return isInTrash;
      const put = documents.putText(ref.id, text);
      return put.ok ? ok(ref) : put;
    },
    readableText(file) {
      const texts = textsOf(file);
      return texts.length === 0 ? null : `${texts.join('\n\n')}\n`;
    },
    maskedText(file) {
      const text = textSetAside(root, file);
      return text === null ? null : masked(text);
    },
  };
}

/** Whether a file in the quarantine is a received scorecard, or a copy of one. */
function isOfOthers(name: string): boolean {
  return /^(?:backup-copies-)?received-/.test(name);
}
