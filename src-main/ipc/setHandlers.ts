import type { SetStore } from '../library/setStore.ts';
import { done } from '../outcome.ts';
import type { Area } from './handlers.ts';

export function createSetHandlers(sets: SetStore): Area<'sets'> {
  return {
    'sets:list': () => done(sets.list()),
    'sets:save': ({ set }) => sets.save(set),
    'sets:remove': ({ id }) => sets.remove(id),
    'sets:restore': ({ id }) => sets.restore(id),
  };
}
