import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { newQuestion, openInterview, request, toReview } from './steps.ts';

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((path) => {
    window.location.hash = path;
  }, place);
}

/** What may be lost, in milliseconds. */
const budget = 250;

test('a killed process loses at most the last 250 ms of typing, and the next start opens at the same place', async ({
  start,
}) => {
  const first = await start();
  await openInterview(first.page, 'Priya Raman');
  await first.page.keyboard.type('+ agreed service levels first #1');
  await first.page.keyboard.press('Enter');
  await first.page.keyboard.press('Enter');
  await first.page.keyboard.press('Alt+2');
  await first.page.keyboard.press('Control+4');
  await first.page.keyboard.press('Control+ArrowDown');

  // Every letter with the moment at which its key press had been handled.
  const typed: { text: string; at: number }[] = [];
  const line = 'typing on and on while the power goes, without any end in sight';
  for (const letter of line) {
    await first.page.keyboard.press(letter === ' ' ? 'Space' : letter);
    typed.push({ text: (typed.at(-1)?.text ?? '') + letter, at: Date.now() });
  }
  const killedAt = Date.now();
  await first.kill();

  const second = await start();
  const note = second.page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toBeVisible();
  await expect(second.page.getByText('Question 2 of 5')).toBeVisible();
  const kept = await note.inputValue();
  const safe = typed.filter(({ at }) => at <= killedAt - budget).at(-1)?.text ?? '';
  expect(line.startsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(safe.length);

  await second.page.keyboard.press('Control+ArrowUp');
  await expect(second.page.getByRole('button', { name: /agreed service levels first/ })).toBeVisible();
  await expect(second.page.getByRole('button', { name: 'Backward compatibility: Met' })).toBeVisible();
  await expect(second.page.getByRole('button', { name: /^4, Strong/ })).toHaveAttribute('aria-pressed', 'true');
});

test('closing the window in the middle of a line keeps every letter', async ({ start }) => {
  const first = await start();
  await openInterview(first.page, 'Priya Raman');
  await first.page.keyboard.type('not entered yet');
  await first.app.close();
  const second = await start();
  await expect(second.page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('not entered yet');
});

test('the reason of an amendment is there again after the process was killed, and gone once it is submitted', async ({
  start,
}) => {
  const first = await start();
  const { id } = await request<{ id: string }>(first.page, 'interviews:createSample');
  await request(first.page, 'interviews:amend', { id });
  await goTo(first.page, `/interviews/${id}?view=review`);
  await first.page.getByRole('button', { name: 'Submit the amendment…' }).click();
  const typed = first.page.getByRole('textbox', { name: 'Reason for the amendment' });
  await expect(typed).toBeFocused();
  await first.page.keyboard.type('Misread my own note');
  // What is older than this must not be lost.
  await first.page.waitForTimeout(budget);
  await first.kill();

  const second = await start();
  await goTo(second.page, `/scorecards/${id}`);
  await second.page.getByRole('link', { name: 'Continue' }).click();
  await toReview(second.page);
  await second.page.getByRole('button', { name: 'Submit the amendment…' }).click();
  const reason = second.page.getByRole('textbox', { name: 'Reason for the amendment' });
  await expect(reason).toHaveValue('Misread my own note');
  await second.page.getByRole('button', { name: 'Submit the amendment', exact: true }).click();
  await expect(second.page.getByRole('heading', { name: 'Amendments' })).toBeVisible();

  await second.page.getByRole('button', { name: 'Amend…' }).click();
  await toReview(second.page);
  await second.page.getByRole('button', { name: 'Submit the amendment…' }).click();
  await expect(reason).toHaveValue('');
});

test('a competency that is being typed is there again after the process was killed', async ({ start }) => {
  const first = await start();
  await goTo(first.page, '/bank');
  await newQuestion(first.page, 'Feature flags');
  await first.page.getByRole('combobox', { name: 'Competency' }).last().click();
  await expect(first.page.getByRole('combobox', { name: 'Competency' }).last()).toBeFocused();
  await first.page.keyboard.type('Release safe');
  // What is older than this must not be lost.
  await first.page.waitForTimeout(budget);
  await first.kill();

  const second = await start();
  const bank = await request<{ question: { title: string; competency: string } }[]>(second.page, 'bank:list');
  const kept = bank.find(({ question }) => question.title === 'Feature flags');
  expect(kept?.question.competency).toBe('Release safe');
});

test('“Saved” is the time at which the file on disk was written', async ({ start, profile }) => {
  const { page } = await start();
  const id = await openInterview(page, 'Priya Raman');
  await page.keyboard.type('a');
  const file = join(profile, 'interviews', `${id}.json`);
  await expect(async () => {
    const document = JSON.parse(await readFile(file, 'utf8'));
    expect(Object.values(document.working.drafts)).toEqual([{ text: 'a', pointIds: [] }]);
    const shown = new Date(document.savedAt).toISOString().slice(11, 19);
    await expect(page.getByText(`Saved ${shown}`)).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 5_000 });
  expect(await readdir(join(profile, 'interviews'))).toEqual([`${id}.json`]);
});
