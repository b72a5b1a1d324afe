import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import {
  filesIn,
  fullLoop,
  goodDocument,
  onDisk,
  open,
  pathOf,
  place,
  startInterview,
  summarize,
  temporaryFolder,
  trafficSpike,
} from './support.ts';

const id = '00000000-0000-4000-8000-000000000001';
const otherId = '00000000-0000-4000-8000-000000000002';

const { id: goodId, text: good } = goodDocument();

const damaged: [string, string, string][] = [
  ['is cut off', good.slice(0, good.length / 2), 'is not valid JSON; it may have been cut off while it was written'],
  ['is empty', '', 'is empty'],
  ['holds only zeros', '\0'.repeat(4_096), 'is not valid JSON; it may have been cut off while it was written'],
  ['is not JSON', 'Dear diary', 'is not valid JSON; it may have been cut off while it was written'],
  ['is an array', '[1]', 'does not have the expected content (it has no format and version)'],
  ['is null', 'null', 'does not have the expected content (it has no format and version)'],
  ['is of another format', '{"format":"diary","version":1}', 'holds something else (“diary”)'],
  [
    'has a hostile key',
    good.replace('"working": {', '"working": {"__proto__":{"isAdmin":true},'),
    'does not have the expected content (working: Unrecognized key: "__proto__")',
  ],
  ['holds another interview', good.replaceAll(goodId, otherId), 'holds another document than its name says'],
];

describe('an interview whose file', () => {
  it.each(damaged)('%s is set aside with its reason, and the others are there', async (_what, text, problem) => {
    const root = temporaryFolder();
    const kept = startInterview(open(root));
    place(root, `interviews/${id}.json`, text);

    const library = open(root);
    expect((await library.interviews.list()).map((entry) => entry.id)).toEqual([kept]);
    expect(filesIn(root, 'interviews')).toEqual([`${kept}.json`]);
    expect(filesIn(root, 'quarantine')).toEqual([`interviews-${id}.json`, `interviews-${id}.json.reason.txt`]);
    expect(readFileSync(join(root, `quarantine/interviews-${id}.json`), 'utf8')).toBe(text);
    expect(readFileSync(join(root, `quarantine/interviews-${id}.json.reason.txt`), 'utf8')).toContain(
      `interviews/${id}.json ${problem}.`,
    );
    await vi.waitFor(() => expect(library.noticesTold).toHaveLength(1));
    expect(library.notices.list()).toEqual([
      {
        id: expect.any(String),
        isAboutFiles: true,
        title: 'One file could not be read and was set aside',
        text: `interviews/${id}.json ${problem}. It is unchanged in the folder “quarantine” inside the data folder, with the reason beside. Settings shows whether an earlier state can be brought back.`,
      },
    ]);
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it('names a prototype among its marks or at its top is read without it', () => {
    const root = temporaryFolder();
    const hostile = good
      .replace('{', '{"__proto__":{"isAdmin":true},')
      .replaceAll('"marks": {}', '"marks": {"__proto__":"met"}');
    place(root, `interviews/${goodId}.json`, hostile);
    const document = unwrap(open(root).interviews.open(goodId));
    expect(document).toEqual(JSON.parse(good));
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
    expect(document).not.toHaveProperty('isAdmin');
  });

  it('is a folder is set aside like a file', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, `interviews/${id}.json/inside`), { recursive: true });
    const library = open(root);
    expect(await library.interviews.list()).toEqual([]);
    expect(existsSync(join(root, `quarantine/interviews-${id}.json/inside`))).toBe(true);
    await vi.waitFor(() => expect(library.noticesTold[0]?.text).toContain(`interviews/${id}.json is a folder.`));
  });

  it('was written by a newer version stays where it is, untouched, and is told of', async () => {
    const root = temporaryFolder();
    const newer = good.replace(/"version": \d+/, '"version": 999');
    place(root, `interviews/${goodId}.json`, newer);
    const library = open(root);
    const problem = 'was written by a newer version of Scorecard (format version 999); update the app to open it';
    expect(library.interviews.open(goodId)).toEqual({
      ok: false,
      error: {
        code: 'unreadable',
        message: `This interview cannot be opened: interviews/${goodId}.json ${problem}.`,
      },
    });
    expect(await library.interviews.edit(goodId, [summarize('x')])).toMatchObject({ ok: false });
    expect(await library.interviews.list()).toEqual([]);
    expect(readFileSync(pathOf(root, goodId), 'utf8')).toBe(newer);
    expect(filesIn(root, 'quarantine')).toEqual([]);
    await vi.waitFor(() =>
      expect(library.noticesTold.map(({ title }) => title)).toEqual(['One file could not be read']),
    );
  });

  it('is damaged while it is open is set aside before the next write takes its place', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const ours = startInterview(library);
    unwrap(await library.interviews.edit(ours, [summarize('First')]));
    place(root, `interviews/${ours}.json`, 'Dear diary');
    unwrap(await library.interviews.edit(ours, [summarize('Second')]));
    expect(onDisk(root, ours).working?.conclusion.summary).toBe('Second');
    expect(readFileSync(join(root, `quarantine/interviews-${ours}.json`), 'utf8')).toBe('Dear diary');
  });

  it('is damaged twice keeps both', async () => {
    const root = temporaryFolder();
    place(root, `interviews/${id}.json`, 'first');
    await open(root).interviews.list();
    place(root, `interviews/${id}.json`, 'second');
    await open(root).interviews.list();
    expect(readFileSync(join(root, `quarantine/interviews-${id}.json`), 'utf8')).toBe('first');
    expect(readFileSync(join(root, `quarantine/interviews-${id}.2.json`), 'utf8')).toBe('second');
  });

  it('has a name of someone else is neither read nor touched', async () => {
    const root = temporaryFolder();
    const names = ['.DS_Store', `${id} (conflicted copy).json`, '__proto__.json', '../escape.json', 'notes.txt'];
    for (const name of names) place(root, `interviews/${name}`, 'not ours');
    const library = open(root);
    expect(await library.interviews.list()).toEqual([]);
    expect(library.noticesTold).toEqual([]);
    expect(filesIn(root, 'quarantine')).toEqual([]);
    for (const name of names) expect(readFileSync(join(root, 'interviews', name), 'utf8')).toBe('not ours');
  });

  it('is one of hundreds that are damaged gives one notice', async () => {
    const root = temporaryFolder();
    for (let number = 100; number < 400; number += 1) {
      place(root, `interviews/00000000-0000-4000-8000-000000000${number}.json`, '');
    }
    const library = open(root);
    await library.interviews.list();
    await vi.waitFor(() => expect(library.noticesTold.length).toBeGreaterThan(0));
    expect(library.noticesTold.map(({ title }) => title)).toEqual(['300 files could not be read and were set aside']);
    expect(library.noticesTold[0]?.text).toContain('So it is with 295 more.');
    expect(filesIn(root, 'quarantine')).toHaveLength(600);
  });
});

describe('other files', () => {
  it('settings that cannot be read give the default ones and are kept', async () => {
    const root = temporaryFolder();
    place(root, 'settings.json', '{"format":"scorecard-settings","version":1,"paper":"A3"}');
    const library = open(root);
    expect(library.settings.read()).toEqual(defaultSettings);
    unwrap(library.settings.change({ paper: 'Letter' }));
    expect(open(root).settings.read().paper).toBe('Letter');
    expect(readFileSync(join(root, 'quarantine/settings.json'), 'utf8')).toContain('A3');
  });

  it('settings of a newer version are never overwritten', () => {
    const root = temporaryFolder();
    const newer = '{"format":"scorecard-settings","version":9,"colour":"plaid"}';
    place(root, 'settings.json', newer);
    const library = open(root);
    expect(library.settings.read()).toEqual(defaultSettings);
    expect(library.settings.change({ paper: 'Letter' })).toEqual({
      ok: false,
      error: {
        code: 'unreadable',
        message:
          'The settings could not be saved: settings.json was written by a newer version of Scorecard (format version 9); update the app to open it.',
      },
    });
    expect(readFileSync(join(root, 'settings.json'), 'utf8')).toBe(newer);
  });

  it('a copy of a built-in question of a newer version is not overwritten, and the original shows', async () => {
    const root = temporaryFolder();
    const newer = '{"format":"scorecard-question","version":3}';
    place(root, `bank/${trafficSpike}.json`, newer);
    const library = open(root);
    const entry = library.bank.list().find(({ question }) => question.id === trafficSpike);
    expect(entry?.builtIn).toBe('original');
    if (entry === undefined) throw new Error('The question ships with the app.');
    const outcome = await library.bank.save([{ ...entry.question, title: 'Mine' }]);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(readFileSync(join(root, `bank/${trafficSpike}.json`), 'utf8')).toBe(newer);
  });

  it('a damaged copy of a built-in set is set aside, and the original shows', () => {
    const root = temporaryFolder();
    place(root, `sets/${fullLoop}.json`, '{');
    const library = open(root);
    expect(library.sets.find(fullLoop)?.title).toBe('60-minute full loop');
    expect(filesIn(root, 'quarantine')).toContain(`sets-${fullLoop}.json`);
  });
});
