import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noteField, openDialogs, openInterview } from './steps.ts';

const passphrase = 'eleven quiet herons';

/** The files in which a word stands as it is; Chromium's own among them. */
async function filesWith(folder: string, word: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if (path.includes(word) || (await readFile(path)).includes(word)) found.push(path.slice(folder.length + 1));
  }
  return found;
}

/**
 * The app's own files that can be read, but for those that tell how the folder is encrypted. Chromium has its own in `session`, and
 * files without an ending beside it.
 */
async function plainFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const plain: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const place = path.slice(folder.length + 1);
    const isChromium = place.startsWith('session/') || (!place.includes('/') && !place.endsWith('.json'));
    if (isChromium || /^[A-Z]/.test(place) || /^(?:backup\/)?vault\.json$/.test(place)) continue;
    if (!(await readFile(path, 'utf8')).startsWith('{"format":"scorecard-sealed","version":1,')) plain.push(place);
  }
  return plain;
}

/** Switches encryption on by a passphrase, and waits until the app is there again. Gives the recovery code. */
async function encrypt(page: Page): Promise<string> {
  await page.evaluate(() => {
    window.location.hash = '/settings';
  });
  await page.getByRole('button', { name: 'Encrypt everything…' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await page.getByRole('button', { name: 'Go on' }).click();
  const groups = page.getByLabel('Recovery code').locator('span');
  await expect(groups).toHaveCount(8);
  const code = (await groups.allTextContents()).join('-');
  await page.getByLabel('Type it back from your paper').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Encrypt everything', exact: true }).click();
  await expect(page.getByText('On, by a passphrase.')).toBeVisible();
  await expect(openDialogs(page)).toHaveCount(0);
  return code;
}

async function unlock(page: Page, typed: string): Promise<void> {
  await page.getByLabel('Passphrase or recovery code').fill(typed);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

test('everything is encrypted, opens by the passphrase alone, and typing under way outlives the lock', async ({
  start,
  profile,
}) => {
  const first = await start();
  const id = await openInterview(first.page, 'Planted Candidate');
  await first.page.keyboard.type('plantedbefore');
  await first.page.keyboard.press('Enter');
  await expect.poll(async () => (await filesWith(profile, 'plantedbefore')).length).toBeGreaterThan(0);
  const code = await encrypt(first.page);
  expect(await filesWith(profile, 'plantedbefore')).toEqual([]);
  await first.app.close();
  // The end of the app has written its lists and where the window stood.
  expect(await plainFiles(profile)).toEqual([]);

  const { page } = await start();
  await expect(page.getByRole('heading', { name: 'Scorecard is locked' })).toBeVisible();
  await expect(page.getByLabel('Passphrase or recovery code')).toBeFocused();
  await unlock(page, 'eleven loud herons');
  await expect(page.getByText('This is not the passphrase.')).toBeVisible();
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();

  await page.evaluate((path) => {
    window.location.hash = path;
  }, `/interviews/${id}`);
  await expect(noteField(page)).toBeFocused();
  await page.keyboard.type('plantedhalf a li');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: 'Scorecard is locked' })).toBeVisible();
  expect(await page.content()).not.toContain('planted');
  expect(await filesWith(profile, 'planted')).toEqual([]);
  expect(await filesWith(profile, 'Planted Candidate')).toEqual([]);

  await unlock(page, code);
  await expect(noteField(page)).toHaveValue('plantedhalf a li');
  await expect(page.getByText('plantedbefore')).toBeVisible();
  expect(await filesWith(profile, 'planted')).toEqual([]);
  expect(await plainFiles(profile)).toEqual([]);
});

test('what is encrypted can be decrypted again, and there is nothing to lock then', async ({ start, profile }) => {
  const { page } = await start();
  await openInterview(page, 'Planted Candidate');
  await page.keyboard.type('plantedbefore');
  await encrypt(page);
  await page.getByRole('button', { name: 'Decrypt everything…' }).click();
  await page.getByLabel('The passphrase that holds now, or the recovery code').fill('wrong one');
  await page.getByRole('button', { name: 'Decrypt everything', exact: true }).click();
  await expect(page.getByText('This is not the passphrase.')).toBeVisible();
  await page.getByLabel('The passphrase that holds now, or the recovery code').fill(passphrase);
  await page.getByRole('button', { name: 'Decrypt everything', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Encrypt everything…' })).toBeVisible();
  expect((await filesWith(profile, 'plantedbefore')).length).toBeGreaterThan(0);
  expect(await filesWith(profile, 'scorecard-sealed')).toEqual([]);
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('There is nothing to lock')).toBeVisible();
});
