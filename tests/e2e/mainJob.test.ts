import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { tabTo } from './steps.ts';

/** The text of a PDF in reading order, with every run of white space as one space. */
function textOf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

async function assembleSet(page: Page): Promise<void> {
  await tabTo(page, 'link', 'Assemble a question set');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'New set');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Back-end screening');
  await tabTo(page, 'textbox', 'Role');
  await page.keyboard.type('Back-end engineer');
  await tabTo(page, 'textbox', 'Round');
  await page.keyboard.type('Screening');
  await page.keyboard.press('Control+f');
  // The search forgives a slip of the finger.
  for (const words of ['traffic spke', 'schema change', 'mentoring']) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  const questions = page.getByRole('list', { name: 'Questions of the set' });
  await expect(questions.getByRole('listitem')).toHaveCount(3);
}

async function startInterview(page: Page): Promise<void> {
  await tabTo(page, 'button', 'Start interview');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Candidate' })).toBeFocused();
  await page.keyboard.type('Priya Raman');
  await tabTo(page, 'textbox', 'Interviewer');
  await page.keyboard.type('Alex Osei');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
}

async function runInterview(page: Page): Promise<void> {
  // Traffic spike: three met, one partly, linked lines of every kind, rated far below what coverage suggests.
  await page.keyboard.type('+ edge cache first, TTL per route #cach');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- no numbers for peak #1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('! looked tired, asked for water');
  await page.keyboard.press('Enter');
  for (const point of [2, 3, 4]) await page.keyboard.press(`Alt+${point}`);
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+1');
  await expect(page.getByText('coverage suggests 5')).toBeVisible();
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Alt+r');
  await expect(page.getByRole('textbox', { name: 'Why 3, when coverage suggests 5?' })).toBeFocused();
  await page.keyboard.type('Needed three hints');
  // Schema change: rated 5.
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByText('Question 2 of 3')).toBeVisible();
  await page.keyboard.type('expand, backfill, contract; told without being asked');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+5');
  // Mentoring: skipped.
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Alt+n');
  await tabTo(page, 'textbox', 'Why it was not asked (optional)');
  await page.keyboard.type('Ran out of time');
}

async function submitScorecard(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('(3 + 5) ÷ 2 = 4.0')).toBeVisible();
  await tabTo(page, 'textbox', 'Summary');
  await page.keyboard.type('Solid, with a gap in capacity planning.');
  await tabTo(page, 'radio', 'Strong no');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export PDF…' })).toBeVisible();
}

async function exportPdf(page: Page, audience: 'Hiring committee' | 'Candidate'): Promise<void> {
  await tabTo(page, 'button', 'Export PDF…');
  await page.keyboard.press('Enter');
  await tabTo(page, 'radio', 'Hiring committee');
  if (audience === 'Candidate') await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: audience })).toBeChecked();
  await tabTo(page, 'button', 'Choose place and export…');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(audience === 'Candidate' ? 'Feedback PDF exported' : 'PDF exported').first(),
  ).toBeVisible();
}

test('from the first start to a submitted scorecard and both PDFs, with the keyboard alone', async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await assembleSet(page);
  await startInterview(page);
  await runInterview(page);
  await submitScorecard(page);

  const committee = join(profile, 'committee.pdf');
  await answerSaveDialog(app, committee);
  await exportPdf(page, 'Hiring committee');
  const all = textOf(committee);
  for (const words of [
    'Priya Raman',
    'Back-end engineer',
    'Screening',
    'Alex Osei',
    '(3 + 5) ÷ 2 = 4.0',
    'Solid, with a gap in capacity planning.',
    'edge cache first, TTL per route',
    'no numbers for peak',
    'Needed three hints',
    'expand, backfill, contract; told without being asked',
    'Ran out of time',
  ]) {
    expect(all).toContain(words);
  }
  expect(all).not.toContain('looked tired');

  const candidate = join(profile, 'candidate.pdf');
  await answerSaveDialog(app, candidate);
  await exportPdf(page, 'Candidate');
  const feedback = textOf(candidate);
  for (const words of [
    'Traffic spike',
    'Caching and rate limiting',
    'edge cache first',
    'Capacity planning',
    'no numbers for peak',
  ]) {
    expect(feedback).toContain(words);
  }
  for (const words of [
    'looked tired',
    'Needed three hints',
    '4.0',
    'Recommendation',
    'expand, backfill',
    'Solid, with a gap',
  ]) {
    expect(feedback).not.toContain(words);
  }
  expect((await readFile(candidate)).includes('Alex Osei')).toBe(false);
});
