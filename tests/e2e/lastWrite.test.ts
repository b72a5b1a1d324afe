import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, runtime, test } from './fixtures.ts';
import { everythingSaved, openInterview } from './steps.ts';

test('the app does not end before the last write, and names what is not saved', async ({ start, profile }) => {
  const { app, page } = await start();
  const id = await openInterview(page, 'Priya Raman');
  const folder = join(profile, 'interviews');
  await page.keyboard.type('before');
  await expect.poll(() => readFile(join(folder, `${id}.json`), 'utf8')).toContain('before');
  await everythingSaved(page, id);
  // A file where the folder was: every write fails, for root as well.
  await rename(folder, `${folder}-away`);
  await writeFile(folder, '');
  await page.keyboard.type(' and after');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved since' })).toBeVisible();

  // Somebody who takes three seconds to put the folder back, then tries again.
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (options: unknown) => {
      process.stdout.write(`asked ${JSON.stringify(options)}\n`);
      return new Promise((answer) => setTimeout(() => answer({ response: 0, checkboxChecked: false }), 3_000));
    };
  });
  const child = app.process();
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = once(child, 'exit');
  await app.evaluate(({ app: electronApp }) => electronApp.quit());
  await expect.poll(() => output).toContain('asked');
  await rm(folder);
  await rename(`${folder}-away`, folder);
  expect(await ended).toEqual([0, null]);

  expect(output.match(/asked/g)).toHaveLength(1);
  expect(JSON.parse(output.slice(output.indexOf('{')))).toMatchObject({
    message: 'The interview with Priya Raman is not saved. What was typed last is lost when Scorecard quits now.',
    detail: expect.stringContaining('the data folder cannot be written'),
    buttons: ['Try again', 'Quit anyway'],
  });
  expect(await readFile(join(folder, `${id}.json`), 'utf8')).toContain('before and after');
});

test('the app writes what it holds before it gives up a page that crashes again and again', async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  const id = await openInterview(page, 'Priya Raman');
  const folder = join(profile, 'interviews');
  await page.keyboard.type('before');
  await expect.poll(() => readFile(join(folder, `${id}.json`), 'utf8')).toContain('before');
  await everythingSaved(page, id);
  await rename(folder, `${folder}-away`);
  await writeFile(folder, '');
  await page.keyboard.type(' and after');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved since' })).toBeVisible();

  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => {
      process.stdout.write('asked\n');
      return new Promise((answer) => setTimeout(() => answer({ response: 0, checkboxChecked: false }), 3_000));
    };
    dialog.showErrorBox = (title: string) => void process.stdout.write(`said ${title}\n`);
  });
  const child = app.process();
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = once(child, 'exit');
  // Each crash is answered by loading the page again, three times within a minute.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('did-finish-load', () => setTimeout(() => contents.forcefullyCrashRenderer()));
    contents?.forcefullyCrashRenderer();
  });
  await expect.poll(() => output, { timeout: 60_000 }).toContain('asked');
  await rm(folder);
  await rename(`${folder}-away`, folder);
  expect(await ended).toEqual([1, null]);
  expect(output).toContain('said Scorecard cannot go on');
  expect(await readFile(join(folder, `${id}.json`), 'utf8')).toContain('before and after');
});

test('a data folder that cannot be written from the start is named', async ({ profile }) => {
  const file = join(profile, 'a-file');
  await writeFile(file, 'mine');
  const { executable, switches } = runtime();
  const root = resolve(import.meta.dirname, '../..');
  const child = spawn(executable, [...switches, root, `--user-data-dir=${file}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  // It shows the same in a box, and waits for the person to read it.
  await expect.poll(() => errors).toContain(`The data folder cannot be written (ENOTDIR):\n${file}\n`);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  expect(await readFile(file, 'utf8')).toBe('mine');
});
