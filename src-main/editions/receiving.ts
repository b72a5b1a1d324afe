import { type Edition, editionBy, standingOfEdition } from '../../shared/domain/edition.ts';
import type { Id } from '../../shared/domain/ids.ts';
import { describeTrust } from '../../shared/domain/panel/knownKeys.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import type { SignedEdition } from '../../shared/files/signedEdition.ts';
import { acceptedReceipt, type PanelReceipt, refusedReceipt } from '../../shared/ipc/panelContract.ts';
import type { EditionRecord, EditionStore, KeptEdition } from '../library/editionStore.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';
import type { EditionKind } from './editionKind.ts';

export interface EditionReceivingOptions<Content extends Edition> {
  kind: EditionKind<Content>;
  store: EditionStore<Content>;
  keys: Pick<TrustedKeys, 'meet'>;
  /** What of one's own bears this id, by its title; null where nothing does. */
  occupantOf(id: Id): string | null;
  /** What leads from a receipt to what was received. */
  linkTo(id: Id): Partial<PanelReceipt>;
  now(): number;
  onChange(): void;
}

/** Takes a verified edition in, and says what became of it. */
export type ReceiveEdition<Content extends Edition> = (
  signed: SignedEdition<Content>,
  fileName: string,
) => PanelReceipt;

export function createEditionReceiving<Content extends Edition>(
  options: EditionReceivingOptions<Content>,
): ReceiveEdition<Content> {
  const { kind, store, keys, occupantOf, linkTo, now, onChange } = options;
  const { files, thing } = kind;

  /** Keeps it, and compares its author's key with those that were seen before. */
  function keep(record: EditionRecord<Content>, text: string): PanelReceipt {
    const { signed, fileName } = record;
    const outcome = store.put(record);
    if (!outcome.ok) return refusedReceipt(fileName, outcome.error.message);
    const { author, id } = files.contentOf(signed);
    const trust = describeTrust(keys.meet(author, files.keyOf(signed) ?? ''), author, thing);
    onChange();
    return { ...acceptedReceipt(fileName, trust === null ? text : `${text} ${trust}`), ...linkTo(id) };
  }

  function takeNew(signed: SignedEdition<Content>, fileName: string, text: string): PanelReceipt {
    return keep({ signed, madeFrom: null, receivedAt: now(), fileName, offered: null }, text);
  }

  /** What was made on this computer stays as what it was made from is. */
  function refusedOwn({ content: own, madeFrom, publicKey }: KeptEdition<Content>, came: Came): PanelReceipt {
    const { content, key, fileName } = came;
    if (key !== publicKey) return refusedReceipt(fileName, inWords(kind, content, own).otherKey);
    const text = `This is your own ${thing.noun}. You have it as the ${kind.words.own} “${kind.titleOf(own)}”; nothing was changed.`;
    return { ...acceptedReceipt(fileName, text), ...(madeFrom === null ? {} : linkTo(madeFrom)) };
  }

  interface Came {
    content: Content;
    key: string | null;
    fileName: string;
  }

  return (signed, fileName) => {
    const content = files.contentOf(signed);
    const key = files.keyOf(signed);
    const there = store.find(content.id);
    if (there === undefined) {
      const occupant = occupantOf(content.id);
      if (occupant !== null) return refusedReceipt(fileName, idOfOther(kind, content, occupant));
      return takeNew(signed, fileName, inWords(kind, content).taken);
    }
    if (there.madeFrom !== null) {
      // What was deleted here since comes back as everybody else has it.
      const isDeleted = key === there.publicKey && occupantOf(there.madeFrom) === null;
      if (isDeleted) return takeNew(signed, fileName, inWords(kind, content).taken);
      return refusedOwn(there, { content, key, fileName });
    }
    if (there.publicKey === null) return takeNew(signed, fileName, inWords(kind, content).mended);
    const newest = there.offered === null ? there.content : files.contentOf(there.offered);
    const standing = standingOfEdition(
      { content: newest, publicKey: there.publicKey },
      { content, publicKey: key ?? '' },
    );
    const words = inWords(kind, content, newest);
    if (standing === 'newer') {
      const { signed: kept, madeFrom, receivedAt } = there;
      return keep({ signed: kept, madeFrom, receivedAt, fileName, offered: signed }, words.newer);
    }
    if (standing === 'same' || standing === 'older') {
      return { ...acceptedReceipt(fileName, words[standing]), ...linkTo(content.id) };
    }
    return refusedReceipt(fileName, words[standing]);
  };
}

/** Scorecard makes no such edition: its id would hide what is there, or be hidden by it. */
function idOfOther<Content extends Edition>(kind: EditionKind<Content>, content: Content, occupant: string): string {
  const author = toSingleLine(content.author.name);
  return `“${kind.titleOf(content)}” bears the number of another ${kind.words.own} that is here, “${occupant}”. Nothing was changed. Ask ${author} where this file is from.`;
}

/** What is said of an edition that came, and of the one that is there. */
function inWords<Content extends Edition>(kind: EditionKind<Content>, came: Content, there: Content = came) {
  const { titleOf, thing, words } = kind;
  const [title, author] = [`“${titleOf(came)}”`, toSingleLine(came.author.name)];
  const edition = `${title}, ${editionBy(came).replace(/^E/, 'e')},`;
  return {
    taken: `${edition} is among your ${words.among} now. It stays as it is; duplicate it to make your own of it.`,
    mended: `${edition} is among your ${words.among} again, as its author made it: what was there had been altered.`,
    newer: `${edition} is newer than edition ${there.edition}, which you have. ${words.holder} shows what changed, and takes it when you say so.`,
    same: `You have ${title}, edition ${came.edition}, already.`,
    older: `This is edition ${came.edition} of ${title}, and you have edition ${there.edition}. Nothing was changed.`,
    forked: `This edition ${came.edition} of ${title} does not follow the edition ${there.edition} that you have. Nothing was changed. Ask ${author} which one counts; to take this one, delete the ${words.short} and add the file again.`,
    otherKey: `A ${thing.noun} with this number is here under another key: “${titleOf(there)}” by ${toSingleLine(there.author.name)}. Nothing was changed. Ask ${author} whether this file is theirs.`,
  };
}
