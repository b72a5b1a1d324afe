import { addressFormat, identityFormat } from '../../shared/files/formats/trust.ts';
import { readDocument } from '../../shared/files/readDocument.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolders } from '../storage/documentFolders.ts';
import { addressName } from './ageIdentity.ts';
import { identityName } from './signingKey.ts';
import type { KeptSecret, SecretStore } from './storedSecret.ts';

/** One's own secret keys on their way to another computer, whose system does not know what this one keeps. */
export interface PortableSecrets {
  /** The documents of one's own keys that are here, readable everywhere: only for what is protected itself. */
  open(): Promise<Result<{ name: string; text: string }[]>>;
  /** Whether the key in the text of its document can be unlocked here. Of what is no such document nothing is said: true. */
  opens(name: string, text: string): Promise<boolean>;
  /** The text of a key's document as safely kept as this system allows. Every other text stays as it is. */
  keepSafe(name: string, text: string): Promise<string>;
}

const locked = err(
  'unreadable',
  'Your own keys cannot be unlocked, and without them the file would not be complete. Unlock the system’s store of passwords (keyring or keychain) and try again.',
);

export function createPortableSecrets(folders: Pick<DocumentFolders, 'single'>, secrets: SecretStore): PortableSecrets {
  const kept = [
    { name: identityName, documents: folders.single(identityFormat, identityName) },
    { name: addressName, documents: folders.single(addressFormat, addressName) },
  ];

  /** @throws whatever the system says when it does not give it */
  async function opened<Document extends KeptSecret>(document: Document): Promise<Document> {
    if (document.protection === 'file') return document;
    const secret = await secrets.decrypt(Buffer.from(document.secret, 'base64'));
    return { ...document, protection: 'file', secret };
  }

  return {
    async open() {
      const texts: { name: string; text: string }[] = [];
      for (const { name, documents } of kept) {
        const reading = documents.read(name);
        if (reading.state === 'absent') continue;
        if (reading.state !== 'found') return locked;
        try {
          texts.push({ name, text: JSON.stringify(await opened(reading.document), null, '\t') });
        } catch {
          // Which error it is depends on the system; that the key stays closed is all there is to know.
          return locked;
        }
      }
      return ok(texts);
    },
    async opens(name, text) {
      const document = keyIn(name, text);
      return (
        document === null ||
        opened(document).then(
          () => true,
          () => false,
        )
      );
    },
    async keepSafe(name, text) {
      const document = keyIn(name, text);
      if (document === null || document.protection === 'system' || !(await secrets.protects())) return text;
      const secret = Buffer.from(await secrets.encrypt(document.secret)).toString('base64');
      return JSON.stringify({ ...document, protection: 'system', secret }, null, '\t');
    },
  };
}

/** The document of a key in a text; null where there is none. */
function keyIn(name: string, text: string): (KeptSecret & object) | null {
  const format = { [identityName]: identityFormat, [addressName]: addressFormat }[name];
  const reading = format === undefined ? null : readDocument<KeptSecret & object>(text, format);
  return reading?.ok === true ? reading.value : null;
}
