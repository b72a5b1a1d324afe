import type { BankStore } from '../library/bankStore.ts';
import { done } from '../outcome.ts';
import type { Area } from './handlers.ts';

export function createBankHandlers(bank: BankStore): Area<'bank'> {
  return {
    'bank:list': () => done(bank.list()),
    'bank:save': ({ questions }) => bank.save(questions),
    'bank:revert': ({ id }) => bank.revert(id),
    'bank:remove': ({ ids }) => bank.remove(ids),
  };
}
