import { newSecretKey, publicKeyOf } from '../../shared/files/signedScorecard.ts';
import type { DocumentFolder } from '../library/documentFolder.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import type { IdentityDocument } from './documents.ts';

/** The name of the key's file, `identity.json`. */
export const identityName = 'identity';

/** How the system keeps a secret, where it does. */
export interface SecretStore {
  /** Whether what it gives is protected by more than the file's permissions. */
  protects(): Promise<boolean>;
  encrypt(text: string): Promise<Uint8Array>;
  /** @throws when it cannot be decrypted here */
  decrypt(secret: Uint8Array): Promise<string>;
}

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
  let opening: Promise<Outcome<Uint8Array>> | null = null;

  async function open(): Promise<Outcome<Uint8Array>> {
    const reading = documents.read(identityName);
    if (reading.state === 'found') return unlock(reading.document);
    // What is damaged has been moved aside, with a notice; what may not be touched must not be replaced.
    if (reading.state === 'unusable' && reading.trouble.movedTo === null) {
      return failed(
        'unreadable',
        `Your key for signing cannot be read: ${reading.trouble.file} ${reading.trouble.problem}.`,
      );
    }
    return make();
  }

  async function unlock({ protection, secret, publicKey }: IdentityDocument): Promise<Outcome<Uint8Array>> {
    try {
      const stored = Buffer.from(secret, 'base64');
      const key = new Uint8Array(protection === 'file' ? stored : Buffer.from(await secrets.decrypt(stored), 'base64'));
      return key.byteLength === 32 && publicKeyOf(key) === publicKey ? done(key) : failed('unreadable', locked);
    } catch {
      // Which error it is depends on the system; that the key stays closed is all there is to know.
      return failed('unreadable', locked);
    }
  }

  async function make(): Promise<Outcome<Uint8Array>> {
    const key = newSecretKey();
    const document: IdentityDocument = {
      format: 'scorecard-identity',
      version: 1,
      savedAt: now(),
      publicKey: publicKeyOf(key),
      ...(await protect(key)),
    };
    const context = { what: 'Your key for signing', rest: 'Nothing was signed.' };
    const written = documents.write(identityName, document, context);
    return written.ok ? done(key) : written;
  }

  async function protect(key: Uint8Array): Promise<Pick<IdentityDocument, 'protection' | 'secret'>> {
    const text = Buffer.from(key).toString('base64');
    if (!(await secrets.protects())) return { protection: 'file', secret: text };
    const encrypted = await secrets.encrypt(text);
    return { protection: 'system', secret: Buffer.from(encrypted).toString('base64') };
  }

  /** The same attempt for all who ask at once: two keys must not be made. After a failure the next one tries again. */
  async function secretKey(): Promise<Outcome<Uint8Array>> {
    opening ??= open();
    const outcome = await opening.catch((error: unknown) => {
      opening = null;
      throw error;
    });
    if (!outcome.ok) opening = null;
    return outcome;
  }

  return {
    secretKey,
    async publicKey() {
      const outcome = await secretKey();
      return outcome.ok ? publicKeyOf(outcome.value) : null;
    },
  };
}
