import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { designRole, fourCandidates, labelsOf, receiveScorecards } from './candidateSteps.ts';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { openDialogs, tabTo } from './steps.ts';

const names = ['Adriana Quintero', 'Beatriz Ferrão', 'Cyrus Tehrani', 'Desmond Wray'];

/** Opens the comparison as a hiring manager does: from the list of candidates. */
async function openRole(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '/candidates';
  });
  await page.getByRole('link', { name: 'Compare 4 candidates for Product designer (Paris)' }).click();
  await expect(page.getByRole('grid', { name: 'Candidates' })).toBeVisible();
}

/** The candidates in the order of the table. */
async function order(page: Page): Promise<string[]> {
  return page.getByRole('grid', { name: 'Candidates' }).getByRole('rowheader').allTextContents();
}

/** The candidates in the order of the what-if, with rank and score. */
async function whatIf(page: Page): Promise<string[]> {
  const lines = page.getByRole('list', { name: 'Candidates in the order of the weights' }).getByRole('listitem');
  const texts = await lines.evaluateAll((items) =>
    items
      .map((item) => ({ place: item.getBoundingClientRect().top, text: item.querySelector('bdi')?.textContent ?? '' }))
      .sort((a, b) => a.place - b.place)
      .map(({ text }) => text),
  );
  return texts;
}

/** Every text and every attribute of the page, and the address. */
async function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll<HTMLElement>('*')].filter((one) => !one.matches('script, style'));
    const attributes = elements.flatMap((one) => [...one.attributes].map(({ value }) => value));
    const values = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
      ({ value }) => value,
    );
    return [document.title, location.href, document.body.textContent, ...attributes, ...values].join('\n');
  });
}

async function expectNoName(page: Page): Promise<void> {
  const parts = names.flatMap((name) => name.split(' '));
  const text = (await everything(page)).toLocaleLowerCase();
  expect(parts.filter((part) => text.includes(part.toLocaleLowerCase()))).toEqual([]);
}

test('candidates for a role are sorted, filtered, grouped and compared, and the table is as it was left', async ({
  start,
}) => {
  const { page } = await start();
  await receiveScorecards(page, fourCandidates);
  await openRole(page);

  // By the mean over everything: Beatriz 37 ÷ 10, Cyrus 18 ÷ 5, Adriana 31 ÷ 10, Desmond 11 ÷ 5.
  expect(await order(page)).toEqual(['Beatriz Ferrão', 'Cyrus Tehrani', 'Adriana Quintero', 'Desmond Wray']);
  const adriana = page.getByRole('row').filter({ hasText: 'Adriana Quintero' });
  await expect(adriana.getByRole('gridcell').nth(1)).toHaveText('3.1');
  await expect(adriana).toContainText('Yes 1 · No 1');

  await page.getByRole('button', { name: 'Craft', exact: true }).click();
  expect(await order(page)).toEqual(['Adriana Quintero', 'Cyrus Tehrani', 'Beatriz Ferrão', 'Desmond Wray']);
  await expect(page.getByRole('columnheader', { name: 'Craft' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('button', { name: 'Craft', exact: true }).click();
  expect(await order(page)).toEqual(['Desmond Wray', 'Beatriz Ferrão', 'Cyrus Tehrani', 'Adriana Quintero']);

  await page.getByRole('combobox', { name: 'Mean of' }).selectOption('Research');
  await page.getByRole('combobox', { name: 'At least' }).selectOption('3.5');
  expect(await order(page)).toEqual(['Beatriz Ferrão', 'Cyrus Tehrani']);
  await page.getByRole('searchbox', { name: 'Search candidates' }).fill('desmond');
  await expect(page.getByRole('heading', { name: 'No candidate fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  expect(await order(page)).toHaveLength(4);

  await page.getByRole('button', { name: /^Columns/ }).click();
  await page.getByRole('checkbox', { name: 'Show Collaboration' }).uncheck();
  await page.getByRole('checkbox', { name: 'Pin Coverage' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Collaboration' })).toHaveCount(0);
  expect((await page.getByRole('columnheader').allTextContents()).slice(1, 3)).toEqual(['Candidate', 'Coverage']);

  await page.getByRole('combobox', { name: 'Grouping' }).selectOption('By recommendation');
  await expect(page.getByRole('button', { name: 'Collapse Divided' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Grouping' }).selectOption('Not grouped');

  // Leaving and coming back.
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await openRole(page);
  expect(await order(page)).toEqual(['Desmond Wray', 'Beatriz Ferrão', 'Cyrus Tehrani', 'Adriana Quintero']);
  await expect(page.getByRole('columnheader', { name: 'Collaboration' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Collaboration' })).toHaveCount(1);
  expect(await order(page)).toEqual(['Beatriz Ferrão', 'Cyrus Tehrani', 'Adriana Quintero', 'Desmond Wray']);

  // Side by side.
  await page.getByRole('checkbox', { name: 'Select Adriana Quintero' }).check();
  await page.getByRole('checkbox', { name: 'Select Beatriz Ferrão' }).check();
  await page.getByRole('button', { name: 'Compare side by side' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Research 3' });
  await expect(row.getByRole('cell').first()).toContainText('2.0');
  await expect(row.getByRole('img', { name: /^Rated/ })).toHaveText(['2', '2', '4', '4']);
  await expect(row.getByRole('cell').last()).toHaveText('2.0 apart');
  await expect(page.getByRole('img', { name: /Craft: Adriana Quintero 4.5, Beatriz Ferrão 3.3/ })).toBeVisible();
  await page.getByRole('button', { name: 'Craft 1' }).click();
  await expect(page.getByRole('dialog', { name: 'Craft 1' })).toContainText('Beatriz asked first, then drew');
  await page.keyboard.press('Escape');
  await expect(openDialogs(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: 'Select Beatriz Ferrão' })).toBeChecked();
});

test('hidden names are nowhere: not in the table, the comparison, its notes, the what-if, the address', async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await receiveScorecards(page, fourCandidates);
  await openRole(page);
  await page.getByRole('searchbox', { name: 'Search candidates' }).fill('quintero');
  await page.getByRole('button', { name: 'Hide names' }).click();
  await expect(page.getByRole('button', { name: 'Show names' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search candidates' })).toHaveValue('');
  const [adriana = '', beatriz = '', cyrus = '', desmond = ''] = await labelsOf(page, names);
  const byLetter = [adriana, beatriz, cyrus, desmond].sort();
  expect(await order(page)).toEqual([beatriz, cyrus, adriana, desmond]);
  await expectNoName(page);
  await page.getByRole('button', { name: 'Candidate', exact: true }).click();
  expect(await order(page)).toEqual(byLetter);
  await page.getByRole('button', { name: 'What if' }).click();
  await expect(page.getByRole('complementary', { name: 'What if' })).toContainText(desmond);
  await expectNoName(page);

  await page.getByRole('checkbox', { name: `Select ${adriana}` }).check();
  await page.getByRole('checkbox', { name: `Select ${beatriz}` }).check();
  await page.getByRole('button', { name: 'Compare side by side' }).click();
  const chart = page.getByRole('img', { name: /^Means by competency/ });
  for (const mean of [`${adriana} 4.5`, `${beatriz} 3.3`]) await expect(chart).toHaveAccessibleName(new RegExp(mean));
  await page.getByRole('button', { name: 'Craft 1' }).click();
  await expect(page.getByRole('dialog')).toContainText(`${adriana} showed the grid that ${adriana} Labs shipped`);
  await expect(page.getByRole('dialog')).toContainText('Mona Haddad');
  await expectNoName(page);
  await page.keyboard.press('Escape');

  await answerSaveDialog(app, join(profile, 'comparison.pdf'));
  await page.getByRole('button', { name: 'Export PDF…' }).click();
  await expect(page.getByRole('dialog', { name: 'Export the comparison' })).toContainText(
    'by letter and without names',
  );
  await page.getByRole('button', { name: 'Choose place and export…' }).click();
  await expect(page.getByText('Comparison PDF exported')).toBeVisible();
  await expectNoName(page);

  // Coming back, they are still hidden; one press shows them, and one hides them again.
  await page.evaluate(() => {
    window.location.hash = '/settings';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.evaluate((role) => {
    window.location.hash = `/candidates/role?role=${encodeURIComponent(role)}`;
  }, designRole);
  await expect(page.getByRole('grid', { name: 'Candidates' })).toBeVisible();
  await expectNoName(page);
  await page.getByRole('button', { name: 'Show names' }).click();
  expect((await order(page)).sort()).toEqual(names);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await order(page)).toEqual(byLetter);
});

test('by keyboard alone: a weight changes the order, and two candidates are chosen and compared', async ({ start }) => {
  const { page } = await start();
  await receiveScorecards(page, fourCandidates);
  await openRole(page);
  await tabTo(page, 'button', 'What if');
  await page.keyboard.press('Enter');
  // By competency: Beatriz (3.25 + 3.75 + 4.5) ÷ 3, Cyrus (3.5 + 3.5 + 4) ÷ 3, Adriana (4.5 + 1.75 + 3) ÷ 3.
  await expect
    .poll(() => whatIf(page))
    .toEqual(['Beatriz Ferrão', 'Cyrus Tehrani', 'Adriana Quintero', 'Desmond Wray']);
  await tabTo(page, 'slider', 'Craft');
  await page.keyboard.press('End');
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowLeft');
  await tabTo(page, 'slider', 'Research');
  await page.keyboard.press('Home');
  // Craft × 2.2, Research × 0: Adriana 12.9 ÷ 3.2, Cyrus 11.7 ÷ 3.2, Beatriz 11.65 ÷ 3.2.
  await expect
    .poll(() => whatIf(page))
    .toEqual(['Adriana Quintero', 'Cyrus Tehrani', 'Beatriz Ferrão', 'Desmond Wray']);
  const panel = page.getByRole('complementary', { name: 'What if' });
  await expect(panel).toContainText('up 2');
  await expect(panel).toContainText('Rank 2, and anything from 2 to 3 when the weights change by 10 %.');
  await expect(panel).toContainText(
    'Changes places with Beatriz Ferrão (the weight of Craft or Collaboration alone is enough).',
  );
  // What is stored stays: the table has the order and the means that it had.
  expect(await order(page)).toEqual(['Beatriz Ferrão', 'Cyrus Tehrani', 'Adriana Quintero', 'Desmond Wray']);

  await page.keyboard.press('Control+f');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveAccessibleName(
    'Beatriz Ferrão. Mean: 3.7. Recommendations: Strong yes 1 · Yes 1. Decision: Open. Craft: 3.3. Research: 3.8. Collaboration: 4.5. Spread: 1.3. To discuss: 0. Interviewers: 2',
  );
  await page.keyboard.press('Space');
  // From the row into its cells, along them, down a column, and back to the row.
  const focused = page.locator(':focus');
  for (const [key, role, words] of [
    ['ArrowRight', 'gridcell', ''],
    ['ArrowRight', 'rowheader', 'Beatriz Ferrão'],
    ['ArrowRight', 'gridcell', '3.7'],
    ['ArrowDown', 'gridcell', '3.6'],
    ['End', 'gridcell', '–'],
    ['Home', 'gridcell', ''],
  ] as const) {
    await page.keyboard.press(key);
    await expect(focused).toHaveRole(role);
    await expect(focused).toHaveText(words);
  }
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAccessibleName(/^Cyrus Tehrani\. Mean: 3\.6/);
  await page.keyboard.press('Space');
  await expect(page.getByText('2 selected')).toBeVisible();
  await tabTo(page, 'button', 'Compare side by side');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'All candidates' })).toBeFocused();
  await tabTo(page, 'button', 'Craft 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Craft 1' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Craft 1' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: 'Candidates' })).toBeVisible();
  await expect(page.getByText('2 selected')).toBeVisible();
});
