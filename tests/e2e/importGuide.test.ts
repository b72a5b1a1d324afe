import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, JSHandle, Page } from '@playwright/test';
import { answerFileDialog, answerSaveDialog, expect, test } from './fixtures.ts';
import { openInterview, request, tabTo } from './steps.ts';

const samplePath = fileURLToPath(new URL('../../resources/sample/guide.txt', import.meta.url));
const sample = readFileSync(samplePath, 'utf8');

/** The points that the guide asks for in the answer to its first question. */
const points = [
  'Room status',
  'Staff on shift',
  'What the group needs',
  'Sketch the next two hours',
  'Calm updates',
  'Clear priorities',
  'What you would offer while people wait',
];

interface BankEntry {
  question: { prompt: string; rubric: { text: string }[]; origin: { kind: string } };
}

async function questionsFromGuides(page: Page): Promise<BankEntry['question'][]> {
  const bank = await request<BankEntry[]>(page, 'bank:list');
  return bank.map(({ question }) => question).filter(({ origin }) => origin.kind === 'guide');
}

interface NamedText {
  name: string;
  text: string;
}

/** Holds files over the window, as a person does with the mouse. Gives what they are held as. */
async function hold(page: Page, files: readonly NamedText[]): Promise<JSHandle<DataTransfer>> {
  const dataTransfer = await page.evaluateHandle((held) => {
    const data = new DataTransfer();
    for (const { name, text } of held) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  return dataTransfer;
}

async function drop(page: Page, files: readonly NamedText[]): Promise<void> {
  await page.dispatchEvent('body', 'drop', { dataTransfer: await hold(page, files) });
}

/** The text of a PDF in reading order, with every run of white space as one space. */
function textOf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

test('a dropped guide is added with one key press, taken back with one undo, and added again', async ({ start }) => {
  const { page } = await start();
  await drop(page, [{ name: 'guide.txt', text: sample }]);
  await expect(page.getByText('24 questions found')).toBeVisible();
  expect(await questionsFromGuides(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('24 questions added')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Question bank' })).toBeVisible();
  const added = await questionsFromGuides(page);
  expect(added).toHaveLength(24);
  expect(added[0]?.rubric.map(({ text }) => text)).toEqual(points);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('24 questions taken out of the bank')).toBeVisible();
  expect(await questionsFromGuides(page)).toEqual([]);
  expect(await request(page, 'guides:list')).toEqual([]);

  await page.getByRole('button', { name: 'Show the preview' }).click();
  await expect(page.getByText('24 questions found')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('24 questions added')).toBeVisible();
  expect(await questionsFromGuides(page)).toHaveLength(24);

  // The same guide once more, under another name: it is known, and nothing of it is added by itself.
  await drop(page, [{ name: 'copy.txt', text: sample }]);
  await expect(page.getByText(/Imported before on .*, as ‘guide.txt’ with 24 questions/)).toBeVisible();
  await expect(page.getByRole('button', { name: '24 already in the bank' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add 0 questions' })).toBeDisabled();
});

/** Makes the disk hold back what is written after the tenth question, until it is told to go on. */
async function holdDisk(app: ElectronApplication): Promise<() => Promise<void>> {
  await app.evaluate(() => {
    const files = process.getBuiltinModule('node:fs');
    const { fsync } = files;
    const held = new Promise<void>((resolve) => Object.assign(globalThis, { letDiskGoOn: resolve }));
    let questions = 0;
    const holdingFsync: typeof fsync = Object.assign(
      (file: number, callback: Parameters<typeof fsync>[1]) => {
        questions += 1;
        if (questions > 10) void held.then(() => fsync(file, callback));
        else fsync(file, callback);
      },
      { __promisify__: fsync.__promisify__ },
    );
    files.fsync = holdingFsync;
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  });
  return () => app.evaluate(() => (globalThis as unknown as { letDiskGoOn(): void }).letDiskGoOn());
}

test('adding that takes long shows how far it is, and cancelling it leaves nothing in the bank', async ({ start }) => {
  const { app, page } = await start();
  await drop(page, [{ name: 'guide.txt', text: sample }]);
  await expect(page.getByText('24 questions found')).toBeVisible();
  const goOn = await holdDisk(app);
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Adding 24 questions' });
  await expect(dialog.getByText('10 of 24')).toBeVisible();
  expect(await questionsFromGuides(page)).toHaveLength(10);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('button', { name: 'Cancelling…' })).toBeDisabled();
  await goOn();
  await expect(page.getByText('Nothing was added')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  expect(await questionsFromGuides(page)).toEqual([]);
  expect(await request(page, 'guides:list')).toEqual([]);
  await page.getByRole('button', { name: 'Add 24 questions' }).click();
  await expect(page.getByText('24 questions added')).toBeVisible();
});

test('a guide is chosen, changed in its preview by keyboard, asked in an interview and printed', async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await page.evaluate(() => {
    window.location.hash = '/bank';
  });
  await answerFileDialog(app, samplePath);
  await page.getByRole('link', { name: 'Import guide…' }).click();
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('24 questions found')).toBeVisible();

  // Into the first point of the first question, split, merge, take it all back.
  await expect(page.getByRole('button', { name: /^1 A coach party/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Point 1', exact: true })).toBeFocused();
  await page.keyboard.press('Home');
  for (const _ of 'Room') await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Point 2', exact: true })).toHaveValue('Status');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('textbox', { name: 'Point 1', exact: true })).toHaveValue('Room status');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Point 2', exact: true })).toHaveValue('Staff on shift');
  // Its own words for one point, and the next question skipped.
  await page.getByRole('textbox', { name: 'Point 5', exact: true }).fill('Calm updates every twenty minutes');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('23 questions added')).toBeVisible();

  await page.evaluate(() => {
    window.location.hash = '/sets';
  });
  await page.getByRole('button', { name: 'New set' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Duty manager screening');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('coach party');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Questions of the set' }).getByRole('listitem')).toHaveCount(1);
  await tabTo(page, 'textbox', 'Title');
  await page.getByRole('textbox', { name: 'Role' }).fill('Hotel duty manager');
  await expect(page.getByText(/^Saved/)).toBeVisible();

  const interviewId = await openInterview(page, 'Robin Vale', 'Duty manager screening');
  await page.keyboard.type('+ pulls two attendants to the rooms by the lifts #room');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  for (const point of [1, 2, 3, 4, 5]) await page.keyboard.press(`Alt+${point}`);
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Robin Vale' })).toBeVisible();

  const path = join(profile, 'committee.pdf');
  await answerSaveDialog(app, path);
  const options = { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: true };
  await request(page, 'export:pdf', { id: interviewId, options });
  const text = textOf(path);
  for (const point of points.with(4, 'Calm updates every twenty minutes')) expect(text).toContain(point);
  expect(text).toContain('pulls two attendants to the rooms by the lifts');
});

const porter = `# Night porter

1. How do you decide which guest to help first? (6 min)
   - Which one did you leave waiting?
   - Who told you so?
2. Tell us about a complaint that you turned around.
   - What did it cost?

## Closing

Thank you for coming. Will you give us your number?`;

interface StoredSet {
  title: string;
  builtIn: boolean;
  items: { minutes: number }[];
}

async function ownSets(page: Page): Promise<StoredSet[]> {
  return (await request<StoredSet[]>(page, 'sets:list')).filter(({ builtIn }) => !builtIn);
}

test('lines are given roles by key, and the guide becomes a set that one undo takes back', async ({
  start,
  profile,
}) => {
  const { page } = await start();
  await drop(page, [{ name: 'porter.md', text: porter }]);
  await expect(page.getByText('2 questions found')).toBeVisible();
  const line = (words: string) => page.getByRole('option', { name: words });
  await page.keyboard.press('Alt+l');
  await expect(line('How do you decide')).toBeFocused();

  // A probe becomes a question, and then the others like it.
  await page.keyboard.press('ArrowDown');
  await expect(line('Which one')).toBeFocused();
  await page.keyboard.press('q');
  await expect(page.getByText('3 questions found')).toBeVisible();
  await expect(page.getByRole('button', { name: 'The same for the 2 others like it' })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByText('5 questions found')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('3 questions found')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 questions found')).toBeVisible();
  await expect(line('Which one')).toBeFocused();

  // Two lines at once are points of the question above.
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('p');
  await expect(page.getByRole('option', { name: /^Points ?, by you ?: Who told you/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.getByText('Points 2', { exact: true })).toBeVisible();

  // What asks and was left out stands in a list with its reason, and is taken in from there.
  await page
    .getByRole('button', { name: 'Take in as a question: Thank you for coming. Will you give us your number?' })
    .click();
  await expect(page.getByText('3 questions found')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 questions found')).toBeVisible();

  // Where the set cannot be written, the questions are not in the bank either.
  await rename(join(profile, 'sets'), join(profile, 'sets-away')).catch(() => undefined);
  await writeFile(join(profile, 'sets'), '');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('alertdialog', { name: /could not be added$/ })).toBeVisible();
  expect(await questionsFromGuides(page)).toEqual([]);
  await rm(join(profile, 'sets'));
  await rename(join(profile, 'sets-away'), join(profile, 'sets')).catch(() => undefined);

  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByText('2 questions and the set ‘Night porter’ added')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Night porter');
  expect(await questionsFromGuides(page)).toHaveLength(2);
  expect((await ownSets(page)).map(({ title, items }) => [title, items.map(({ minutes }) => minutes)])).toEqual([
    ['Night porter', [6, 3]],
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 questions and the set ‘Night porter’ taken back')).toBeVisible();
  expect(await ownSets(page)).toEqual([]);
  expect(await questionsFromGuides(page)).toEqual([]);
});

test('where nothing was found, the columns of a table or a key on a line make questions', async ({ start }) => {
  const { page } = await start();
  const table = 'Bereich;Blatt\nPflege;Heben\nAblage;Ordnen\nKasse;Zählen\n';
  await drop(page, [{ name: 'bogen.csv', text: table }]);
  await expect(page.getByRole('heading', { name: 'No questions were found' })).toBeVisible();
  await page.getByLabel('Blatt').selectOption('Question');
  await expect(page.getByText('3 questions found')).toBeVisible();
  await page.getByLabel('Bereich').selectOption('Competency');
  await expect(page.getByRole('button', { name: 'Add 3 questions' })).toBeVisible();
  await expect(page.getByRole('option', { name: /^Heads ?: Bereich/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('3 questions added')).toBeVisible();
  expect((await questionsFromGuides(page)).map(({ prompt }) => prompt)).toEqual(['Heben', 'Ordnen', 'Zählen']);

  await drop(page, [{ name: 'letter.txt', text: 'Dear all,\n\nBring what you know about the till.' }]);
  await expect(page.getByRole('heading', { name: 'No questions were found' })).toBeVisible();
  await expect(page.getByRole('option', { name: /Dear all/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('q');
  await expect(page.getByRole('button', { name: 'Add 1 question' })).toBeVisible();
});

test('what is no single guide is not taken, and the window says why', async ({ start }) => {
  const { page } = await start();
  await drop(page, [
    { name: 'one.txt', text: sample },
    { name: 'two.txt', text: sample },
  ]);
  await expect(page.getByText('2 files are too many at once').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No interviews yet' })).toBeVisible();

  await drop(page, [{ name: 'letter.txt', text: 'Dear all,\n\nwe meet on Monday.' }]);
  await expect(page.getByRole('heading', { name: 'No questions were found' })).toBeVisible();
  await expect(page.getByText('we meet on Monday.')).toBeVisible();

  await openInterview(page, 'Robin Vale');
  await hold(page, [{ name: 'guide.txt', text: sample }]);
  await expect(page.getByText('Not during an interview. Leave it first: what you wrote is saved.')).toBeVisible();
});
