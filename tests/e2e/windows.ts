import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** A window in px and its zoom. */
export interface View {
  width: number;
  height: number;
  zoom: number;
}

/** The windows that people work in: a projector's, a small laptop's, each up to 200 %. */
export const views: readonly View[] = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
].flatMap((size) => [1, 1.5, 2].map((zoom) => ({ ...size, zoom })));
/** Those of them in which each of the layouts has the least room. */
export const tightViews = views.filter(({ width, zoom }) => width === 1024 || zoom === 1.5);
/** Beside a call on a small laptop. */
export const beside: View = { width: 420, height: 720, zoom: 1 };

export async function resize(app: ElectronApplication, page: Page, { width, height, zoom }: View): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, view) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(view.width, view.height);
      window?.webContents.setZoomFactor(view.zoom);
    },
    { width, height, zoom },
  );
  const size = () => page.evaluate(() => [window.innerWidth, window.innerHeight]);
  await expect.poll(size).toEqual([Math.round(width / zoom), Math.round(height / zoom)]);
}

export function nameOf({ width, height, zoom }: View): string {
  return `${width} × ${height} at ${zoom * 100} %`;
}

/** By how many px a control reaches over the window's edges; 0 where all of it is in view. */
export function outside(control: Locator): Promise<number> {
  return control.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return Math.max(0, -left, -top, right - window.innerWidth, bottom - window.innerHeight);
  });
}

/** How many px of a region have to be scrolled for. */
export function hiddenBelow(region: Locator): Promise<number> {
  return region.evaluate((element) => element.scrollHeight - element.clientHeight);
}

/** By how many px a text's beginning lies over what scrolls it; 0 where its first line can be read. */
export function outsideAtTop(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    const scrollers = [...document.querySelectorAll('*')].filter(
      (candidate) => candidate.contains(element) && /auto|scroll/.test(getComputedStyle(candidate).overflowY),
    );
    const edges = scrollers.map((scroller) => scroller.getBoundingClientRect().top);
    return Math.max(0, Math.max(0, ...edges) - element.getBoundingClientRect().top);
  });
}

/** What of a dialog lies under a message, each by its words. */
export function underMessages(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const messages = [...document.querySelectorAll('[data-message]')].map((message) => message.getBoundingClientRect());
    const controls = document.querySelectorAll(
      '[role="dialog"]:not([data-message]) :is(button, input, textarea, select)',
    );
    const edges = [...document.querySelectorAll('[role="dialog"]:not([data-message])')];
    return [...controls, ...edges].flatMap((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect();
      const box = control.closest('[role="dialog"]')?.getBoundingClientRect();
      // What is scrolled out of the dialog is under nothing.
      const end = Math.min(bottom, box?.bottom ?? bottom);
      const isUnder = messages.some((message) => {
        const isBeside = right <= message.left || left >= message.right;
        return !isBeside && end > message.top && top < message.bottom;
      });
      return isUnder ? [`<${control.tagName.toLowerCase()}> ${control.textContent}`.slice(0, 80)] : [];
    });
  });
}

/**
 * What can be scrolled sideways, and by how many px. Tables with a column for each interviewer or candidate are left out:
 * they keep the names of their rows in view while the rest scrolls.
 */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const canScroll = element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX);
      const excess = element.scrollWidth - element.clientWidth;
      const isWideTable = element.querySelector(':scope > table:not([aria-label="Interviews"])') !== null;
      if (!canScroll || excess <= 0 || isWideTable) return [];
      return [`<${element.tagName.toLowerCase()} class="${element.className}"> by ${excess} px`];
    }),
  );
}
