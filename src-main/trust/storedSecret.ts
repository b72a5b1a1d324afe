import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentFolder } from '../storage/documentFolder.ts';
import { isOutOfReach } from '../storage/documentReader.ts';

/** How the system keeps a secret, where it does. */
export interface SecretStore {
  /** Whether what it gives is protected by more than the file's permissions. */
  protects(): Promise<boolean>;
  encrypt(text: string): Promise<Uint8Array>;
  /** @throws when it cannot be decrypted here */
  decrypt(secret: Uint8Array): Promise<string>;
}

/** How a secret key lies in its document. */
export interface KeptSecret {
  /** `system`: encrypted by the system's own store of secrets; `file`: only the file's permissions protect it. */
  protection: 'system' | 'file';
  /** The secret key, encrypted or not, in base64. */
  secret: string;
}

export interface StoredSecretOptions<Document extends KeptSecret> {
  documents: DocumentFolder<Document>;
  secrets: SecretStore;
  /** The name of its document. */
  name: string;
  /** The subject of a sentence: 'Your key for signing'. */
  what: string;
  /** A sentence on what did not happen without it: 'Nothing was signed.' */
  rest: string;
  /** What the user reads when it cannot be unlocked. */
  locked: string;
  make(): Promise<Uint8Array>;
  /** Whether a key is the one of which the document has the public part. */
  fits(key: Uint8Array, document: Document): Promise<boolean>;
  toDocument(key: Uint8Array, kept: KeptSecret): Promise<Document>;
}

/** Gives a secret key, as safely kept as the system allows. It is made when it is first needed. */
export type StoredSecret = () => Promise<Result<Uint8Array>>;

export function createStoredSecret<Document extends KeptSecret>(options: StoredSecretOptions<Document>): StoredSecret {
  const { documents, secrets, name, what, rest, locked } = options;
  let opening: Promise<Result<Uint8Array>> | null = null;

  async function open(): Promise<Result<Uint8Array>> {
    const reading = documents.read(name);
    if (reading.state === 'found') return unlock(reading.document);
    // What is damaged has been moved aside, with a notice; what may not be touched must not be replaced.
    if (reading.state === 'unusable' && isOutOfReach(reading)) {
      return err('unreadable', `${what} cannot be read: ${reading.trouble.file} ${reading.trouble.problem}.`);
    }
    return make();
  }

  async function unlock(document: Document): Promise<Result<Uint8Array>> {
    try {
      const stored = Buffer.from(document.secret, 'base64');
      const isOpen = document.protection === 'file';
      const key = new Uint8Array(isOpen ? stored : Buffer.from(await secrets.decrypt(stored), 'base64'));
      return (await options.fits(key, document)) ? ok(key) : err('unreadable', locked);
    } catch {
      // Which error it is depends on the system; that the key stays closed is all there is to know.
      return err('unreadable', locked);
    }
  }

  async function make(): Promise<Result<Uint8Array>> {
    const key = await options.make();
    const document = await options.toDocument(key, await protect(key));
    const written = documents.write(name, document, { what, rest });
    return written.ok ? ok(key) : written;
  }

  async function protect(key: Uint8Array): Promise<KeptSecret> {
    const text = Buffer.from(key).toString('base64');
    if (!(await secrets.protects())) return { protection: 'file', secret: text };
    const encrypted = await secrets.encrypt(text);
    return { protection: 'system', secret: Buffer.from(encrypted).toString('base64') };
  }

  /** The same attempt for all who ask at once: two keys must not be made. After a failure the next one tries again. */
  return async () => {
    opening ??= open();
    const result = await opening.catch((error: unknown) => {
      opening = null;
      throw error;
    });
    if (!result.ok) opening = null;
    return result;
  };
}
