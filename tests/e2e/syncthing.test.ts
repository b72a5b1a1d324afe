import { randomUUID } from 'node:crypto';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { type Member, questionsOf, rateAll, share } from './members.ts';
import { createInterview, request } from './steps.ts';
import { createSyncthing, type Syncthing } from './syncthing.ts';

const candidate = 'Priya Raman';
const otherCandidate = 'Sam Okafor';
const alex: Member = { name: 'Alex Osei', ratings: [4, 4, 3, 5, 4], recommendation: 'yes' };
const noor: Member = { name: 'Noor Aziz', ratings: [2, 4, 4, 3, 4], recommendation: 'no' };

/** States are waited for, however slow the machine is. */
const patiently = { timeout: 120_000 };

/** Two daemons and the link between them. */
interface Link {
  a: Syncthing;
  b: Syncthing;
  /** Whether both folders have the same files with the same content, and both daemons know it. */
  isSettled(): Promise<boolean>;
}

const test = base.extend<{ link: Link }>({
  link: async ({ profile }, use) => {
    const a = await createSyncthing(join(profile, 'syncthing-a'), join(profile, 'shared-a'));
    const b = await createSyncthing(join(profile, 'syncthing-b'), join(profile, 'shared-b'));
    async function isSettled(): Promise<boolean> {
      await Promise.all([a.scan(), b.scan()]);
      const areInSync = (await a.isInSyncWith(b)) && (await b.isInSyncWith(a));
      return areInSync && isSame(await contentOf(a.folder), await contentOf(b.folder));
    }
    try {
      await a.start();
      await b.start();
      await a.meet(b, 'is called');
      await b.meet(a, 'calls');
      await expect.poll(() => a.isConnectedTo(b), patiently).toBe(true);
      await use({ a, b, isSettled });
    } finally {
      await Promise.all([a.kill(), b.kill()]);
    }
  },
});

/** The files of a folder and what is in them, without what Syncthing keeps for itself. */
async function contentOf(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== '.stfolder').sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}

async function namesIn(folder: string): Promise<string[]> {
  return [...(await contentOf(folder)).keys()];
}

interface ShownRevision {
  interview: { details: { interviewer: { name: string } }; answers: { rating: number | null }[] };
}

/** Waits for the panel of a candidate whom one does not interview, and says so: what came before is sealed until then. */
async function sayNothingToSubmit(page: Page, name: string): Promise<void> {
  const find = async () => {
    const list = await request<{ id: string; candidate: { name: string } }[]>(page, 'panels:list');
    return list.find((one) => one.candidate.name === name)?.id ?? null;
  };
  await expect.poll(find, patiently).not.toBeNull();
  await request(page, 'panels:nothingToSubmit', { id: await find() });
}

/** What a window shows of a candidate: by interviewer the ratings in each revision, one line a scorecard. */
async function shownOf(page: Page, name: string): Promise<{ interviewer: string; ratings: (number | null)[][] }[]> {
  const list = await request<{ id: string; candidate: { name: string } }[]>(page, 'panels:list');
  const panel = list.find((one) => one.candidate.name === name);
  if (panel === undefined) return [];
  const { scorecards } = await request<{ scorecards: { scorecard: { revisions: ShownRevision[] } }[] }>(
    page,
    'panels:open',
    { id: panel.id },
  );
  const lines = scorecards.map(({ scorecard: { revisions } }) => ({
    interviewer: revisions[0]?.interview.details.interviewer.name ?? '',
    ratings: revisions.map(({ interview }) => interview.answers.map(({ rating }) => rating)),
  }));
  return lines.sort((one, other) => (one.interviewer < other.interviewer ? -1 : 1));
}

/** Changes the first rating afterwards; gives all ratings as they are then. */
async function amendFirst(page: Page, id: string, member: Member, rating: number): Promise<number[]> {
  await request(page, 'interviews:amend', { id });
  const [questionId] = await questionsOf(page, id);
  await request(page, 'interviews:edit', { id, edits: [{ type: 'rate', questionId, at: Date.now(), rating }] });
  await request(page, 'interviews:submitAmendment', { id, reason: 'Heard the recording again' });
  return [rating, ...member.ratings.slice(1)];
}

/** So long that it does not go through a slow link in one go. */
async function writeMuch(page: Page, id: string): Promise<void> {
  const [questionId] = await questionsOf(page, id);
  const edits = Array.from({ length: 10 }, () => ({
    type: 'addNote',
    questionId,
    at: Date.now(),
    note: { id: randomUUID(), at: 0, kind: 'plain', text: randomUUID().repeat(4_000), pointIds: [] },
  }));
  await request(page, 'interviews:edit', { id, edits });
}

function publishedName(about: string, by: Member): string {
  return `${about} – Senior back-end engineer – ${by.name} – 2026-03-12.scorecard`;
}

async function sharedFolderOf(page: Page) {
  return request<{ published: number; received: number; remarks: string[] }>(page, 'folder:rescan');
}

test('Syncthing carries scorecards; where the link breaks in the middle nothing is lost and nothing doubled', async ({
  start,
  profile,
  link,
}) => {
  const { a, b, isSettled } = link;
  const one = await start({ profile: join(profile, 'alex') });
  const other = await start({ profile: join(profile, 'noor') });
  const alexId = await createInterview(one.page, candidate);
  const noorId = await createInterview(other.page, candidate);
  await rateAll(one.page, alexId, alex);
  await rateAll(other.page, noorId, noor);
  await share(one, a.folder);
  await share(other, b.folder);
  await request(one.page, 'interviews:submit', { id: alexId });
  await request(other.page, 'interviews:submit', { id: noorId });

  // Nobody asks the app to look: it sees what Syncthing puts there.
  const both = [
    { interviewer: 'Alex Osei', ratings: [alex.ratings] },
    { interviewer: 'Noor Aziz', ratings: [noor.ratings] },
  ];
  for (const { page } of [one, other]) await expect.poll(() => shownOf(page, candidate), patiently).toEqual(both);
  await expect.poll(isSettled, patiently).toBe(true);
  const [ofAlex, ofNoor] = [publishedName(candidate, alex), publishedName(candidate, noor)];
  const aboutOther = publishedName(otherCandidate, alex);
  expect(await namesIn(a.folder)).toEqual([ofAlex, ofNoor]);

  // The link breaks while a scorecard is under way: the other side has half of it, under Syncthing's temporary name.
  await a.limitSending(10);
  const secondId = await createInterview(one.page, otherCandidate);
  await rateAll(one.page, secondId, alex);
  await writeMuch(one.page, secondId);
  await request(one.page, 'interviews:submit', { id: secondId });
  await expect.poll(() => namesIn(b.folder), patiently).toContainEqual(expect.stringMatching(/^\.syncthing\..*\.tmp$/));
  await a.pause(b);
  await expect.poll(() => b.isConnectedTo(a), patiently).toBe(false);
  expect(await namesIn(a.folder)).toContain(aboutOther);
  expect(await namesIn(b.folder)).toEqual([expect.stringMatching(/^\.syncthing\..*\.tmp$/), ofAlex, ofNoor]);
  expect(await sharedFolderOf(other.page)).toMatchObject({ published: 1, received: 1, remarks: [] });
  expect(await shownOf(other.page, otherCandidate)).toEqual([]);

  // Meanwhile both amend, and somebody on the other side saves the same file: once before the amendment, once after it.
  await appendFile(join(a.folder, ofNoor), '\n');
  const noorAmended = await amendFirst(other.page, noorId, noor, 3);
  const alexAmended = await amendFirst(one.page, alexId, alex, 2);
  await expect.poll(async () => (await readFile(join(b.folder, ofNoor), 'utf8')).includes('recording')).toBe(true);
  await expect.poll(async () => (await readFile(join(a.folder, ofAlex), 'utf8')).includes('recording')).toBe(true);
  const amendmentOfAlex = await readFile(join(a.folder, ofAlex), 'utf8');
  await appendFile(join(b.folder, ofAlex), '\n');
  await Promise.all([a.scan(), b.scan()]);
  await b.kill();
  const amended = [
    { interviewer: 'Alex Osei', ratings: [alex.ratings, alexAmended] },
    { interviewer: 'Noor Aziz', ratings: [noor.ratings, noorAmended] },
  ];
  await expect.poll(() => shownOf(one.page, candidate)).toEqual([amended[0], both[1]]);
  await expect.poll(() => shownOf(other.page, candidate)).toEqual([both[0], amended[1]]);

  await b.start();
  await a.limitSending(0);
  await a.resume(b);
  await expect.poll(isSettled, patiently).toBe(true);
  for (const { page } of [one, other]) {
    await expect.poll(() => shownOf(page, candidate), patiently).toEqual(amended);
    if (page === other.page) await sayNothingToSubmit(page, otherCandidate);
    await expect
      .poll(() => shownOf(page, otherCandidate), patiently)
      .toEqual([{ interviewer: 'Alex Osei', ratings: [alex.ratings] }]);
  }

  // Both states of both files are there, in both folders; what was saved last has the name, the other one is a conflict copy.
  const files = await contentOf(a.folder);
  const conflictOf = (name: string) => new RegExp(`^${name.replace('.scorecard', '')}\\.sync-conflict-.*\\.scorecard$`);
  expect([...files.keys()]).toEqual([
    ofAlex,
    expect.stringMatching(conflictOf(ofAlex)),
    ofNoor,
    expect.stringMatching(conflictOf(ofNoor)),
    aboutOther,
  ]);
  const [, conflictOfAlex = '', , conflictOfNoor = ''] = files.keys();
  expect(files.get(conflictOfAlex)).toBe(amendmentOfAlex);
  expect(files.get(ofAlex)).not.toContain('recording');
  expect(files.get(conflictOfNoor)).not.toContain('recording');
  expect(files.get(ofNoor)).toContain('recording');

  // The folder says which files do not count, in the same words on both sides.
  const remarks = [
    `“${ofAlex}” holds an earlier state of Alex Osei’s scorecard about Priya Raman. The later one counts.`,
    `“${conflictOfNoor}” holds an earlier state of Noor Aziz’s scorecard about Priya Raman. The later one counts.`,
  ];
  await expect.poll(() => sharedFolderOf(one.page), patiently).toMatchObject({ published: 2, received: 1, remarks });
  await expect.poll(() => sharedFolderOf(other.page), patiently).toMatchObject({ published: 1, received: 2, remarks });
  expect(await readdir(join(profile, 'alex', 'received'))).toHaveLength(1);
  expect(await readdir(join(profile, 'noor', 'received'))).toHaveLength(2);
  expect(await isSettled()).toBe(true);
  expect(await contentOf(b.folder)).toEqual(files);

  // The table shows exactly the ratings that count.
  await other.page.evaluate(() => {
    window.location.hash = '/candidates';
  });
  await other.page
    .getByRole('link', { name: /Priya Raman/ })
    .first()
    .click();
  await expect(other.page.getByRole('heading', { level: 1, name: candidate })).toBeVisible();
  const row = other.page.getByRole('row').filter({ hasText: 'API versioning' });
  await expect(row.getByRole('img', { name: /^Rated/ })).toHaveText(['2', '3']);
});
