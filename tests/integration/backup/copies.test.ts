import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/domain/ids.ts';
import { emptyPlan } from '../../../shared/domain/plan/planEditing.ts';
import { emptySet } from '../../../shared/domain/questions/setEditing.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import {
  filesIn,
  finishingEdits,
  open,
  pathOf,
  place,
  startInterview,
  summarize,
  temporaryFolder,
} from '../library/support.ts';
import { computer, fileOf, interviewed, receive } from '../panels/support.ts';
import { backupsOf, day, monday, start } from './support.ts';

const copiesOf = (root: string, area: string) => filesIn(root, `backup/copies/${area}`);
const singles = (root: string) =>
  copiesOf(root, '.')
    .filter((file) => file.includes('~'))
    .map((file) => file.split('~')[0]);

describe('a copy of a document', () => {
  it('is made once the app was closed after its change, holds its bytes, and says what it is', async () => {
    const root = temporaryFolder();
    const { library } = await start(root, () => monday);
    const id = startInterview(library);
    unwrap(await library.interviews.edit(id, [summarize('Monday')]));
    unwrap(library.settings.change({ paper: 'Letter' }));
    await library.flush();
    expect(copiesOf(root, 'interviews')).toEqual([]);

    await start(root, () => monday + day);
    const bytes = readFileSync(pathOf(root, id));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const file = `${id}~000001~${monday}~${hash}.json`;
    expect(copiesOf(root, 'interviews')).toEqual([file]);
    expect(readFileSync(join(root, 'backup/copies/interviews', file))).toEqual(bytes);
    expect(singles(root)).toEqual(['settings']);
    expect(statSync(join(root, 'backup/copies/interviews', file)).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, 'backup/copies')).mode & 0o777).toBe(0o700);

    // Nothing has changed: nothing is made.
    await start(root, () => monday + 2 * day);
    expect(copiesOf(root, 'interviews')).toEqual([file]);
  });

  it('is made in a moment of a submitted interview, and of one that is filled in after ten quiet minutes', async () => {
    let elapsed = 0;
    const root = temporaryFolder();
    const library = open(root);
    const backups = backupsOf(library, { elapsed: () => elapsed, interval: 5 });
    const [submitted, filledIn] = [startInterview(library), startInterview(library)];
    unwrap(await library.interviews.edit(submitted, finishingEdits(unwrap(library.interviews.open(submitted)))));
    unwrap(library.interviews.submit(submitted));
    elapsed += 4_000;
    await expect.poll(() => copiesOf(root, 'interviews').map((file) => file.split('~')[0])).toEqual([submitted]);
    elapsed += 5 * 60_000;
    unwrap(await library.interviews.edit(filledIn, [summarize('still at it')]));
    elapsed += 6 * 60_000;
    await backups.catchUp();
    expect(copiesOf(root, 'interviews')).toHaveLength(1);
    elapsed += 5 * 60_000;
    await expect.poll(() => copiesOf(root, 'interviews')).toHaveLength(2);
  });

  it('is made of everything that is kept: received scorecards, keys, panels, sets, plans, settings', async () => {
    const ira = computer('Ira');
    const max = computer('Max');
    expect((await receive(ira, await interviewed(max))).isRefused).toBe(false);
    const own = await interviewed(ira, { name: 'Someone Else', role: 'Nurse', email: '', link: '' });
    expect(own).toContain('signature');
    const { root } = ira.library;
    unwrap(ira.library.sets.save({ ...emptySet(newId(), 45, monday), title: 'My set' }));
    unwrap(ira.library.plans.save({ ...emptyPlan(newId()), title: 'My plan' }));
    unwrap(ira.library.settings.change({ paper: 'Letter' }));
    const backups = backupsOf(ira.library);
    unwrap(await backups.run());
    expect(['interviews', 'received', 'sets', 'plans'].map((area) => copiesOf(root, area).length)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(singles(root)).toEqual(expect.arrayContaining(['identity', 'keys', 'settings']));
    expect(await fileOf(ira, copiesOf(root, 'interviews')[0]?.split('~')[0] ?? '')).toBe(own);
  });

  it('is made with its progress told, until nobody wants it any more', async () => {
    const library = open(temporaryFolder());
    const ids = Array.from({ length: 25 }, () => startInterview(library));
    const controller = new AbortController();
    const told: [number, number][] = [];
    const state = await backupsOf(library).run({
      signal: controller.signal,
      tell(done, total) {
        told.push([done, total]);
        if (done >= 10) controller.abort();
      },
    });
    expect(told).toEqual([
      [0, 25],
      [10, 25],
    ]);
    // The document at which it was ended is copied still.
    expect(unwrap(state)).toMatchObject({ copies: 11, checkedAt: null });
    expect(ids).toHaveLength(25);
  });

  it('is not made of what cannot be read, and takes no good copy’s place', async () => {
    const root = temporaryFolder();
    const id = startInterview((await start(root, () => monday)).library);
    await start(root, () => monday + day);
    const [good] = copiesOf(root, 'interviews');
    writeFileSync(pathOf(root, id), '{');
    place(root, `interviews/${newId()}.json`, 'Dear diary');
    mkdirSync(pathOf(root, newId()));
    symlinkSync('/etc/hostname', pathOf(root, newId()));
    const backups = backupsOf(open(root));
    unwrap(await backups.run());
    expect(copiesOf(root, 'interviews')).toEqual([good]);
  });

  it('goes with a document that was deleted for good, and not before', async () => {
    const root = temporaryFolder();
    const first = await start(root, () => monday);
    const id = startInterview(first.library);
    const { library } = await start(root, () => monday + day);
    unwrap(await library.interviews.remove([id]));
    await start(root, () => monday + 20 * day);
    expect(copiesOf(root, 'interviews')).toHaveLength(1);
    await start(root, () => monday + 40 * day);
    expect(filesIn(root, 'trash/interviews')).toEqual([`${id}.json`]);
    await start(root, () => monday + 41 * day);
    expect(filesIn(root, 'trash/interviews')).toEqual([]);
    expect(copiesOf(root, 'interviews')).toEqual([]);
  });

  it('goes at once with a document that the user deletes for good, and so do its earlier states, here and in the folder', async () => {
    let elapsed = 0;
    const root = temporaryFolder();
    const id = startInterview((await start(root, () => monday)).library);
    const library = open(root, () => monday + day);
    unwrap(await library.interviews.edit(id, [summarize('Tuesday')]));
    expect(filesIn(root, 'backup/2026-03-03/interviews')).toEqual([`${id}.json`]);
    const chosen = temporaryFolder();
    const backups = backupsOf(library, { now: () => monday + day, elapsed: () => elapsed, interval: 5 });
    unwrap(await backups.chooseFolder(chosen));
    unwrap(await backups.run());
    const inFolder = () => filesIn(chosen, '.').flatMap((inside) => filesIn(chosen, `${inside}/interviews`));
    expect([copiesOf(root, 'interviews').length, inFolder().length]).toEqual([1, 1]);
    unwrap(await library.interviews.remove([id]));
    unwrap(library.recovery.destroy({ kind: 'interview', id }));
    elapsed += 4_000;
    await expect.poll(() => [copiesOf(root, 'interviews').length, inFolder().length]).toEqual([0, 0]);
    expect(filesIn(root, 'backup/2026-03-03/interviews')).toEqual([]);
    expect(await library.recovery.deleted()).toEqual([]);
  });

  it('is not deleted by a clock that is a year ahead, nor by one that is a year behind', async () => {
    const root = temporaryFolder();
    let { library } = await start(root, () => monday);
    const id = startInterview(library);
    for (let number = 1; number <= 9; number += 1) {
      unwrap(await library.interviews.edit(id, [summarize(`Day ${number}`)]));
      await library.flush();
      library = (await start(root, () => monday + number * day)).library;
    }
    const before = copiesOf(root, 'interviews');
    for (const jump of [400 * day, -400 * day, 500 * day]) await start(root, () => monday + jump);
    expect(copiesOf(root, 'interviews')).toEqual(before);
  });
});

describe('the folder that the user has chosen', () => {
  it('has every copy besides, but for one’s own secret keys', async () => {
    const ira = computer('Ira');
    await interviewed(ira);
    const chosen = temporaryFolder();
    const backups = backupsOf(ira.library);
    unwrap(await backups.run());
    const { folder } = unwrap(await backups.chooseFolder(chosen));
    const [inside = ''] = filesIn(chosen, '.');
    expect(inside).toMatch(/^Scorecard copies [0-9a-f]{8}$/);
    expect(filesIn(chosen, `${inside}/interviews`)).toEqual(copiesOf(ira.library.root, 'interviews'));
    const names = (where: string, folderName: string) =>
      filesIn(where, folderName).filter((name) => name.includes('~'));
    expect(names(ira.library.root, 'backup/copies').map((file) => file.split('~')[0])).toContain('identity');
    expect(names(chosen, inside).map((file) => file.split('~')[0])).not.toContain('identity');
    expect(folder).toEqual({ path: chosen, problem: null, copies: 1 + names(chosen, inside).length });
  });

  it('that is away is told, is never made anew, and gets what is missing once it is back', async () => {
    const library = open(temporaryFolder());
    startInterview(library);
    const chosen = join(temporaryFolder(), 'stick');
    mkdirSync(chosen);
    const backups = backupsOf(library);
    unwrap(await backups.chooseFolder(chosen));
    rmSync(chosen, { recursive: true });
    const away = unwrap(await backups.run());
    expect(away.problem).toBeNull();
    expect(away.folder?.problem).toBe(
      'The folder is away. What is missing in it is copied once it is back: connect the disk that it is on, or choose another folder.',
    );
    expect(filesIn(chosen, '.')).toEqual([]);
    mkdirSync(chosen);
    expect(unwrap(await backups.run()).folder).toEqual({ path: chosen, problem: null, copies: 1 });
  });

  it('may not lie inside the data folder, and no link in it is followed', async () => {
    const library = open(temporaryFolder());
    startInterview(library);
    const backups = backupsOf(library);
    expect(await backups.chooseFolder(join(library.root, 'backup'))).toEqual({
      ok: false,
      error: {
        code: 'notAllowed',
        message:
          'This folder is inside the data folder, where there are copies already. Choose one on another disk, or one that is kept alike on another computer.',
      },
    });
    const chosen = temporaryFolder();
    const elsewhere = temporaryFolder();
    unwrap(await backups.chooseFolder(chosen));
    const [inside = ''] = filesIn(chosen, '.').length > 0 ? filesIn(chosen, '.') : ['none'];
    rmSync(join(chosen, inside), { recursive: true, force: true });
    unwrap(await backups.run());
    const [made = ''] = filesIn(chosen, '.');
    rmSync(join(chosen, made, 'interviews'), { recursive: true });
    symlinkSync(elsewhere, join(chosen, made, 'interviews'));
    expect(unwrap(await backups.run()).folder?.problem).toContain('could not be written there (ELOOP)');
    expect(filesIn(elsewhere, '.')).toEqual([]);
  });
});
