import { describe, expect, it } from 'vitest';
import { dataKeyOf, forgetKey, keyedHash, newDataKey } from '../../../../../src-main/storage/sealing/dataKey.ts';
import { isSealed, keyIdOf, seal, sealedSize, unseal } from '../../../../../src-main/storage/sealing/envelope.ts';

const key = dataKeyOf(Buffer.alloc(32, 7));
const keys = new Map([[key.id, key]]);
const identity = 'interviews/7d7c8f2e-3f3e-4c0e-9a53-0d5a4f9f3f10.json';
const text = Buffer.from('{"format":"scorecard-interview","candidate":"Priya Raman"}');

describe('a sealed file', () => {
  it('opens as what was sealed', () => {
    expect(unseal(keys, identity, Buffer.from(seal(key, identity, text)))).toEqual({ ok: true, bytes: text, key });
  });

  it('shows its own format and version, the number of the key, and nothing else', () => {
    const file: unknown = JSON.parse(seal(key, identity, text));
    expect(file).toEqual({
      format: 'scorecard-sealed',
      version: 1,
      key: key.id,
      content: expect.stringMatching(/^[A-Za-z0-9+/=]+$/),
    });
    expect(JSON.stringify(file)).not.toMatch(/Priya|interviews|7d7c8f2e/);
  });

  it('is another file each time', () => {
    expect(seal(key, identity, text)).not.toBe(seal(key, identity, text));
  });

  it('opens in no other place', () => {
    const file = Buffer.from(seal(key, identity, text));
    expect(unseal(keys, 'interviews/00000000-3f3e-4c0e-9a53-0d5a4f9f3f10.json', file)).toEqual({
      ok: false,
      problem: 'altered',
    });
  });

  it('opens with no other key, and says so', () => {
    const other = newDataKey();
    const file = Buffer.from(seal(key, identity, text));
    expect(unseal(new Map([[other.id, other]]), identity, file)).toEqual({ ok: false, problem: 'otherKey' });
  });

  it('does not open once any of its bytes was altered', () => {
    const file = Buffer.from(seal(key, identity, text));
    const opened = [...file.keys()].filter((place) => {
      const altered = Buffer.from(file);
      altered[place] = (altered[place] ?? 0) ^ 1;
      return isSealed(altered) && unseal(keys, identity, altered).ok;
    });
    expect(opened).toEqual([]);
  });

  it('does not open once it was cut off', () => {
    const file = Buffer.from(seal(key, identity, text));
    const opened = [...file.keys()].filter((length) => {
      const cut = file.subarray(0, length);
      return isSealed(cut) && unseal(keys, identity, cut).ok;
    });
    expect(opened).toEqual([]);
  });

  it('of a newer version is said to be of one', () => {
    const file = Buffer.from('{"format":"scorecard-sealed","version":2,"other":"shape"}');
    expect(unseal(keys, identity, file)).toEqual({ ok: false, problem: 'newerVersion' });
  });

  it('is never larger than what is read of it', () => {
    for (const length of [0, 1, 2, 3, 1_000, 100_001]) {
      const file = seal(key, identity, Buffer.alloc(length));
      expect(file.length).toBeLessThanOrEqual(sealedSize(length));
      expect(keyIdOf(Buffer.from(file))).toBe(key.id);
    }
  });
});

describe('a data key', () => {
  it('gives the same keys from the same secret, each for one purpose', () => {
    const same = dataKeyOf(Buffer.alloc(32, 7));
    expect(same).toEqual(key);
    expect(new Set([key.secret, key.documents, key.names].map((bytes) => bytes.toString('hex'))).size).toBe(3);
  });

  it('is gone from memory once it is forgotten', () => {
    const forgotten = newDataKey();
    forgetKey(forgotten);
    const zeros = Buffer.alloc(32);
    expect([forgotten.secret, forgotten.documents, forgotten.names]).toEqual([zeros, zeros, zeros]);
  });

  it('makes hashes that another key does not', () => {
    expect(keyedHash(key, text)).toMatch(/^[0-9a-f]{64}$/);
    expect(keyedHash(newDataKey(), text)).not.toBe(keyedHash(key, text));
  });
});
