import { ok } from '../../shared/ipc/result.ts';
import type { PlanStore } from '../library/planStore.ts';
import type { Area } from './answer.ts';

export interface PlanHandlersOptions {
  plans: PlanStore;
}

export function createPlanHandlers({ plans }: PlanHandlersOptions): Area<'plans'> {
  return {
    'plans:list': () => ok(plans.list()),
    'plans:save': ({ plan }) => plans.save(plan),
    'plans:remove': ({ id }) => plans.remove(id),
    'plans:restore': ({ id }) => plans.restore(id),
  };
}
