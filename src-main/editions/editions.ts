import type { Author, Edition, EditionMaking } from '../../shared/domain/edition.ts';
import { editionIdOf } from '../../shared/domain/edition.ts';
import type { Id } from '../../shared/domain/ids.ts';
import { utcOffsetAt } from '../../shared/domain/moment.ts';
import { describeKeyQuestion } from '../../shared/domain/panel/knownKeys.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { publicKeyOf } from '../../shared/files/signature.ts';
import type { EditionEntry } from '../../shared/ipc/editionContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { EditionStore, KeptEdition } from '../library/editionStore.ts';
import type { SigningKey } from '../trust/signingKey.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';
import { alteredHere, type EditionKind, goneEdition, nameless } from './editionKind.ts';

/** An edition as it leaves this computer. */
export interface OutgoingEdition<Content extends Edition> {
  content: Content;
  text: string;
}

/** What can be done with the editions of a kind that are here. */
export interface Editions<Content extends Edition> {
  entryOf(kept: KeptEdition<Content>): EditionEntry;
  /** Why nobody should go by an edition, in sentences; null where nothing is in the way. */
  obstacleOf(kept: KeptEdition<Content>): string | null;
  takeNewer(id: Id): Result<null>;
  acceptKey(id: Id): Result<null>;
  /**
   * A received edition as it came, or the newest of something of one's own, which is made where that has changed.
   * @param prepare gives how one's own is made, or why it is not ready
   */
  handOn(
    id: Id,
    prepare: () => Result<(making: EditionMaking<Content>) => Content>,
  ): Promise<Result<OutgoingEdition<Content>>>;
}

export interface EditionsOptions<Content extends Edition> {
  kind: EditionKind<Content>;
  store: EditionStore<Content>;
  /** Who makes editions here; the name may be empty. */
  author(): Author;
  identity: Pick<SigningKey, 'secretKey'>;
  keys: TrustedKeys;
  now(): number;
  /** Editions, or what they are here, have changed. */
  onChange(): void;
}

export function createEditions<Content extends Edition>(options: EditionsOptions<Content>): Editions<Content> {
  const { kind, store, author, identity, keys, now, onChange } = options;
  const { files, thing, titleOf } = kind;
  const gone = goneEdition(thing.noun);
  const altered = alteredHere(thing.noun);

  function questionOf({ content, publicKey, madeFrom }: KeptEdition<Content>): EditionEntry['keyQuestion'] {
    if (publicKey === null || madeFrom !== null) return null;
    const trust = keys.trust(content.author, publicKey);
    if (trust.kind === 'known') return null;
    const interviewer = toSingleLine(content.author.name);
    if (trust.kind === 'new') return { interviewer, publicKey, doubt: null, previous: [] };
    return { interviewer, publicKey, doubt: trust.doubt, previous: trust.previous };
  }

  function obstacleOf(kept: KeptEdition<Content>): string | null {
    if (kept.publicKey === null) return altered;
    const question = questionOf(kept);
    return question === null ? null : `${describeKeyQuestion(question, thing)} ${thing.waits}`;
  }

  function entryOf(kept: KeptEdition<Content>): EditionEntry {
    const { content, madeFrom, receivedAt, offered } = kept;
    const { id, edition, author: by, madeAt } = content;
    const newer = offered === null ? null : files.contentOf(offered);
    return {
      ...{ id, edition, author: by, madeAt, madeFrom, receivedAt },
      title: titleOf(content),
      obstacle: obstacleOf(kept),
      keyQuestion: questionOf(kept),
      offer:
        newer === null
          ? null
          : { edition: newer.edition, madeAt: newer.madeAt, changes: kind.changesBetween(content, newer) },
    };
  }

  async function makeOwn(
    ownId: Id,
    make: (making: EditionMaking<Content>) => Content,
  ): Promise<Result<OutgoingEdition<Content>>> {
    const secret = await identity.secretKey();
    if (!secret.ok) return secret;
    const publicKey = publicKeyOf(secret.value);
    const id = editionIdOf(publicKey, ownId);
    // What was deleted here and came back from others goes on with the same numbers.
    const kept = store.madeFrom(ownId) ?? store.find(id);
    const previous = kept?.publicKey === publicKey ? kept.content : null;
    const at = now();
    const content = make({ id, author: author(), previous, at, utcOffset: utcOffsetAt(at) });
    if (kept?.madeFrom === ownId && content === previous) return ok({ content, text: files.textOf(kept.signed) });
    const signed = files.sign(content, secret.value);
    const stored = store.put({ signed, madeFrom: ownId, receivedAt: at, fileName: '', offered: null });
    if (!stored.ok) return stored;
    keys.meet(content.author, publicKey);
    onChange();
    return ok({ content, text: files.textOf(signed) });
  }

  return {
    entryOf,
    obstacleOf,
    takeNewer(id) {
      const kept = store.received(id);
      if (kept === undefined) return gone;
      const { offered } = kept;
      if (offered === null) return err('notFound', `There is no newer edition of this ${thing.noun} any more.`);
      const { madeFrom, fileName } = kept;
      const outcome = store.put({ signed: offered, madeFrom, fileName, receivedAt: now(), offered: null });
      if (outcome.ok) onChange();
      return outcome;
    },
    acceptKey(id) {
      const kept = store.received(id);
      if (kept === undefined) return gone;
      if (kept.publicKey === null) return err('notAllowed', altered);
      const outcome = keys.accept(kept.content.author, kept.publicKey);
      if (outcome.ok) onChange();
      return outcome;
    },
    async handOn(id, prepare) {
      const kept = store.received(id);
      if (kept !== undefined) {
        if (kept.publicKey === null) return err('notAllowed', altered);
        return ok({ content: kept.content, text: files.textOf(kept.signed) });
      }
      if (toSingleLine(author().name) === '') return nameless(thing.noun);
      const ready = prepare();
      return ready.ok ? makeOwn(id, ready.value) : ready;
    },
  };
}
