import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { soon } from './screenReader.ts';
import { openInterview, request } from './steps.ts';

const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });

test('notes can be linked, edited, moved, deleted and brought back without the mouse', async ({ start }) => {
  const { page } = await start();
  await openInterview(page, 'Priya Raman');
  await page.keyboard.type('+ contract tests in CI #contr');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('plain line without a mark');
  await page.keyboard.press('Enter');
  const linked = page.getByRole('button', { name: 'Strength: contract tests in CI linked to Contract testing' });
  await expect(linked).toBeVisible();

  // Arrow up from the empty field reaches the last line; Enter edits it.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Edit note' })).toBeFocused();
  await page.keyboard.type(', changed');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'plain line without a mark, changed' })).toBeVisible();
  await expect(note(page)).toBeFocused();

  // M moves a line to another question; undo brings it back.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('m');
  await page.keyboard.type('traffic');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /plain line/ })).toHaveCount(0);
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('button', { name: /plain line/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Question 1 of 5')).toBeVisible();
  await expect(page.getByRole('button', { name: /plain line/ })).toBeVisible();

  // Delete deletes, Ctrl+Z brings back, Ctrl+Shift+Z deletes again.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: /plain line/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /plain line/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('button', { name: /plain line/ })).toHaveCount(0);

  // Escape gives up an edit.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.keyboard.type(', never meant');
  await page.keyboard.press('Escape');
  await expect(linked).toBeVisible();
  await expect(page.getByText('never meant')).toHaveCount(0);
});

test('a paste becomes notes of their kinds, and undo walks back through notes and field alike', async ({ start }) => {
  const { app, page } = await start();
  const id = await openInterview(page, 'Priya Raman');
  const shown = page.getByRole('list', { name: /^Notes on/ }).getByRole('listitem');
  const stored = async () => {
    const { working } = await request<{ working: { answers: { notes: { kind: string; text: string }[] }[] } }>(
      page,
      'interviews:open',
      { id },
    );
    return working.answers[0]?.notes.map(({ kind, text }) => `${kind}: ${text}`);
  };
  const copy = (words: string) => app.evaluate(({ clipboard }, text) => clipboard.writeText(text), words);
  const pasted = [
    'strength: knows the ward',
    'concern: forgot the parents',
    'followUp: which tool',
    'private: tired',
    'plain: -5 °C outside',
    'private: 秘密',
    'plain: plain line',
  ];
  await copy('+ knows the ward\n- forgot the parents\n\n? which tool\n! tired\n-5 °C outside\n！秘密\nplain line');
  await page.keyboard.press('Control+v');
  await expect.poll(() => stored()).toEqual(pasted);
  await expect(note(page)).toHaveValue('');

  // One paste is one step; a paste of one line is text in the field.
  await page.keyboard.press('Control+z');
  await expect.poll(() => stored()).toEqual([]);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => stored()).toEqual(pasted);
  await copy('+1 from the team\n');
  await page.keyboard.press('Control+v');
  await expect(note(page)).toHaveValue('+1 from the team');
  await page.keyboard.press('Enter');
  await expect.poll(() => stored()).toEqual([...pasted, 'plain: +1 from the team']);

  // Back out of the field, through the note, into what stood in the field, and forth again without a stray letter.
  await page.keyboard.type('half a thought');
  await expect(note(page)).toHaveValue('half a thought');
  const steps: [notes: number, field: string][] = [
    [8, 'half a thought'],
    [8, 'half a '],
    [8, 'half '],
    [8, ''],
    [7, '+1 from the team'],
    [7, ''],
    [0, ''],
  ];
  const seen = async () => [await shown.count(), await note(page).inputValue()];
  for (const step of steps.slice(1)) {
    await page.keyboard.press('Control+z');
    await expect.poll(seen, soon).toEqual(step);
  }
  for (const step of steps.slice(0, -1).reverse()) {
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(seen, soon).toEqual(step);
  }
  await expect.poll(() => stored()).toEqual([...pasted, 'plain: +1 from the team']);
});

test('the clock pauses, each question has its own, and every command is in the palette', async ({ start }) => {
  const { app, page } = await start();
  await openInterview(page, 'Priya Raman');
  const clock = page.getByRole('timer');
  await expect(clock).toHaveText('0:00');
  await page.keyboard.press('Control+.');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect(clock).not.toHaveText('0:00');
  await page.keyboard.press('Control+.');
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible();
  const stopped = await clock.textContent();
  await page.waitForTimeout(1_500);
  await expect(clock).toHaveText(stopped ?? '');

  await page.keyboard.press('Control+.');
  await app.evaluate(({ powerMonitor }) => {
    const now = Date.now;
    Date.now = () => now() - 3_600_000;
    powerMonitor.emit('suspend');
    Date.now = now;
    powerMonitor.emit('resume');
  });
  const question = page.getByRole('alert');
  await expect(question).toContainText(/This computer did not run Scorecard for 1:00:0\d/);
  await expect(clock).toHaveText(/^0:0\d$/);
  await question.getByRole('button', { name: 'Count that time' }).click();
  await expect(question).toHaveCount(0);
  await expect(clock).toHaveText(/^1:00:\d\d$/);
  await expect(page.getByText(/^\+15:\d\d over$/)).toBeVisible();
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 15 * 3_600_000;
  });
  await expect(question).toContainText(/This computer slept for 15:00:0\d, or its time was set forward/);
  await expect(clock).toHaveText(/^1:00:\d\d$/);
  await question.getByRole('button', { name: 'Go on from here' }).click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect(clock).toHaveText(/^1:00:\d\d$/);
  await page.keyboard.press('Control+.');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('go 3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 3 of 5')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');

  // What has a note was asked; leaving it without a rating says which of the two it is.
  await page.keyboard.type('Named the trade-off');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('dialog', { name: '1 note: asked, but not rated?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '○ Asked, not rated. Rate after all' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Asked, but not rated: 1')).toBeVisible();
  const [{ id } = { id: '' }] = await request<{ id: string }[]>(page, 'interviews:list');
  const inReview = () =>
    request<{ working: { clock: { inReview?: true } } }>(page, 'interviews:open', { id }).then(
      ({ working }) => working.clock.inReview,
    );
  await expect.poll(inReview).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(inReview).toBe(undefined);
});

test('beside a call the same window is narrow and on top, and becomes what it was again', async ({ start }) => {
  const { app, page } = await start();
  const state = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return {
        width: window?.getSize()[0],
        isOnTop: window?.isAlwaysOnTop(),
        windows: BrowserWindow.getAllWindows().length,
      };
    });
  const before = await state();
  await openInterview(page, 'Priya Raman');
  await page.keyboard.type('before');
  await page.keyboard.press('Control+b');
  await expect.poll(state).toEqual({ width: 420, isOnTop: true, windows: 1 });
  await expect(note(page)).toHaveValue('before');
  await page.keyboard.type(' and beside');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('button', { name: 'before and beside' })).toBeVisible();
  await page.keyboard.press('Control+b');
  await expect.poll(state).toEqual(before);
  await expect(page.getByRole('button', { name: 'Versioning strategy: Met' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^3, Fair/ })).toHaveAttribute('aria-pressed', 'true');
});
