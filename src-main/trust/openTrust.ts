import { addressFormat, identityFormat, keysFormat, recipientsFormat } from '../../shared/files/formats/trust.ts';
import type { DocumentFolders } from '../storage/documentFolders.ts';
import type { Jobs } from '../work/jobs.ts';
import { addressName, createAgeIdentity } from './ageIdentity.ts';
import { type Contacts, createContacts, recipientsName } from './contacts.ts';
import { createPortableSecrets, type PortableSecrets } from './portableSecrets.ts';
import { createPassphraseWork } from './protection/passphraseWork.ts';
import { type AgeIdentity, createFileProtection, type FileProtection } from './protection/protection.ts';
import { createSigningKey, identityName, type SigningKey } from './signingKey.ts';
import type { SecretStore } from './storedSecret.ts';
import { createTrustedKeys, keysName, type TrustedKeys } from './trustedKeys.ts';

/** Whose hand and whose eyes: one's own keys, the keys of others, and those for whom something is protected. */
export interface Trust {
  identity: SigningKey;
  keys: TrustedKeys;
  ageIdentity: AgeIdentity;
  recipients: Contacts;
  protection: FileProtection;
  portable: PortableSecrets;
}

export interface TrustOptions {
  folders: DocumentFolders;
  secrets: SecretStore;
  /** The built entry of the thread that works on passphrases. */
  passphraseWorker: string;
  now(): number;
  /** The known keys have changed. */
  onKeysChange(): void;
  jobs: Pick<Jobs, 'run'>;
}

/** Opens the keys and contacts of a data folder, in whatever state they are. */
export function openTrust(options: TrustOptions): Trust {
  const { folders, secrets, passphraseWorker, now, onKeysChange, jobs } = options;
  const ageIdentity = createAgeIdentity({ documents: folders.single(addressFormat, addressName), secrets, now });
  return {
    identity: createSigningKey({ documents: folders.single(identityFormat, identityName), secrets, now }),
    keys: createTrustedKeys(folders.single(keysFormat, keysName), now, onKeysChange),
    ageIdentity,
    recipients: createContacts(folders.single(recipientsFormat, recipientsName), now),
    protection: createFileProtection({
      own: ageIdentity,
      work: createPassphraseWork(passphraseWorker),
      jobs,
    }),
    portable: createPortableSecrets(folders, secrets),
  };
}
