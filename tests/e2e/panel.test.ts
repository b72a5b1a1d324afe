import { execFileSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, type RunningApp, test } from './fixtures.ts';
import { type Member, rateAll, share } from './members.ts';
import { createInterview, request } from './steps.ts';

const candidate = 'Priya Raman';

/** What each member rates the five questions of the set, in its order. */
const members = [
  { name: 'Alex Osei', ratings: [4, 4, 3, 5, 4], recommendation: 'yes' },
  { name: 'Jonas Lindqvist', ratings: [2, 4, 4, 3, 4], recommendation: 'no' },
  { name: 'Mona Haddad', ratings: [5, 4, 4, 3, 4], recommendation: 'yes' },
] as const satisfies readonly Member[];

/** Everything that the window can learn about others' scorecards. */
async function visible(page: Page): Promise<{ interviewers: string[]; sealed: string[]; text: string }> {
  await request(page, 'folder:rescan');
  const list = await request<{ id: string; interviewers: string[]; sealed: { interviewer: string }[] }[]>(
    page,
    'panels:list',
  );
  const [panel] = list;
  const opened = panel === undefined ? null : await request<unknown>(page, 'panels:open', { id: panel.id });
  return {
    interviewers: [...(panel?.interviewers ?? [])].sort(),
    sealed: (panel?.sealed ?? []).map(({ interviewer }) => interviewer).sort(),
    text: JSON.stringify([list, opened]),
  };
}

test('three members score alone, share one folder, and see each other only after their own submission', async ({
  start,
  profile,
}) => {
  const folder = join(profile, 'shared');
  await mkdir(folder);
  const apps: RunningApp[] = [];
  const ids: string[] = [];
  for (const [index, member] of members.entries()) {
    const running = await start({ profile: join(profile, `member-${index}`) });
    const id = await createInterview(running.page, candidate);
    await rateAll(running.page, id, member);
    await share(running, folder);
    apps.push(running);
    ids.push(id);
  }
  const [first, second, third] = apps;
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three apps were started.');

  await request(first.page, 'interviews:submit', { id: ids[0] });
  await request(second.page, 'interviews:submit', { id: ids[1] });
  await expect.poll(async () => (await readdir(folder)).filter((name) => name.endsWith('.scorecard')).length).toBe(2);

  // The third is still interviewing: they learn that two are there, and from whom, and nothing else.
  await expect.poll(async () => (await visible(third.page)).sealed).toEqual(['Alex Osei', 'Jonas Lindqvist']);
  const before = await visible(third.page);
  expect(before.interviewers).toEqual([]);
  expect(before.text).not.toMatch(/"rating"|"recommendation"|"marks"|"answers"/);

  await request(third.page, 'interviews:submit', { id: ids[2] });
  for (const { page } of apps) {
    await expect
      .poll(async () => (await visible(page)).interviewers)
      .toEqual(['Alex Osei', 'Jonas Lindqvist', 'Mona Haddad']);
  }

  // The table shows exactly the ratings that were given.
  await third.page.evaluate(() => {
    window.location.hash = '/candidates';
  });
  await third.page
    .getByRole('link', { name: /Priya Raman/ })
    .first()
    .click();
  await expect(third.page.getByRole('heading', { level: 1, name: candidate })).toBeVisible();
  const row = third.page.getByRole('row').filter({ hasText: 'API versioning' });
  await expect(row.getByRole('img', { name: /^Rated/ })).toHaveCount(3);
  const shown = await row.getByRole('img', { name: /^Rated/ }).allTextContents();
  expect(shown).toEqual(['4', '2', '5']);
  await expect(row).toContainText('3 · discuss');
  await expect(third.page.getByText('Yes 2 · No 1')).toBeVisible();
  await expect(
    third.page.getByText('Jonas Lindqvist rated 0.6 lower than the others on average, over 5 shared questions.'),
  ).toBeVisible();

  await decide(third.page);
  const pdf = join(profile, 'panel.pdf');
  await exportPdf(third, pdf);
  expectDecision(execFileSync('pdftotext', ['-layout', '-l', '1', pdf, '-'], { encoding: 'utf8' }));
  expectRatings(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }));
  expectNobody(await exportComparison(third, join(profile, 'role.pdf')));
});

/** The comparison of the one candidate that there is, with names hidden. */
async function exportComparison({ app, page }: RunningApp, path: string): Promise<string> {
  await answerSaveDialog(app, path);
  const panels = await request<{ id: string }[]>(page, 'panels:list');
  const choice = { panelIds: panels.map(({ id }) => id), anonymous: true };
  await request(page, 'export:comparisonPdf', { ...choice, paper: 'A4', kind: 'standard' });
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

function expectNobody(text: string): void {
  expect(text).not.toMatch(/Priya|Raman/);
  expect(text).toContain('Names are hidden');
  expect(words(text)).toMatch(/Candidate[A-Z]3\.80\.1Yes2·No1/);
}

const reasons = 'Two of three would hire; the gap in versioning is one to close on the job.';
const dissent = 'Breaking a public interface without notice is not a gap to close on the job.';

/** Holds the debrief as the panel does: who is there, what was said about the first point, and what comes of it. */
async function decide(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Debrief' }).click();
  await page.getByRole('button', { name: 'Add all interviewers' }).click();
  await page.getByRole('radio', { name: 'Hire', exact: true }).check();
  await page.getByRole('textbox', { name: 'Reasons' }).fill(reasons);
  await page.getByRole('button', { name: 'Add dissent' }).click();
  await page.getByRole('textbox', { name: 'Person 1' }).fill('Jonas Lindqvist');
  await page.getByRole('textbox', { name: 'Sees it differently because' }).fill(dissent);
  await page.getByRole('link', { name: 'Back to the ratings' }).click();
  await expect(page.getByText('Hire', { exact: true })).toBeVisible();
}

async function exportPdf({ app, page }: RunningApp, path: string): Promise<void> {
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /PDF for the committee/ }).click();
  await page.getByRole('button', { name: 'Choose place and export…' }).click();
  await expect(page.getByText('Panel PDF exported')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeVisible();
}

/** White space is where the line ended. */
function words(text: string): string {
  return text.replace(/[\s\u2068\u2069]+/g, '');
}

function expectDecision(firstPage: string): void {
  const whole = words(firstPage);
  for (const text of [
    candidate,
    'Decision',
    'Hire',
    'Alex Osei Yes 4.0',
    'Jonas Lindqvist No 3.4',
    'Mona Haddad Yes 4.0',
  ])
    expect(whole).toContain(words(text));
  // Reasons and dissent stand beside each other.
  for (const text of ['Two of three would hire;', 'Jonas Lindqvist: Breaking a public', 'job.'])
    expect(firstPage).toContain(text);
}

function expectRatings(text: string): void {
  const given = members[0].ratings.map((_, question) => members.map(({ ratings }) => ratings[question]));
  const printed = [...text.matchAll(/ ([1-5]) +([1-5]) +([1-5]) +[1-5]\.\d +\d/g)].map(([, ...figures]) =>
    figures.map(Number),
  );
  expect(printed.sort()).toEqual(given.sort());
  expect(text).toMatch(/API versioning +4 +2 +5 +3\.7 +3 · discuss/);
}
