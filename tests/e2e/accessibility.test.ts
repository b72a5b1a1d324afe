import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { screens } from './screens.ts';
import { newQuestion } from './steps.ts';

interface Looking {
  /** What is not looked at. */
  except?: string;
  /** The only rules; all of them otherwise. */
  rules?: readonly string[];
}

/** The rules that the colours decide: with the same elements, all others say the same in both schemes. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the screen as it is, one line a finding. */
async function findings(page: Page, { except, rules }: Looking = {}): Promise<string[]> {
  // Legacy mode: Electron has no way to open the blank page that axe would use otherwise.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (except !== undefined) axe.exclude(except);
  if (rules !== undefined) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

test('axe finds nothing on any screen, in either scheme', async ({ start }) => {
  const { page } = await start();
  for (const { name, show } of screens) {
    await test.step(name, async () => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await show(page);
      expect.soft(await findings(page), name).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect.soft(await findings(page, { rules: ofColours }), `${name}, dark`).toEqual([]);
    });
  }
});

/** Base UI's ends of a region: they hand the focus on at once, so that it never rests on them. axe cannot see that. */
const focusGuard = '[data-base-ui-focus-guard]';

test('axe finds nothing on messages, and no key leads to anything that is hidden', async ({ start }) => {
  const { page } = await start();
  await page.evaluate(() => {
    window.location.hash = '/bank';
  });
  await newQuestion(page, 'Feature flags');
  await page.getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  const dataTransfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    for (const name of ['one.txt', 'two.txt']) data.items.add(new File(['Why?'], name));
    return data;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  const error = page.getByRole('alertdialog', { name: '2 files are too many at once' });
  await expect(error).toBeVisible();
  expect(await findings(page)).toEqual([]);

  const title = page.getByRole('textbox', { name: 'Title' });
  await title.focus();
  await page.keyboard.press('F6');
  await expect(page.getByRole('region', { name: 'Messages' })).toBeFocused();
  expect(await findings(page, { except: focusGuard })).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(error).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(error.getByRole('button', { name: 'Close message' })).toBeFocused();
  // Through the other message and out again, to where one came from.
  for (let presses = 0; presses < 6 && !(await isFocused(title)); presses += 1) {
    await page.keyboard.press('Tab');
    const isHidden = await page.evaluate(() => document.activeElement?.closest('[aria-hidden="true"]') !== null);
    expect(isHidden).toBe(false);
  }
  await expect(title).toBeFocused();
  expect(await findings(page, { except: focusGuard })).toEqual([]);
});

function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}
