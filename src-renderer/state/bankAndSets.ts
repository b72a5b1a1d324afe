import { hashKey, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import type { Id } from '../../shared/domain/ids.ts';
import { inserted, isSame, without } from '../../shared/domain/parts.ts';
import type { HiringPlan } from '../../shared/domain/plan/hiringPlan.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import type { BankEntry } from '../../shared/ipc/contract.ts';
import { request } from './api.ts';
import { EditedDocuments } from './editedDocuments.ts';
import { queries } from './queries.ts';
import { toastError } from './toasts.ts';

/** The documents of the question bank. */
export function useBankDocuments(): EditedDocuments<Question> {
  return useBankAndSets().bank;
}

/** The documents of the question sets. */
export function useSetDocuments(): EditedDocuments<QuestionSet> {
  return useBankAndSets().sets;
}

/** The documents of the plans. */
export function usePlanDocuments(): EditedDocuments<HiringPlan> {
  return useBankAndSets().plans;
}

interface BankAndSets {
  bank: EditedDocuments<Question>;
  sets: EditedDocuments<QuestionSet>;
  plans: EditedDocuments<HiringPlan>;
}

const documentsOfClients = new WeakMap<QueryClient, BankAndSets>();

/** One pair of bankAndSets for each cache: they belong to what is on screen, not to the screen that happens to show it. */
function useBankAndSets(): BankAndSets {
  const client = useQueryClient();
  const bankAndSets = documentsOfClients.get(client) ?? createBankAndSets(client);
  documentsOfClients.set(client, bankAndSets);
  return bankAndSets;
}

function createBankAndSets(client: QueryClient): BankAndSets {
  const bankAndSets = {
    bank: createBankDocuments(client),
    sets: createSetDocuments(client),
    plans: createPlanDocuments(client),
  };
  const flush = () => {
    for (const documents of Object.values(bankAndSets)) void documents.flush();
  };
  // The window loses the focus, or is about to close.
  window.addEventListener('blur', flush);
  window.addEventListener('beforeunload', flush);
  return bankAndSets;
}

function createBankDocuments(client: QueryClient): EditedDocuments<Question> {
  return new EditedDocuments<Question>({
    cache: listInCache<BankEntry, Question>(client, queries.bank.queryKey, {
      documentOf: ({ question }) => question,
      itemOf: bankEntries(),
    }),
    save: (question) => request('bank:save', { questions: [question] }),
    remove: (id) => request('bank:remove', { ids: [id] }),
    restore: (question) => request('bank:save', { questions: [question] }),
    onSaveFailure: (error) => toastError('Your changes to the question bank are not saved yet', error),
    onRefusal: (error) => toastError('The last change of the question was not kept', error),
  });
}

/** A question as the bank will list it once it is saved: a built-in one is changed until it is like the original again. */
function bankEntries(): (question: Question, old: BankEntry | undefined) => BankEntry {
  const originals = new Map<Id, Question>();
  return (question, old) => {
    if (old === undefined || old.builtIn === null) return { question, builtIn: null };
    if (old.builtIn === 'original') originals.set(question.id, old.question);
    return { question, builtIn: isSame(question, originals.get(question.id)) ? 'original' : 'changed' };
  };
}

function createSetDocuments(client: QueryClient): EditedDocuments<QuestionSet> {
  return new EditedDocuments<QuestionSet>({
    cache: listInCache<QuestionSet, QuestionSet>(client, queries.sets.queryKey, {
      documentOf: (set) => set,
      itemOf: (set) => set,
    }),
    edited: (set) => ({ ...set, builtIn: false }),
    save: (set) => request('sets:save', { set: { ...set, updatedAt: Date.now() } }),
    remove: (id) => request('sets:remove', { id }),
    restore: ({ id }) => request('sets:restore', { id }),
    onSaveFailure: (error) => toastError('Your changes to the question sets are not saved yet', error),
    onRefusal: (error) => toastError('The last change of the question set was not kept', error),
  });
}

function createPlanDocuments(client: QueryClient): EditedDocuments<HiringPlan> {
  return new EditedDocuments<HiringPlan>({
    cache: listInCache<HiringPlan, HiringPlan>(client, queries.plans.queryKey, {
      documentOf: (plan) => plan,
      itemOf: (plan) => plan,
    }),
    save: (plan) => request('plans:save', { plan }),
    remove: (id) => request('plans:remove', { id }),
    restore: ({ id }) => request('plans:restore', { id }),
    onSaveFailure: (error) => toastError('Your changes to the plans are not saved yet', error),
    onRefusal: (error) => toastError('The last change of the plan was not kept', error),
  });
}

interface ListItems<Item, Doc> {
  documentOf: (item: Item) => Doc;
  /** The list's item for a document; `old` is the one that it replaces. */
  itemOf: (document: Doc, old: Item | undefined) => Item;
}

/** The cached list of a query as the place where a documents's documents are shown. */
function listInCache<Item, Doc extends { id: Id }>(
  client: QueryClient,
  queryKey: QueryKey,
  { documentOf, itemOf }: ListItems<Item, Doc>,
) {
  const list = (): Item[] => client.getQueryData<Item[]>(queryKey) ?? [];
  const indexOf = (id: Id) => list().findIndex((item) => documentOf(item).id === id);
  return {
    find: (id: Id) => {
      const item = list()[indexOf(id)];
      return item === undefined ? undefined : documentOf(item);
    },
    put: (document: Doc, index = list().length) => {
      const at = indexOf(document.id);
      const old = list()[at];
      const item = itemOf(document, old);
      client.setQueryData<Item[]>(queryKey, (items = []) =>
        old === undefined ? inserted(items, index, item) : items.with(at, item),
      );
    },
    drop: (id: Id) => {
      const index = indexOf(id);
      if (index >= 0) client.setQueryData<Item[]>(queryKey, without(list(), index));
      return index;
    },
    subscribe: (listener: (isFresh: boolean) => void) => {
      const hash = hashKey(queryKey);
      return client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.query.queryHash !== hash || event.action.type !== 'success') return;
        listener(event.action.manual !== true);
      });
    },
  };
}
