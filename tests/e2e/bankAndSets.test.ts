import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ScreenReader } from './screenReader.ts';
import { newQuestion, request } from './steps.ts';

interface Entry {
  question: {
    id: string;
    title: string;
    competency: string;
    retired: boolean;
    rubric: { text: string; weight: number }[];
  };
  builtIn: 'original' | 'changed' | null;
}

interface StoredSet {
  title: string;
  round: string;
  builtIn: boolean;
  items: { questionId: string; minutes: number; weight: number; weightReason: string }[];
}

async function goTo(page: Page, place: string, heading: string): Promise<void> {
  await page.evaluate((path) => {
    window.location.hash = path;
  }, place);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

async function stored(page: Page, title: string): Promise<Entry | undefined> {
  const bank = await request<Entry[]>(page, 'bank:list');
  return bank.find(({ question }) => question.title === title);
}

async function storedSet(page: Page, title: string): Promise<StoredSet | undefined> {
  const sets = await request<StoredSet[]>(page, 'sets:list');
  return sets.find((set) => set.title === title);
}

/** The rubric points in their order, as they stand in their fields. */
function points(page: Page): Promise<string[]> {
  return page
    .getByRole('list', { name: 'Rubric points' })
    .getByRole('textbox', { name: /^Point \d+$/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
}

test('a built-in question is found, changed, ordered, and taken back to the original', async ({ start }) => {
  const { page } = await start();
  await goTo(page, '/bank', 'Question bank');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('tarffic');
  await expect(page.getByText('1 question found')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const title = page.getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue('Traffic spike');
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' on launch day');
  await page.getByRole('textbox', { name: 'Point 1', exact: true }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Says what to switch off first');
  const changed = [
    'Autoscaling strategy',
    'Capacity planning',
    'Says what to switch off first',
    'Caching and rate limiting',
    'Queues to buffer load',
    'Separating reads from writes',
    'Short-term steps against long-term ones',
  ];
  await expect.poll(() => points(page)).toEqual(changed);
  await expect
    .poll(async () => (await stored(page, 'Traffic spike on launch day'))?.question.rubric.map(({ text }) => text))
    .toEqual(changed);
  expect((await stored(page, 'Traffic spike on launch day'))?.builtIn).toBe('changed');

  await page.getByRole('button', { name: 'Back to the original' }).click();
  await expect(title).toHaveValue('Traffic spike');
  expect((await stored(page, 'Traffic spike'))?.builtIn).toBe('original');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => points(page)).toEqual(changed);
});

test('a question of one’s own is written, retired, deleted, brought back, and there at the next start', async ({
  start,
}) => {
  const first = await start();
  await goTo(first.page, '/bank', 'Question bank');
  await newQuestion(first.page, 'Feature flags');
  await first.page.getByRole('combobox', { name: 'Competency' }).last().fill('Release safety');
  await first.page.keyboard.press('Tab');
  await expect(first.page.getByRole('heading', { name: /^Release safety/ })).toBeVisible();
  await first.page.getByRole('button', { name: 'Add red flag' }).click();
  await expect(first.page.getByRole('textbox', { name: 'Red flags, line 1' })).toBeFocused();
  await first.page.keyboard.type('Nobody owns the flag');
  await first.page.getByRole('button', { name: 'Retire' }).click();
  await expect.poll(async () => (await stored(first.page, 'Feature flags'))?.question.retired).toBe(true);
  await first.page.getByRole('button', { name: 'Restore' }).click();
  await first.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => stored(first.page, 'Feature flags')).toBeUndefined();
  await first.page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(first.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Feature flags');
  await first.page.getByRole('textbox', { name: 'Title' }).fill('Feature flags and their end');
  // Closed at once: nothing waits for the quarter of a second in which changes are gathered.
  await first.app.close();

  const { page } = await start();
  const entry = await stored(page, 'Feature flags and their end');
  expect(entry?.question).toMatchObject({
    competency: 'Release safety',
    redFlags: ['Nobody owns the flag'],
    retired: false,
  });
});

test('a new question into which nothing was typed goes without a word when one leaves', async ({ start }) => {
  const { page } = await start();
  await goTo(page, '/bank', 'Question bank');
  const before = (await request<Entry[]>(page, 'bank:list')).length;
  await page.getByRole('button', { name: 'New question' }).click();
  await expect(page.getByText(`${before + 1} questions`)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await goTo(page, '/sets', 'Question sets');
  await goTo(page, '/bank', 'Question bank');
  await expect(page.getByText(`${before} questions`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  expect(await request<Entry[]>(page, 'bank:list')).toHaveLength(before);
});

test('the list stays as it is while a competency is typed, and the word is one step to undo', async ({ start }) => {
  const { page } = await start();
  await goTo(page, '/bank', 'Question bank');
  const list = page.getByRole('region', { name: 'Questions', exact: true, includeHidden: true });
  await list.getByRole('combobox', { name: 'Competency' }).selectOption({ label: 'System design (3)' });
  // While suggestions are open, everything else is hidden from screen readers.
  const row = list.getByRole('button', { name: /^Traffic spike/, includeHidden: true });
  await row.click();
  const field = page.getByRole('region', { name: 'Chosen question' }).getByRole('combobox', { name: 'Competency' });
  await field.fill('');
  await field.pressSequentially('Calm ');
  await expect.poll(async () => (await stored(page, 'Traffic spike'))?.question.competency).toBe('Calm');
  await expect(field).toHaveValue('Calm ');
  await expect(row).toBeVisible();
  await field.pressSequentially('under load');
  await expect(field).toHaveValue('Calm under load');
  await page.keyboard.press('Tab');
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'New question' }).focus();
  await page.keyboard.press('Control+z');
  await expect(row).toBeVisible();
  await expect(field).toHaveValue('System design');
  await expect.poll(async () => (await stored(page, 'Traffic spike'))?.question.competency).toBe('System design');
});

test('a set is ordered, weighted with a reason, and started only once the reason is there', async ({ start }) => {
  const { page } = await start();
  await goTo(page, '/sets', 'Question sets');
  await page.getByRole('link', { name: '45-minute system design', exact: true }).click();
  await page.getByRole('button', { name: 'Move Schema change', exact: true }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Delete');
  await expect(page.getByText('39 of 45 min planned')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('45 of 45 min planned')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'Minutes for Schema change' }).fill('9');
  await expect(page.getByText('3 min over')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'Weight of Schema change' }).fill('2');
  await page.getByRole('button', { name: 'Start interview' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start an interview' });
  await expect(dialog.getByRole('alert')).toContainText('‘Schema change’ has a weight other than 1.');
  await expect(dialog.getByRole('button', { name: 'Start interview' })).toBeDisabled();
  const reader = await ScreenReader.of(page);
  await reader.presses(
    'Enter',
    'This set cannot be used yet. ‘Schema change’ has a weight other than 1. Write down the reason, or set the weight to 1.',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: /^Why Schema change has the weight 2/ }).fill('The role migrates data daily');
  await page.getByRole('button', { name: 'Start interview' }).click();
  await expect(dialog.getByRole('button', { name: 'Start interview' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => (await storedSet(page, '45-minute system design'))?.items[3])
    .toMatchObject({ minutes: 9, weight: 2, weightReason: 'The role migrates data daily' });
});

test('a changed built-in set gives way to the original when it is deleted, and comes back', async ({ start }) => {
  const { page } = await start();
  await goTo(page, '/sets', 'Question sets');
  await page.getByRole('link', { name: '60-minute full loop', exact: true }).click();
  await page.getByRole('textbox', { name: 'Round' }).fill('Final');
  await expect.poll(async () => (await storedSet(page, '60-minute full loop'))?.round).toBe('Final');
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Deleted ‘60-minute full loop’: the original is back')).toBeVisible();
  expect(await storedSet(page, '60-minute full loop')).toMatchObject({ round: 'Full loop', builtIn: true });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await storedSet(page, '60-minute full loop'))?.round).toBe('Final');
  await expect(page.getByText('Senior back-end engineer · Final')).toBeVisible();
});
