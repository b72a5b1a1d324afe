import type { Page } from '@playwright/test';
import { answerFolderDialog, type RunningApp } from './fixtures.ts';
import { request } from './steps.ts';

/** A member of a panel, and what they give: a rating for each question of the set, in its order, and a recommendation. */
export interface Member {
  name: string;
  ratings: readonly number[];
  recommendation: string;
}

/** The questions of an interview that is being filled in, in their order. */
export async function questionsOf(page: Page, id: string): Promise<string[]> {
  const { working } = await request<{ working: { answers: { questionId: string }[] } }>(page, 'interviews:open', {
    id,
  });
  return working.answers.map(({ questionId }) => questionId);
}

/** Fills an interview in as its member does. */
export async function rateAll(page: Page, id: string, { name, ratings, recommendation }: Member): Promise<void> {
  const rate = (await questionsOf(page, id)).map((questionId, index) => ({
    type: 'rate',
    questionId,
    at: Date.now(),
    rating: ratings[index],
  }));
  const describe = { type: 'describe', changes: { interviewer: { name } } };
  await request(page, 'interviews:edit', { id, edits: [describe, ...rate, { type: 'recommend', recommendation }] });
}

/** Points the app at the folder that it shares with the others. */
export async function share({ app, page }: RunningApp, folder: string): Promise<void> {
  await answerFolderDialog(app, folder);
  await request(page, 'folder:choose');
}
