import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { VaultLock } from '../../shared/files/formats/vault.ts';
import { type DataKey, dataKeyOf, forgetKey, keyLength } from '../storage/sealing/dataKey.ts';
import type { SecretStore } from '../trust/storedSecret.ts';
import { type PassphraseKeyJob, usualWork } from './passphraseKey.ts';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
const saltLength = 16;

/** Works on a passphrase; null when nobody wants it any more. */
export type DeriveKey = (job: PassphraseKeyJob) => Promise<Uint8Array | null>;

function boundTo(kind: VaultLock['kind'], keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['scorecard-vault', 1, kind, keyId]));
}

function wrap(by: Uint8Array, kind: VaultLock['kind'], key: DataKey): string {
  const nonce = randomBytes(nonceLength);
  const wrapping = createCipheriv(cipher, by, nonce);
  wrapping.setAAD(boundTo(kind, key.id));
  const content = Buffer.concat([nonce, wrapping.update(key.secret), wrapping.final(), wrapping.getAuthTag()]);
  by.fill(0);
  return content.toString('base64');
}

/** The data key; null where `by` is not what wrapped it. */
function unwrap(by: Uint8Array, { kind, wrapped }: Pick<VaultLock, 'kind' | 'wrapped'>, keyId: string): DataKey | null {
  const content = Buffer.from(wrapped, 'base64');
  if (content.length !== nonceLength + keyLength + tagLength) return null;
  try {
    const opening = createDecipheriv(cipher, by, content.subarray(0, nonceLength), { authTagLength: tagLength });
    opening.setAAD(boundTo(kind, keyId));
    opening.setAuthTag(content.subarray(nonceLength + keyLength));
    const secret = Buffer.alloc(keyLength);
    const opened = opening.update(content.subarray(nonceLength, nonceLength + keyLength));
    opened.copy(secret);
    opened.fill(0);
    opening.final();
    const key = dataKeyOf(secret);
    if (key.id === keyId) return key;
    forgetKey(key);
    return null;
  } catch {
    // The library says no more than that the tag does not fit.
    return null;
  } finally {
    by.fill(0);
  }
}

/** A code is random enough to need no work against guessing. */
function recoveryKey(code: string, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', code, salt, 'scorecard recovery', keyLength));
}

/** Null when nobody wants it any more. */
export async function passphraseLock(
  derive: DeriveKey,
  passphrase: string,
  key: DataKey,
): Promise<Extract<VaultLock, { kind: 'passphrase' }> | null> {
  const salt = new Uint8Array(randomBytes(saltLength));
  const by = await derive({ passphrase, salt, ...usualWork });
  if (by === null) return null;
  const kind = 'passphrase';
  return { kind, salt: Buffer.from(salt).toString('base64'), ...usualWork, wrapped: wrap(by, kind, key) };
}

export function recoveryLock(code: string, key: DataKey): VaultLock {
  const salt = randomBytes(saltLength);
  return { kind: 'recovery', salt: salt.toString('base64'), wrapped: wrap(recoveryKey(code, salt), 'recovery', key) };
}

/** @throws what the system says when it does not take it */
export async function systemLock(secrets: SecretStore, key: DataKey): Promise<VaultLock> {
  const by = randomBytes(keyLength);
  const secret = Buffer.from(await secrets.encrypt(by.toString('base64'))).toString('base64');
  return { kind: 'system', secret, wrapped: wrap(by, 'system', key) };
}

export async function openByPassphrase(
  derive: DeriveKey,
  passphrase: string,
  lock: Extract<VaultLock, { kind: 'passphrase' }>,
  keyId: string,
): Promise<DataKey | null> {
  const { memory, passes, lanes } = lock;
  const salt = new Uint8Array(Buffer.from(lock.salt, 'base64'));
  const by = await derive({ passphrase, salt, memory, passes, lanes });
  return by === null ? null : unwrap(by, lock, keyId);
}

export function openByCode(
  code: string,
  lock: Extract<VaultLock, { kind: 'recovery' }>,
  keyId: string,
): DataKey | null {
  return unwrap(recoveryKey(code, Buffer.from(lock.salt, 'base64')), lock, keyId);
}

/** Null where the system does not give what it keeps, or gives another key. */
export async function openBySystem(
  secrets: Pick<SecretStore, 'decrypt'>,
  lock: Pick<Extract<VaultLock, { kind: 'system' }>, 'kind' | 'secret' | 'wrapped'>,
  keyId: string,
): Promise<DataKey | null> {
  try {
    const by = Buffer.from(await secrets.decrypt(Buffer.from(lock.secret, 'base64')), 'base64');
    return by.length === keyLength ? unwrap(by, lock, keyId) : null;
  } catch {
    // Which error it is depends on the system; that the key stays closed is all there is to know.
    return null;
  }
}
