import {
  type Description,
  describeGuideDocument,
  describeInterviewDocument,
  describeKitDocument,
  describeQuestionDocument,
  describeSetDocument,
} from '../../shared/files/formats/described.ts';
import type { GuideDocument } from '../../shared/files/formats/guide.ts';
import type { InterviewDocument } from '../../shared/files/formats/interview.ts';
import type { KitDocument } from '../../shared/files/formats/kit.ts';
import type { QuestionDocument } from '../../shared/files/formats/question.ts';
import type { SetDocument } from '../../shared/files/formats/set.ts';
import { storedKindOf } from '../../shared/files/formats/stored.ts';
import {
  type DeletedDocument,
  type DocumentKind,
  type DocumentRef,
  documentKindSchema,
  type FileSetAside,
} from '../../shared/ipc/recoveryContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { filesSetAside, type SetAside, textSetAside } from '../storage/quarantine.ts';
import { masked, readableTexts } from '../storage/salvage.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import type { BankStore } from './bankStore.ts';
import type { GuideStore } from './guideStore.ts';
import type { InterviewStore } from './interviewStore.ts';
import type { KitStore } from './kitStore.ts';
import type { SetStore } from './setStore.ts';

/** The ways back to what was deleted, or was damaged and set aside. */
export interface Recovery {
  /** The latest first. */
  deleted(): Promise<DeletedDocument[]>;
  restore(ref: DocumentRef): Promise<Result<null>>;
  /** Deletes for good what was deleted, with its earlier states. */
  destroy(ref: DocumentRef): Result<null>;
  /** Knows one more kind of documents from now on. */
  register(kind: DocumentKind, documents: RecoverableKind): void;
  /** Files in the quarantine. */
  setAside(): Promise<FileSetAside[]>;
  /** Puts the newest earlier state of a document in its place, which has to be free. */
  restoreCopy(ref: DocumentRef): Promise<Result<null>>;
  /** Puts the valid part of a file in the quarantine in its place, which has to be free; gives what it is. */
  restorePart(file: string): Result<DocumentRef>;
  /** The texts that can be read in a file in the quarantine, a paragraph each; null when there are none. */
  readableText(file: string): string | null;
  /** Its structure without anything of what is in it; null when it cannot be read. */
  maskedText(file: string): string | null;
  /** Knows backup copies from now on, beside the earlier states of the last days. */
  knowCopies(copies: NewestCopy): void;
}

/** The newest backup copy of a document that can be read: its text, and when it was written; null when there is none. */
export type NewestCopy = (area: string, id: string) => Promise<{ savedAt: number; text: string } | null>;

export interface RecoveryOptions {
  /** The data folder. */
  root: string;
  folders: {
    interviews: DocumentFolder<InterviewDocument>;
    sets: DocumentFolder<SetDocument>;
    bank: DocumentFolder<QuestionDocument>;
    guides: DocumentFolder<GuideDocument>;
    kits: DocumentFolder<KitDocument>;
  };
  interviews: InterviewStore;
  sets: SetStore;
  bank: BankStore;
  guides: GuideStore;
  kits: KitStore;
}

const documentKinds = documentKindSchema.options;
const unknownKind = err('notFound', 'There is nothing of this kind that could come back.');

/** So many deleted documents are told at most. */
const longestList = 500;

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

/** An earlier state of a document. */
interface EarlierState {
  name: string;
  of: NonNullable<FileSetAside['copy']>;
  text?: string;
}

const inPlaceAgain = err('notAllowed', 'There is something in its place again, which would be lost.');

export function createRecovery(options: RecoveryOptions): Recovery {
  let newestCopy: NewestCopy = async () => null;
  const { root, folders, interviews, sets, bank, guides, kits } = options;

  const kinds = new Map<DocumentKind, RecoverableKind>([
    [
      'interview',
      recoverableKind('interviews', folders.interviews, describeInterviewDocument, {
        restore: (id) => interviews.restore([id]),
        takeUp: interviews.takeUp,
      }),
    ],
    ['set', recoverableKind('sets', folders.sets, describeSetDocument, sets)],
    [
      'question',
      recoverableKind('bank', folders.bank, describeQuestionDocument, {
        restore: (id) => bank.restore([id]),
        takeUp: bank.takeUp,
      }),
    ],
    [
      'guide',
      recoverableKind('guides', folders.guides, describeGuideDocument, guides, ({ questionIds }) => questionIds),
    ],
    ['kit', recoverableKind('kits', folders.kits, describeKitDocument, kits)],
  ]);

  async function deletedOf(kind: DocumentKind): Promise<(DeletedDocument & { questionIds: readonly string[] })[]> {
    const yieldIfLong = createYielding();
    const found: (DeletedDocument & { questionIds: readonly string[] })[] = [];
    const documents = kinds.get(kind);
    const latest = documents?.deleted().sort((a, b) => b.deletedAt - a.deletedAt) ?? [];
    for (const { name: id, deletedAt } of latest.slice(0, longestList)) {
      const description = documents?.describeDeleted(id) ?? null;
      if (description !== null) found.push({ kind, id, deletedAt: Math.round(deletedAt), ...description });
      await yieldIfLong();
    }
    return found;
  }

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
      hasText: text !== null && readableTexts(text).length > 0,
    };
  }

  return {
    async deleted() {
      const all = [];
      for (const kind of documentKinds) all.push(...(await deletedOf(kind)));
      const withGuides = new Set(all.flatMap(({ questionIds }) => questionIds));
      return all
        .filter(({ kind, id }) => kind !== 'question' || !withGuides.has(id))
        .sort((a, b) => b.deletedAt - a.deletedAt)
        .slice(0, longestList)
        .map(({ questionIds, ...document }) => document);
    },
    restore: async ({ kind, id }) => kinds.get(kind)?.restore(id) ?? unknownKind,
    destroy({ kind, id }) {
      const documents = kinds.get(kind);
      if (documents === undefined) return unknownKind;
      for (const questionId of documents.describeDeleted(id)?.questionIds ?? []) {
        const destroyed = kinds.get('question')?.destroy(questionId);
        if (destroyed?.ok === false) return destroyed;
      }
      return documents.destroy(id);
    },
    register: (kind, documents) => void kinds.set(kind, documents),
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
      const put = documents.putText(ref.id, text);
      return put.ok ? ok(ref) : put;
    },
    readableText(file) {
      const texts = readableTexts(textSetAside(root, file) ?? '');
      return texts.length === 0 ? null : `${texts.join('\n\n')}\n`;
    },
    maskedText(file) {
      const text = textSetAside(root, file);
      return text === null ? null : masked(text);
    },
    knowCopies(copies) {
      newestCopy = copies;
    },
  };
}
