import type { Interviewer } from '../../shared/domain/interview.ts';
import { type KnownKey, rememberKey, type Trust, trustOnFirstUse } from '../../shared/domain/panel/knownKeys.ts';
import type { DocumentFolder } from '../library/documentFolder.ts';
import type { KeysDocument } from './documents.ts';

/** The name of the keys' file, `keys.json`. */
export const keysName = 'keys';

/** Under which keys whose scorecards have come. */
export interface KeyRing {
  /** Compares a signer with those who were seen before. */
  trust(author: Interviewer, publicKey: string): Trust;
  /** The same, and remembers a key whose owner has none yet. A changed key is told and not remembered. */
  meet(author: Interviewer, publicKey: string): Trust;
}

export function createKeyRing(documents: DocumentFolder<KeysDocument>, now: () => number): KeyRing {
  let loaded: KnownKey[] | null = null;

  function keys(): KnownKey[] {
    if (loaded === null) {
      const reading = documents.read(keysName);
      loaded = reading.state === 'found' ? reading.document.keys : [];
    }
    return loaded;
  }

  function remember(key: KnownKey): void {
    loaded = rememberKey(keys(), key);
    // A key that could not be written is met as a new one again: nothing is lost but a sentence.
    documents.write(
      keysName,
      { format: 'scorecard-keys', version: 1, savedAt: now(), keys: loaded },
      { what: 'The list of keys', rest: 'It is tried again with the next scorecard.' },
    );
  }

  const trust = (author: Interviewer, publicKey: string) => trustOnFirstUse(keys(), author, publicKey);
  return {
    trust,
    meet(author, publicKey) {
      const found = trust(author, publicKey);
      if (found.kind === 'new') remember({ publicKey, interviewer: author, firstSeenAt: now() });
      return found;
    },
  };
}
