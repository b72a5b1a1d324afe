import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InterviewDocument } from '../../../shared/files/formats/interview.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { readStartState } from '../../../src-main/app/startState.ts';
import { createErrorLog } from '../../../src-main/storage/errorLog.ts';
import { filesIn, onDisk, open, place, startInterview, summarize, temporaryFolder } from './support.ts';

const day = 24 * 3_600_000;
const monday = new Date(2026, 2, 2, 12).getTime();

function summaryInBackup(root: string, date: string, id: string): string | undefined {
  const text = readFileSync(join(root, 'backup', date, 'interviews', `${id}.json`), 'utf8');
  return (JSON.parse(text) as InterviewDocument).working?.conclusion.summary;
}

describe('the trash', () => {
  /** What a start of the app leaves in the trash. */
  async function trashAfterStart(root: string, now: number): Promise<string[]> {
    const library = open(root, () => now);
    await library.tidy();
    library.folders.deletion.settle();
    return filesIn(root, 'trash/interviews');
  }

  it('keeps what was deleted for thirty days, counted from the day of its deletion, until a second start agrees', async () => {
    let now = monday;
    const root = temporaryFolder();
    const library = open(root, () => now);
    const id = startInterview(library);
    now += 100 * day;
    unwrap(await library.interviews.remove([id]));
    expect(await trashAfterStart(root, now + 29 * day)).toEqual([`${id}.json`]);
    expect(await trashAfterStart(root, now + 31 * day)).toEqual([`${id}.json`]);
    expect(await trashAfterStart(root, now + 32 * day)).toEqual([]);
  });

  it('loses nothing to a clock that is wrong once', async () => {
    const root = temporaryFolder();
    const library = open(root, () => monday);
    const id = startInterview(library);
    unwrap(await library.interviews.remove([id]));
    for (const wrong of [400 * day, -400 * day, 800 * day])
      expect(await trashAfterStart(root, monday + wrong)).toEqual([`${id}.json`]);
  });
});

describe('the backup', () => {
  it('has each document as it was before the first change of a day', async () => {
    let now = monday;
    const root = temporaryFolder();
    const library = open(root, () => now);
    const id = startInterview(library);
    unwrap(await library.interviews.edit(id, [summarize('Monday')]));
    expect(filesIn(root, 'backup')).toEqual([]);
    now += day;
    unwrap(await library.interviews.edit(id, [summarize('Tuesday, early')]));
    unwrap(await library.interviews.edit(id, [summarize('Tuesday, late')]));
    now += day;
    unwrap(await open(root, () => now).interviews.edit(id, [summarize('Wednesday')]));
    expect(filesIn(root, 'backup')).toEqual(['2026-03-03', '2026-03-04']);
    expect(summaryInBackup(root, '2026-03-03', id)).toBe('Monday');
    expect(summaryInBackup(root, '2026-03-04', id)).toBe('Tuesday, late');
    expect(onDisk(root, id).working?.conclusion.summary).toBe('Wednesday');
  });

  it('keeps the seven newest days with changes', async () => {
    let now = monday;
    const library = open(temporaryFolder(), () => now);
    const id = startInterview(library);
    for (let number = 1; number <= 9; number += 1) {
      now += day;
      unwrap(await library.interviews.edit(id, [summarize(`Day ${number}`)]));
    }
    place(library.root, 'backup/mine/notes.txt', 'not ours');
    for (const starting of [now, now + day]) {
      const { tidy, folders } = open(library.root, () => starting);
      await tidy();
      folders.deletion.settle();
    }
    expect(filesIn(library.root, 'backup')).toEqual([
      ...[5, 6, 7, 8, 9, 10, 11].map((date) => `2026-03-${String(date).padStart(2, '0')}`),
      'mine',
    ]);
  });

  it('that cannot be written does not keep anything from being saved', async () => {
    let now = monday;
    const library = open(temporaryFolder(), () => now);
    const id = startInterview(library);
    place(library.root, 'backup', 'a file in its place');
    now += day;
    unwrap(await library.interviews.edit(id, [summarize('Saved')]));
    expect(onDisk(library.root, id).working?.conclusion.summary).toBe('Saved');
  });
});

describe('settings', () => {
  it('are kept one by one', () => {
    const root = temporaryFolder();
    const library = open(root);
    unwrap(library.settings.change({ interviewer: { name: 'Ira Example', email: 'ira@example.org' } }));
    unwrap(library.settings.change({ colourScheme: 'dark' }));
    expect(open(root).settings.read()).toEqual({
      interviewer: { name: 'Ira Example', email: 'ira@example.org' },
      paper: 'A4',
      colourScheme: 'dark',
      slotMinutes: 45,
      roles: null,
    });
    expect(statSync(join(root, 'settings.json')).mode & 0o777).toBe(0o600);
  });
});

describe('what the first window is told', () => {
  it('is where the last one stood, and the colour scheme', () => {
    const root = temporaryFolder();
    const library = open(root);
    const window = { bounds: { x: 10, y: 20, width: 1_000, height: 700 }, isMaximized: true, place: '/bank?q=x' };
    library.saveWindowState(window);
    unwrap(library.settings.change({ colourScheme: 'dark' }));
    expect(readStartState(root)).toEqual({ window, colourScheme: 'dark' });
  });

  it.each([['{'], ['null'], ['[1]'], ['{"bounds":{"x":"1"},"place":"//evil.example"}']])(
    'is the usual state when the files hold %s',
    (text) => {
      const root = temporaryFolder();
      place(root, 'window.json', text);
      place(root, 'settings.json', text);
      expect(readStartState(root)).toEqual({
        window: { bounds: null, isMaximized: false, place: '/' },
        colourScheme: 'system',
      });
    },
  );
});

describe('the error log', () => {
  it('never grows beyond twice its limit', () => {
    const root = temporaryFolder();
    const report = createErrorLog(root, () => monday);
    for (let number = 0; number < 200; number += 1) report('test', new Error('x'.repeat(10_000)));
    const sizes = filesIn(root, 'logs').map((file) => statSync(join(root, 'logs', file)).size);
    expect(filesIn(root, 'logs')).toEqual(['errors.log', 'errors.old.log']);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2 * 256 * 1_024 + 20_000);
    expect(readFileSync(join(root, 'logs/errors.log'), 'utf8')).toMatch(/^2026-03-0\dT.* test: Error: xxx/);
  });

  it('does not mind a place where it cannot write', () => {
    const root = join(temporaryFolder(), 'file');
    place(root, '../file', '');
    expect(() => createErrorLog(root, Date.now)('test', 'reason')).not.toThrow();
  });
});
