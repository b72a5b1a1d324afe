import { afterEach, describe, expect, it } from 'vitest';
import { dataKeyOf, keyedHash } from '../../../../../src-main/storage/sealing/dataKey.ts';
import { isSealed } from '../../../../../src-main/storage/sealing/envelope.ts';
import {
  dropSeal,
  lockFolder,
  nameHash,
  sealAlike,
  sealedFor,
  sealOf,
  setSeal,
  unsealedFrom,
  writingKeyOf,
} from '../../../../../src-main/storage/sealing/sealedFolders.ts';

const root = '/somewhere/Scorecard';
const file = `${root}/settings.json`;
const text = '{"format":"scorecard-settings"}';
const keyWith = (byte: number) => dataKeyOf(Buffer.alloc(32, byte));

function bytesIn(path: string): Buffer {
  return Buffer.from(sealedFor(path, text));
}

afterEach(() => dropSeal(root));

describe('a folder that is not sealed', () => {
  it('has its files as they are', () => {
    expect(sealedFor(file, text)).toBe(text);
    expect(unsealedFrom(file, Buffer.from(text))).toEqual({ ok: true, bytes: Buffer.from(text), key: null });
    expect(nameHash(null, Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('leaves alone what is sealed', () => {
    const key = keyWith(1);
    setSeal(root, { writes: key, opens: [key], takesPlain: false });
    const sealed = bytesIn(file);
    dropSeal(root);
    expect(unsealedFrom(file, sealed)).toEqual({
      ok: false,
      isOurs: true,
      problem: 'is encrypted, and the file “vault.json”, without which it cannot be opened, is not in its data folder',
    });
  });
});

describe('a folder that is sealed', () => {
  it('writes nothing that can be read, and reads it', () => {
    const key = keyWith(1);
    setSeal(root, { writes: key, opens: [key], takesPlain: false });
    expect(isSealed(bytesIn(file))).toBe(true);
    expect(unsealedFrom(file, bytesIn(file))).toEqual({ ok: true, bytes: Buffer.from(text), key });
    expect(nameHash(writingKeyOf(root), Buffer.from(text))).toBe(keyedHash(key, Buffer.from(text)));
  });

  it('takes nothing that is not', () => {
    const key = keyWith(1);
    setSeal(root, { writes: key, opens: [key], takesPlain: false });
    expect(unsealedFrom(file, Buffer.from(text))).toMatchObject({ ok: false, isOurs: false });
    setSeal(root, { writes: key, opens: [key], takesPlain: true });
    expect(unsealedFrom(file, Buffer.from(text))).toEqual({ ok: true, bytes: Buffer.from(text), key: null });
  });

  it('leaves alone what another key has sealed, and moves aside what was put in the wrong place', () => {
    const key = keyWith(1);
    const other = keyWith(2);
    setSeal(root, { writes: other, opens: [other], takesPlain: false });
    const ofOther = bytesIn(file);
    setSeal(root, { writes: key, opens: [key], takesPlain: false });
    expect(unsealedFrom(file, ofOther)).toMatchObject({ ok: false, isOurs: true });
    expect(unsealedFrom(`${root}/keys.json`, bytesIn(file))).toMatchObject({ ok: false, isOurs: false });
  });

  it('never seals what tells how it is sealed, and nothing outside', () => {
    const key = keyWith(1);
    setSeal(root, { writes: key, opens: [key], takesPlain: false });
    const outside = ['vault.json', 'backup/vault.json', 'vault-0123456789abcdef.json', '../other/settings.json'];
    for (const place of outside) expect(sealedFor(`${root}/${place}`, text)).toBe(text);
    expect(sealedFor(`${root}2/settings.json`, text)).toBe(text);
  });

  it('gives its seal to a folder that is kept alike', () => {
    const key = keyWith(1);
    sealAlike('/elsewhere/copies', root);
    expect(sealOf('/elsewhere/copies')).toBe(null);
    setSeal(root, { writes: key, opens: [key], takesPlain: false });
    const copy = `/elsewhere/copies/settings~000001~1764400000000~${'ab'.repeat(32)}.json`;
    expect(unsealedFrom(copy, bytesIn(file))).toEqual({ ok: true, bytes: Buffer.from(text), key });
    expect(unsealedFrom(copy, Buffer.from(text))).toEqual({ ok: true, bytes: Buffer.from(text), key: null });
  });
});

describe('a folder that is locked', () => {
  it('takes nothing and gives nothing, and its key is gone', () => {
    const key = keyWith(1);
    setSeal(root, { writes: key, opens: [key], takesPlain: true });
    const sealed = bytesIn(file);
    lockFolder(root);
    expect(key.secret).toEqual(Buffer.alloc(32));
    expect(() => sealedFor(file, text)).toThrow(expect.objectContaining({ code: 'ELOCKED', syscall: 'write' }));
    const locked = { ok: false, isOurs: true, problem: 'is encrypted, and its data folder is locked' };
    expect(unsealedFrom(file, sealed)).toEqual(locked);
    expect(unsealedFrom(file, Buffer.from(text))).toEqual(locked);
  });
});
