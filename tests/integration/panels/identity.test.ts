import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScorecardText } from '../../../shared/files/signedScorecard.ts';
import type { SecretStore } from '../../../src-main/trust/storedSecret.ts';
import { filesIn, place, temporaryFolder } from '../library/support.ts';
import { computer, fileOf, interviewed } from './support.ts';

const identity = (root: string) => JSON.parse(readFileSync(join(root, 'identity.json'), 'utf8'));

/** What a system with a keyring does, as far as it matters here. */
const turned: SecretStore = {
  protects: async () => true,
  encrypt: async (text) => Buffer.from(text).reverse(),
  decrypt: async (secret) => Buffer.from(secret).reverse().toString(),
};

function keyIn(text: string): string | null {
  const read = readScorecardText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.publicKey;
}

describe('one’s own key', () => {
  it('is made on first use, signs what is exported, and is the same after a new start', async () => {
    const root = temporaryFolder();
    const first = computer('Ira Example', root);
    expect(filesIn(root, '.')).not.toContain('identity.json');
    const key = keyIn(await interviewed(first));
    expect(identity(root)).toMatchObject({ publicKey: key, protection: 'file' });
    expect(statSync(join(root, 'identity.json')).mode & 0o777).toBe(0o600);
    expect(keyIn(await interviewed(computer('Ira Example', root)))).toBe(key);
  });

  it('is encrypted where the system protects it', async () => {
    const root = temporaryFolder();
    const key = keyIn(await interviewed(computer('Ira Example', root, turned)));
    expect(identity(root)).toMatchObject({ publicKey: key, protection: 'system' });
    expect(keyIn(await interviewed(computer('Ira Example', root, turned)))).toBe(key);
  });

  it('is neither used nor replaced where it cannot be unlocked', async () => {
    const root = temporaryFolder();
    await interviewed(computer('Ira Example', root, turned));
    const before = identity(root);
    await expect(interviewed(computer('Ira Example', root))).rejects.toThrow(/cannot be unlocked/);
    expect(identity(root)).toEqual(before);
  });

  it('of a newer version is left alone, and a damaged one is set aside', async () => {
    const root = temporaryFolder();
    place(root, 'identity.json', JSON.stringify({ format: 'scorecard-identity', version: 9 }));
    await expect(interviewed(computer('Ira Example', root))).rejects.toThrow(/newer version/);
    expect(identity(root).version).toBe(9);
    place(root, 'identity.json', '{"format":"scorecard-identity","version":1,"pub');
    expect(keyIn(await interviewed(computer('Ira Example', root)))).toBe(identity(root).publicKey);
    expect(filesIn(root, 'quarantine').length).toBeGreaterThan(0);
  });

  it('is one, however many ask for it at once', async () => {
    const root = temporaryFolder();
    const self = computer('Ira Example', root);
    await interviewed(self);
    const [id] = (await self.library.interviews.list()).map((entry) => entry.id);
    const other = computer('Ira Example', root);
    const texts = await Promise.all([fileOf(other, id ?? ''), fileOf(other, id ?? '')]);
    expect(new Set(texts.map(keyIn))).toEqual(new Set([identity(root).publicKey]));
  });
});
