import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/ipc/result.ts';
import { dropSeal } from '../../../src-main/storage/sealing/sealedFolders.ts';
import { passphraseKey } from '../../../src-main/vault/passphraseKey.ts';
import { backupsOf, previewed, restoringOf, startPending } from '../backup/support.ts';
import { filesIn, open, pathOf, place, startInterview, summarize, temporaryFolder } from '../library/support.ts';
import {
  allFiles,
  filesWith,
  keychain,
  noSecrets,
  passphrase,
  plainFiles,
  sealWith,
  vaultOf,
  wholly,
} from './support.ts';

const words = ['Planted Candidate', 'plantedsummary', 'plantedreason', 'plantedlog'];

/** A data folder with something of every kind in it. Gives the interview that is there. */
async function fullFolder(): Promise<{ root: string; id: string; deleted: string }> {
  const root = temporaryFolder();
  const candidate = { name: words[0] ?? '', role: 'Back-end engineer', email: '', link: '' };
  const library = open(root);
  const id = startInterview(library, { candidate });
  const deleted = startInterview(library, { candidate });
  unwrap(await library.interviews.edit(id, [summarize('plantedsummary one')]));
  const backups = backupsOf(library);
  unwrap(await backups.run());
  unwrap(await library.interviews.edit(id, [summarize('plantedsummary two')]));
  unwrap(await backups.run());
  unwrap(await library.interviews.remove([deleted]));
  // A restore, with what it notes.
  const restoring = restoringOf(library, backups);
  const preview = await previewed(restoring);
  const files = preview.rows.flatMap(({ states }) => states.at(-1)?.file ?? []).filter((file) => file.includes(id));
  unwrap(await restoring.restore(preview.token, files));
  await startPending(root);
  place(root, `sets/${deleted}.json`, '{"format":"scorecard-set","plantedreason":');
  place(root, `interviews/${deleted}.new.json`, '{"candidate":"Planted Candidate"}');
  place(root, `outgoing/${deleted}/Planted Candidate.scorecard`, '{"candidate":"Planted Candidate"}');
  const again = open(root);
  again.sets.list();
  again.report('somewhere', new Error('plantedlog'));
  again.saveWindowState({ bounds: null, isMaximized: false, place: `/interviews/${id}` });
  await again.interviews.list();
  await again.flush();
  await backups.stop();
  return { root, id, deleted };
}

function summaryIn(root: string, id: string): string | undefined {
  return unwrap(open(root).interviews.read(id)).working?.conclusion.summary;
}

describe('encrypting a data folder', () => {
  it('leaves nothing in it that can be read, and everything where it was', async () => {
    const { root, id, deleted } = await fullFolder();
    expect(filesWith(root, words).length).toBeGreaterThan(8);
    const trashed = join(root, `trash/interviews/${deleted}.json`);
    utimesSync(trashed, 1_700_000_000, 1_700_000_000);
    const summary = summaryIn(root, id);
    await sealWith(vaultOf(root));

    expect(filesWith(root, words)).toEqual([]);
    expect(plainFiles(root)).toEqual([]);
    expect(statSync(trashed).mtimeMs).toBe(1_700_000_000_000);
    expect(summaryIn(root, id)).toBe(summary);
    const library = open(root);
    expect((await library.interviews.list()).map((entry) => entry.candidate)).toEqual(['Planted Candidate']);
    expect((await library.recovery.setAside()).map(({ reason }) => reason)).toEqual([
      `sets/${deleted}.json is not valid JSON; it may have been cut off while it was written.`,
    ]);
    expect(library.noticesTold).toEqual([]);
    unwrap(await library.interviews.restore([deleted]));
    unwrap(await library.interviews.edit(deleted, [summarize('plantedsummary three')]));
    await library.flush();
    expect(filesWith(root, words)).toEqual([]);
    expect(plainFiles(root)).toEqual([]);
  });

  it('keeps the copies, and what names them, so that a restore can still be undone', async () => {
    const { root, id } = await fullFolder();
    const before = summaryIn(root, id);
    await sealWith(vaultOf(root));
    const library = open(root);
    const backups = backupsOf(library);
    const restoring = restoringOf(library, backups);
    expect((await previewed(restoring)).refused).toEqual([]);
    unwrap(await restoring.undo());
    await startPending(root);
    expect(before).toBe('plantedsummary one');
    expect(summaryIn(root, id)).toBe('plantedsummary two');
    expect(plainFiles(root)).toEqual([]);
  });

  it('can be undone: everything is as it was, byte by byte, but for what is made again', async () => {
    const { root } = await fullFolder();
    const original = temporaryFolder();
    cpSync(root, original, { recursive: true });
    const vault = vaultOf(root);
    await sealWith(vault);
    unwrap(await vault.turnOff(passphrase));
    expect(await vault.carryOut(wholly)).toBe(true);
    const kept = allFiles(original).filter((file) => !/index\.json$|\.new\.json$|^outgoing/.test(file));
    expect(allFiles(root)).toEqual(kept);
    const changed = kept.filter((file) => !readFileSync(join(root, file)).equals(readFileSync(join(original, file))));
    expect(changed).toEqual([]);
  });

  it('is refused where a link leads out of the folder', async () => {
    const { root, id } = await fullFolder();
    const elsewhere = join(temporaryFolder(), 'file.json');
    renameSync(pathOf(root, id), elsewhere);
    symlinkSync(elsewhere, pathOf(root, id));
    const change = { protection: { kind: 'passphrase', passphrase }, current: '', newCode: true } as const;
    expect(await vaultOf(root).prepare(change)).toEqual({
      ok: false,
      error: {
        code: 'notAllowed',
        message: `Nothing was encrypted: “interviews/${id}.json” in the data folder is a link to another place, where it would stay readable. Move what it leads to into the data folder, and begin again.`,
      },
    });
  });

  it('begins only once the recovery code was typed back', async () => {
    const { root } = await fullFolder();
    const vault = vaultOf(root);
    const change = { protection: { kind: 'passphrase', passphrase }, current: '', newCode: true } as const;
    const code = unwrap(await vault.prepare(change)) ?? '';
    expect((await vault.confirm(code.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).ok).toBe(false);
    expect(vault.reading()).toEqual({ state: 'none' });
    expect((await vault.confirm(` ${code.toLowerCase().replaceAll('-', ' ')} `)).ok).toBe(true);
    expect(vault.unfinished()).toBe('sealing');
  });

  it('can be cancelled, and is then as if it had not begun', async () => {
    const { root, id } = await fullFolder();
    const vault = vaultOf(root);
    const change = { protection: { kind: 'passphrase', passphrase }, current: '', newCode: true } as const;
    unwrap(await vault.confirm(unwrap(await vault.prepare(change)) ?? ''));
    const controller = new AbortController();
    const following = { signal: controller.signal, tell: () => controller.abort() };
    expect(await vault.carryOut(following)).toBe(false);
    unwrap(vault.turnRound());
    expect(await vault.carryOut(wholly)).toBe(true);
    expect(vault.reading()).toEqual({ state: 'none' });
    expect(filesWith(root, ['scorecard-sealed'])).toEqual([]);
    expect(summaryIn(root, id)).toBe('plantedsummary one');
  });
});

describe('a kill at any operation', () => {
  const child = join(import.meta.dirname, 'convertingChild.ts');
  const stops = 12;

  it.each(['sealing', 'opening'] as const)(
    'while everything is %s leaves all of it readable, and the next start ends it',
    async (state) => {
      const { root, id } = await fullFolder();
      const summary = summaryIn(root, id);
      const vault = vaultOf(root);
      const change = { protection: { kind: 'passphrase', passphrase }, current: '', newCode: true } as const;
      const code = unwrap(await vault.prepare(change)) ?? '';
      unwrap(await vault.confirm(code));
      if (state === 'opening') {
        await vault.carryOut(wholly);
        unwrap(await vault.turnOff(code));
      }
      dropSeal(root);
      const whole = temporaryFolder();
      cpSync(root, whole, { recursive: true, preserveTimestamps: true });
      const total = Number(execFileSync(process.execPath, [child, whole, code], { encoding: 'utf8' }));
      expect(total).toBeGreaterThan(stops);

      for (let stop = 0; stop < stops; stop += 1) {
        const folder = temporaryFolder();
        cpSync(root, folder, { recursive: true, preserveTimestamps: true });
        const at = 1 + Math.floor((stop * (total - 1)) / (stops - 1));
        expect(spawnSync(process.execPath, [child, folder, code, String(at)]).signal).toBe('SIGKILL');

        const found = vaultOf(folder);
        if (found.reading().state === 'found') unwrap(await found.unlock(code));
        expect(summaryIn(folder, id), `killed at operation ${at} of ${total}`).toBe(summary);
        expect(filesIn(folder, 'quarantine').length).toBe(2);
        expect(await found.carryOut(wholly)).toBe(true);
        expect(summaryIn(folder, id)).toBe(summary);
        if (state === 'sealing') expect([plainFiles(folder), filesWith(folder, words)]).toEqual([[], []]);
        else expect(filesWith(folder, ['scorecard-sealed', 'scorecard-vault'])).toEqual([]);
        dropSeal(folder);
      }
    },
    240_000,
  );
});

describe('what opens a data folder', () => {
  it('is its passphrase or its recovery code, and nothing else', async () => {
    const { root, id } = await fullFolder();
    const vault = vaultOf(root);
    const code = await sealWith(vault);
    vault.lock();
    expect(vault.isLocked()).toBe(true);
    expect(open(root).interviews.read(id).ok).toBe(false);

    expect(await vault.unlock('eleven loud herons')).toEqual({
      ok: false,
      error: {
        code: 'notAllowed',
        message:
          'This is not the passphrase. Check Caps Lock and the keyboard’s language. If it is forgotten, type the recovery code instead.',
      },
    });
    const mistyped = code.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    expect(await vault.unlock(mistyped)).toEqual({
      ok: false,
      error: {
        code: 'notAllowed',
        message: 'This recovery code has a typing error. Compare it with the printed one, group by group.',
      },
    });
    unwrap(await vault.unlock(code.toLowerCase()));
    expect(summaryIn(root, id)).toBe('plantedsummary one');
    vault.lock();
    unwrap(await vault.unlock(passphrase));
    expect(summaryIn(root, id)).toBe('plantedsummary one');
  });

  it('changes without a document being written', async () => {
    const { root } = await fullFolder();
    const vault = vaultOf(root);
    const code = await sealWith(vault);
    const before = allFiles(root).map((file) => [file, statSync(join(root, file)).mtimeMs]);
    const protection = { kind: 'passphrase', passphrase: 'another one' } as const;
    expect((await vault.prepare({ protection, current: 'wrong', newCode: false })).ok).toBe(false);
    expect(unwrap(await vault.prepare({ protection, current: passphrase, newCode: false }))).toBe(null);
    const after = allFiles(root).map((file) => [file, statSync(join(root, file)).mtimeMs]);
    const isVault = ([file]: (string | number)[]) => /vault\.json$/.test(String(file));
    expect(after.filter((one) => !isVault(one))).toEqual(before.filter((one) => !isVault(one)));

    vault.lock();
    expect((await vault.unlock(passphrase)).ok).toBe(false);
    unwrap(await vault.unlock(code));
    const other = unwrap(await vault.prepare({ protection: null, current: 'another one', newCode: true })) ?? '';
    unwrap(await vault.confirm(other));
    vault.lock();
    expect((await vault.unlock(code)).ok).toBe(false);
    unwrap(await vault.unlock(other));
  });

  it('is the keychain, or the recovery code once the keychain is lost', async () => {
    const { root, id } = await fullFolder();
    const secrets = keychain();
    const vault = vaultOf(root, secrets);
    const change = { protection: { kind: 'system' }, current: '', newCode: true } as const;
    const code = unwrap(await vault.prepare(change)) ?? '';
    unwrap(await vault.confirm(code));
    await vault.carryOut(wholly);
    vault.lock();
    expect(await vault.unlockBySystem()).toBe(true);
    expect(summaryIn(root, id)).toBe('plantedsummary one');
    vault.lock();
    secrets.lose();
    expect(await vault.unlockBySystem()).toBe(false);
    expect(await vault.unlock('anything')).toEqual({
      ok: false,
      error: {
        code: 'notAllowed',
        message: 'This is not the recovery code, which has eight groups of four characters.',
      },
    });
    unwrap(await vault.unlock(code));
  });

  it('is never a keychain that protects nothing', async () => {
    const { root } = await fullFolder();
    const refused = await vaultOf(root, noSecrets).prepare({
      protection: { kind: 'system' },
      current: '',
      newCode: true,
    });
    expect(refused.ok ? '' : refused.error.message).toMatch(/^This computer has no keychain that protects anything/);
    expect(allFiles(root)).not.toContain('vault.json');
  });

  it('is told by a spare where the file is damaged, and missed where both are', async () => {
    const { root } = await fullFolder();
    const vault = vaultOf(root);
    const code = await sealWith(vault);
    vault.lock();
    writeFileSync(join(root, 'vault.json'), '{');
    unwrap(await vault.unlock(code));
    vault.lock();
    rmSync(join(root, 'backup/vault.json'));
    const refused = await vault.unlock(code);
    expect(refused.ok ? '' : refused.error.message).toMatch(/^“vault.json” in the data folder is not valid JSON/);
  });
});

describe('a document of an encrypted folder', () => {
  it('that was altered, or takes another’s place, is moved aside and told', async () => {
    const { root, id, deleted } = await fullFolder();
    await sealWith(vaultOf(root));
    cpSync(pathOf(root, id), pathOf(root, deleted));
    const library = open(root);
    expect(library.interviews.read(deleted).ok).toBe(false);
    expect(filesIn(root, 'quarantine')).toContain(`interviews-${deleted}.json`);
    const reasons = (await library.recovery.setAside()).map(({ reason }) => reason);
    expect(reasons).toContain(`interviews/${deleted}.json was altered, or put in the place of another file.`);
    expect(plainFiles(root)).toEqual([]);
  });

  it('that is not encrypted is not believed', async () => {
    const { root, id } = await fullFolder();
    const plain = readFileSync(pathOf(root, id));
    await sealWith(vaultOf(root));
    writeFileSync(pathOf(root, id), plain);
    expect(open(root).interviews.read(id).ok).toBe(false);
    expect(filesIn(root, 'quarantine')).toContain(`interviews-${id}.json`);
  });

  it('stays where it is while the folder is locked, and nothing is written beside it', async () => {
    const { root, id } = await fullFolder();
    const vault = vaultOf(root);
    await sealWith(vault);
    const library = open(root);
    unwrap(library.interviews.open(id));
    vault.lock();
    const before = readFileSync(pathOf(root, id));
    const refused = await library.interviews.edit(id, [summarize('too late')]);
    expect(refused.ok ? '' : refused.error.message).toContain('the data folder is locked');
    library.report('somewhere', new Error('plantedlog'));
    expect(readFileSync(pathOf(root, id))).toEqual(before);
    expect(plainFiles(root)).toEqual([]);
  });
});

it('makes the same key of a passphrase however its letters are put together', () => {
  const job = { salt: new Uint8Array(16), memory: 64, passes: 1, lanes: 1 };
  expect(passphraseKey({ ...job, passphrase: 'caf\u00e9' })).toEqual(
    passphraseKey({ ...job, passphrase: 'cafe\u0301' }),
  );
});
