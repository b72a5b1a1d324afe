import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerFolderDialog, expect, test } from './fixtures.ts';
import { ScreenReader } from './screenReader.ts';
import { request, submitInterview } from './steps.ts';

async function showSample(page: Page): Promise<string> {
  const { id } = await request<{ id: string }>(page, 'interviews:createSample');
  await page.evaluate((path) => {
    window.location.hash = path;
  }, `/scorecards/${id}`);
  await expect(page.getByRole('button', { name: 'Amend…' })).toBeVisible();
  return id;
}

/** Copies the scorecard for a chat; what is on the clipboard is the committee's text, and rich text beside it. */
async function copyForReading(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Copy for reading' }).click();
  await expect(page.getByText('The scorecard is copied for reading')).toBeVisible();
  const pasted = page.evaluate(
    () =>
      new Promise<Record<'text' | 'html', string>>((resolve) => {
        const read = ({ clipboardData: data }: ClipboardEvent) =>
          resolve({ text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' });
        document.addEventListener('paste', read, { once: true });
      }),
  );
  await page.keyboard.press('Control+v');
  const { text, html } = await pasted;
  expect(text).toMatch(/^# Priya Raman\n/);
  expect(text).toContain('- **Recommendation:** Yes');
  expect(html).toContain('<strong>Recommendation:</strong> Yes');
  await page.keyboard.press('Escape');
}

/** What a right click offers in the field that takes a reason. No menu opens: under a test nobody could close it. */
async function rightClick(app: ElectronApplication, field: Locator): Promise<string[]> {
  await app.evaluate(({ Menu }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shownMenu: shown });
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      for (const { role, type } of this.items) shown.push(type === 'separator' ? '–' : String(role));
    };
  });
  await field.click({ button: 'right' });
  const labels = () => app.evaluate(() => (globalThis as unknown as { shownMenu: string[] }).shownMenu);
  await expect.poll(async () => (await labels()).length).toBeGreaterThan(0);
  return labels();
}

test('an amendment needs a reason and keeps the original readable', async ({ start }) => {
  const { app, page } = await start();
  const id = await showSample(page);
  await copyForReading(page);
  await page.getByRole('button', { name: 'Amend…' }).click();
  await expect(
    page.getByText('Sample · Amending · Senior back-end engineer · Full loop', { exact: true }),
  ).toBeVisible();
  await page.keyboard.press('Control+g');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('why us');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 1 of 8')).toBeVisible();
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('button', { name: /^5, Outstanding/ })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Submit the amendment…' }).click();
  await expect(page.getByRole('button', { name: 'Submit the amendment', exact: true })).toBeDisabled();
  const reason = page.getByRole('dialog').getByRole('textbox');
  expect(await rightClick(app, reason)).toEqual(['undo', 'redo', '–', 'cut', 'copy', 'paste', '–', 'selectall']);
  await expect(reason).toBeFocused();
  await page.keyboard.type('Misread my own note');
  // From the field, by the keys that led to the dialog.
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: 'Amendments' })).toBeVisible();
  await expect(page.getByText('Misread my own note')).toBeVisible();
  await expect(page.getByText('(5 + 4 + 4 + 4 + 2 + 5 + 4) ÷ 7').first()).toBeVisible();
  await page.getByRole('button', { name: 'Read the original' }).click();
  await expect(page.getByText('(3 + 4 + 4 + 4 + 2 + 5 + 4) ÷ 7').first()).toBeVisible();

  const { scorecard } = await request<{
    scorecard: { revisions: { reason: string; hash: string; previousHash: string }[] };
  }>(page, 'interviews:open', { id });
  expect(scorecard.revisions.map(({ reason }) => reason)).toEqual(['', 'Misread my own note']);
  expect(scorecard.revisions[1]?.previousHash).toBe(scorecard.revisions[0]?.hash);
});

test('several scorecards are exported at once, and a deleted interview comes back by undo', async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  for (let number = 0; number < 3; number += 1) await submitInterview(page, 'Priya Raman');
  await page.reload();
  await expect(page.getByText('3 interviews')).toBeVisible();
  const reader = await ScreenReader.of(page);
  await page.getByRole('checkbox', { name: /all/i }).click();
  await reader.hears('3 selected');
  const folder = join(profile, 'pdfs');
  await mkdir(folder);
  await answerFolderDialog(app, folder);
  await page.getByRole('button', { name: 'Export PDFs…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /export/i })
    .click();
  await expect(page.getByText('All 3 PDFs were written.')).toBeVisible({ timeout: 60_000 });
  await reader.hearsAtLast('All 3 PDFs were written.');
  // Never the same twice, and nothing of single files.
  const [selected, ...said] = await reader.said();
  expect(selected).toBe('3 selected');
  expect(said[0]).toBe('Export 3 PDFs');
  expect(said.slice(1, -1)).toEqual(
    ['1', '2', '3'].map((done) => `Export 3 PDFs: ${done} of 3`).filter((words) => said.includes(words)),
  );
  expect(await reader.focused()).toMatchObject({ role: 'dialog', name: 'Export 3 PDFs' });
  const name = 'Priya Raman – Senior back-end engineer – System design – 2026-03-12';
  expect((await readdir(folder)).sort()).toEqual([`${name} (2).pdf`, `${name} (3).pdf`, `${name}.pdf`]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('No interviews yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('3 interviews', { exact: true })).toBeVisible();

  // And later, when the message is gone, from the settings.
  const row = page.getByRole('row', { name: /^Priya Raman/ }).first();
  await row.focus();
  await expect(row).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByText('2 interviews', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = '/settings';
  });
  const deleted = page.getByRole('list', { name: 'Recently deleted' });
  await expect(deleted.getByRole('listitem')).toHaveText([/^Priya Raman ?Interview · .+ · deleted /]);
  await deleted.getByRole('button', { name: 'Restore Priya Raman' }).click();
  await expect(page.getByText('Nothing was deleted.')).toBeVisible();

  // What was lost without having been deleted comes back from its copy, and everything is opened again then.
  await page.getByRole('button', { name: 'Copy everything now' }).click();
  await expect(page.getByText('There is a copy of everything')).toBeVisible();
  const [lost = ''] = await readdir(join(profile, 'interviews'));
  await rm(join(profile, 'interviews', lost));
  await page.getByRole('button', { name: 'Restore from these copies…' }).click();
  await expect(page.getByText('Missing here')).toHaveCount(1);
  await page.getByRole('button', { name: 'Restore 1 document' }).click();
  await expect(page.getByRole('alert')).toContainText('1 document was restored');
  await expect(page.getByRole('button', { name: 'Undo the last restore' })).toBeVisible();
  expect(await readdir(join(profile, 'interviews'))).toContain(lost);
  await page.evaluate(() => {
    window.location.hash = '/';
  });
  await expect(page.getByText('3 interviews', { exact: true })).toBeVisible();
});
