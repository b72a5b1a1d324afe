import type { Id } from '../../shared/domain/ids.ts';
import type { FrozenSet } from '../../shared/domain/interview/interview.ts';
import { planOfKit } from '../../shared/domain/interview/kitPlan.ts';
import { type Kit, makeKit, partsOfSet } from '../../shared/domain/questions/kit.ts';
import { placeInBank, setOfKit } from '../../shared/domain/questions/kitSet.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import type { BankEntry } from '../../shared/ipc/contract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { BankStore } from './bankStore.ts';
import type { KeptKit, KitStore } from './kitStore.ts';
import { planFrom } from './plans.ts';
import type { SetStore } from './setStore.ts';

const readOnly = err(
  'notAllowed',
  'This set is a kit and stays as its author made it. Duplicate it to make your own of it.',
);

/** The received kits: those that are sets here. */
export function receivedKits(kits: Pick<KitStore, 'list'>): KeptKit[] {
  return kits.list().filter(({ madeFrom }) => madeFrom === null);
}

/** The question sets, with the received kits behind them. These are read and deleted like sets, and never changed. */
export function setsWithKits(sets: SetStore, kits: KitStore, bank: Pick<BankStore, 'questions'>): SetStore {
  const isKit = (id: string) => kits.received(id) !== undefined;
  const setOf = ({ content, receivedAt }: KeptKit) => setOfKit(content, byId(bank.questions()), receivedAt);
  return {
    list: () => [...sets.list(), ...receivedKits(kits).map(setOf)],
    find(id) {
      const kept = kits.received(id);
      return kept === undefined ? sets.find(id) : setOf(kept);
    },
    save: (set) => (isKit(set.id) ? readOnly : sets.save(set)),
    remove: (id) => (isKit(id) ? kits.remove(id) : sets.remove(id)),
    restore: (id) => (kits.isInTrash(id) ? kits.restore(id) : sets.restore(id)),
    takeUp: sets.takeUp,
  };
}

/** The question bank, with those questions of received kits behind it that it does not have itself. */
export function bankWithKits(bank: BankStore, kits: KitStore): BankStore {
  const own = () => byId(bank.questions());
  const entries = () => {
    const known = own();
    const found = new Map<Id, BankEntry>();
    for (const { content: kit } of receivedKits(kits)) {
      for (const { questionId, question, isInBank } of placeInBank(kit, known)) {
        if (!isInBank && !found.has(questionId)) found.set(questionId, { question, builtIn: null, kit: kit.id });
      }
    }
    return [...found.values()];
  };
  return {
    ...bank,
    list: () => [...bank.list(), ...entries()],
    save(questions) {
      const known = own();
      const inKits = new Set(entries().map(({ question }) => question.id));
      const isOfKit = ({ id }: Question) => inKits.has(id) && !known.has(id);
      return questions.some(isOfKit) ? Promise.resolve(readOnlyQuestion) : bank.save(questions);
    },
  };
}

const readOnlyQuestion = err(
  'notAllowed',
  'This question is part of a kit and stays as its author wrote it. Duplicate it to make your own of it.',
);

/**
 * The plan of an interview on a set. On a kit, and on a set of one's own that is as its newest edition was, it is the kit's: so
 * everybody who has the same edition has the same plan.
 */
export function planOfSet(
  setId: Id,
  { sets, bank, kits }: { sets: SetStore; bank: Pick<BankStore, 'questions'>; kits: KitStore },
): Result<FrozenSet> {
  const received = kits.received(setId);
  if (received !== undefined) return planOfReceived(received);
  const set = sets.find(setId);
  if (set === undefined) return err('notFound', 'This question set is not there any more. Choose another one.');
  const plan = planFrom(set, bank.questions());
  const edition = plan.ok ? editionOf(set, bank.questions(), kits) : null;
  return edition === null ? plan : ok(planOfKit(edition));
}

/** The newest edition of a set of one's own, where the set is still as it was; null where it has changed since. */
export function editionOf(set: QuestionSet, bank: readonly Question[], kits: Pick<KitStore, 'madeFrom'>): Kit | null {
  const edition = kits.madeFrom(set.id)?.content;
  if (edition === undefined) return null;
  const { id, author, madeAt: at } = edition;
  return makeKit(partsOfSet(set, bank), { id, author, previous: edition, at }) === edition ? edition : null;
}

function planOfReceived({ content, publicKey }: KeptKit): Result<FrozenSet> {
  if (publicKey !== null) return ok(planOfKit(content));
  return err(
    'notAllowed',
    'This kit was altered on this computer after it was received. Ask its author to send it again.',
  );
}

function byId(questions: readonly Question[]): Map<Id, Question> {
  return new Map(questions.map((question) => [question.id, question]));
}
