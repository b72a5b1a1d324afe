import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openInterview } from './steps.ts';

const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });

test('notes can be linked, edited, moved, deleted and brought back without the mouse', async ({ start }) => {
  const { page } = await start();
  await openInterview(page, 'Priya Raman');
  await page.keyboard.type('+ contract tests in CI #contr');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('plain line without a mark');
  await page.keyboard.press('Enter');
  const linked = page.getByRole('button', { name: 'Strength: contract tests in CI Contract testing' });
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
});

test('the clock pauses, each question has its own, and every command is in the palette', async ({ start }) => {
  const { page } = await start();
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

  await page.keyboard.press('Control+k');
  await page.keyboard.type('go 3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 3 of 5')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
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
