import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok, unwrap } from '../../../shared/ipc/result.ts';
import { saveBackup } from '../../../src-main/backup/saving.ts';
import { dropSeal } from '../../../src-main/storage/sealing/sealedFolders.ts';
import { passphraseKey } from '../../../src-main/vault/passphraseKey.ts';
import { lockOfCopies, openSealedArchive } from '../../../src-main/vault/sealedCopies.ts';
import { backupsOf, restoringOf, startPending } from '../backup/support.ts';
import { filesIn, open, startInterview, summarize, temporaryFolder } from '../library/support.ts';
import { filesWith, passphrase, plainFiles, sealWith, vaultOf, wholly } from './support.ts';

const derive = async (job: Parameters<typeof passphraseKey>[0]) => passphraseKey(job);
const quiet = { signal: new AbortController().signal, tell: () => undefined };

/** A data folder with one interview, with a second folder for its copies. */
async function withCopies() {
  const root = temporaryFolder();
  const chosen = temporaryFolder();
  const library = open(root);
  const id = startInterview(library);
  unwrap(await library.interviews.edit(id, [summarize('plantedsummary')]));
  const backups = backupsOf(library);
  unwrap(await backups.run());
  unwrap(await backups.chooseFolder(chosen));
  await backups.stop();
  return { root, chosen, id };
}

/** The folder of copies in the chosen one. */
function insideOf(chosen: string): string {
  return join(chosen, filesIn(chosen, '.')[0] ?? '');
}

/** Another computer, on which nothing is encrypted, and which looks for copies in a folder or a file. */
function elsewhere(path: string) {
  const library = open(temporaryFolder());
  const restoring = restoringOf(library, backupsOf(library), () => path, {
    lockOf: (copies) => lockOfCopies(copies, derive),
    open: (bytes, { passphrase: typed }) => openSealedArchive(bytes, typed, derive),
  });
  return { library, restoring };
}

async function restoredSummary(path: string, from: 'folder' | 'file', typed: string, id: string) {
  const { library, restoring } = elsewhere(path);
  const locked = unwrap(await restoring.preview(from, quiet));
  expect(locked).toMatchObject({ state: 'locked', place: path });
  const token = locked?.token ?? '';
  const wrong = await restoring.unlock(token, { passphrase: 'wrong', jobId: token }, quiet);
  expect(wrong.ok ? '' : wrong.error.message).toMatch(/^This is not the passphrase/);
  const preview = unwrap(await restoring.unlock(token, { passphrase: typed, jobId: token }, quiet));
  if (preview?.state !== 'ready') throw new Error('It was not opened.');
  expect(preview.refused).toEqual([]);
  const files = preview.rows.flatMap(({ states }) => states.map(({ file }) => file));
  unwrap(await restoring.restore(preview.token, files));
  await startPending(library.root);
  return unwrap(open(library.root).interviews.read(id)).working?.conclusion.summary;
}

describe('copies of an encrypted data folder', () => {
  it('are encrypted in the second folder as well, those that were there before too', async () => {
    const { root, chosen, id } = await withCopies();
    expect(filesWith(chosen, ['plantedsummary']).length).toBe(1);
    await sealWith(vaultOf(root));
    const library = open(root);
    const backups = backupsOf(library);
    unwrap(await library.interviews.edit(id, [summarize('plantedsummary later')]));
    expect(unwrap(await backups.run()).folder?.problem).toBe(null);
    expect(filesWith(chosen, ['plantedsummary'])).toEqual([]);
    const inside = insideOf(chosen);
    expect(plainFiles(inside)).toEqual(filesIn(inside, '.').filter((file) => file.startsWith('vault-')));
    expect(filesIn(inside, 'interviews')).toEqual(filesIn(root, 'backup/copies/interviews'));
  });

  it('open on another computer by the passphrase, and by the recovery code', async () => {
    const { root, chosen, id } = await withCopies();
    const code = await sealWith(vaultOf(root));
    const backups = backupsOf(open(root));
    unwrap(await backups.run());
    // Another computer knows no key.
    dropSeal(root);
    expect(await restoredSummary(chosen, 'folder', passphrase, id)).toBe('plantedsummary');
    dropSeal(insideOf(chosen));
    expect(await restoredSummary(insideOf(chosen), 'folder', code, id)).toBe('plantedsummary');
  });

  it('in another data folder are opened by its passphrase', async () => {
    const { root, id } = await withCopies();
    const vault = vaultOf(root);
    await sealWith(vault);
    vault.lock();
    // As on a disk that was taken out of another computer: this process knows nothing of it.
    expect(await restoredSummary(root, 'folder', passphrase, id)).toBe('plantedsummary');
  });

  it('are readable again in the second folder once nothing is encrypted any more', async () => {
    const { root, chosen, id } = await withCopies();
    const vault = vaultOf(root);
    const code = await sealWith(vault);
    unwrap(await backupsOf(open(root)).run());
    unwrap(await vault.turnOff(passphrase));
    expect(await vault.carryOut(wholly)).toBe(true);
    unwrap(await backupsOf(open(root)).run());
    expect(filesWith(chosen, ['plantedsummary']).length).toBe(1);
    // Those of the time before are still there, and open as they did.
    expect(await restoredSummary(chosen, 'folder', code, id)).toBe('plantedsummary');
  });

  it('in one file without a passphrase of its own stay encrypted, and open elsewhere', async () => {
    const { root, id } = await withCopies();
    const code = await sealWith(vaultOf(root));
    const file = join(temporaryFolder(), 'Scorecard.backup');
    const saved = await saveBackup(
      {
        root,
        now: Date.now,
        writeAll: async () => [],
        openSecrets: async () => ok([]),
        protect: async (content) => ok(content),
        saveFile: async (_name, _kind, make) => {
          writeFileSync(file, (await make()) ?? '');
          return { fileName: 'Scorecard.backup' };
        },
      },
      { kind: 'none' },
      quiet,
    );
    expect(saved).toEqual({ ok: true, value: { fileName: 'Scorecard.backup', leftOut: 0 } });
    expect(await restoredSummary(file, 'file', code, id)).toBe('plantedsummary');
    const bytes = readFileSync(file);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    expect(await openSealedArchive(bytes, code, derive)).toEqual({
      ok: false,
      error: { code: 'unreadable', message: 'This backup is damaged, or was altered. Nothing was changed.' },
    });
  });
});
