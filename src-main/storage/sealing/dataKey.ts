import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** The key of a data folder, and what is made of it. All of it is in memory that is filled with zeros when it is no longer needed. */
export interface DataKey {
  /** Tells which key a file was sealed with: 16 hexadecimal digits that say nothing else. */
  readonly id: string;
  /** The key itself, 32 bytes: for whoever wraps it, and for nothing else. */
  readonly secret: Buffer;
  /** What documents are sealed with, 32 bytes. */
  readonly documents: Buffer;
  /** What the hashes in the names of copies are made with, 32 bytes. */
  readonly names: Buffer;
}

export const keyLength = 32;

/** Every key is for one purpose (RFC 5869, HKDF with SHA-256). */
function derive(secret: Uint8Array, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `scorecard data folder: ${purpose}`, length));
}

/** @param secret 32 bytes, which belong to the key from now on */
export function dataKeyOf(secret: Buffer): DataKey {
  return {
    id: derive(secret, 'id', 8).toString('hex'),
    secret,
    documents: derive(secret, 'documents', keyLength),
    names: derive(secret, 'names', keyLength),
  };
}

export function newDataKey(): DataKey {
  // Not out of Node's pool, which other parts of the app write to.
  const secret = Buffer.alloc(keyLength);
  randomBytes(keyLength).copy(secret);
  return dataKeyOf(secret);
}

/** Fills the key with zeros. Whatever was sealed with it stays closed. */
export function forgetKey({ secret, documents, names }: DataKey): void {
  for (const bytes of [secret, documents, names]) bytes.fill(0);
}

/** What takes the place of a plain hash where nobody without the key may try out what it is the hash of. 64 hexadecimal digits. */
export function keyedHash(key: DataKey, bytes: Uint8Array): string {
  return createHmac('sha256', key.names).update(bytes).digest('hex');
}
