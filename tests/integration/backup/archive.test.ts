import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/domain/ids.ts';
import { backupContract } from '../../../shared/ipc/backupContract.ts';
import { err, ok, unwrap } from '../../../shared/ipc/result.ts';
import { type OwnProtection, protectionSchema } from '../../../shared/ipc/sharingContract.ts';
import { archiveOf } from '../../../src-main/backup/archive.ts';
import { saveBackup } from '../../../src-main/backup/saving.ts';
import { describeProtectionProblem } from '../../../src-main/trust/protection/problems.ts';
import type { SecretStore } from '../../../src-main/trust/storedSecret.ts';
import { firstChoice } from '../../../src-renderer/screens/settings/backup/restoreChoice.ts';
import { plan as examplePlan } from '../../unit/domain/plan/planExamples.ts';
import { filesIn, onDisk, open, pathOf, startInterview, temporaryFolder } from '../library/support.ts';
import { begin, type Computer, computer, fileOf, finish, interviewed, receive } from '../panels/support.ts';
import { backupsOf, previewed, restoringOf, startPending } from './support.ts';

const quiet = { signal: new AbortController().signal, tell: () => undefined };

/** A store of secrets that only this computer can open. */
function keychain(of: string): SecretStore {
  return {
    protects: async () => true,
    encrypt: async (text) => Buffer.from(`${of}:${text}`),
    async decrypt(secret) {
      const text = Buffer.from(secret).toString();
      if (!text.startsWith(`${of}:`)) throw new Error('It is of another computer.');
      return text.slice(of.length + 1);
    },
  };
}

/** Writes everything of a computer into one file, and gives its path. @param leftOut how many documents cannot be read */
async function saved({ library, trust }: Computer, protection: OwnProtection, leftOut = 0): Promise<string> {
  let path = '';
  const file = await saveBackup(
    {
      root: library.root,
      now: () => new Date(2026, 2, 2, 12).getTime(),
      writeAll: library.flush,
      openSecrets: trust.portable.open,
      protect: trust.protection.protect,
      async saveFile(name, _kind, make) {
        const content = await make();
        if (content === null) return null;
        path = join(temporaryFolder(), name);
        writeFileSync(path, content);
        return { fileName: name };
      },
    },
    protection,
    quiet,
  );
  expect(unwrap(file)?.leftOut).toBe(leftOut);
  return path;
}

/** The ways back on a computer, with its keys. */
function waysBack({ library, trust }: Computer, path: string) {
  return restoringOf(library, backupsOf(library), () => path, {
    open: async (bytes, passphrase) => {
      const opened = await trust.protection.unlock(bytes, passphrase);
      return opened.ok ? ok(opened.bytes) : err('notAllowed', describeProtectionProblem(opened.problem));
    },
    keepSafe: trust.portable.keepSafe,
    opens: trust.portable.opens,
  });
}

const none: OwnProtection = { kind: 'none' };

describe('everything in one file', () => {
  it('goes to another computer with one passphrase, keys included, and signs there as it did here', async () => {
    const old = computer('Ira', temporaryFolder(), keychain('old'));
    await receive(old, await interviewed(computer('Max')));
    const id = begin(old, { name: 'Someone Else', role: 'Nurse', email: '', link: '' });
    await finish(old, id);
    unwrap(old.library.plans.save(examplePlan));
    const signed = await fileOf(old, id);
    const address = unwrap(await old.trust.ageIdentity.address()).address;
    const path = await saved(old, { kind: 'passphrase', passphrase: 'correct horse battery', jobId: newId() });
    expect(path.endsWith('Scorecard 2026-03-02.backup.age')).toBe(true);
    expect(readFileSync(path).includes(Buffer.from('Someone Else'))).toBe(false);

    const root = temporaryFolder();
    const restoring = waysBack(computer('Ira', root, keychain('new')), path);
    const locked = unwrap(await restoring.preview('file', quiet));
    if (locked?.state !== 'locked') throw new Error('It should be locked.');
    expect(await restoring.unlock(locked.token, { passphrase: 'wrong', jobId: newId() }, quiet)).toMatchObject({
      ok: false,
      error: { message: 'Wrong passphrase. Try again.' },
    });
    const passphrase = { passphrase: 'correct horse battery', jobId: newId() };
    const preview = unwrap(await restoring.unlock(locked.token, passphrase, quiet));
    if (preview?.state !== 'ready') throw new Error('It should be open.');
    expect(new Set(preview.rows.map(({ state }) => state))).toEqual(new Set(['missing']));
    unwrap(
      await restoring.restore(
        preview.token,
        preview.rows.flatMap(({ states }) => states[0]?.file ?? []),
      ),
    );
    await startPending(root);

    const there = computer('Ira', root, keychain('new'));
    expect(await fileOf(there, id)).toBe(signed);
    expect(there.library.plans.list()).toEqual([examplePlan]);
    expect(unwrap(await there.trust.ageIdentity.address())).toEqual({ address, keptBy: 'system' });
    expect((await there.panels.library.list()).map(({ candidate }) => candidate.name).sort()).toEqual([
      'Ada Example',
      'Someone Else',
    ]);
    // On the new disk no key lies open, not even in a copy.
    for (const file of filesIn(root, 'backup/copies').filter((name) => /^(identity|address)~/.test(name)))
      expect(readFileSync(join(root, 'backup/copies', file), 'utf8')).toContain('"protection": "system"');
  }, 60_000);

  it('does not take one’s own keys for other ones where the system keeps them', async () => {
    const ira = computer('Ira', temporaryFolder(), keychain('old'));
    await interviewed(ira);
    const path = await saved(ira, { kind: 'passphrase', passphrase: 'correct horse battery', jobId: newId() });
    const restoring = waysBack(ira, path);
    const locked = unwrap(await restoring.preview('file', quiet));
    const passphrase = { passphrase: 'correct horse battery', jobId: newId() };
    const preview = unwrap(await restoring.unlock(locked?.token ?? '', passphrase, quiet));
    const rows = preview?.state === 'ready' ? preview.rows : [];
    expect(rows.map(({ kind, state }) => [kind, state])).toEqual([
      ['Interview', 'same'],
      ['Keys of others', 'same'],
      ['Your key for signing', 'same'],
    ]);
  }, 60_000);

  it('takes no key from a disk of another computer that only that one can unlock', async () => {
    const old = computer('Ira', temporaryFolder(), keychain('old'));
    await interviewed(old);
    unwrap(await backupsOf(old.library).run());
    const from = async (store: string) => {
      const ways = waysBack(computer('Ira', temporaryFolder(), keychain(store)), old.library.root);
      const { rows, refused } = await previewed(ways, 'folder');
      return { kinds: rows.map(({ kind }) => kind), problems: refused.map(({ problem }) => problem) };
    };
    const key = 'Your key for signing';
    expect((await from('old')).kinds).toContain(key);
    const { kinds, problems } = await from('new');
    expect(kinds).not.toContain(key);
    expect(problems).toEqual([expect.stringMatching(/^is locked by the store of passwords of the computer/)]);
  });

  it('calls a key of somebody else what it is, however new it is', async () => {
    const [eve, ira] = [computer('Eve'), computer('Ira')];
    await interviewed(ira);
    await interviewed(eve);
    // Without a passphrase, as nobody else would write it.
    const text = readFileSync(join(eve.library.root, 'identity.json'), 'utf8');
    const identity = { area: '.', name: 'identity', savedAt: JSON.parse(text).savedAt };
    async function* documents() {
      yield { ...identity, text };
    }
    const path = join(temporaryFolder(), 'Eve.backup');
    writeFileSync(path, await archiveOf(documents(), Date.now()));
    const preview = await previewed(waysBack(ira, path), 'file');
    expect(preview.rows.map(({ kind, state }) => [kind, state])).toEqual([['Your key for signing', 'otherKey']]);
    expect(firstChoice(preview.rows).size).toBe(0);
  });

  it('without a passphrase has everything but one’s own secret keys', async () => {
    const ira = computer('Ira');
    await interviewed(ira);
    const path = await saved(ira, none);
    expect(path.endsWith('Scorecard 2026-03-02.backup')).toBe(true);
    const text = gunzipSync(readFileSync(path)).toString();
    expect(text).toContain('"area":"interviews"');
    expect(filesIn(ira.library.root, '.')).toContain('identity.json');
    expect(text).not.toContain('scorecard-identity');
  });

  it('says of how many documents it is not everything', async () => {
    const ira = computer('Ira');
    const [good, newer, folder] = [begin(ira), begin(ira), begin(ira)];
    await ira.library.flush();
    const { root } = ira.library;
    writeFileSync(
      pathOf(root, newer),
      readFileSync(pathOf(root, newer), 'utf8').replace(/"version": \d+/, '"version": 99'),
    );
    rmSync(pathOf(root, folder));
    mkdirSync(pathOf(root, folder));
    // Where a folder of documents should be there is a file.
    writeFileSync(join(root, 'sets'), '');
    const text = gunzipSync(readFileSync(await saved(ira, none, 3))).toString();
    expect([good, newer, folder].map((id) => text.includes(id))).toEqual([true, false, false]);
  });

  it('is protected for nobody else, who would have one’s own keys then', () => {
    const recipients = [{ name: 'Eve', address: 'age1zwya0qq8c824n5ncxppekrm4egk6gnvfhag6dmr87xjqaeuwlsgq68mqj4' }];
    const lock = { kind: 'recipients', recipients };
    expect(protectionSchema.safeParse(lock).success).toBe(true);
    const { input } = backupContract['backup:saveFile'];
    expect(input.safeParse({ jobId: newId(), protection: none, isMove: false }).success).toBe(true);
    expect(input.safeParse({ jobId: newId(), protection: lock, isMove: false }).success).toBe(false);
  });

  it('is not written when the user thinks better of it while it is made', async () => {
    const ira = computer('Ira');
    begin(ira);
    const controller = new AbortController();
    const written: unknown[] = [];
    const options = {
      root: ira.library.root,
      now: Date.now,
      writeAll: ira.library.flush,
      openSecrets: ira.trust.portable.open,
      protect: ira.trust.protection.protect,
      async saveFile(name: string, _kind: string, make: () => Promise<Uint8Array | null>) {
        controller.abort();
        const content = await make();
        if (content !== null) written.push(content);
        return content === null ? null : { fileName: name };
      },
    };
    expect(await saveBackup(options, none, { ...quiet, signal: controller.signal })).toEqual({ ok: true, value: null });
    expect(written).toEqual([]);
  });
});

describe('a file that is no whole backup', () => {
  /** A backup of two interviews, unpacked into its lines, and what comes of it when its lines are others. */
  async function tampered(change: (lines: string[]) => string[], pack = (text: string): Uint8Array => gzipSync(text)) {
    const ira = computer('Ira');
    begin(ira, { name: 'Ada', role: '', email: '', link: '' });
    begin(ira, { name: 'Ben', role: '', email: '', link: '' });
    const path = await saved(ira, none);
    const lines = gunzipSync(readFileSync(path)).toString().trimEnd().split('\n');
    writeFileSync(path, pack(`${change(lines).join('\n')}\n`));
    return { path, restoring: waysBack(computer('New'), path) };
  }

  it.each<[string, (lines: string[]) => string[], string]>([
    ['lacks its end', (lines) => lines.slice(0, -1), 'was cut off'],
    ['lacks a document', (lines) => lines.toSpliced(1, 1), 'was cut off'],
    ['goes on', (lines) => [...lines, ...lines.slice(1)], 'goes on after its end: it was altered'],
    ['is of another format', () => ['{"format":"diary","version":1}'], 'is no backup of Scorecard'],
    [
      'is of a newer version',
      (lines) => [lines[0]?.replace('"version":1', '"version":2') ?? '', ...lines.slice(1)],
      'was written by a newer version of Scorecard; update the app to read it',
    ],
    ['has a line of another shape', (lines) => lines.toSpliced(1, 1, '{"__proto__":1}'), 'is damaged, or was cut off'],
    ['is empty', () => [], 'is no backup of Scorecard'],
  ])('since it %s is refused with a sentence', async (_what, change, problem) => {
    const { restoring } = await tampered(change);
    expect(await restoring.preview('file', quiet)).toEqual({
      ok: false,
      error: { code: 'unreadable', message: `“Scorecard 2026-03-02.backup” ${problem}. Nothing was changed.` },
    });
  });

  it.each<[string, (text: string) => Uint8Array, string]>([
    ['cut off in the middle', (text) => gzipSync(text).subarray(0, 400), 'is damaged, or was cut off'],
    ['not compressed', (text) => Buffer.from(text), 'is no backup of Scorecard'],
    [
      'unpacked to no end',
      () => gzipSync(Buffer.alloc(200 * 1024 * 1024, 0x61)),
      'unpacks to far more than Scorecard keeps',
    ],
  ])('since it is %s is refused with a sentence', async (_what, pack, problem) => {
    const { restoring } = await tampered((lines) => lines, pack);
    expect(await restoring.preview('file', quiet)).toMatchObject({
      ok: false,
      error: { message: `“Scorecard 2026-03-02.backup” ${problem}. Nothing was changed.` },
    });
  });

  it('has altered documents left out one by one, and names that lead nowhere', async () => {
    const { restoring } = await tampered((lines) =>
      lines
        .map((line, index) => {
          if (line.includes('Ada')) return line.replaceAll('Ada', 'Eve');
          return index === lines.length - 1 ? line.replace('2', '4') : line;
        })
        .toSpliced(
          1,
          0,
          ...['..', 'interviews'].map((area) =>
            JSON.stringify({ area, name: '../../x', savedAt: 1, hash: 'a'.repeat(64), text: '{}' }),
          ),
        ),
    );
    const preview = await previewed(restoring, 'file');
    expect(preview.rows.map(({ name }) => name)).toEqual(['Ben']);
    expect(preview.refused).toEqual([
      {
        file: expect.stringMatching(/^interviews\//),
        problem: 'is not what was written: its content does not fit its hash',
      },
    ]);
  });

  it('is not looked into where it is a link, a folder or far too large', async () => {
    const folder = temporaryFolder();
    const ira = computer('Ira');
    const link = join(folder, 'link.backup');
    symlinkSync('/etc/hostname', link);
    const huge = join(folder, 'huge.backup');
    writeFileSync(huge, '');
    truncateSync(huge, 600 * 1024 * 1024);
    for (const [path, problem] of [
      [link, '“link.backup” is a link'],
      [folder, 'is a folder'],
      [huge, '“huge.backup” is far too large to be one of Scorecard’s'],
    ] as const) {
      const result = await waysBack(ira, path).preview('file', quiet);
      expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining(problem) } });
    }
  });
});

describe('what was taken to another computer', () => {
  it('is said here from now on, until it is used here again', async () => {
    const library = open(temporaryFolder());
    const id = startInterview(library);
    unwrap(await backupsOf(library).setMoved(1_000));
    const again = backupsOf(open(library.root));
    expect(again.movedAt()).toBe(1_000);
    expect(unwrap(await again.setMoved(null)).movedAt).toBeNull();
    expect(backupsOf(open(library.root)).movedAt()).toBeNull();
    expect(onDisk(library.root, id).id).toBe(id);
  });
});
