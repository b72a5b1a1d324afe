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

/** So many deleted documents are told at most. */
const longestList = 500;

/** One kind of documents, whatever is in them. */
interface Kind {
  /** Its folder inside the data folder. */
  area: string;
  deleted: DocumentFolder<unknown>['deleted'];
  /** Null for one that cannot be read. */
  describeDeleted(id: string): DeletedDescription | null;
  restore(id: string): Promise<Result<null>>;
  /** The newest earlier state that can be read. */
  copy(id: string): (Description & { day: string }) | null;
  isInPlace(id: string): boolean;
  restoreCopy(id: string): Result<null>;
}

interface DeletedDescription extends Description {
  /** Questions that come back with it. */
  questionIds: readonly string[];
}

export function createRecovery(options: RecoveryOptions): Recovery {
  const { root, folders, interviews, sets, bank, guides, kits } = options;

  function kindOf<T>(
    area: string,
    documents: DocumentFolder<T>,
    describe: (document: T) => Description,
    store: { restore(id: string): Result<null> | Promise<Result<null>>; takeUp(id: string): void },
    questionsOf: (document: T) => readonly string[] = () => [],
  ): Kind {
    return {
      area,
      deleted: documents.deleted,
      describeDeleted(id) {
        const document = documents.readDeleted(id);
        return document === null ? null : { ...describe(document), questionIds: questionsOf(document) };
      },
      restore: async (id) => store.restore(id),
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

  const kinds: Record<DocumentKind, Kind> = {
    interview: kindOf('interviews', folders.interviews, describeInterviewDocument, {
      restore: (id) => interviews.restore([id]),
      takeUp: interviews.takeUp,
    }),
    set: kindOf('sets', folders.sets, describeSetDocument, sets),
    question: kindOf('bank', folders.bank, describeQuestionDocument, {
      restore: (id) => bank.restore([id]),
      takeUp: bank.takeUp,
    }),
    guide: kindOf('guides', folders.guides, describeGuideDocument, guides, ({ questionIds }) => questionIds),
    kit: kindOf('kits', folders.kits, describeKitDocument, kits),
  };

  async function deletedOf(kind: DocumentKind): Promise<(DeletedDocument & { questionIds: readonly string[] })[]> {
    const yieldIfLong = createYielding();
    const found: (DeletedDocument & { questionIds: readonly string[] })[] = [];
    const latest = kinds[kind].deleted().sort((a, b) => b.deletedAt - a.deletedAt);
    for (const { name: id, deletedAt } of latest.slice(0, longestList)) {
      const description = kinds[kind].describeDeleted(id);
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
    restore: ({ kind, id }) => kinds[kind].restore(id),
    async setAside() {
      const yieldIfLong = createYielding();
      const files: FileSetAside[] = [];
      for (const { name, area, id, reason } of filesSetAside(root)) {
        const [kind] = documentKinds.filter((one) => kinds[one].area === area);
        const copy = kind === undefined ? null : kinds[kind].copy(id);
        const canComeBack = kind !== undefined && copy !== null && !kinds[kind].isInPlace(id);
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
    restoreCopy: ({ kind, id }) =>
      kinds[kind].isInPlace(id)
        ? err('notAllowed', 'There is something in its place again, which would be lost.')
        : kinds[kind].restoreCopy(id),
  };
}
