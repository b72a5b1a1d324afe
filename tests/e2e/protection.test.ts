import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerFileDialog, answerFolderDialog, answerSaveDialog, expect, type RunningApp, test } from './fixtures.ts';
import { request, submitInterview } from './steps.ts';

const candidate = 'Priya Raman';
const passphrase = 'seven brown otters';

async function goTo(page: Page, place: string, heading: string): Promise<void> {
  await page.evaluate((path) => {
    window.location.hash = path;
  }, place);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** axe finds nothing in what is shown, in both colour schemes. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  }
}

/** Opens the dialog that saves one's own scorecard, with a way of protection. */
async function openSaving({ app, page }: RunningApp, id: string, file: string, way: RegExp) {
  await goTo(page, `/scorecards/${id}`, candidate);
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Protect and save…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save a protected scorecard' });
  await dialog.getByRole('radio', { name: way }).check();
  return dialog;
}

async function add({ app, page }: RunningApp, file: string) {
  await goTo(page, '/candidates', 'Candidates');
  await answerFileDialog(app, file);
  await page.getByRole('button', { name: 'Add scorecards…' }).first().click();
  return page.getByRole('dialog', { name: 'Received files' });
}

test('a scorecard goes from one computer to another behind a passphrase, after a wrong one', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'priya.scorecard.age');
  const sender = await start({ profile: join(profile, 'sender') });
  const id = await submitInterview(sender.page, candidate);

  const saving = await openSaving(sender, id, file, /^By a passphrase/);
  await saving.getByLabel('Passphrase', { exact: true }).fill('short');
  await saving.getByRole('button', { name: 'Choose place and save…' }).click();
  await expect(saving.getByText('Use at least 8 characters.')).toBeVisible();
  await expect(saving.getByText('The two are not the same.')).toBeVisible();
  await expectAccessible(sender.page);
  await saving.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await saving.getByLabel('The same again').fill(passphrase);
  await saving.getByRole('button', { name: 'Choose place and save…' }).click();
  await expect(saving.getByRole('progressbar', { name: 'Protecting the file' })).toBeVisible();
  await expect(sender.page.getByText('priya.scorecard.age')).toBeVisible();
  await expect(saving).toHaveCount(0);
  const text = await readFile(file, 'latin1');
  expect(text.startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
  expect(text).not.toContain(candidate);

  const receiver = await start({ profile: join(profile, 'receiver') });
  const adding = await add(receiver, file);
  await expect(adding.getByText('This file is protected by a passphrase.')).toBeVisible();
  const field = adding.getByLabel('Passphrase of priya.scorecard.age');
  await expect(field).toBeFocused();
  await field.fill('six brown otters');
  await field.press('Enter');
  await expect(adding.getByRole('progressbar', { name: 'Checking the passphrase' })).toBeVisible();
  await expect(adding.getByText('Wrong passphrase. Try again.')).toBeVisible();
  await expectAccessible(receiver.page);
  await adding.getByRole('button', { name: 'Show passphrase' }).click();
  await expect(field).toHaveValue('six brown otters');
  await field.fill(passphrase);
  await adding.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(adding.getByText(/^Alex Osei’s scorecard about Priya Raman was added\./)).toBeVisible();
  await adding.getByRole('button', { name: 'Done' }).click();
  await expect(receiver.page.getByRole('link', { name: /Priya Raman/ }).first()).toBeVisible();
});

test('work on a passphrase is cancelled, and nothing is written', async ({ start, profile }) => {
  const file = join(profile, 'priya.scorecard.age');
  const sender = await start();
  const saving = await openSaving(sender, await submitInterview(sender.page, candidate), file, /^By a passphrase/);
  await saving.getByRole('button', { name: 'Make one for me' }).click();
  await expect(saving.getByLabel('Passphrase', { exact: true })).toHaveText(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  await expectAccessible(sender.page);
  await saving.getByRole('button', { name: 'Choose place and save…' }).click();
  await expect(saving.getByRole('progressbar', { name: 'Protecting the file' })).toBeVisible();
  await saving.getByRole('button', { name: 'Cancel' }).click();
  await expect(saving.getByRole('button', { name: 'Choose place and save…' })).toBeEnabled();
  await expect(readFile(file)).rejects.toThrow(/ENOENT/);
  await sender.page.keyboard.press('Escape');
  await expect(saving).toHaveCount(0);
  await expect(sender.page.getByRole('button', { name: 'Send', exact: true })).toBeFocused();
});

test('a scorecard for certain people opens by itself at them, and nowhere else', async ({ start, profile }) => {
  const file = join(profile, 'priya.scorecard.age');
  const receiver = await start({ profile: join(profile, 'receiver') });
  await goTo(receiver.page, '/settings', 'Settings');
  await expect(receiver.page.getByText('Your address for protected scorecards')).toBeVisible();
  await expectAccessible(receiver.page);
  const { address } = await request<{ address: string }>(receiver.page, 'protection:address');
  await expect(receiver.page.getByText(address)).toBeVisible();

  const sender = await start({ profile: join(profile, 'sender') });
  const id = await submitInterview(sender.page, candidate);
  const saving = await openSaving(sender, id, file, /^For certain people/);
  await saving.getByLabel('Addresses', { exact: true }).fill(`${address} age1wrong`);
  await expect(saving.getByText(/This address has 9 characters, and 62 are needed/)).toBeVisible();
  await saving.getByRole('button', { name: 'Choose place and save…' }).click();
  await expect(saving.getByText('Correct the addresses first, or take them out.')).toBeVisible();
  await expectAccessible(sender.page);
  await saving.getByLabel('Addresses', { exact: true }).fill(address);
  await saving.getByLabel(/^Name for age1/).fill('Mona Haddad');
  await saving.getByRole('button', { name: 'Choose place and save…' }).click();
  await expect(saving).toHaveCount(0);

  // The next time they are offered by name.
  const again = await openSaving(sender, id, file, /^For certain people/);
  await again.getByRole('checkbox', { name: /^Mona Haddad/ }).check();
  await expectAccessible(sender.page);
  await again.getByRole('button', { name: 'Choose place and save…' }).click();
  await expect(again).toHaveCount(0);
  await goTo(sender.page, '/settings', 'Settings');
  await sender.page.getByRole('button', { name: 'Forget Mona Haddad' }).click();
  await expect(sender.page.getByText('Mona Haddad')).toHaveCount(0);

  const adding = await add(receiver, file);
  await expect(adding.getByText(/^Alex Osei’s scorecard about Priya Raman was added\./)).toBeVisible();
  const stranger = await start({ profile: join(profile, 'stranger') });
  await expect((await add(stranger, file)).getByText(/^This file is protected for somebody else\./)).toBeVisible();
});

test('what is published in a shared folder is protected for certain people, and clear again', async ({
  start,
  profile,
}) => {
  const folder = join(profile, 'panel folder');
  await mkdir(folder);
  const receiver = await start({ profile: join(profile, 'receiver') });
  const { address } = await request<{ address: string }>(receiver.page, 'protection:address');
  const { app, page } = await start({ profile: join(profile, 'sender') });
  const id = await submitInterview(page, candidate);
  await goTo(page, '/settings', 'Settings');
  const sharing = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Sharing' }) });
  await expect(sharing).toContainText('Everybody who can open the folder will be able to read your scorecards there.');
  await answerFolderDialog(app, folder);
  await sharing.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(sharing).toContainText('1 of your scorecards is in it');
  const [clear = ''] = await readdir(folder);
  expect(clear).toMatch(/\.scorecard$/);
  await expectAccessible(page);

  await sharing.getByRole('button', { name: 'Protect for certain people…' }).click();
  const choosing = page.getByRole('dialog', { name: 'Protect what is published for certain people' });
  await expect(choosing).toContainText(
    'Your scorecard in the folder is replaced by one that only these people and you can open. Copies that others have taken already stay as they are.',
  );
  await choosing.getByRole('button', { name: 'Protect', exact: true }).click();
  await expect(choosing).toContainText('Choose somebody, or paste an address.');
  await choosing.getByLabel('Addresses', { exact: true }).fill(address);
  await choosing.getByLabel(/^Name for age1/).fill('Mona Haddad');
  await expectAccessible(page);
  await choosing.getByRole('button', { name: 'Protect', exact: true }).click();
  await expect(choosing).toHaveCount(0);
  await expect(sharing).toContainText('Besides you, only these people can open it:');
  await expect(sharing.getByRole('listitem').filter({ hasText: 'Mona Haddad' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Forget Mona Haddad' })).toBeVisible();
  await expect(sharing).toContainText('1 of your scorecards is in it');
  expect(await readdir(folder)).toEqual([`${clear}.age`]);
  expect(await readFile(join(folder, `${clear}.age`), 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);
  await expectAccessible(page);
  await goTo(page, `/scorecards/${id}`, candidate);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(
    page.getByText('Published in the shared folder ‘panel folder’, protected for certain people.'),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  for (const [name, received] of [
    ['receiver', 1],
    ['stranger', 0],
  ] as const) {
    const other = name === 'receiver' ? receiver : await start({ profile: join(profile, name) });
    await answerFolderDialog(other.app, folder);
    expect(await request(other.page, 'folder:choose')).toMatchObject({ received });
  }

  await goTo(page, '/settings', 'Settings');
  await sharing.getByRole('button', { name: 'Choose other people…' }).click();
  await expect(choosing.getByRole('checkbox', { name: /^Mona Haddad/ })).toBeChecked();
  await choosing.getByRole('button', { name: 'Cancel' }).click();
  await sharing.getByRole('button', { name: 'Stop protecting…' }).click();
  const stopping = page.getByRole('dialog', { name: 'Stop protecting what is published?' });
  await expect(stopping).toContainText(
    'Your scorecard in the folder is replaced by one that everybody who can open the folder can read.',
  );
  await expectAccessible(page);
  await stopping.getByRole('button', { name: 'Stop protecting' }).click();
  await expect(sharing).toContainText('Everybody who can open the folder can read your scorecards there.');
  await expect.poll(() => readdir(folder)).toEqual([clear]);
});
