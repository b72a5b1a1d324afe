import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { readStartState } from '../../../src-main/app/startState.ts';
import { createErrorLog } from '../../../src-main/storage/errorLog.ts';
import { filesIn, onDisk, open, place, startInterview, summarize, summaryOf, temporaryFolder } from './support.ts';

const id = '00000000-0000-4000-8000-000000000001';

/** What must not stand where a document should: name, how it comes there, and what the user reads about it. */
const oddities: [string, (path: string) => void, string][] = [
  ['a pipe', (path) => execFileSync('mkfifo', [path]), 'is not an ordinary file'],
  ['a link to a device without end', (path) => symlinkSync('/dev/zero', path), 'is not an ordinary file'],
  [
    'six hundred megabytes',
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, 600_000_000);
    },
    'is far too large to be one of Scorecard’s',
  ],
  [
    'thirty megabytes of brackets',
    (path) => writeFileSync(path, '['.repeat(30_000_000)),
    'does not have the expected content (it is nested far too deep)',
  ],
];

/** Windows has neither pipes nor devices in its folders. */
describe.skipIf(process.platform === 'win32')('in the data folder', () => {
  it.each(oddities)(
    '%s in the place of an interview is set aside and told, and the others are there',
    async (_, make, problem) => {
      const root = temporaryFolder();
      const kept = startInterview(open(root));
      make(join(root, 'interviews', `${id}.json`));
      const library = open(root);
      expect((await library.interviews.list()).map((entry) => entry.id)).toEqual([kept]);
      expect(filesIn(root, 'interviews')).toEqual([`${kept}.json`]);
      expect(filesIn(root, 'quarantine')).toEqual([`interviews-${id}.json`, `interviews-${id}.json.reason.txt`]);
      await vi.waitFor(() =>
        expect(library.noticesTold.map(({ text }) => text.split('. ')[0])).toEqual([
          `interviews/${id}.json ${problem}`,
        ]),
      );
    },
  );

  it.each(oddities)('%s in the place of the settings is set aside and told', async (_, make, problem) => {
    const root = temporaryFolder();
    make(join(root, 'settings.json'));
    expect(readStartState(root).colourScheme).toBe('system');
    const library = open(root);
    expect(library.settings.read()).toEqual(defaultSettings);
    await vi.waitFor(() =>
      expect(library.noticesTold.map(({ text }) => text.split('. ')[0])).toEqual([
        `The file with your name and settings (settings.json) ${problem}`,
      ]),
    );
    expect(unwrap(library.settings.change({ paper: 'Letter' })).paper).toBe('Letter');
  });

  it.each(oddities)('%s in the place of the window’s or of the list’s file is passed over', async (_, make) => {
    const root = temporaryFolder();
    const kept = startInterview(open(root));
    for (const file of ['window.json', 'index.json', 'window.new.json', 'index.json.new']) make(join(root, file));
    expect(readStartState(root).window.place).toBe('/');
    const library = open(root);
    expect((await library.interviews.list()).map((entry) => entry.id)).toEqual([kept]);
    library.saveWindowState({ bounds: null, isMaximized: false, place: '/sets' });
    expect(await library.flush()).toEqual([]);
    expect(readStartState(root).window.place).toBe('/sets');
    expect(lstatSync(join(root, 'index.json')).isFile()).toBe(true);
  });

  it('a pipe in the place of the error log, of a file beside, or of a copy waits for nobody', async () => {
    const root = temporaryFolder();
    const day = 24 * 3_600_000;
    let now = Date.UTC(2026, 2, 2, 12);
    const library = open(root, () => now);
    const ours = startInterview(library);
    now += day;
    mkdirSync(join(root, 'logs'));
    mkdirSync(join(root, 'backup/2026-03-03/interviews'), { recursive: true });
    const pipes = ['logs/errors.log', `interviews/${ours}.new.json`, `backup/2026-03-03/interviews/${ours}.json.part`];
    for (const pipe of pipes) execFileSync('mkfifo', [join(root, pipe)]);
    createErrorLog(root, () => now)('test', 'reason');
    unwrap(await library.interviews.edit(ours, [summarize('Saved')]));
    expect(summaryOf(onDisk(root, ours))).toBe('Saved');
    expect(filesIn(root, 'logs')).toEqual(['errors.log', 'errors.old.log']);
    expect(filesIn(root, 'backup/2026-03-03/interviews')).toEqual([`${ours}.json`]);
  });
});

describe('a data folder that goes away while the app runs', () => {
  it('is told, is not made anew, and gets what was typed once it is back', async () => {
    const home = temporaryFolder();
    const root = join(home, 'data');
    mkdirSync(root);
    const library = open(root);
    const ours = startInterview(library);
    renameSync(root, join(home, 'unplugged'));
    expect(await library.interviews.edit(ours, [summarize('Typed meanwhile')])).toEqual({
      ok: false,
      error: {
        code: 'notWritable',
        message:
          'The interview with Ada Example could not be saved: the data folder is not there any more. Scorecard keeps it and tries again every two seconds. Bring it back, or connect the disk or the network drive that it is on; Settings shows where it is.',
      },
    });
    library.report('test', 'reason');
    library.saveWindowState({ bounds: null, isMaximized: false, place: '/sets' });
    await library.tidy();
    expect(await library.flush()).toHaveLength(1);
    await expect(library.interviews.list()).rejects.toThrow('The data folder is not there any more.');
    expect(existsSync(root)).toBe(false);
    renameSync(join(home, 'unplugged'), root);
    expect(await library.flush()).toEqual([]);
    expect(summaryOf(onDisk(root, ours))).toBe('Typed meanwhile');
  });

  it('is not begun anew either where an empty mount point is left', async () => {
    const root = temporaryFolder();
    const library = open(root);
    const ours = startInterview(library);
    renameSync(join(root, 'interviews'), join(root, 'away'));
    expect(await library.interviews.edit(ours, [summarize('x')])).toMatchObject({ error: { code: 'notWritable' } });
    expect(existsSync(join(root, 'interviews'))).toBe(false);
  });
});

describe('tidying', () => {
  it('leaves alone what an import is writing', async () => {
    const library = open(temporaryFolder());
    const [question] = library.bank.questions();
    if (question === undefined) throw new Error('It ships with the app.');
    const questions = Array.from({ length: 300 }, (_, number) => ({
      ...question,
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    }));
    let isAdded = false;
    const adding = library.bank
      .add(questions, { onWritten: () => undefined, signal: new AbortController().signal })
      .finally(() => {
        isAdded = true;
      });
    while (!isAdded) {
      await library.tidy();
      await new Promise(setImmediate);
    }
    expect(await adding).toEqual({ ok: true, value: null });
    expect(filesIn(library.root, 'bank')).toHaveLength(300);
  });

  it('goes on with the other folders where one cannot be tidied', async () => {
    const root = temporaryFolder();
    const library = open(root);
    place(root, 'trash/interviews/unremovable.json/inside', '');
    place(root, `bank/${id}.new.json`, '{"for');
    utimesSync(join(root, 'trash/interviews/unremovable.json'), 1_000_000_000, 1_000_000_000);
    await library.tidy();
    expect(filesIn(root, 'bank')).toEqual([]);
  });
});
