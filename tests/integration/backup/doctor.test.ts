import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/domain/ids.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { runCli } from '../../../src-main/cli/runCli.ts';
import { plan as examplePlan } from '../../unit/domain/plan/planExamples.ts';
import { filesIn, open, pathOf, place, startInterview, summarize, temporaryFolder } from '../library/support.ts';
import { begin, computer, finish, interviewed, receive } from '../panels/support.ts';
import { backupsOf } from './support.ts';

async function doctor(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCli(['doctor', ...args], {
    appRoot: join(import.meta.dirname, '../../..'),
    env: {},
    home: null,
    out: (line) => void out.push(line),
    outBytes: () => undefined,
    fail: (line) => void errors.push(line),
    input: () => Promise.resolve(Buffer.from('')),
  });
  return { code, out, errors };
}

/** A data folder with an interview that has a copy, as the app leaves it. */
async function wellKept() {
  const root = temporaryFolder();
  const library = open(root);
  const id = startInterview(library);
  unwrap(await library.interviews.edit(id, [summarize('Kept')]));
  unwrap(library.settings.change({ paper: 'Letter' }));
  await library.interviews.list();
  await library.flush();
  unwrap(await backupsOf(library).run());
  return { root, id };
}

const silent = { errors: [] };

describe('the doctor', () => {
  it('finds nothing in a data folder as the app leaves it, with everything in it', async () => {
    const ira = computer('Ira');
    const max = computer('Max');
    expect((await receive(ira, await interviewed(max))).isRefused).toBe(false);
    await finish(ira, begin(ira));
    unwrap(ira.library.plans.save(examplePlan));
    await ira.panels.library.list();
    await ira.panels.flush();
    await ira.library.flush();
    const { root } = ira.library;
    unwrap(await backupsOf(ira.library).run());
    const { code, out } = await doctor(root);
    expect(out).toEqual([expect.stringMatching(/^\d+ documents and \d+ copies looked at in .*: all is well$/)]);
    expect(code).toBe(0);
  });

  it('says what it would do, does it when asked, and has nothing to say afterwards', async () => {
    const { root, id } = await wellKept();
    const good = readFileSync(pathOf(root, id));
    const lost = newId();
    writeFileSync(pathOf(root, id), '{');
    place(root, `sets/${lost}.json`, 'Dear diary');
    place(root, 'interviews/notes.txt', 'mine');
    // The first in the order of the names.
    const leftover = '00000000-0000-4000-8000-000000000001.new.json';
    place(root, `interviews/${leftover}`, '{');
    const [copy = ''] = filesIn(root, 'backup/copies').filter((file) => file.startsWith('settings~'));
    writeFileSync(join(root, 'backup/copies', copy), 'altered');
    writeFileSync(join(root, 'index.json'), '{');
    chmodSync(join(root, 'settings.json'), 0o644);
    for (const folder of ['sets', 'interviews']) chmodSync(join(root, folder), 0o700);
    for (const file of [`sets/${lost}.json`, 'interviews/notes.txt']) chmodSync(join(root, file), 0o600);
    chmodSync(join(root, 'interviews', leftover), 0o600);

    expect(await doctor(root)).toEqual({
      ...silent,
      code: 1,
      out: [
        'settings.json can be read by others on this computer',
        '  with --repair it would be made readable by you alone',
        `interviews/${leftover} was left by a write that was interrupted`,
        '  with --repair it would be deleted',
        `interviews/${id}.json is not valid JSON; it may have been cut off while it was written`,
        expect.stringMatching(
          /^ {2}with --repair it would be moved into the folder “quarantine”, and the copy of \d{4}-\d\d-\d\d put in its place$/,
        ),
        'interviews/notes.txt is none of Scorecard’s files; it is left alone',
        `sets/${lost}.json is not valid JSON; it may have been cut off while it was written`,
        '  with --repair it would be moved into the folder “quarantine”; there is no copy to take its place',
        'index.json is a list that cannot be read',
        '  with --repair it would be deleted, and is made again at the next start',
        `backup/copies/${copy} is not what was written: its content does not fit the hash in its name`,
        '  with --repair it would be moved into the folder “quarantine”; there is no copy to take its place',
        `3 documents and 2 copies looked at in ${root}: 7 findings; --repair puts 6 right`,
      ],
    });
    expect(readFileSync(pathOf(root, id), 'utf8')).toBe('{');

    const repairing = await doctor(root, '--repair');
    expect(repairing.code).toBe(1);
    expect(repairing.out.at(-1)).toBe(`3 documents and 2 copies looked at in ${root}: 7 findings, 1 left`);
    expect(readFileSync(pathOf(root, id))).toEqual(good);
    expect(statSync(pathOf(root, id)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(root, `quarantine/interviews-${id}.json`), 'utf8')).toBe('{');
    expect(statSync(join(root, 'settings.json')).mode & 0o777).toBe(0o600);
    expect((await doctor(root)).out).toEqual([
      'interviews/notes.txt is none of Scorecard’s files; it is left alone',
      expect.stringContaining('1 finding; --repair can put none right'),
    ]);
  });

  it('names what was altered after it was submitted or signed, and leaves it as it is', async () => {
    const ira = computer('Ira');
    const max = computer('Max');
    await receive(ira, await interviewed(max));
    const own = begin(ira, { name: 'Someone Else', role: 'Nurse', email: '', link: '' });
    await finish(ira, own);
    const { root } = ira.library;
    const [received = ''] = filesIn(root, 'received');
    for (const path of [pathOf(root, own), join(root, 'received', received)])
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"rating": ?4/, '"rating": 5'));
    const { code, out } = await doctor(root, '--repair');
    const altered = 'was altered after it was submitted or signed: its content does not fit its hash or its signature';
    expect(out.slice(0, 2)).toEqual([`interviews/${own}.json ${altered}`, `received/${received} ${altered}`]);
    expect(code).toBe(1);
    expect(filesIn(root, 'quarantine')).toEqual([]);
  });

  it('says that the list says something else than the interviews', async () => {
    const { root } = await wellKept();
    const path = join(root, 'index.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Ada Example', 'Eve Example'));
    expect((await doctor(root)).out[0]).toBe('index.json says something else of 1 interview than its document');
    await doctor(root, '--repair');
    expect((await open(root).interviews.list()).map(({ candidate }) => candidate)).toEqual(['Ada Example']);
  });

  it('follows no link, and reads no folder or file of a newer version', async () => {
    const { root, id } = await wellKept();
    const secret = join(temporaryFolder(), 'secret');
    writeFileSync(secret, 'not yours');
    const [link, folder, newer] = [newId(), newId(), newId()];
    symlinkSync(secret, pathOf(root, link));
    mkdirSync(pathOf(root, folder), { mode: 0o700 });
    const text = readFileSync(pathOf(root, id), 'utf8').replaceAll(id, newer);
    writeFileSync(pathOf(root, newer), text.replace(/"version": \d+/, '"version": 99'), { mode: 0o600 });
    const { out } = await doctor(root, '--repair');
    expect(out).toEqual(
      expect.arrayContaining([
        `interviews/${link}.json is a link`,
        `interviews/${folder}.json is a folder`,
        `interviews/${newer}.json was written by a newer version of Scorecard (format version 99); update the app to open it`,
      ]),
    );
    expect(readFileSync(secret, 'utf8')).toBe('not yours');
    expect(filesIn(root, 'interviews')).toEqual([id, newer].map((name) => `${name}.json`).sort());
  });

  it.each([
    ['a folder that is not there', () => join(temporaryFolder(), 'nowhere'), 'does not exist'],
    [
      'a folder of somebody else',
      () => temporaryFolder(),
      'is not a data folder of Scorecard: nothing that it keeps is in it',
    ],
  ])('is of no use for %s', async (_what, folder, problem) => {
    const path = folder();
    expect(await doctor(path, '--repair')).toEqual({
      code: 2,
      out: [],
      errors: [`scorecard doctor: ${path} ${problem}`],
    });
  });

  it('repairs nothing while the app is running on the folder', async () => {
    const { root } = await wellKept();
    symlinkSync(`host-${process.pid}`, join(root, 'SingletonLock'));
    // Chromium's own files are none of the app's.
    mkdirSync(join(root, 'Crashpad'), { mode: 0o755 });
    writeFileSync(join(root, 'Crashpad/client_id'), 'x', { mode: 0o644 });
    expect(await doctor(root, '--repair')).toEqual({
      code: 2,
      out: [],
      errors: [
        'scorecard doctor: Scorecard is running on this data folder: quit it first, or repair from its settings',
      ],
    });
    expect((await doctor(root)).code).toBe(0);
  });
});
