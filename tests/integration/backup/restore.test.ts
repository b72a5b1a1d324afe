import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/domain/ids.ts';
import type { RestorePreview } from '../../../shared/ipc/backupContract.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import {
  filesIn,
  onDisk,
  open,
  pathOf,
  startInterview,
  summarize,
  summaryOf,
  temporaryFolder,
} from '../library/support.ts';
import { backupsOf, previewed, restoringOf, startPending } from './support.ts';

const quiet = { signal: new AbortController().signal, tell: () => undefined };

/** Five interviews with copies; then each goes another way: as it was, changed, missing, deleted, damaged. */
async function fiveWays() {
  const root = temporaryFolder();
  const library = open(root);
  const ids = ['same', 'changed', 'missing', 'deleted', 'damaged'].map((name) =>
    startInterview(library, { candidate: { name, role: 'Nurse', email: '', link: '' } }),
  );
  const [same = '', changed = '', missing = '', deleted = '', damaged = ''] = ids;
  for (const id of ids) unwrap(await library.interviews.edit(id, [summarize('before')]));
  const backups = backupsOf(library);
  unwrap(await backups.run());
  unwrap(await library.interviews.edit(changed, [summarize('after')]));
  unwrap(await library.interviews.remove([deleted]));
  await library.flush();
  rmSync(pathOf(root, missing));
  writeFileSync(pathOf(root, damaged), '{');
  const restoring = restoringOf(library, backups);
  return { root, library, backups, restoring, same, changed, missing, deleted, damaged };
}

const statesOf = ({ rows }: RestorePreview) => Object.fromEntries(rows.map(({ name, state }) => [name, state]));

/** The newest copies of the named ones. */
function newest({ rows }: RestorePreview, ...names: readonly string[]): string[] {
  return rows.filter(({ name }) => names.includes(name)).flatMap(({ states }) => states[0]?.file ?? []);
}

describe('the preview of a restore', () => {
  it('says document by document how copies stand to what is here, and changes nothing', async () => {
    const { root, restoring, changed } = await fiveWays();
    const before = filesIn(root, 'interviews');
    const preview = await previewed(restoring);
    expect(statesOf(preview)).toEqual({
      same: 'same',
      changed: 'older',
      missing: 'missing',
      deleted: 'deleted',
      damaged: 'damaged',
    });
    const row = preview.rows.find(({ name }) => name === 'changed');
    expect(row).toMatchObject({ kind: 'Interview', detail: 'Nurse', here: onDisk(root, changed).savedAt });
    expect(row?.states).toHaveLength(1);
    expect(preview.refused).toEqual([]);
    expect(filesIn(root, 'interviews')).toEqual(before);
  });

  it('ends early when nobody wants it any more', async () => {
    const { restoring } = await fiveWays();
    const controller = new AbortController();
    controller.abort();
    expect(await restoring.preview('here', { ...quiet, signal: controller.signal })).toEqual({ ok: true, value: null });
  });
});

describe('a restore', () => {
  it('brings back what was chosen and nothing else, for the user alone, and can be undone', async () => {
    const { root, restoring, changed, missing, deleted, damaged } = await fiveWays();
    const preview = await previewed(restoring);
    unwrap(await restoring.restore(preview.token, newest(preview, 'changed', 'missing', 'damaged')));
    expect(restoring.reopened()).toBe(1);
    // Nothing has happened yet: everything is closed first.
    expect(summaryOf(onDisk(root, changed))).toBe('after');
    expect(await startPending(root)).toEqual({
      isAboutFiles: false,
      title: '3 documents were restored',
      text: 'What was there before was set aside; the settings can take it back.',
    });
    expect(filesIn(root, '.')).not.toContain('pending.json');
    for (const id of [changed, missing, damaged]) {
      expect(summaryOf(onDisk(root, id))).toBe('before');
      expect(statSync(pathOf(root, id)).mode & 0o777).toBe(0o600);
    }
    expect(filesIn(root, 'interviews')).not.toContain(`${deleted}.json`);
    expect(readFileSync(join(root, `quarantine/interviews-${damaged}.json`), 'utf8')).toBe('{');
    expect((await open(root).interviews.list()).map(({ candidate }) => candidate).sort()).toEqual([
      'changed',
      'damaged',
      'missing',
      'same',
    ]);

    expect(await restoring.lastRestored()).toEqual({ at: expect.any(Number), documents: 3 });
    unwrap(await restoring.undo());
    await startPending(root);
    expect(summaryOf(onDisk(root, changed))).toBe('after');
    expect(filesIn(root, 'interviews')).not.toContain(`${missing}.json`);
    expect(filesIn(root, 'trash/interviews')).toContain(`${missing}.json`);
    // And the undoing as well.
    unwrap(await restoring.undo());
    await startPending(root);
    expect(summaryOf(onDisk(root, changed))).toBe('before');
    expect(summaryOf(onDisk(root, missing))).toBe('before');
  });

  it('that is interrupted at any point goes on with the next start, and its undo leads to what was there before it', async () => {
    const { root, restoring, changed, missing } = await fiveWays();
    const preview = await previewed(restoring);
    unwrap(await restoring.restore(preview.token, newest(preview, 'changed', 'missing')));
    const pending = readFileSync(join(root, 'pending.json'));
    await startPending(root);
    // As after a power cut before the last step: it is begun again.
    writeFileSync(join(root, 'pending.json'), pending);
    rmSync(pathOf(root, missing));
    await startPending(root);
    expect([changed, missing].map((id) => summaryOf(onDisk(root, id)))).toEqual(['before', 'before']);
    unwrap(await restoring.undo());
    await startPending(root);
    expect(summaryOf(onDisk(root, changed))).toBe('after');
  });

  it('pushes nothing out of the trash that was written after the copy', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const id = startInterview(library);
    unwrap(await library.interviews.edit(id, [summarize('before')]));
    const backups = backupsOf(library);
    unwrap(await backups.run());
    unwrap(await library.interviews.edit(id, [summarize('after')]));
    unwrap(await library.interviews.remove([id]));
    const restoring = restoringOf(library, backups);
    const preview = await previewed(restoring);
    unwrap(await restoring.restore(preview.token, [preview.rows[0]?.states[0]?.file ?? '']));
    await startPending(root);
    expect(summaryOf(onDisk(root, id))).toBe('before');
    unwrap(await restoring.undo());
    await startPending(root);
    expect(filesIn(root, 'interviews')).toEqual([]);
    expect(readFileSync(join(root, 'trash/interviews', `${id}.json`), 'utf8')).toContain('"summary": "after"');
    // Where it is deleted once more instead, its later state is among the copies.
    expect((await previewed(restoring)).rows[0]?.states).toHaveLength(2);
  });

  it('takes the place of nothing that a newer version has written', async () => {
    const { root, restoring, changed } = await fiveWays();
    const preview = await previewed(restoring);
    const newer = readFileSync(pathOf(root, changed), 'utf8').replace(/"version": \d+/, '"version": 99');
    writeFileSync(pathOf(root, changed), newer);
    unwrap(await restoring.restore(preview.token, newest(preview, 'changed')));
    expect((await startPending(root))?.text).toContain(
      `interviews/${changed}.json was written by a newer version of Scorecard (format version 99)`,
    );
    expect(readFileSync(pathOf(root, changed), 'utf8')).toBe(newer);
  });

  it('is noted by nobody else: what cannot be understood is moved aside, and names lead nowhere', async () => {
    const { root, changed } = await fiveWays();
    writeFileSync(join(root, 'pending.json'), '{');
    expect(await startPending(root)).toBeNull();
    expect(filesIn(root, 'quarantine')).toContain('pending.json');
    const outside = join(root, '..', 'outside.json');
    const copy = { number: 1, savedAt: 1, hash: 'a'.repeat(64) };
    const items = [
      { area: '..', name: 'outside', copy },
      { area: 'interviews', name: '../../outside', copy },
      { area: 'session', name: changed, copy: null },
    ];
    const pending = {
      format: 'scorecard-pending',
      version: 1,
      savedAt: 1,
      id: newId(),
      work: { kind: 'restore', items },
    };
    writeFileSync(join(root, 'pending.json'), JSON.stringify(pending));
    expect((await startPending(root))?.title).toBe('0 documents were restored');
    expect(filesIn(outside, '.')).toEqual([]);
    expect(onDisk(root, changed).id).toBe(changed);
  });
});

describe('copies from another folder', () => {
  /** The copies of another computer, and an empty data folder here. */
  async function elsewhere() {
    const there = await fiveWays();
    const chosen = temporaryFolder();
    unwrap(await there.backups.chooseFolder(chosen));
    const [inside = ''] = filesIn(chosen, '.');
    const library = open(temporaryFolder());
    const backups = backupsOf(library);
    let folder: string | null = chosen;
    const restoring = restoringOf(library, backups, () => folder);
    const choose = (path: string | null) => {
      folder = path;
    };
    return { chosen, inside, copies: join(chosen, inside, 'interviews'), root: library.root, restoring, choose };
  }

  it('are taken over, so that the folder may go before they are restored', async () => {
    const { chosen, root, restoring } = await elsewhere();
    const preview = await previewed(restoring, 'folder');
    expect(preview.place).toBe(chosen);
    expect(new Set(Object.values(statesOf(preview)))).toEqual(new Set(['missing']));
    unwrap(await restoring.restore(preview.token, newest(preview, 'same', 'deleted')));
    rmSync(chosen, { recursive: true });
    expect((await startPending(root))?.title).toBe('2 documents were restored');
    expect(statSync(join(root, 'interviews')).mode & 0o777).toBe(0o700);
    const names = (await open(root).interviews.list()).map(({ candidate }) => candidate);
    expect(names.sort()).toEqual(['deleted', 'same']);
  });

  it('are found in the folder itself, in the one above it, and in a data folder', async () => {
    const { chosen, inside, restoring, choose } = await elsewhere();
    choose(join(chosen, inside));
    expect((await previewed(restoring, 'folder')).rows).toHaveLength(5);
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, 'backup'));
    cpSync(join(chosen, inside), join(dataFolder, 'backup/copies'), { recursive: true });
    choose(dataFolder);
    expect((await previewed(restoring, 'folder')).rows).toHaveLength(5);
    mkdirSync(join(chosen, 'Scorecard copies 0123abcd'));
    choose(chosen);
    expect(await restoring.preview('folder', quiet)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    choose(temporaryFolder());
    expect(await restoring.preview('folder', quiet)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    choose(null);
    expect(await restoring.preview('folder', quiet)).toEqual({ ok: true, value: null });
  });

  it('are refused one by one where they are not what they say, and no link is followed', async () => {
    const { copies, restoring } = await elsewhere();
    const files = filesIn(copies, '.');
    const [altered = '', cutOff = '', link = '', huge = '', good = ''] = files;
    const bytes = readFileSync(join(copies, altered), 'utf8');
    writeFileSync(join(copies, altered), bytes.replace('before', 'beyond'));
    truncateSync(join(copies, cutOff), 100);
    rmSync(join(copies, link));
    symlinkSync(join(copies, good), join(copies, link));
    truncateSync(join(copies, huge), 65 * 1024 * 1024);
    // The right hash, and no interview; one with another name than it gives itself; a name that leads elsewhere.
    const foreign = '{"format":"diary","version":1}';
    const hash = createHash('sha256').update(foreign).digest('hex');
    const id = newId();
    writeFileSync(join(copies, `${id}~000001~1~${hash}.json`), foreign);
    writeFileSync(join(copies, `..~000001~1~${hash}.json`), foreign);
    const preview = await previewed(restoring, 'folder');
    expect(preview.rows).toHaveLength(1);
    const wrongHash = 'is not what was written: its content does not fit the hash in its name';
    expect(Object.fromEntries(preview.refused.map(({ file, problem }) => [file, problem]))).toEqual({
      [`interviews/${altered}`]: wrongHash,
      [`interviews/${cutOff}`]: wrongHash,
      [`interviews/${link}`]: 'is a link',
      [`interviews/${huge}`]: 'is far too large to be one of Scorecard’s',
      [`interviews/${id}~000001~1~${hash}.json`]: 'holds something else (“diary”)',
    });
  });

  it('are refused where their names give another moment than they do, or none that is one', async () => {
    const { copies, restoring } = await elsewhere();
    const [moved = '', good = ''] = filesIn(copies, '.');
    const bytes = readFileSync(join(copies, good));
    const [id, , , ending] = good.split('~');
    for (const name of [`000002~9999999999999999`, `000000~1`, `000003~0000000000001`])
      writeFileSync(join(copies, `${id}~${name}~${ending}`), bytes);
    const later = moved.replace(/~\d+~(?=[0-9a-f]{64})/, '~4000000000000~');
    renameSync(join(copies, moved), join(copies, later));
    const preview = await previewed(restoring, 'folder');
    expect(preview.refused).toEqual([
      { file: `interviews/${later}`, problem: 'is not what was written: it gives itself another moment than its name' },
    ]);
    expect(preview.rows.map(({ states }) => states.length)).toEqual([1, 1, 1, 1]);
  });

  it('are read again when they are restored: one that was altered after the preview changes nothing', async () => {
    const { copies, root, restoring } = await elsewhere();
    const preview = await previewed(restoring, 'folder');
    for (const file of filesIn(copies, '.')) writeFileSync(join(copies, file), 'altered');
    expect(await restoring.restore(preview.token, newest(preview, 'same'))).toMatchObject({
      ok: false,
      error: { code: 'unreadable' },
    });
    expect(await restoring.restore(preview.token, ['interviews/../../x'])).toMatchObject({ ok: false });
    expect(await restoring.restore(newId(), newest(preview, 'same'))).toMatchObject({ ok: false });
    expect(restoring.reopened()).toBe(0);
    expect(filesIn(root, '.')).not.toContain('pending.json');
  });
});

describe('a repair that the window has asked for', () => {
  it('is done before everything is opened again', async () => {
    const { root, restoring, damaged } = await fiveWays();
    unwrap(await restoring.repair());
    expect(restoring.reopened()).toBe(1);
    expect(await startPending(root)).toMatchObject({ title: '1 thing was put right' });
    expect(summaryOf(onDisk(root, damaged))).toBe('before');
  });
});
