import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openAtOpening, openInterview, request } from './steps.ts';

/** The modifiers of `Input.dispatchKeyEvent`. */
const held = { alt: 1, ctrl: 2, meta: 4, shift: 8 } as const;

interface KeyDown {
  key: string;
  code: string;
  modifiers?: number;
  /** What the key types. */
  text?: string;
  windowsVirtualKeyCode?: number;
}

async function press(cdp: CDPSession, { key, code, modifiers = 0, ...others }: KeyDown): Promise<void> {
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, modifiers, ...others });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers });
}

async function compose(cdp: CDPSession, text: string): Promise<void> {
  await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}

/** The Enter that ends a composition comes after it on a Mac, with this code. */
const confirmingEnter: KeyDown = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };

async function goTo(page: Page, place: string, heading: string): Promise<void> {
  await page.evaluate((path) => {
    window.location.hash = path;
  }, place);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

test('an interview is led on any keyboard, and every character is typed', async ({ start }) => {
  const { page } = await start();
  await openInterview(page, 'Priya Raman');
  const cdp = await page.context().newCDPSession(page);
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  const notes = page.getByRole('list', { name: /^Notes on/ }).getByRole('listitem');
  const marked = page.getByRole('button', { name: /: (Met|Partly|Missed)$/ });

  // An input method: neither the key that it has while it composes nor the one after it enters the line.
  await compose(cdp, 'にほん');
  await press(cdp, confirmingEnter);
  await cdp.send('Input.insertText', { text: '日本' });
  await press(cdp, confirmingEnter);
  await expect(note).toHaveValue('日本');
  await expect(notes).toHaveCount(0);
  await press(cdp, { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
  await expect(notes).toHaveCount(1);
  await expect(note).toHaveValue('');

  // Signs that come with Alt, and the number of a character on the numeric pad.
  await press(cdp, { key: '@', code: 'KeyL', text: '@', modifiers: held.alt });
  await press(cdp, { key: '#', code: 'Digit3', text: '#', modifiers: held.alt });
  for (const figure of ['0', '2', '3', '3'])
    await press(cdp, { key: figure, code: `Numpad${figure}`, modifiers: held.alt });
  await expect(note).toHaveValue('@#');
  await expect(marked).toHaveCount(0);

  // Commands on a Russian, a Greek and a French keyboard.
  await press(cdp, { key: 'л', code: 'KeyK', modifiers: held.ctrl });
  await expect(page.getByRole('dialog', { name: 'Every command' })).toBeVisible();
  await press(cdp, { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 });
  await expect(note).toBeFocused();
  await press(cdp, { key: 'γ', code: 'KeyG', modifiers: held.ctrl });
  await expect(page.getByRole('dialog', { name: 'Go to a question' })).toBeVisible();
  await press(cdp, { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 });
  await expect(note).toBeFocused();
  await press(cdp, { key: 'a', code: 'KeyQ', modifiers: held.alt });
  await expect(page.getByRole('dialog', { name: 'Add a question beyond the plan' })).toBeVisible();
  await press(cdp, { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 });
  await expect(note).toBeFocused();
  await press(cdp, { key: '.', code: 'Comma', modifiers: held.ctrl | held.shift });
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible();
  await press(cdp, { key: 'c', code: 'KeyC', modifiers: held.alt });
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();

  // Marks without Alt, which a screen reader may keep silent after.
  await press(cdp, { key: '"', code: 'Digit2', modifiers: held.ctrl | held.shift });
  await expect(marked).toHaveCount(1);
  await expect(note).toHaveValue('@#');

  // What once left the interview does not; what does takes three keys.
  await press(cdp, { key: 'l', code: 'KeyL', modifiers: held.alt });
  await expect(note).toBeFocused();
  await press(cdp, { key: 'H', code: 'KeyH', modifiers: held.ctrl | held.shift });
  await expect(page.getByRole('heading', { level: 1, name: 'Interviews' })).toBeVisible();
});

test('on a Mac Option types, Control and ⌘ command, and the keys on screen are those of a Mac', async ({ start }) => {
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.setUserAgent('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36');
    window?.webContents.reload();
  });
  await page.waitForFunction(() => navigator.userAgent.includes('Macintosh') && document.readyState === 'complete');
  await openAtOpening(page, 'Priya Raman');
  const cdp = await page.context().newCDPSession(page);
  await press(cdp, { key: 'ArrowDown', code: 'ArrowDown', modifiers: held.meta });
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(page.getByRole('region', { name: 'Question', exact: true })).toBeVisible();
  await expect(note).toBeFocused();
  await press(cdp, { key: 'n', code: 'KeyN', modifiers: held.ctrl });
  await expect(page.getByRole('button', { name: 'Not asked. Ask after all' })).toContainText('⌃ N');
  await press(cdp, { key: 'n', code: 'KeyN', modifiers: held.ctrl });
  await expect(page.getByRole('button', { name: 'Not asked', pressed: false })).toBeVisible();
  for (const [key, code] of [
    ['@', 'KeyL'],
    ['ł', 'KeyL'],
    ['[', 'Digit5'],
    ['€', 'Digit2'],
    ['ą', 'KeyA'],
    ['ń', 'KeyN'],
  ] as const)
    await press(cdp, { key, code, text: key, modifiers: held.alt });
  await expect(note).toHaveValue('@ł[€ąń');
  await expect(page.getByRole('button', { name: 'Not asked', pressed: false })).toBeVisible();
  await press(cdp, { key: '1', code: 'Digit1', modifiers: held.ctrl });
  await expect(page.getByRole('button', { name: 'Versioning strategy: Met' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+1 Control+Shift+1',
  );
  await press(cdp, { key: '4', code: 'Digit4', modifiers: held.meta });
  await expect(page.getByRole('button', { name: /^4, Strong/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('contentinfo')).toContainText('⌃ 1 – 9 rubric point ');
  await expect(page.getByTitle('Beside call (⌘B)')).toBeVisible();
  await press(cdp, { key: 'k', code: 'KeyK', modifiers: held.meta });
  await expect(page.getByRole('option', { name: /^Next question/ })).toContainText('⌘ ↓');
});

test('fields outside the interview leave an input method its keys, and Escape erases nothing', async ({ start }) => {
  const { page } = await start();
  const cdp = await page.context().newCDPSession(page);
  const competencyOf = async (title: string) => {
    const bank = await request<{ question: { title: string; competency: string } }[]>(page, 'bank:list');
    return bank.find(({ question }) => question.title === title)?.question.competency;
  };

  // A competency that was there stays, and a suggestion that is pressed takes the place of what is being composed.
  await goTo(page, '/bank', 'Question bank');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('traffic spike');
  await page.keyboard.press('ArrowDown');
  const before = await competencyOf('Traffic spike');
  const competency = page.getByRole('combobox', { name: 'Competency' }).last();
  // By a click its list would be open, and Escape close that.
  await competency.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(competency).toHaveValue(before ?? '');
  expect(await competencyOf('Traffic spike')).toBe(before);
  await competency.fill('');
  await compose(cdp, 'd');
  await page.getByRole('option', { name: 'Data and APIs' }).click();
  await expect(competency).toHaveValue('Data and APIs');
  await page.keyboard.press('Tab');
  await expect.poll(() => competencyOf('Traffic spike')).toBe('Data and APIs');

  // The Enter that ends a composition adds no question to a set.
  const [set] = await request<{ id: string; items: unknown[] }[]>(page, 'sets:list');
  await page.evaluate((id) => {
    window.location.hash = `/sets/${id}`;
  }, set?.id);
  const search = page.getByRole('searchbox', { name: 'Add from the bank' });
  const items = page.getByRole('list', { name: 'Questions of the set' }).getByRole('listitem');
  const count = set?.items.length ?? 0;
  await expect(items).toHaveCount(count);
  await search.focus();
  await compose(cdp, 'mentoring');
  await press(cdp, confirmingEnter);
  await cdp.send('Input.insertText', { text: 'mentoring' });
  await press(cdp, confirmingEnter);
  await expect(search).toHaveValue('mentoring');
  await expect(items).toHaveCount(count);
  await press(cdp, { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
  await expect(items).toHaveCount(count + 1);
});
