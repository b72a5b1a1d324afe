import type { PlanState } from '../../shared/domain/plan/agreed.ts';
import type { HiringPlan } from '../../shared/domain/plan/hiringPlan.ts';
import { planTitle } from '../../shared/domain/plan/planEditing.ts';
import { type PlanDocument, planFormat } from '../../shared/files/formats/plan.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from '../storage/documentFolder.ts';
import { createHeldDocuments } from '../storage/loadedDocuments.ts';

/** The plans of roles. */
export interface PlanStore {
  /** By title. */
  list(): HiringPlan[];
  find(id: string): HiringPlan | undefined;
  /** Every plan with the moment of its last change. */
  states(): PlanState[];
  /** Adds or replaces a plan. */
  save(plan: HiringPlan): Result<null>;
  /** Deletes a plan (into the trash). */
  remove(id: string): Result<null>;
  restore(id: string): Result<null>;
  /** Takes up a plan whose file has come back. */
  takeUp(id: string): void;
}

export interface PlanStoreOptions {
  documents: DocumentFolder<PlanDocument>;
  now(): number;
}

export function createPlanStore({ documents, now }: PlanStoreOptions): PlanStore {
  const held = createHeldDocuments(documents, (document) => contextOf(document?.plan));
  return {
    list: () => [...held.all().values()].map(({ plan }) => plan).sort(byTitle),
    find: (id) => held.all().get(id)?.plan,
    states: () => [...held.all().values()].map(({ plan, savedAt }) => ({ plan, edition: null, since: savedAt })),
    save: (plan) => held.write(plan.id, planFormat.make({ savedAt: now(), plan })),
    remove: held.remove,
    restore: held.restore,
    takeUp: held.takeUp,
  };
}

function byTitle(one: HiringPlan, other: HiringPlan): number {
  return one.title.localeCompare(other.title, 'en') || one.id.localeCompare(other.id);
}

function contextOf(plan: HiringPlan | undefined): WriteContext {
  return { what: plan === undefined ? 'The plan' : `The plan “${planTitle(plan)}”`, rest: 'Nothing was changed.' };
}
