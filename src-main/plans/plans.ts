import type { Id } from '../../shared/domain/ids.ts';
import type { PlanState } from '../../shared/domain/plan/agreed.ts';
import { planTitle } from '../../shared/domain/plan/planEditing.ts';
import { makePlanEdition, type PlanEdition } from '../../shared/domain/plan/planEdition.ts';
import type { PlanEntry } from '../../shared/ipc/planContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { createEditions, type OutgoingEdition } from '../editions/editions.ts';
import { createEditionReceiving, type ReceiveEdition } from '../editions/receiving.ts';
import type { Library } from '../library/openLibrary.ts';
import type { KeptPlan } from '../library/planFiles.ts';
import type { Trust } from '../trust/openTrust.ts';
import { planKind } from './planKind.ts';

/** What can be done with the editions of plans that are here. `take` and `wasRemoved` serve where files come in. */
export interface Plans {
  editions(): PlanEntry[];
  takeNewer(id: Id): Result<null>;
  acceptKey(id: Id): Result<null>;
  /** A received plan as it came, or the newest edition of one of one's own, which is made where the plan has changed. */
  handOn(planId: Id): Promise<Result<OutgoingEdition<PlanEdition>>>;
  /** Every plan that one can go by, with the moment of its last change: none whose key is in question. */
  states(): PlanState[];
  take: ReceiveEdition<PlanEdition>;
  /** Whether one has deleted it oneself. */
  wasRemoved(id: Id): boolean;
}

export interface PlansOptions {
  library: Pick<Library, 'plans' | 'planFiles' | 'settings'>;
  trust: Pick<Trust, 'identity' | 'keys'>;
  now(): number;
  /** Plans have changed. */
  onChange(): void;
}

export function openPlans({ library, trust, now, onChange }: PlansOptions): Plans {
  const { plans, planFiles: store, settings } = library;
  const author = () => settings.read().interviewer;
  const { entryOf, obstacleOf, takeNewer, acceptKey, handOn } = createEditions({
    ...trust,
    ...{ kind: planKind, store, author, now, onChange },
  });

  /** Whether the plan of one's own that an edition was made from says something else by now. */
  function isOutdated({ madeFrom, content }: KeptPlan): boolean {
    const plan = madeFrom === null ? undefined : plans.find(madeFrom);
    if (plan === undefined) return false;
    const { id, author: by, madeAt: at } = content;
    return makePlanEdition(plan, { id, author: by, previous: content, at }) !== content;
  }

  return {
    editions: () => store.list().map((kept) => ({ ...entryOf(kept), isOutdated: isOutdated(kept) })),
    states: () =>
      plans.states().filter(({ plan }) => {
        const kept = store.received(plan.id);
        return kept === undefined || obstacleOf(kept) === null;
      }),
    takeNewer,
    acceptKey,
    handOn: (planId) =>
      handOn(planId, () => {
        const plan = plans.find(planId);
        if (plan === undefined) return err('notFound', 'This plan is not there any more.');
        return ok((making) => makePlanEdition(plan, making));
      }),
    take: createEditionReceiving({
      ...{ kind: planKind, store, keys: trust.keys, now, onChange },
      occupantOf(id) {
        const plan = plans.find(id);
        return plan === undefined ? null : planTitle(plan);
      },
      linkTo: (planId) => ({ planId }),
    }),
    wasRemoved: store.isInTrash,
  };
}
