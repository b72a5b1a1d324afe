import { type AddressDocument, addressFormat } from '../../shared/files/formats/trust.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import type { AgeIdentity } from './protection/protection.ts';
import { createStoredSecret, type SecretStore } from './storedSecret.ts';

/** The name of the key's file, `address.json`. */
export const addressName = 'address';

export interface AgeIdentityOptions {
  documents: DocumentFolder<AddressDocument>;
  secrets: SecretStore;
  now(): number;
}

const locked =
  'Your key for protected scorecards cannot be unlocked. Unlock the system’s store of passwords (keyring or keychain) and try again. If it is gone for good, move “address.json” out of the data folder; Scorecard then makes a new address, and what was protected for the old one stays closed.';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const addressOf = async (key: string) => (await import('age-encryption')).identityToRecipient(key);

/** One’s own key for protected files. It is made when it is first needed. */
export function createAgeIdentity({ documents, secrets, now }: AgeIdentityOptions): AgeIdentity {
  const storedKey = createStoredSecret<AddressDocument>({
    documents,
    secrets,
    name: addressName,
    what: 'Your key for protected scorecards',
    rest: 'Nothing was protected.',
    locked,
    make: async () => encoder.encode(await (await import('age-encryption')).generateX25519Identity()),
    fits: async (key, { address }) => (await addressOf(decoder.decode(key))) === address,
    toDocument: async (key, kept) =>
      addressFormat.make({
        savedAt: now(),
        address: await addressOf(decoder.decode(key)),
        ...kept,
      }),
  });

  async function secretKey(): Promise<Result<string>> {
    const key = await storedKey();
    return key.ok ? ok(decoder.decode(key.value)) : key;
  }

  return {
    secretKey,
    async address() {
      const key = await secretKey();
      if (!key.ok) return key;
      const reading = documents.read(addressName);
      const keptBy = reading.state === 'found' ? reading.document.protection : 'file';
      return ok({ address: await addressOf(key.value), keptBy });
    },
  };
}
