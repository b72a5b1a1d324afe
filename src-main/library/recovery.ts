import {
  describeGuideDocument,
  describeInterviewDocument,
  describeKitDocument,
  describePlanDocument,
  describePlanFileDocument,
  describePlannedDocument,
  describeQuestionDocument,
  describeSetDocument,
} from '../../shared/files/formats/described.ts';
import type { GuideDocument } from '../../shared/files/formats/guide.ts';
import type { InterviewDocument } from '../../shared/files/formats/interview.ts';
import type { KitDocument } from '../../shared/files/formats/kit.ts';
import type { PlanDocument } from '../../shared/files/formats/plan.ts';
import type { PlanFileDocument } from '../../shared/files/formats/planFile.ts';
import type { PlannedDocument } from '../../shared/files/formats/planned.ts';
import type { QuestionDocument } from '../../shared/files/formats/question.ts';
import type { SetDocument } from '../../shared/files/formats/set.ts';
import type { DeletedDocument, DocumentKind, DocumentRef } from '../../shared/ipc/recoveryContract.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import type { BankStore } from './bankStore.ts';
import { createDamagedFiles, type DamagedFiles, type NewestCopy, unknownKind } from './damagedFiles.ts';
import type { GuideStore } from './guideStore.ts';
import type { InterviewStore } from './interviewStore.ts';
import type { KitStore } from './kitStore.ts';
import type { PlanFileStore } from './planFiles.ts';
import type { PlannedStore } from './plannedStore.ts';
import type { PlanStore } from './planStore.ts';
import { documentKinds, type RecoverableKind, recoverableKind } from './recoverableKind.ts';
import type { SetStore } from './setStore.ts';

/** The ways back to what was deleted, or was damaged and set aside. */
export interface Recovery extends DamagedFiles {
  /** The latest first. */
  deleted(): Promise<DeletedDocument[]>;
  restore(ref: DocumentRef): Promise<Result<null>>;
  /** Deletes for good what was deleted, with its earlier states. */
  destroy(ref: DocumentRef): Result<null>;
  /** Knows one more kind of documents from now on. */
  register(kind: DocumentKind, documents: RecoverableKind): void;
  /** Knows backup copies from now on, beside the earlier states of the last days. */
  knowCopies(copies: NewestCopy): void;
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
    plans: DocumentFolder<PlanDocument>;
    planFiles: DocumentFolder<PlanFileDocument>;
    planned: DocumentFolder<PlannedDocument>;
  };
  interviews: InterviewStore;
  sets: SetStore;
  bank: BankStore;
  guides: GuideStore;
  kits: KitStore;
  plans: PlanStore;
  planFiles: PlanFileStore;
  planned: PlannedStore;
}

/** So many deleted documents are told at most. */
const longestList = 500;

export function createRecovery(options: RecoveryOptions): Recovery {
  let newestCopy: NewestCopy = async () => null;
  const { root, folders, interviews, sets, bank, guides, kits, plans, planFiles, planned } = options;

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
    ['plan', recoverableKind('plans', folders.plans, describePlanDocument, plans)],
    ['planFile', recoverableKind('planfiles', folders.planFiles, describePlanFileDocument, planFiles)],
    ['planned', recoverableKind('planned', folders.planned, describePlannedDocument, planned)],
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

  const damaged = createDamagedFiles({ root, kinds, newestCopy: (area, id) => newestCopy(area, id) });

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
    ...damaged,
    knowCopies(copies) {
      newestCopy = copies;
    },
  };
}
