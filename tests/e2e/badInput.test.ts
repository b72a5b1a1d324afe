import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import { everythingSaved, openInterview, request } from './steps.ts';

const id = '00000000-0000-4000-8000-000000000001';

test('a damaged interview is set aside, the user is told, and everything else is there', async ({ start, profile }) => {
  const first = await start();
  await openInterview(first.page, 'Priya Raman');
  await first.app.close();
  await writeFile(join(profile, 'interviews', `${id}.json`), '{"format": "scorecard-interview", "vers');

  const { page } = await start();
  await page.evaluate(() => {
    window.location.hash = '/';
  });
  await expect(page.getByRole('alert')).toContainText(`${id}.json`);
  await expect(page.getByRole('alert')).toContainText('not valid JSON');
  await expect(page.getByText('Priya Raman')).toBeVisible();
  const kept = (await readdir(join(profile, 'quarantine'), { recursive: true })).filter((name) => name.includes(id));
  expect(kept.length).toBeGreaterThan(0);
  expect(await readdir(join(profile, 'interviews'))).not.toContain(`${id}.json`);
});

test('an interview of a newer version is left alone and named', async ({ start, profile }) => {
  const newer = JSON.stringify({ format: 'scorecard-interview', version: 99, id, anything: true });
  await mkdir(join(profile, 'interviews'), { recursive: true });
  await writeFile(join(profile, 'interviews', `${id}.json`), newer);
  const { page } = await start();
  await expect(page.getByRole('alert')).toContainText('newer version of Scorecard');
  expect(await readFile(join(profile, 'interviews', `${id}.json`), 'utf8')).toBe(newer);
});

test('a second start shows the first window and ends', async ({ start, profile }) => {
  const { app, page } = await start();
  await openInterview(page, 'Priya Raman');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const { spawnfile, spawnargs } = app.process();
  const switches = spawnargs.slice(1).filter((arg) => arg === '--no-sandbox');
  const root = resolve(import.meta.dirname, '../..');
  const second = spawn(spawnfile, [...switches, root, `--user-data-dir=${profile}`], { stdio: 'ignore' });
  const code = await new Promise((done) => second.once('exit', done));
  expect(code).toBe(0);
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized())),
    )
    .toEqual([false]);
});

test('a folder that cannot be written is said at once, and nothing that was typed is lost', async ({
  start,
  profile,
}) => {
  const { page } = await start();
  const interviewId = await openInterview(page, 'Priya Raman');
  const folder = join(profile, 'interviews');
  await page.keyboard.type('before');
  await expect.poll(() => readFile(join(folder, `${interviewId}.json`), 'utf8')).toContain('before');
  await everythingSaved(page, interviewId);
  // A file where the folder was: every write fails, for root as well.
  await rename(folder, `${folder}-away`);
  await writeFile(folder, '');
  await page.keyboard.type(' and after');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved since' })).toBeVisible();
  await rename(folder, `${folder}-blocked`);
  await rename(`${folder}-away`, folder);
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved since' })).toHaveCount(0);
  await expect.poll(() => readFile(join(folder, `${interviewId}.json`), 'utf8')).toContain('before and after');
});

test('names of 500 characters, right-to-left, with line breaks and control characters, and a note of 100,000', async ({
  start,
}) => {
  const name = `${'ב'.repeat(200)}\u202e\n\u0007${'x'.repeat(300)}`;
  const first = await start();
  const interviewId = await openInterview(first.page, name);
  await expect(first.page.getByRole('heading', { level: 1 })).toContainText(`${'ב'.repeat(200)} ${'x'.repeat(300)}`);
  const note = `${'lorem ipsum '.repeat(8_333)}end!`;
  expect(note.length).toBe(100_000);
  await first.page.getByRole('textbox', { name: 'Note', exact: true }).fill(note);
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('button', { name: /end!/ })).toBeVisible();
  await first.app.close();

  const second = await start();
  const document = await request<{ working: { answers: { notes: { text: string }[] }[] } }>(
    second.page,
    'interviews:open',
    { id: interviewId },
  );
  expect(document.working.answers[0]?.notes.map(({ text }) => text)).toEqual([note]);
  await second.page.evaluate(() => {
    window.location.hash = '/';
  });
  await expect(second.page.getByText(`${'ב'.repeat(200)} ${'x'.repeat(300)}`)).toBeVisible();
});
