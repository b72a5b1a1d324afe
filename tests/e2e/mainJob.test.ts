import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { invitation } from './calendarText.ts';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { ScreenReader, soon } from './screenReader.ts';
import { drop, request } from './steps.ts';

/** The text of a PDF in reading order, with every run of white space as one space. */
function textOf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

const prompts = {
  'Traffic spike':
    'Marketing tells you traffic will be ten times higher next week. How do you get ready without buying ten times the hardware?',
  'Schema change':
    'A large table must change shape while customers use it. How do you change the schema and move the data without downtime?',
  Mentoring: 'On a team of five, how do you make the other four better engineers?',
} as const;

const firstWords = 'Good morning, and thank you for coming.';

/** The note field as it is said when a question comes: with the question that is to be asked. */
function noteField(about: string, prompt: string) {
  return { role: 'textbox', name: 'Note', description: `${about} ${prompt}` };
}

async function assembleSet(page: Page, reader: ScreenReader): Promise<void> {
  expect(await page.title()).toBe('Interviews – Scorecard');
  const ways = ['A set that is ready', 'A guide that you have', 'A kit from a colleague', 'Just looking'];
  expect(await reader.named('heading')).toEqual(['Interviews', 'No interviews yet', ...ways]);
  await reader.reaches('link', 'Assemble a question set');
  await page.keyboard.press('Enter');
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'heading', name: 'Question sets' });
  expect(await page.title()).toBe('Question sets – Scorecard');
  await reader.reaches('button', 'New set');
  await page.keyboard.press('Enter');
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'textbox', name: 'Title' });
  await reader.hears('Untitled set');
  await page.keyboard.type('Back-end screening');
  await reader.reaches('textbox', 'Role');
  await page.keyboard.type('Back-end engineer');
  await reader.reaches('textbox', 'Round');
  await page.keyboard.type('Screening');
  await reader.reaches('textbox', 'What you say first');
  await page.keyboard.type(firstWords);
  expect(await page.title()).toBe('Back-end screening – Scorecard');
  await page.keyboard.press('Control+f');
  // The search forgives a slip of the finger, and reads probes, too: one of 'SQL or NoSQL' asks of a change.
  for (const { words, title, found, number } of [
    { words: 'traffic spke', title: 'Traffic spike', found: '1 question', number: 1 },
    { words: 'schema change', title: 'Schema change', found: '2 questions', number: 2 },
    { words: 'mentoring', title: 'Mentoring', found: '1 question', number: 3 },
  ]) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
    await reader.hearsAtLast(`${found} found, first ‘${title}’`);
    await reader.presses('Enter', `Added ${title} as number ${number}`);
  }
  const questions = page.getByRole('list', { name: 'Questions of the set' });
  await expect(questions.getByRole('listitem')).toHaveCount(3);
}

/** The opening: its words are read with the note field, a line is noted, and the keys of the questions lead on. */
async function open(page: Page, reader: ScreenReader): Promise<void> {
  await expect.poll(() => reader.focused(), soon).toEqual(noteField('Opening · 3 min', firstWords));
  await reader.hears('Priya Raman');
  expect(await page.title()).toBe('Priya Raman – Scorecard');
  expect(await reader.named('heading')).toEqual(['Priya Raman', 'Opening']);
  await page.keyboard.type('has met two of us before');
  await reader.presses('Enter', 'Note');
  await page.keyboard.press('Control+ArrowDown');
}

/** The closing: what the candidate asked. */
async function close(page: Page, reader: ScreenReader): Promise<void> {
  await page.keyboard.press('Control+ArrowDown');
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'textbox', name: 'Note' });
  await expect(page.getByRole('region', { name: 'Closing' })).toBeVisible();
  await page.keyboard.type('? asked how on-call is shared');
  await reader.presses('Enter', 'Follow up noted');
  await page.keyboard.type('! will take the other offer');
  await reader.presses('Enter', 'Private noted');
}

async function startInterview(page: Page, reader: ScreenReader): Promise<void> {
  await reader.reaches('button', 'Start interview');
  await page.keyboard.press('Enter');
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'textbox', name: 'Candidate' });
  await page.keyboard.type('Priya Raman');
  await reader.reaches('textbox', 'Interviewer');
  await page.keyboard.type('Alex Osei');
  await page.keyboard.press('Enter');
  await open(page, reader);
  await expect
    .poll(() => reader.focused(), soon)
    .toEqual(noteField('Question 1 of 3 · System design · 8 min', prompts['Traffic spike']));
  expect(await reader.named('heading')).toEqual([
    'Priya Raman',
    prompts['Traffic spike'],
    'Covered in the answer : 6 points',
    'Rating :',
  ]);
}

async function runInterview(page: Page, reader: ScreenReader): Promise<void> {
  // Traffic spike: three met, one partly, linked lines of every kind, rated far below what coverage suggests.
  await page.keyboard.type('+ edge cache first, TTL per route #cach');
  await page.keyboard.press('Enter');
  await reader.presses('Enter', 'Strength noted, Caching and rate limiting');
  await page.keyboard.type('- no numbers for peak #1');
  await page.keyboard.press('Enter');
  await reader.presses('Enter', 'Concern noted, Capacity planning');
  await page.keyboard.type('! looked tired, asked for water');
  await reader.presses('Enter', 'Private noted');
  await reader.presses('Alt+2', 'Autoscaling strategy: Met, 1 of 6 probed');
  // Orca takes Alt with a figure for another tab of a browser and says nothing then; this is the same key to everybody.
  await reader.presses('Control+Shift+3', 'Caching and rate limiting: Met, 2 of 6 probed');
  await reader.presses('Alt+4', 'Queues to buffer load: Met, 3 of 6 probed. Coverage suggests 5');
  await reader.presses('Alt+1', 'Capacity planning: Met, 4 of 6 probed');
  await reader.presses('Alt+1', 'Capacity planning: Partly, 4 of 6 probed');
  await reader.presses('Alt+1', 'Capacity planning: Missed, 4 of 6 probed. Coverage suggests 4');
  await reader.presses('Control+z', 'Undone: Capacity planning: Missed, 3 of 6 probed. Coverage suggests 5');
  await reader.presses('Alt+1', 'Capacity planning: Met, 4 of 6 probed');
  await reader.presses('Alt+1', 'Capacity planning: Partly, 4 of 6 probed');
  await expect(page.getByText('coverage suggests 5')).toBeVisible();
  const anchor =
    'Asks about current and expected load, and gives a reason for about three measures, scaling and caching among them. Queues, reads and writes, or what comes first only when asked';
  await reader.presses('Control+3', `Rating 3, Fair. ${anchor}. A reason is asked for, Alt+R`);
  await reader.presses('Control+z', 'Undone: Rating 3');
  await reader.presses('Control+3', `Rating 3, Fair. ${anchor}. A reason is asked for, Alt+R`);
  await page.keyboard.press('Alt+r');
  await expect(page.getByRole('textbox', { name: 'Why 3, when coverage suggests 5?' })).toBeFocused();
  await page.keyboard.type('Needed three hints');
  await reader.presses('Alt+c', 'Clock paused');
  await reader.presses('Alt+c', 'Clock running');
  await reader.presses('Control+b', 'Beside the call');
  await reader.presses('Control+b', 'In the whole window');
  // Schema change: rated 5.
  await page.keyboard.press('Control+ArrowDown');
  await expect
    .poll(() => reader.focused(), soon)
    .toEqual(noteField('Question 2 of 3 · Data and APIs · 7 min', prompts['Schema change']));
  await page.keyboard.type('expand, backfill, contract; told without being asked');
  await reader.presses('Enter', 'Note');
  await reader.presses(
    'Control+5',
    'Rating 5, Outstanding. Covers all five and says up to which step each can be undone. Gives batch sizes and limits on replication lag, and compares both copies before the switch; has done it or works it out aloud',
  );
  // From a button, too, the palette begins in its field, and letters go there.
  await reader.reaches('button', 'Review and submit');
  await page.keyboard.press('Control+k');
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'combobox', name: 'Every command' });
  await page.keyboard.type('next q');
  expect(await reader.named('option')).toEqual(['Next question Ctrl ↓']);
  // What Enter will take has an outline, since forced colours leave nothing of its ground.
  await expect(page.getByRole('option')).toHaveCSS('outline-style', 'solid');
  await expect(page.getByRole('option')).toHaveCSS('outline-width', '2px');
  // Mentoring: skipped.
  await page.keyboard.press('Enter');
  await expect
    .poll(() => reader.focused(), soon)
    .toEqual(noteField('Question 3 of 3 · Collaboration · 5 min', prompts.Mentoring));
  await reader.presses('Alt+n', 'Not asked');
  await reader.reaches('textbox', 'Why it was not asked (optional)');
  await page.keyboard.type('Ran out of time');
  await close(page, reader);
}

async function submitScorecard(page: Page, reader: ScreenReader): Promise<void> {
  await reader.presses('Control+Enter', 'Review: Priya Raman. Still open: the recommendation');
  expect(await page.title()).toBe('Review: Priya Raman – Scorecard');
  expect(await reader.focused()).toMatchObject({ role: 'heading', name: 'Review' });
  await expect(page.getByText('(3 + 5) ÷ 2 = 4.0')).toBeVisible();
  await reader.reaches('textbox', 'Summary');
  await page.keyboard.type('Solid, with a gap in capacity planning.');
  await reader.reaches('radio', 'Strong no');
  await reader.presses('ArrowDown', 'Recommendation: No. Nothing is open');
  await reader.presses('ArrowDown', 'Recommendation: Yes');
  await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'button', name: 'Submit' });
  await page.keyboard.press('Enter');
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'heading', name: 'Priya Raman' });
  expect(await page.title()).toBe('Priya Raman – Scorecard');
  await expect(page.getByRole('button', { name: 'Export PDF…' })).toBeVisible();
}

async function exportPdf(
  page: Page,
  reader: ScreenReader,
  audience: 'Hiring committee' | 'Candidate',
  file: string,
): Promise<void> {
  await reader.reaches('button', 'Export PDF…');
  await page.keyboard.press('Enter');
  // The dialog begins at its first field.
  await expect
    .poll(() => reader.focused(), soon)
    .toMatchObject({ role: 'radio', name: 'Hiring committee Everything: ratings, rubric, notes, recommendation' });
  if (audience === 'Candidate') await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: audience })).toBeChecked();
  await reader.reaches('button', 'Choose place and export…');
  const done = audience === 'Candidate' ? 'Feedback PDF exported' : 'PDF exported';
  await reader.presses('Enter', `${done}. ${file}. F6: Open, Show in folder, Export again…`);
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'button', name: 'Export PDF…' });
}

/** An export that fails says why, and leaves the focus where one was. */
async function failToExport(page: Page, reader: ScreenReader): Promise<void> {
  await reader.reaches('button', 'Export PDF…');
  await page.keyboard.press('Enter');
  await reader.reaches('button', 'Choose place and export…');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog', { name: 'PDF could not be exported' })).toBeVisible();
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'button', name: 'Choose place and export…' });
  await page.keyboard.press('Escape');
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'button', name: 'Export PDF…' });
}

/** The list of interviews names each value by its column; a deletion is said, and taken back. */
async function readList(page: Page, reader: ScreenReader): Promise<void> {
  await reader.reaches('link', 'Interviews');
  await reader.presses('Enter', 'Interviews');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('ArrowDown');
  const { role, name } = await reader.focused();
  expect(role).toBe('row');
  expect(name.replace(/Date: \d+ \w+ \d{4}/, 'Date: today')).toBe(
    'Priya Raman. Role: Back-end engineer. Round: Screening. Date: today. Status: Submitted. Mean: 4.0. Recommendation: Yes',
  );
  await reader.presses('Delete', '“Priya Raman” deleted. F6: Undo');
  await expect.poll(() => reader.focused(), soon).toMatchObject({ role: 'heading', name: 'Interviews' });
  await reader.presses('Control+z', '“Priya Raman” brought back');
}

test('from the first start to a submitted scorecard and both PDFs, with the keyboard and without eyes', async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await expect(page.getByRole('heading', { name: 'No interviews yet' })).toBeVisible();
  const reader = await ScreenReader.of(page);
  await assembleSet(page, reader);
  await startInterview(page, reader);
  await runInterview(page, reader);
  await submitScorecard(page, reader);

  await answerSaveDialog(app, join(profile, 'nowhere', 'committee.pdf'));
  await failToExport(page, reader);
  const committee = join(profile, 'committee.pdf');
  await answerSaveDialog(app, committee);
  await exportPdf(page, reader, 'Hiring committee', 'committee.pdf');
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
    'has met two of us before',
    'asked how on-call is shared',
  ]) {
    expect(all).toContain(words);
  }
  expect(all).not.toContain('looked tired');
  expect(all).not.toContain('the other offer');

  const candidate = join(profile, 'candidate.pdf');
  await answerSaveDialog(app, candidate);
  await exportPdf(page, reader, 'Candidate', 'candidate.pdf');
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
  await readList(page, reader);
});

test('a nurse begins an interview with a set that is ready, in six keys and clicks beside two names', async ({
  start,
}) => {
  const { page } = await start({ roles: null });
  await page.getByRole('checkbox', { name: /^Registered nurse/ }).check();
  await page.getByRole('button', { name: 'Start an interview' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start an interview' });
  await expect(dialog.getByRole('combobox', { name: 'Question set' }).locator('option').first()).toHaveText(
    '45-minute clinical interview · Registered nurse · 45 min',
  );
  await expect(dialog.getByRole('textbox', { name: 'Candidate' })).toBeFocused();
  await page.keyboard.type('Noor Haddad');
  for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
  await expect(dialog.getByRole('textbox', { name: 'Interviewer' })).toBeFocused();
  await page.keyboard.type('Ira Example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Finish…' })).toBeVisible();
  await expect(page.getByText('Start of shift').first()).toBeVisible();
});

test('an event of a calendar becomes an interview of today, begun by one key', async ({ start }) => {
  const { page } = await start();
  const summary = 'Technical interview: Priya Raman (Senior back-end engineer)';
  await drop(page, [{ name: 'invite.ics', text: invitation('a@calendar', summary, Date.now()) }]);
  const dialog = page.getByRole('dialog', { name: 'Plan an interview' });
  await expect(dialog.getByRole('region', { name: 'The event in the calendar' })).toContainText(summary);
  await expect(dialog.getByRole('textbox', { name: 'Candidate', exact: true })).toHaveValue('Priya Raman');
  await expect(dialog.getByRole('textbox', { name: 'Candidate', exact: true })).toBeFocused();
  await expect(dialog.getByRole('textbox', { name: /^E-mail of the candidate/ })).toHaveValue('priya@mail.example');
  await expect(dialog.getByRole('textbox', { name: 'Role' })).toHaveValue('Senior back-end engineer');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Today' }).getByRole('listitem')).toContainText('Due now');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Finish…' })).toBeVisible();
  const [interview] = await request<Record<string, string>[]>(page, 'interviews:list');
  expect(interview).toMatchObject({
    candidate: 'Priya Raman',
    role: 'Senior back-end engineer',
    round: 'Technical interview',
  });
});
