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
import {
  type DeletedDocument,
  type DocumentKind,
  type DocumentRef,
  documentKindSchema,
  type FileSetAside,
} from '../../shared/ipc/recoveryContract.ts';
import { err, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { filesSetAside } from '../storage/quarantine.ts';
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
  restoreCopy(ref: DocumentRef): Result<null>;
}

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
  /** The newest earlier state that can be read. */
  copy(id: string): (Description & { day: string }) | null;
  isInPlace(id: string): boolean;
  restoreCopy(id: string): Result<null>;
}

interface DeletedDescription extends Description {
  /** Questions that come back with it. */
  questionIds: readonly string[];
}

/** A kind of documents by its folder. */
export function recoverableKind<T>(
  area: string,
  documents: DocumentFolder<T>,
  describe: (document: T) => Description,
  store: { restore(id: string): Result<null> | Promise<Result<null>>; takeUp(id: string): void },
  questionsOf: (document: T) => readonly string[] = () => [],
): RecoverableKind {
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

export function createRecovery(options: RecoveryOptions): Recovery {
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
      for (const { name, area, id, reason } of filesSetAside(root)) {
        const [kind] = documentKinds.filter((one) => kinds.get(one)?.area === area);
        const documents = kind === undefined ? undefined : kinds.get(kind);
        const copy = documents?.copy(id) ?? null;
        const canComeBack = kind !== undefined && copy !== null && documents?.isInPlace(id) === false;
        files.push({
          file: name,
          reason,
          name: copy?.name ?? null,
          copy: canComeBack ? { kind, id, day: copy.day } : null,
        });
        await yieldIfLong();
      }
      return files;
    },
    restoreCopy({ kind, id }) {
      const documents = kinds.get(kind);
      if (documents === undefined) return unknownKind;
      return documents.isInPlace(id)
        ? err('notAllowed', 'There is something in its place again, which would be lost.')
        : documents.restoreCopy(id);
    },
  };
}
