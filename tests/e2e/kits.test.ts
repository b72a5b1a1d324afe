import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { drop, request } from './steps.ts';

const title = 'Backend, everybody the same';

/** What axe finds on the screen as it is. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function openSets(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Question sets' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Question sets' })).toBeVisible();
}

test('a question set goes to a colleague as a kit, who reads it, begins with it, and takes and prints the next edition', async ({
  start,
  profile,
}) => {
  const ada = await start({ profile: join(profile, 'ada') });
  await request(ada.page, 'settings:change', { interviewer: { name: 'Ada Lovelace', email: '' } });
  await openSets(ada.page);
  await ada.page
    .getByRole('button', { name: /^Duplicate / })
    .first()
    .click();
  const titleField = ada.page.getByRole('textbox', { name: 'Title' });
  await titleField.fill(title);
  await titleField.blur();
  await expect(ada.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const send = ada.page.getByRole('button', { name: 'Send as kit' });
  await send.click();
  await ada.page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(ada.page.getByText('Paste it into a mail or a chat as it is')).toBeVisible();
  const copied = () => ada.app.evaluate(({ clipboard }) => clipboard.readText());
  const first = await copied();
  expect(await findings(ada.page)).toEqual([]);
  await ada.page.keyboard.press('Escape');

  const ira = await start({ profile: join(profile, 'ira') });
  await drop(ira.page, [{ name: 'backend.kit', text: first }]);
  const received = ira.page.getByRole('dialog', { name: 'Received files' });
  await expect(received).toContainText(`“${title}”, edition 1 by Ada Lovelace, is among your question sets now.`);
  await received.getByRole('button', { name: 'Open the question set' }).click();
  await expect(ira.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(ira.page.getByText('Kit · Edition 1 by Ada Lovelace')).toBeVisible();
  await expect(ira.page.getByRole('textbox', { name: 'Title' })).toHaveCount(0);
  expect(await findings(ira.page)).toEqual([]);

  await ada.page.getByRole('textbox', { name: 'What you say first' }).fill('Hello, and thank you for coming.');
  await ada.page.getByRole('textbox', { name: 'What you say first' }).blur();
  await send.click();
  await ada.page.getByRole('button', { name: 'Copy as text' }).click();
  await expect.poll(copied).not.toBe(first);
  await drop(ira.page, [{ name: 'backend.kit', text: await copied() }]);
  await expect(received).toContainText('is newer than edition 1, which you have.');
  await received.getByRole('button', { name: 'Done' }).click();
  const offer = ira.page.getByRole('region', { name: 'Edition 2' });
  await expect(offer).toContainText('Changed: the opening words.');
  await offer.getByRole('button', { name: 'Take edition 2' }).click();
  await expect(ira.page.getByText('Kit · Edition 2 by Ada Lovelace')).toBeVisible();
  await expect(ira.page.getByText('Hello, and thank you for coming.')).toBeVisible();
  await ira.page.getByRole('button', { name: 'Print' }).click();
  const print = ira.page.getByRole('dialog', { name: 'Print the question set' });
  await print.getByRole('radio', { name: /^PDF on one page/ }).click();
  const pdf = join(profile, 'kit.pdf');
  await answerSaveDialog(ira.app, pdf);
  expect(await findings(ira.page)).toEqual([]);
  await print.getByRole('button', { name: 'Choose place and export…' }).click();
  await expect(ira.page.getByText('Question set exported')).toBeVisible();
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  await print.waitFor({ state: 'hidden' });
  await openSets(ira.page);
  await expect(ira.page.getByText('Edition 2 by Ada Lovelace')).toBeVisible();
  expect(await findings(ira.page)).toEqual([]);
  await ira.page.getByRole('button', { name: `Duplicate ${title}` }).click();
  await expect(ira.page.getByRole('textbox', { name: 'Title' })).toHaveValue(`${title} (copy)`);
  expect(await readdir(join(profile, 'ira', 'kits'))).toHaveLength(1);
});
