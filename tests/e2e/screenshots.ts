import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { receiveFiles } from './candidateSteps.ts';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { decideHiringRound, hiringRoundFiles } from './hiringRound.ts';
import { screens } from './screens.ts';

const folder = resolve(import.meta.dirname, '../../resources/screenshots');

/** Screen → file name of the picture that the README shows. */
const pictures: Readonly<Record<string, string>> = {
  bank: 'bank.png',
  set: 'set.png',
  plan: 'plan.png',
  'live interview': 'live.png',
  scorecard: 'scorecard.png',
  'import preview': 'import.png',
};

/** The picture of a screen is of that screen alone. */
async function closeMessages(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Close message' });
  for (let left = await close.count(); left > 0; left -= 1) {
    await close.first().click();
    await expect(close).toHaveCount(left - 1);
  }
}

test('pictures of panels for the README', async ({ start }) => {
  await mkdir(folder, { recursive: true });
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await receiveFiles(page, hiringRoundFiles());
  await decideHiringRound(page);
  await page.getByRole('link', { name: 'Candidates' }).click();
  await page.getByRole('link', { name: 'Priya Raman' }).click();
  await expect(page.getByText('3 · discuss')).toBeVisible();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, 'panel.png') });
  await page.getByRole('link', { name: 'Compare candidates' }).click();
  await expect(page.getByRole('grid', { name: 'Candidates' })).toBeVisible();
  for (const name of ['Tomasz Wieczorek', 'Inés Caballero', 'Priya Raman']) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  }
  await page.getByRole('button', { name: 'Compare side by side' }).click();
  await expect(page.getByRole('img', { name: /^Means by competency/ })).toBeVisible();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, 'candidates.png') });
});

test('pictures for the README', async ({ start, profile }) => {
  await mkdir(folder, { recursive: true });
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const pdf = join(profile, 'scorecard.pdf');
  await answerSaveDialog(app, pdf);
  for (const { name, show } of screens) {
    await show(page);
    const picture = pictures[name];
    if (picture !== undefined) {
      await closeMessages(page);
      await page.screenshot({ path: join(folder, picture) });
    }
    if (name === 'export dialog') {
      await page.getByRole('button', { name: 'Choose place and export…' }).click();
      await expect(page.getByText('PDF exported')).toBeVisible();
      execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '1', '-l', '1', '-singlefile', pdf, join(folder, 'pdf')]);
    }
  }
});
