import { newSecretKey, publicKeyOf } from '../../shared/files/signedScorecard.ts';
import type { DocumentFolder } from '../library/documentFolder.ts';
import type { Outcome } from '../outcome.ts';
import type { IdentityDocument } from './documents.ts';
import { createKeptKey, type SecretStore } from './keptKey.ts';

/** The name of the key's file, `identity.json`. */
export const identityName = 'identity';

/** The Ed25519 key with which one's own scorecards are signed. It is made when it is first needed. */
export interface Identity {
  secretKey(): Promise<Outcome<Uint8Array>>;
  /** The public part; null when there is no key that can be used. */
  publicKey(): Promise<string | null>;
}

export interface IdentityOptions {
  documents: DocumentFolder<IdentityDocument>;
  secrets: SecretStore;
  now(): number;
}

const locked =
  'Your key for signing cannot be unlocked. Unlock the system’s store of passwords (keyring or keychain) and try again. If it is gone for good, move “identity.json” out of the data folder; Scorecard then makes a new key, and others are told that it is another one.';

export function createIdentity({ documents, secrets, now }: IdentityOptions): Identity {
  const secretKey = createKeptKey<IdentityDocument>({
    documents,
    secrets,
    name: identityName,
    what: 'Your key for signing',
    rest: 'Nothing was signed.',
    locked,
    make: async () => newSecretKey(),
    fits: async (key, { publicKey }) => key.byteLength === 32 && publicKeyOf(key) === publicKey,
    toDocument: async (key, kept) => ({
      format: 'scorecard-identity',
      version: 1,
      savedAt: now(),
      publicKey: publicKeyOf(key),
      ...kept,
    }),
  });
  return {
    secretKey,
    async publicKey() {
      const outcome = await secretKey();
      return outcome.ok ? publicKeyOf(outcome.value) : null;
    },
  };
}
