import { type Id, newId } from '../../shared/domain/ids.ts';
import type { FrozenSet } from '../../shared/domain/interview/interview.ts';
import { partsOfPlan } from '../../shared/domain/interview/kitPlan.ts';
import { utcOffsetAt } from '../../shared/domain/moment.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import {
  type Kit,
  type KitParts,
  makeKit,
  type PrintedKit,
  partsOfSet,
  printedKitOf,
} from '../../shared/domain/questions/kit.ts';
import { kitIdOf, ownSetOf, titleOfCopy } from '../../shared/domain/questions/kitSet.ts';
import type { Question } from '../../shared/domain/questions/question.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import { publicKeyOf } from '../../shared/files/signature.ts';
import { kitText, signKit } from '../../shared/files/signedKit.ts';
import type { KitEntry } from '../../shared/ipc/kitContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { BankStore } from '../library/bankStore.ts';
import { editionOf } from '../library/kitSets.ts';
import type { KeptKit, KitStore } from '../library/kitStore.ts';
import { planFrom } from '../library/plans.ts';
import type { SetStore } from '../library/setStore.ts';
import type { SettingsStore } from '../library/settingsStore.ts';
import type { SigningKey } from '../trust/signingKey.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';
import { altered, createKitEntries } from './kitEntries.ts';

/** A kit as it leaves this computer. */
export interface OutgoingKit {
  kit: Kit;
  text: string;
}

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

const gone = err('notFound', 'This kit is not there any more.');
const nameless = err(
  'notAllowed',
  'A kit names its author, and the settings do not have your name yet. Write it there, and try again.',
);

export function createKits({ store, sets, bank, settings, identity, keys, now, onChange }: KitsOptions): Kits {
  const asked = () => new Map(bank.questions().map((question) => [question.id, question]));

  const { entryOf, obstacleOf } = createKitEntries(keys, ({ madeFrom }) => {
    const set = madeFrom === null ? undefined : sets.find(madeFrom);
    return set !== undefined && editionOf(set, bank.questions(), store) === null;
  });

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

  /** Puts a state in the place of the one that is kept, and tells of it. */
  function replace(kept: KeptKit, changes: Partial<KeptKit>): Result<null> {
    const outcome = store.put(contentOf({ ...kept, ...changes }));
    if (outcome.ok) onChange();
    return outcome;
  }

  async function makeOwn(setId: Id): Promise<Result<OutgoingKit>> {
    const set = sets.find(setId);
    if (set === undefined) return err('notFound', 'This question set is not there any more.');
    const { name, email } = settings.read().interviewer;
    if (toSingleLine(name) === '') return nameless;
    const ready = planFrom(set, bank.questions());
    if (!ready.ok) return ready;
    const secret = await identity.secretKey();
    if (!secret.ok) return secret;
    const kept = store.madeFrom(setId);
    const previous = kept?.publicKey === publicKeyOf(secret.value) ? kept.kit : null;
    const at = now();
    const kit = makeKit(partsOfSet(set, bank.questions()), {
      ...{ id: kitIdOf(publicKeyOf(secret.value), setId), previous, at },
      author: { name, email },
      utcOffset: utcOffsetAt(at),
    });
    if (kept !== undefined && kit === previous) return ok({ kit, text: kitText(kept.signed) });
    const signed = signKit(kit, secret.value);
    const stored = store.put({ signed, madeFrom: setId, receivedAt: at, fileName: '', offered: null });
    if (!stored.ok) return stored;
    keys.meet(kit.author, publicKeyOf(secret.value));
    onChange();
    return ok({ kit, text: kitText(signed) });
  }

  const received = (id: Id) => {
    const kept = store.find(id);
    return kept?.madeFrom === null ? kept : undefined;
  };

  return {
    list: () => store.list().map(entryOf),
    obstacleTo(setId) {
      const kept = received(setId);
      const obstacle = kept === undefined ? null : obstacleOf(kept);
      return obstacle === null ? null : err('notAllowed', obstacle);
    },
    takeNewer(id) {
      const kept = received(id);
      if (kept === undefined) return gone;
      if (kept.offered === null) return err('notFound', 'There is no newer edition of this kit any more.');
      return replace(kept, { signed: kept.offered, receivedAt: now(), offered: null });
    },
    acceptKey(id) {
      const kept = received(id);
      if (kept === undefined) return gone;
      if (kept.publicKey === null) return err('notAllowed', altered);
      const outcome = keys.accept(kept.kit.author, kept.publicKey);
      if (outcome.ok) onChange();
      return outcome;
    },
    async duplicate(id) {
      const kept = received(id);
      if (kept === undefined) return gone;
      return addOwn(kept.kit, titleOfCopy(kept.kit));
    },
    setOfPlan: async (plan) => addOwn(partsOfPlan(plan), plan.title),
    printed(setId) {
      const kept = received(setId);
      if (kept !== undefined) return ok(printedKitOf(kept.kit));
      const set = sets.find(setId);
      if (set === undefined) return err('notFound', 'This question set is not there any more.');
      return printedOf(set, bank.questions(), store);
    },
    async handOn(setId) {
      const kept = received(setId);
      if (kept === undefined) return makeOwn(setId);
      if (kept.publicKey === null) return err('notAllowed', altered);
      return ok({ kit: kept.kit, text: kitText(kept.signed) });
    },
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

function contentOf({ signed, madeFrom, receivedAt, fileName, offered }: KeptKit) {
  return { signed, madeFrom, receivedAt, fileName, offered };
}
