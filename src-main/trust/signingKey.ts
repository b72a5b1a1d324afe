import { type IdentityDocument, identityFormat } from '../../shared/files/formats/trust.ts';
import { newSecretKey, publicKeyOf } from '../../shared/files/signature.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { createStoredSecret, type SecretStore } from './storedSecret.ts';

/** The name of the key's file, `identity.json`. */
export const identityName = 'identity';

/** The Ed25519 key with which one's own scorecards are signed. It is made when it is first needed. */
export interface SigningKey {
  secretKey(): Promise<Result<Uint8Array>>;
  /** The public part; null when there is no key that can be used. */
  publicKey(): Promise<string | null>;
}

export interface SigningKeyOptions {
  documents: DocumentFolder<IdentityDocument>;
  secrets: SecretStore;
  now(): number;
}

const locked =
  'Your key for signing cannot be unlocked. Unlock the system’s store of passwords (keyring or keychain) and try again. If it is gone for good, move “identity.json” out of the data folder; Scorecard then makes a new key, and others are told that it is another one.';

export function createSigningKey({ documents, secrets, now }: SigningKeyOptions): SigningKey {
  const secretKey = createStoredSecret<IdentityDocument>({
    documents,
    secrets,
    name: identityName,
    what: 'Your key for signing',
    rest: 'Nothing was signed.',
    locked,
    make: async () => newSecretKey(),
    fits: async (key, { publicKey }) => key.byteLength === 32 && publicKeyOf(key) === publicKey,
    toDocument: async (key, kept) =>
      identityFormat.make({
        savedAt: now(),
        publicKey: publicKeyOf(key),
        ...kept,
      }),
  });
  return {
    secretKey,
    async publicKey() {
      const result = await secretKey();
      return result.ok ? publicKeyOf(result.value) : null;
    },
  };
}
