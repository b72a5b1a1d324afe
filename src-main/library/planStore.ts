import type { PlanState } from '../../shared/domain/plan/agreed.ts';
import type { HiringPlan } from '../../shared/domain/plan/hiringPlan.ts';
import { planTitle } from '../../shared/domain/plan/planEditing.ts';
import { type PlanDocument, planFormat } from '../../shared/files/formats/plan.ts';
import { ok, type Result, unwrap } from '../../shared/ipc/result.ts';
import type { DocumentFolder, WriteContext } from '../storage/documentFolder.ts';
import { createLoadedDocuments } from '../storage/loadedDocuments.ts';

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
  const loaded = createLoadedDocuments(documents);
  const plans = () => unwrap(loaded());

  function takeUp(id: string): void {
    const reading = documents.read(id);
    if (reading.state === 'found') plans().set(id, reading.document);
  }

  return {
    list: () => [...plans().values()].map(({ plan }) => plan).sort(byTitle),
    find: (id) => plans().get(id)?.plan,
    states: () => [...plans().values()].map(({ plan, savedAt }) => ({ plan, edition: null, since: savedAt })),
    save(plan) {
      const document = planFormat.make({ savedAt: now(), plan });
      const outcome = documents.write(plan.id, document, contextOf(plan));
      if (!outcome.ok) return outcome;
      plans().set(plan.id, document);
      return ok(null);
    },
    remove(id) {
      const outcome = documents.remove(id, contextOf(plans().get(id)?.plan));
      if (outcome.ok) plans().delete(id);
      return outcome;
    },
    restore(id) {
      const outcome = documents.restore(id, contextOf(undefined));
      if (outcome.ok) takeUp(id);
      return outcome;
    },
    takeUp,
  };
}

function byTitle(one: HiringPlan, other: HiringPlan): number {
  return one.title.localeCompare(other.title, 'en') || one.id.localeCompare(other.id);
}

function contextOf(plan: HiringPlan | undefined): WriteContext {
  return { what: plan === undefined ? 'The plan' : `The plan “${planTitle(plan)}”`, rest: 'Nothing was changed.' };
}
