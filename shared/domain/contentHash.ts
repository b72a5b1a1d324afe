import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { z } from 'zod';

/** What contentHash gives. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** SHA-256 (FIPS 180-4) of a value's canonical JSON in UTF-8, as 64 lower-case hexadecimal digits. */
export function contentHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/**
 * The one text that stands for a value (RFC 8785): keys sorted by UTF-16 code units, no white space, shortest numbers.
 * @throws Error for what JSON in UTF-8 cannot hold (undefined, NaN, half a surrogate pair), which no schema of this project
 * lets through.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('There is no JSON for this value.');
  return text;
}
