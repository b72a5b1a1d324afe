import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The built-in sets that the tests start interviews from. */
export const builtInSets = {
  systemDesign: '45-minute system design',
} as const;

/** Asks the main process as the window does; fails with the error's own words. */
export async function request<T>(page: Page, channel: string, input: unknown = null): Promise<T> {
  const answer = await page.evaluate(
    ([name, value]) =>
      (
        window as unknown as { scorecardBridge: { request(channel: unknown, input: unknown): Promise<unknown> } }
      ).scorecardBridge.request(name, value),
    [channel, input] as const,
  );
  const { ok, value, error } = answer as { ok: boolean; value: T; error?: { message: string } };
  if (!ok) throw new Error(error?.message);
  return value;
}

/** Drops files on the window. */
export async function drop(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((held) => {
    const data = new DataTransfer();
    for (const { name, text } of held) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** Makes an interview on a built-in set without going through the screens, and gives its id. The role is the set's own or another. */
export async function createInterview(
  page: Page,
  candidate: string,
  set: string = builtInSets.systemDesign,
  role?: string,
): Promise<string> {
  const sets = await request<{ id: string; title: string; role: string; round: string }[]>(page, 'sets:list');
  const chosen = sets.find(({ title }) => title === set);
  if (chosen === undefined) throw new Error(`There is no set “${set}”.`);
  const details = {
    candidate: { name: candidate, role: role ?? chosen.role, email: '', link: '' },
    interviewer: { name: 'Alex Osei', email: '' },
    round: chosen.round,
    date: '2026-03-12',
  };
  const { id } = await request<{ id: string }>(page, 'interviews:create', { setId: chosen.id, details });
  return id;
}

/** The dialogs that are open. Messages have the same role, lie over nothing, and go by themselves after many seconds. */
export function openDialogs(page: Page): Locator {
  return page.getByRole('dialog').and(page.locator(':not([data-message])'));
}

/** The field of the live screen that takes notes, by its own name alone. */
export function noteField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Note', exact: true });
}

/** Makes an interview and opens it, at its opening. */
export async function openAtOpening(page: Page, candidate: string, set?: string): Promise<string> {
  const id = await createInterview(page, candidate, set);
  await page.evaluate((path) => {
    window.location.hash = path;
  }, `/interviews/${id}`);
  await expect(page.getByRole('region', { name: 'Opening' })).toBeVisible();
  await expect(noteField(page)).toBeFocused();
  return id;
}

/** Makes an interview and opens it at its first question. */
export async function openInterview(page: Page, candidate: string, set?: string): Promise<string> {
  const id = await openAtOpening(page, candidate, set);
  await toFirstQuestion(page);
  return id;
}

/** From the opening to the first question. */
export async function toFirstQuestion(page: Page): Promise<void> {
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('region', { name: 'Question', exact: true })).toBeVisible();
  await expect(noteField(page)).toBeFocused();
}

/** Goes from the live screen to the review: the keys count from the moment at which the note field has the focus. */
export async function toReview(page: Page): Promise<void> {
  await expect(noteField(page)).toBeFocused();
  await page.keyboard.press('Control+Enter');
}

/** Makes a question in the bank, which is open, and types its title. */
export async function newQuestion(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New question' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type(title);
}

/** Makes an interview, rates every question with 4 and submits it with a yes. */
export async function submitInterview(page: Page, candidate: string): Promise<string> {
  const id = await createInterview(page, candidate);
  const { working } = await request<{ working: { answers: { questionId: string }[] } }>(page, 'interviews:open', {
    id,
  });
  const ratings = working.answers.map(({ questionId }) => ({ type: 'rate', questionId, at: Date.now(), rating: 4 }));
  await request(page, 'interviews:edit', { id, edits: [...ratings, { type: 'recommend', recommendation: 'yes' }] });
  await request(page, 'interviews:submit', { id });
  return id;
}

/** Presses Tab until the control with this role and name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name });
  await target.first().waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never reached ${role} “${String(name)}”.`);
}

/** Waits until everything that was typed so far is on disk, and nothing is left to be written. */
export async function everythingSaved(page: Page, id: string): Promise<void> {
  await request(page, 'interviews:edit', { id, edits: [{ type: 'batch', edits: [] }] });
}
