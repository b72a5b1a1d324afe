import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DataKey } from './dataKey.ts';

// A sealed file is one line of JSON, of which only its own format, its version and the number of the key can be read:
// {"format":"scorecard-sealed","version":1,"key":"…","content":"…"}
// `content` is, in base64: nonce, what was sealed, tag (AES-256-GCM, NIST SP 800-38D). Format, version, key and the document that
// it is take part in the tag, so that no file opens in another's place.

const format = 'scorecard-sealed';
const version = 1;
const start = `{"format":"${format}","version":`;
const startBytes = Buffer.from(start);
const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
/** The envelope around the content, in bytes, with room. */
const around = 160;

/** Why a sealed file does not open. `otherKey`: it was sealed with another one. */
export type SealProblem = 'newerVersion' | 'otherKey' | 'altered';

/** What a sealed file gives. */
export type Opened = { ok: true; bytes: Buffer; key: DataKey } | { ok: false; problem: SealProblem };

/** Whether bytes are a sealed file. */
export function isSealed(bytes: Uint8Array): boolean {
  return bytes.length >= startBytes.length && startBytes.equals(bytes.subarray(0, startBytes.length));
}

/** The largest size, in bytes, of a sealed file with so many bytes in it. */
export function sealedSize(bytes: number): number {
  return Math.ceil((bytes + nonceLength + tagLength) / 3) * 4 + around;
}

function boundTo(key: string, identity: string): Buffer {
  return Buffer.from(JSON.stringify([format, version, key, identity]));
}

/** Seals bytes. @param identity which document they are; they open as this one only */
export function seal(key: DataKey, identity: string, bytes: Uint8Array): string {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, key.documents, nonce);
  sealing.setAAD(boundTo(key.id, identity));
  const content = Buffer.concat([nonce, sealing.update(bytes), sealing.final(), sealing.getAuthTag()]);
  return `${start}${version},"key":"${key.id}","content":"${content.toString('base64')}"}`;
}

const head = /^\{"format":"scorecard-sealed","version":(\d{1,9}),(?:"key":"([0-9a-f]{16})","content":")?/;
/** A head is no longer than this. */
const longestHead = 120;

/** The number of the key that a sealed file needs; null where a newer version has written it. */
function headOf(bytes: Buffer): { key: string; length: number } | SealProblem {
  const [found, itsVersion, key] = head.exec(bytes.toString('latin1', 0, longestHead)) ?? [];
  if (itsVersion !== undefined && Number(itsVersion) > version) return 'newerVersion';
  if (found === undefined || key === undefined || Number(itsVersion) !== version) return 'altered';
  return { key, length: found.length };
}

/** What base64 stands for, where it is written in the one way in which we write it; null otherwise: Node passes over what does not fit. */
function bytesOf(base64: string): Buffer | null {
  const bytes = Buffer.from(base64, 'base64');
  const lastGroup = bytes.subarray(Math.max(0, Math.ceil(bytes.length / 3) - 1) * 3).toString('base64');
  return Math.ceil(bytes.length / 3) * 4 === base64.length && base64.endsWith(lastGroup) ? bytes : null;
}

/** Opens a sealed file. @param keys by their numbers */
export function unseal(keys: ReadonlyMap<string, DataKey>, identity: string, file: Buffer): Opened {
  const known = headOf(file);
  if (typeof known === 'string') return { ok: false, problem: known };
  const key = keys.get(known.key);
  if (key === undefined) return { ok: false, problem: 'otherKey' };
  // A line break at the end is allowed: a log has one after each entry.
  const text = file.toString('latin1', known.length).trimEnd();
  const content = text.endsWith('"}') ? bytesOf(text.slice(0, -2)) : null;
  if (content === null || content.length < nonceLength + tagLength) return { ok: false, problem: 'altered' };
  try {
    const tagAt = content.length - tagLength;
    const opening = createDecipheriv(cipher, key.documents, content.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    opening.setAAD(boundTo(key.id, identity));
    opening.setAuthTag(content.subarray(tagAt));
    // Memory that nothing else shares, so that it can go to another thread.
    const bytes = Buffer.alloc(tagAt - nonceLength);
    opening.update(content.subarray(nonceLength, tagAt)).copy(bytes);
    opening.final();
    return { ok: true, bytes, key };
  } catch {
    // The library says no more than that the tag does not fit.
    return { ok: false, problem: 'altered' };
  }
}

/** The number of the key that a sealed file needs; null where it tells none. */
export function keyIdOf(file: Buffer): string | null {
  const known = isSealed(file) ? headOf(file) : 'altered';
  return typeof known === 'string' ? null : known.key;
}
