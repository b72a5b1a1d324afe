import type { Interviewer } from '../../shared/domain/interview/interview.ts';
import {
  forgetKey,
  type KnownKey,
  rememberKey,
  type Trust,
  trustOnFirstUse,
} from '../../shared/domain/panel/knownKeys.ts';
import { type KeysDocument, keysFormat } from '../../shared/files/formats/trust.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createSingleDocument } from '../storage/singleDocument.ts';

/** The name of the keys' file, `keys.json`. */
export const keysName = 'keys';

/** Under which keys whose scorecards have come. */
export interface TrustedKeys {
  /** Compares a signer with those who were seen before. */
  trust(author: Interviewer, publicKey: string): Trust;
  /** The same, and remembers a key whose owner has none yet. A changed key is told and not remembered. */
  meet(author: Interviewer, publicKey: string): Trust;
  list(): readonly KnownKey[];
  /** The user says that a key belongs to this name: it is known from now on. */
  accept(author: Interviewer, publicKey: string): Result<null>;
  /** The user takes back what is known about a key under this name. */
  forget(name: string, publicKey: string): Result<null>;
}

/** @param onChange told when the known keys have changed */
export function createTrustedKeys(
  documents: DocumentFolder<KeysDocument>,
  now: () => number,
  onChange: () => void,
): TrustedKeys {
  const keys = createSingleDocument<KeysDocument, readonly KnownKey[]>({
    documents,
    name: keysName,
    empty: [],
    contentOf: (document) => document.keys,
    toDocument: (known) => keysFormat.make({ savedAt: now(), keys: [...known] }),
    merge(found, met) {
      const isNew = (key: KnownKey) => trustOnFirstUse(found, key.interviewer, key.publicKey).kind === 'new';
      return [...found, ...met.filter(isNew)];
    },
  });

  function write(changed: readonly KnownKey[], rest: string): Result<null> {
    return keys.write(changed, { what: 'The list of keys', rest });
  }

  function remember(key: KnownKey): void {
    keys.hold(rememberKey(keys.contentToChange(), key));
    // A key that could not be written is met as a new one again: nothing is lost but a sentence.
    write(keys.content(), 'It is tried again with the next scorecard.');
    onChange();
  }

  /** What the user has decided counts once it is on disk. */
  function decide(changed: readonly KnownKey[]): Result<null> {
    const written = write(changed, 'Nothing was changed.');
    if (written.ok) onChange();
    return written;
  }

  const trust = (author: Interviewer, publicKey: string) => trustOnFirstUse(keys.content(), author, publicKey);
  return {
    trust,
    meet(author, publicKey) {
      const found = trust(author, publicKey);
      if (found.kind === 'new') remember({ publicKey, interviewer: author, firstSeenAt: now() });
      return found;
    },
    list: keys.content,
    accept: (author, publicKey) =>
      decide(rememberKey(keys.contentToChange(), { publicKey, interviewer: author, firstSeenAt: now() })),
    forget: (name, publicKey) => decide(forgetKey(keys.contentToChange(), name, publicKey)),
  };
}
