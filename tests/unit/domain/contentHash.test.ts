import { createHash } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../../../shared/domain/contentHash.ts';
import { interview } from './arbitraries.ts';

function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

describe('SHA-256, against the examples that NIST publishes for FIPS 180', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('%#', (text, expected) => {
    expect(sha256Of(text)).toBe(expected);
  });
});

describe('contentHash', () => {
  it('is the SHA-256 of the canonical JSON in UTF-8', () => {
    // printf '{"a":"€","b":1}' | sha256sum
    expect(contentHash({ b: 1, a: '€' })).toBe(createHash('sha256').update('{"a":"€","b":1}', 'utf8').digest('hex'));
    expect(contentHash('abc')).toBe(sha256Of('"abc"'));
  });

  it('agrees with Node’s own SHA-256 for any interview', () => {
    fc.assert(
      fc.property(interview, (value) => {
        expect(contentHash(value)).toBe(createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex'));
      }),
      { numRuns: 50 },
    );
  });
});
