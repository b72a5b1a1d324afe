import type { Interviewer } from '../../shared/domain/interview.ts';
import {
  forgetKey,
  type KnownKey,
  rememberKey,
  type Trust,
  trustOnFirstUse,
} from '../../shared/domain/panel/knownKeys.ts';
import type { DocumentFolder } from '../library/documentFolder.ts';
import { done, type Outcome } from '../outcome.ts';
import type { KeysDocument } from './documents.ts';

/** The name of the keys' file, `keys.json`. */
export const keysName = 'keys';

/** Under which keys whose scorecards have come. */
export interface KeyRing {
  /** Compares a signer with those who were seen before. */
  trust(author: Interviewer, publicKey: string): Trust;
  /** The same, and remembers a key whose owner has none yet. A changed key is told and not remembered. */
  meet(author: Interviewer, publicKey: string): Trust;
  list(): readonly KnownKey[];
  /** The user says that a key belongs to this name: it is known from now on. */
  accept(author: Interviewer, publicKey: string): Outcome<null>;
  /** The user takes back what is known about a key under this name. */
  forget(name: string, publicKey: string): Outcome<null>;
}

/** @param onChange told when the known keys have changed */
export function createKeyRing(
  documents: DocumentFolder<KeysDocument>,
  now: () => number,
  onChange: () => void,
): KeyRing {
  let loaded: KnownKey[] | null = null;
  /** Whether the file has keys that are not known here, since it could not be read. */
  let isMissing = false;

  function load(): KnownKey[] {
    const reading = documents.read(keysName);
    isMissing = reading.state === 'unusable' && reading.trouble.movedTo === null;
    return reading.state === 'found' ? reading.document.keys : [];
  }

  function keys(): KnownKey[] {
    loaded ??= load();
    return loaded;
  }

  /** The keys as they may be written. What could not be read before is read once more, so that nothing takes its place. */
  function keysToKeep(): KnownKey[] {
    if (!isMissing) return keys();
    const met = keys();
    const found = load();
    const isNew = (key: KnownKey) => trustOnFirstUse(found, key.interviewer, key.publicKey).kind === 'new';
    loaded = [...found, ...met.filter(isNew)];
    return loaded;
  }

  function write(changed: KnownKey[], rest: string): Outcome<null> {
    const document: KeysDocument = { format: 'scorecard-keys', version: 1, savedAt: now(), keys: changed };
    const written = documents.write(keysName, document, { what: 'The list of keys', rest });
    return written.ok ? done(null) : written;
  }

  function remember(key: KnownKey): void {
    loaded = rememberKey(keysToKeep(), key);
    // A key that could not be written is met as a new one again: nothing is lost but a sentence.
    write(loaded, 'It is tried again with the next scorecard.');
    onChange();
  }

  /** What the user has decided counts once it is on disk. */
  function decide(changed: KnownKey[]): Outcome<null> {
    const written = write(changed, 'Nothing was changed.');
    if (!written.ok) return written;
    loaded = changed;
    onChange();
    return written;
  }

  const trust = (author: Interviewer, publicKey: string) => trustOnFirstUse(keys(), author, publicKey);
  return {
    trust,
    meet(author, publicKey) {
      const found = trust(author, publicKey);
      if (found.kind === 'new') remember({ publicKey, interviewer: author, firstSeenAt: now() });
      return found;
    },
    list: keys,
    accept: (author, publicKey) =>
      decide(rememberKey(keysToKeep(), { publicKey, interviewer: author, firstSeenAt: now() })),
    forget: (name, publicKey) => decide(forgetKey(keysToKeep(), name, publicKey)),
  };
}
