import { describeTrust, kitThing } from '../../shared/domain/panel/knownKeys.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { editionBy, type Kit, kitTitle } from '../../shared/domain/questions/kit.ts';
import { standingOfEdition } from '../../shared/domain/questions/kitEditions.ts';
import type { QuestionSet } from '../../shared/domain/questions/questionSet.ts';
import { kitOf, type SignedKit, verifiedKeyOf } from '../../shared/files/signedKit.ts';
import type { PanelReceipt } from '../../shared/ipc/panelContract.ts';
import { acceptedReceipt, refusedReceipt } from '../../shared/ipc/panelContract.ts';
import type { KeptKit, KitStore } from '../library/kitStore.ts';
import type { SetStore } from '../library/setStore.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';

export interface KitReceivingOptions {
  store: KitStore;
  keys: Pick<TrustedKeys, 'meet'>;
  /** Every set that is there, the received kits among them. */
  sets: Pick<SetStore, 'find'>;
  now(): number;
  onChange(): void;
}

/** Takes a verified kit in, and says what became of it. */
export type ReceiveKit = (signed: SignedKit, fileName: string) => PanelReceipt;

export function createKitReceiving({ store, keys, sets, now, onChange }: KitReceivingOptions): ReceiveKit {
  /** Keeps it, and compares its author's key with those that were seen before. */
  function keep(kept: Omit<KeptKit, 'kit' | 'publicKey'>, text: string): PanelReceipt {
    const { signed, fileName } = kept;
    const outcome = store.put(kept);
    if (!outcome.ok) return refusedReceipt(fileName, outcome.error.message);
    const { author } = signed;
    const trust = describeTrust(keys.meet(author, verifiedKeyOf(signed) ?? ''), author, kitThing);
    onChange();
    return { ...acceptedReceipt(fileName, trust === null ? text : `${text} ${trust}`), setId: signed.id };
  }

  function takeNew(signed: SignedKit, fileName: string, text: string): PanelReceipt {
    return keep({ signed, madeFrom: null, receivedAt: now(), fileName, offered: null }, text);
  }

  return (signed, fileName) => {
    const kit = kitOf(signed);
    const there = store.find(kit.id);
    if (there === undefined) {
      const set = sets.find(kit.id);
      if (set !== undefined) return refusedReceipt(fileName, idOfSet(kit, set));
      return takeNew(signed, fileName, inWords(kit).taken);
    }
    if (there.madeFrom !== null) return refusedOwn(there, kit, verifiedKeyOf(signed), fileName);
    if (there.publicKey === null) return takeNew(signed, fileName, inWords(kit).mended);
    const newest = there.offered === null ? there.kit : kitOf(there.offered);
    const publicKey = verifiedKeyOf(signed) ?? '';
    const standing = standingOfEdition({ kit: newest, publicKey: there.publicKey }, { kit, publicKey });
    const words = inWords(kit, newest);
    if (standing === 'newer') {
      const { signed: kept, madeFrom, receivedAt } = there;
      return keep({ signed: kept, madeFrom, receivedAt, fileName, offered: signed }, words.newer);
    }
    if (standing === 'same' || standing === 'older') {
      return { ...acceptedReceipt(fileName, words[standing]), setId: kit.id };
    }
    return refusedReceipt(fileName, words[standing]);
  };
}

/** Scorecard makes no such kit: its id would hide a set that is there, or be hidden by it. */
function idOfSet(kit: Kit, set: QuestionSet): string {
  const author = toSingleLine(kit.author.name);
  return `“${kitTitle(kit)}” bears the number of another question set that is here, “${kitTitle(set)}”. Nothing was changed. Ask ${author} where this file is from.`;
}

/** A kit that was made on this computer stays as its set is. */
function refusedOwn({ kit: own, madeFrom, publicKey }: KeptKit, came: Kit, key: string | null, fileName: string) {
  if (key !== publicKey) return refusedReceipt(fileName, inWords(came, own).otherKey);
  const text = `This is your own kit. You have it as the question set “${kitTitle(own)}”; nothing was changed.`;
  return { ...acceptedReceipt(fileName, text), ...(madeFrom === null ? {} : { setId: madeFrom }) };
}

/** What is said of a kit that came, and of the one that is there. */
function inWords(came: Kit, there: Kit = came) {
  const [title, author] = [`“${kitTitle(came)}”`, toSingleLine(came.author.name)];
  const edition = `${title}, ${editionBy(came).replace(/^E/, 'e')},`;
  return {
    taken: `${edition} is among your question sets now. It stays as it is; duplicate it to make your own of it.`,
    mended: `${edition} is among your question sets again, as its author made it: what was there had been altered.`,
    newer: `${edition} is newer than edition ${there.edition}, which you have. Its set shows what changed, and takes it when you say so.`,
    same: `You have ${title}, edition ${came.edition}, already.`,
    older: `This is edition ${came.edition} of ${title}, and you have edition ${there.edition}. Nothing was changed.`,
    forked: `This edition ${came.edition} of ${title} does not follow the edition ${there.edition} that you have. Nothing was changed. Ask ${author} which one counts; to take this one, delete the set and add the file again.`,
    otherKey: `A kit with this number is here under another key: “${kitTitle(there)}” by ${toSingleLine(there.author.name)}. Nothing was changed. Ask ${author} whether this file is theirs.`,
  };
}
