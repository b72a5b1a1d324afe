import type { CDPSession, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { tabTo } from './steps.ts';

/** A node of Chromium's accessibility tree as a screen reader gets it. */
interface TreeNode {
  role: string;
  name: string;
  description: string;
}

/** How often it is asked, in ms: what is said comes a tenth of a second after a key. */
export const soon = { intervals: [30] };

/** What a screen reader is given: the tree that Chromium builds, and what the app says of itself. */
export class ScreenReader {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #heard: string[] = [];

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** Listens to a window from now on. */
  static async of(page: Page): Promise<ScreenReader> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    await page.locator('[role="status"][aria-live="polite"]').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      // Each thing is put into one of two lines, and taken out again after a second.
      const observer = new MutationObserver((records) => {
        for (const { target } of records) if (target.textContent) said.push(target.textContent);
      });
      for (const line of document.querySelectorAll('[role="status"][aria-live="polite"] p')) {
        observer.observe(line, { childList: true, characterData: true, subtree: true });
      }
    });
    return new ScreenReader(page, session);
  }

  /** Everything that was said so far, in its order. */
  said(): Promise<string[]> {
    return this.#page.evaluate(() => (window as unknown as { said: string[] }).said);
  }

  /** Waits until these words were said, after all that was expected before and nothing else. */
  async hears(words: string): Promise<void> {
    this.#heard.push(words);
    await expect.poll(() => this.said(), soon).toEqual(this.#heard);
  }

  /** Waits until these words are the last that were said, whatever came before: while something is typed, say. */
  async hearsAtLast(words: string): Promise<void> {
    await expect.poll(async () => (await this.said()).at(-1), soon).toBe(words);
    this.#heard.splice(0, this.#heard.length, ...(await this.said()));
  }

  /** Presses a key, and hears these words and nothing else. */
  async presses(key: string, words: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.hears(words);
  }

  /** Goes on with Tab to a control, which Chromium gives to screen readers by exactly this role and name. */
  async reaches(role: Parameters<Page['getByRole']>[0], name: string): Promise<void> {
    await tabTo(this.#page, role, name);
    await expect.poll(() => this.focused(), soon).toMatchObject({ role, name });
  }

  /** The node that has the focus. */
  async focused(): Promise<TreeNode> {
    const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
    const focused = nodes.filter(({ properties = [] }) =>
      properties.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    const last = focused.at(-1);
    return { role: text(last?.role), name: text(last?.name), description: text(last?.description) };
  }

  /** The names of all nodes of a role, in the order in which they are read. */
  async named(role: string): Promise<string[]> {
    const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = (id: string | undefined): typeof nodes => {
      const node = byId.get(id ?? '');
      return node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap(read)];
    };
    return read(nodes[0]?.nodeId)
      .filter((node) => !node.ignored && text(node.role) === role)
      .map(({ name }) => text(name));
  }
}

function text(value: { value?: unknown } | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}
