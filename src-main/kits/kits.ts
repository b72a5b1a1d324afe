import { type Id, newId } from '../../shared/domain/ids.ts';
import type { FrozenSet } from '../../shared/domain/interview/interview.ts';
import { partsOfPlan } from '../../shared/domain/interview/kitPlan.ts';
import {
  type Kit,
  type KitParts,
  makeKit,
  type PrintedKit,
  partsOfSet,
  printedKitOf,
} from '../../shared/domain/questions/kit.ts';
import { ownSetOf, titleOfCopy } from '../../shared/domain/questions/kitSet.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import { type QuestionSet, setTime } from '../../shared/domain/questions/questionSet.ts';
import type { KitEntry } from '../../shared/ipc/kitContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { goneEdition } from '../editions/editionKind.ts';
import { createEditions, type OutgoingEdition } from '../editions/editions.ts';
import type { BankStore } from '../library/bankStore.ts';
import { editionOf } from '../library/kitSets.ts';
import type { KeptKit, KitStore } from '../library/kitStore.ts';
import { planFrom } from '../library/plans.ts';
import type { SetStore } from '../library/setStore.ts';
import type { SettingsStore } from '../library/settingsStore.ts';
import type { SigningKey } from '../trust/signingKey.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';
import { kitKind } from './kitKind.ts';

/** A kit as it leaves this computer. */
export type OutgoingKit = OutgoingEdition<Kit>;

/** What can be done with kits that are here. */
export interface Kits {
  list(): KitEntry[];
  /** Why no interview can begin with a set: it is a kit whose key is in question, or that was altered. Null for every other set. */
  obstacleTo(setId: Id): Result<never> | null;
  takeNewer(id: Id): Result<null>;
  acceptKey(id: Id): Result<null>;
  /** Makes a set of one's own of a received kit. */
  duplicate(id: Id): Promise<Result<{ setId: Id }>>;
  /** The same of what an interview was asked. */
  setOfPlan(plan: FrozenSet): Promise<Result<{ setId: Id }>>;
  /** What is printed of a set: its edition where it is one, and what it says now where it is not. Nothing is made or kept. */
  printed(setId: Id): Result<PrintedKit>;
  /** A received kit as it came, or the newest edition of a set of one's own, which is made where the set has changed. */
  handOn(setId: Id): Promise<Result<OutgoingKit>>;
}

export interface KitsOptions {
  store: KitStore;
  sets: SetStore;
  bank: BankStore;
  settings: Pick<SettingsStore, 'read'>;
  identity: SigningKey;
  keys: TrustedKeys;
  now(): number;
  /** Kits, or the sets and questions that they are, have changed. */
  onChange(): void;
}

const noSuchSet = err('notFound', 'This question set is not there any more.');
const gone = goneEdition(kitKind.thing.noun);

export function createKits({ store, sets, bank, settings, identity, keys, now, onChange }: KitsOptions): Kits {
  const asked = () => new Map(bank.questions().map((question) => [question.id, question]));
  const editions = createEditions({
    ...{ kind: kitKind, store, identity, keys, now, onChange },
    author: () => settings.read().interviewer,
  });
  const { obstacleOf, takeNewer, acceptKey } = editions;

  /** Whether the set of one's own that a kit was made from says something else by now. */
  function isOutdated({ madeFrom }: KeptKit): boolean {
    const set = madeFrom === null ? undefined : sets.find(madeFrom);
    return set !== undefined && editionOf(set, bank.questions(), store) === null;
  }

  function entryOf(kept: KeptKit): KitEntry {
    const { hash, slotMinutes, questions, ...kit } = kept.content;
    return {
      ...editions.entryOf(kept),
      ...{ hash, slotMinutes },
      isOutdated: isOutdated(kept),
      plannedMinutes: setTime({ ...kit, slotMinutes, items: questions }).planned,
      asks: questions.map(({ competency, minutes }) => ({ competency, minutes })),
    };
  }

  /** Adds the set, and what the bank does not have of it. */
  async function addOwn(parts: KitParts, title: string): Promise<Result<{ setId: Id }>> {
    const { set, added } = ownSetOf(parts, asked(), { id: newId(), title, at: now(), newId });
    const signal = new AbortController().signal;
    const kept = await bank.add(added, { signal, onWritten: () => undefined });
    const saved = kept.ok ? sets.save(set) : kept;
    if (!saved.ok) return saved;
    onChange();
    return ok({ setId: set.id });
  }

  return {
    list: () => store.list().map(entryOf),
    obstacleTo(setId) {
      const kept = store.received(setId);
      const obstacle = kept === undefined ? null : obstacleOf(kept);
      return obstacle === null ? null : err('notAllowed', obstacle);
    },
    takeNewer,
    acceptKey,
    async duplicate(id) {
      const kept = store.received(id);
      if (kept === undefined) return gone;
      return addOwn(kept.content, titleOfCopy(kept.content));
    },
    setOfPlan: async (plan) => addOwn(partsOfPlan(plan), plan.title),
    printed(setId) {
      const kept = store.received(setId);
      if (kept !== undefined) return ok(printedKitOf(kept.content));
      const set = sets.find(setId);
      if (set === undefined) return noSuchSet;
      return printedOf(set, bank.questions(), store);
    },
    handOn: (setId) =>
      editions.handOn(setId, () => {
        const set = sets.find(setId);
        if (set === undefined) return noSuchSet;
        const ready = planFrom(set, bank.questions());
        if (!ready.ok) return ready;
        return ok((making) => makeKit(partsOfSet(set, bank.questions()), making));
      }),
  };
}

/** A set of one's own as it is printed. */
function printedOf(set: QuestionSet, questions: Question[], store: KitStore): Result<PrintedKit> {
  const ready = planFrom(set, questions);
  if (!ready.ok) return ready;
  const edition = editionOf(set, questions, store);
  if (edition !== null) return ok(printedKitOf(edition));
  return ok({ parts: partsOfSet(set, questions), edition: null, madeAt: set.updatedAt });
}
