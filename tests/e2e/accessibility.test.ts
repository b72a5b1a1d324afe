import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { screens } from './screens.ts';
import { openInterview } from './steps.ts';

/** What axe finds on the screen as it is, one line a finding. */
async function findings(page: Page): Promise<string[]> {
  // Legacy mode: Electron has no way to open the blank page that axe would use otherwise.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${scheme}`, async ({ start }) => {
    const { page } = await start();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const { name, show } of screens) {
      await test.step(name, async () => {
        await show(page);
        expect.soft(await findings(page), name).toEqual([]);
      });
    }
  });
}

test('at 200 % zoom on a small window nothing is wider than the window', async ({ start }) => {
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 600));
  for (const { name, show } of screens) {
    await test.step(name, async () => {
      await show(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, name).toBeLessThanOrEqual(0);
    });
  }
});

test('a live interview needs no scrolling at 1280 × 720 for a question with nine rubric points', async ({ start }) => {
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
  await openInterview(page, 'Priya Raman', '60-minute full loop');
  await page.keyboard.press('Control+g');
  await page.keyboard.type('protecting');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Awareness of regulation: Not probed' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Control+4');
  const panel = page.getByRole('complementary', { name: 'Rubric' });
  expect(await panel.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0);
  await expect(page.getByRole('button', { name: /^Not asked/ })).toBeInViewport({ ratio: 1 });
});
