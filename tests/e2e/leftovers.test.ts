import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerFileDialog, answerSaveDialog, expect, test } from './fixtures.ts';
import { createInterview, noteField, request } from './steps.ts';

/** Words that are nowhere by chance: the candidate's name and what was noted. */
const planted = ['Quillfeather', 'Zanzibarov', 'kumquatish'];

/** Files below a folder that hold one of the words, as Chromium or anybody else might write them. */
function filesWith(folder: string): string[] {
  return filesBelow(folder).filter((file) => {
    const bytes = readFileSync(join(folder, file));
    return planted.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
  );
}

/** What others on this computer may do with what is in the data folder; nothing. Chromium's own folder is closed as a whole. */
function openToOthers(profile: string): string[] {
  const all = readdirSync(profile, { recursive: true, encoding: 'utf8' });
  return all
    .filter((name) => !/^(session\/|Crashpad\/|Singleton)/.test(name))
    .filter((name) => ((statSync(join(profile, name), { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0);
}

/** The command lines of every process of this computer, where the system tells them. */
function commandLines(): string {
  if (process.platform !== 'linux') return '';
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .join('\n');
}

test('no word about a candidate is left in logs, titles, command lines, temporary or recent files', async ({
  start,
  profile,
}) => {
  const outside = mkdtempSync(join(tmpdir(), 'scorecard-outside-'));
  const [home, temporary, exported] = ['home', 'tmp', 'exported'].map((name) => join(outside, name));
  if (home === undefined || temporary === undefined || exported === undefined) throw new Error('There are three.');
  for (const folder of [home, temporary, exported]) mkdirSync(folder);
  const env = {
    HOME: home,
    TMPDIR: temporary,
    XDG_DATA_HOME: join(home, 'share'),
    XDG_CACHE_HOME: join(home, 'cache'),
  };
  const first = await start({ env });
  const { app, page } = first;
  const id = await createInterview(page, 'Quillfeather Zanzibarov');
  await page.evaluate((path) => {
    window.location.hash = path;
  }, `/interviews/${id}`);
  await noteField(page).focus();
  await page.keyboard.type('+ said kumquatish');
  await page.keyboard.press('Enter');
  const { working } = await request<{ working: { answers: { questionId: string }[] } }>(page, 'interviews:open', {
    id,
  });
  const rated = working.answers.map(({ questionId }) => ({ type: 'rate', questionId, at: Date.now(), rating: 4 }));
  await request(page, 'interviews:edit', { id, edits: [...rated, { type: 'recommend', recommendation: 'yes' }] });
  await request(page, 'interviews:submit', { id });

  const options = { audience: 'committee', paper: 'A4', includePrivate: true };
  for (const kind of ['standard', 'accessible']) {
    await answerSaveDialog(app, join(exported, `Quillfeather ${kind}.pdf`));
    await request(page, 'export:pdf', { id, options: { ...options, kind } });
  }
  await answerSaveDialog(app, join(exported, 'Quillfeather.scorecard'));
  await request(page, 'export:scorecard', { id, protection: { kind: 'none' } });
  await answerFileDialog(app, join(exported, 'Quillfeather.scorecard'));
  await request(page, 'panels:chooseScorecards');

  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.getTitle()),
  );
  expect(titles).toEqual(['Scorecard']);
  expect(planted.filter((word) => commandLines().includes(word))).toEqual([]);
  // A page that crashes leaves a dump where one is made; none is.
  await page.evaluate((path) => {
    window.location.hash = path;
  }, `/scorecards/${id}`);
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise<void>((loaded) => {
      contents?.once('did-finish-load', () => loaded());
      contents?.forcefullyCrashRenderer();
    });
  });
  await app.close();

  expect(filesWith(join(profile, 'session'))).toEqual([]);
  for (const folder of ['logs', 'Crashpad', 'outgoing']) {
    if (statSync(join(profile, folder), { throwIfNoEntry: false }) !== undefined) {
      expect(filesWith(join(profile, folder))).toEqual([]);
    }
  }
  expect(filesWith(home)).toEqual([]);
  expect(filesBelow(home).filter((name) => planted.some((word) => name.includes(word)))).toEqual([]);
  expect(filesWith(temporary)).toEqual([]);
  // The search finds what it looks for where it is.
  expect(filesWith(join(profile, 'interviews'))).toEqual([`${id}.json`]);
  expect(filesWith(exported)).toContain('Quillfeather.scorecard');
  expect(openToOthers(profile)).toEqual([]);
  rmSync(outside, { recursive: true, force: true });
});
