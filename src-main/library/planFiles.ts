import type { PlanState } from '../../shared/domain/plan/agreed.ts';
import { planTitle } from '../../shared/domain/plan/planEditing.ts';
import { type PlanEdition, planOfEdition } from '../../shared/domain/plan/planEdition.ts';
import { type PlanFileDocument, planFileFormat } from '../../shared/files/formats/planFile.ts';
import { planFiles } from '../../shared/files/signedPlan.ts';
import { err } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createEditionStore, type EditionStore, type KeptEdition } from './editionStore.ts';
import type { PlanStore } from './planStore.ts';

/** An edition of a plan that is kept, verified. */
export type KeptPlan = KeptEdition<PlanEdition>;

/** The plans that were received, and the newest edition of each that was made here. */
export type PlanFileStore = EditionStore<PlanEdition>;

export interface PlanFileStoreOptions {
  documents: DocumentFolder<PlanFileDocument>;
  now(): number;
}

export function createPlanFileStore({ documents, now }: PlanFileStoreOptions): PlanFileStore {
  return createEditionStore<PlanEdition, PlanFileDocument>({
    documents,
    files: planFiles,
    recordOf: ({ plan: signed, ...record }) => ({ ...record, signed }),
    documentOf: ({ signed, ...record }, savedAt) => planFileFormat.make({ savedAt, plan: signed, ...record }),
    noun: 'plan',
    titleOf: planTitle,
    now,
  });
}

const readOnly = err('notAllowed', 'This plan stays as its author made it. Duplicate it to make your own of it.');

/** One's own plans, with the received ones behind them. These are read and deleted like plans, and never changed. */
export function plansWithReceived(plans: PlanStore, received: PlanFileStore): PlanStore {
  const isReceived = (id: string) => received.received(id) !== undefined;
  return {
    list: () => [
      ...plans.list(),
      ...received.list().flatMap(({ content, madeFrom }) => (madeFrom === null ? [planOfEdition(content)] : [])),
    ],
    states: () => [...plans.states(), ...received.list().flatMap(stateOf)],
    find(id) {
      const kept = received.received(id);
      return kept === undefined ? plans.find(id) : planOfEdition(kept.content);
    },
    save: (plan) => (isReceived(plan.id) ? readOnly : plans.save(plan)),
    remove: (id) => (isReceived(id) ? received.remove(id) : plans.remove(id)),
    restore: (id) => (received.isInTrash(id) ? received.restore(id) : plans.restore(id)),
    takeUp: plans.takeUp,
  };
}

/** What a received plan agrees on: nobody is bound by one that was altered, or was only made here. */
function stateOf({ content, publicKey, madeFrom }: KeptPlan): PlanState[] {
  if (madeFrom !== null || publicKey === null) return [];
  return [{ plan: planOfEdition(content), edition: content.edition, since: content.madeAt }];
}
