import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ScreenReader } from './screenReader.ts';
import { request, submitInterview } from './steps.ts';

const minute = 60_000;

async function openDebrief(page: Page): Promise<string> {
  const [panel] = await request<{ id: string }[]>(page, 'panels:list');
  const id = panel?.id ?? '';
  await page.evaluate((path) => {
    window.location.hash = path;
  }, `/candidates/${id}?view=debrief`);
  await expect(page.getByRole('timer', { name: 'Time' })).toBeVisible();
  return id;
}

/** Sets everything in a panel's file back in time, as if the app had been closed for so long. */
async function setBack(profile: string, milliseconds: number): Promise<void> {
  const folder = join(profile, 'panels');
  const [name = ''] = await readdir(folder);
  const document = JSON.parse(await readFile(join(folder, name), 'utf8'));
  document.savedAt -= milliseconds;
  document.panel.timer.startedAt -= milliseconds;
  document.panel.timer.runningSince -= milliseconds;
  await writeFile(join(folder, name), JSON.stringify(document));
}

test('a debrief is held with the keyboard: the focus stays where the work is', async ({ start }) => {
  const { page } = await start();
  await submitInterview(page, 'Priya Raman');
  await openDebrief(page);

  await page.getByRole('button', { name: 'Add all interviewers' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Jonas Lindqvist');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take Alex Osei off the list' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Take Jonas Lindqvist off the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();

  await page.getByRole('button', { name: 'Add dissent' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Person 1' })).toBeFocused();
  await page.keyboard.type('Mona Haddad');
  await page.getByRole('button', { name: 'Remove the dissent of Mona Haddad' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Add dissent' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Person 1' })).toHaveValue('Mona Haddad');
});

test('a clock that ran while the app was closed stands where it was, and its time counts only when asked', async ({
  start,
  profile,
}) => {
  const first = await start();
  await submitInterview(first.page, 'Priya Raman');
  const id = await openDebrief(first.page);
  await first.page.getByRole('button', { name: 'Start' }).click();
  await expect(first.page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await request(first.page, 'panels:edit', { id, edits: [{ type: 'batch', edits: [] }] });
  await first.app.close();
  await setBack(profile, 10 * minute);

  const second = await start();
  await openDebrief(second.page);
  await expect(second.page.getByRole('alert')).toContainText(/Scorecard was closed for 10:\d\d/);
  await expect(second.page.getByRole('timer', { name: 'Time' })).toHaveText(/^0:\d\d$/);
  await second.page.getByRole('button', { name: 'Count that time' }).click();
  await expect(second.page.getByRole('timer', { name: 'Time' })).toHaveText(/^10:\d\d$/);
  await expect(second.page.getByRole('alert')).toHaveCount(0);
});

test('marks and notes are leafed through without closing them', async ({ start }) => {
  const { page } = await start();
  await submitInterview(page, 'Priya Raman');
  const id = await openDebrief(page);
  await page.evaluate((path) => {
    window.location.hash = path;
  }, `/candidates/${id}`);
  await page.getByRole('button', { name: 'API versioning' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'API versioning' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'API versioning' })).toBeFocused();
  // What is said is heard beside an open dialog, which hides everything else from screen readers.
  const reader = await ScreenReader.of(page);
  expect(await reader.named('status')).toHaveLength(1);
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('Control+ArrowDown');
  await reader.hears(
    'Schema change. A large table must change shape while customers use it. How do you change the schema and move the data without downtime?',
  );
  await expect(page.getByRole('dialog', { name: 'Schema change' })).toBeVisible();
  await page.getByRole('button', { name: 'Previous question' }).click();
  await expect(page.getByRole('dialog', { name: 'API versioning' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'API versioning' })).toBeFocused();
});
