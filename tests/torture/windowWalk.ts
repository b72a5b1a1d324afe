import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { settingsFormat } from '../../shared/files/formats/settings.ts';
import { seeded } from './random.ts';
import { emptyTally, type Walk } from './tally.ts';

const projectRoot = resolve(import.meta.dirname, '../..');
/** What may be lost, in ms. */
const budget = 250;
/** Who is hit: the main process by a signal, the others by their kind. */
const victims = ['main', 'main', 'main', 'Tab', 'GPU', 'Utility', 'stop', 'end'] as const;

interface Running {
  app: ElectronApplication;
  page: Page;
}

async function start(profile: string): Promise<Running> {
  const app = await electron.launch({
    executablePath: process.env.SCORECARD_RUNTIME ?? '',
    args: [
      ...(process.env.SCORECARD_RUNTIME_ARGS ?? '').split(' ').filter(Boolean),
      projectRoot,
      `--user-data-dir=${profile}`,
    ],
    cwd: projectRoot,
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: 60_000,
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
      LANGUAGE: 'en',
    },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { app, page };
}

async function ask<T>(page: Page, channel: string, input: unknown = null): Promise<T> {
  const answer = await page.evaluate(
    ([name, value]) =>
      (
        window as unknown as { scorecardBridge: { request(...args: unknown[]): Promise<unknown> } }
      ).scorecardBridge.request(name, value),
    [channel, input] as const,
  );
  const { ok, value, error } = answer as { ok: boolean; value: T; error?: { message: string } };
  if (!ok) throw new Error(error?.message);
  return value;
}

/** Real typing in the real app, whose processes are killed or stopped in the middle of a line. */
export const windowWalk: Walk = async ({ seed, rounds, folder }) => {
  const tally = emptyTally();
  const random = seeded(seed);
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  // Somebody who has settings is not asked for their roles first.
  const settings = settingsFormat.make({ savedAt: Date.now(), settings: { ...defaultSettings, roles: [] } });
  writeFileSync(join(profile, 'settings.json'), JSON.stringify(settings));
  let id: string | null = null;
  /** What the note field is certain to hold, of everything typed so far. */
  let certain = '';
  for (let round = 1; round <= rounds; round += 1) {
    const place = `seed ${seed}, start ${round}`;
    const { app, page } = await start(profile);
    id ??= await newInterview(page);
    await page.evaluate((path) => {
      window.location.hash = path;
    }, `/interviews/${id}`);
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    await note.waitFor({ timeout: 60_000 });
    const shown = await note.inputValue();
    if (!shown.startsWith(certain)) tally.losses.push(`${place}: “${certain}” was typed, and “${shown}” is there`);
    await note.focus();
    await page.keyboard.press('Control+End');
    // Lines stay short enough to be looked at.
    const isLong = shown.length > 300;
    if (isLong) await note.fill('');
    const victim = random.of(victims);
    const typed = await typeUntilHit({ app, page }, isLong ? '' : shown, victim, 200 + random.below(2_500));
    tally.kills += 1;
    certain = typed.safe;
    const stored = draftOnDisk(profile, id);
    if (!stored.startsWith(certain))
      tally.losses.push(`${place}: ${victim}: “${certain}” was typed, and “${stored}” is on disk`);
    certain = stored;
  }
  return tally;
};

async function newInterview(page: Page): Promise<string> {
  const [set] = await ask<{ id: string; role: string; round: string }[]>(page, 'sets:list');
  const details = {
    candidate: { name: 'Priya Raman', role: set?.role, email: '', link: '' },
    interviewer: { name: 'Alex Osei', email: '' },
    round: set?.round,
    date: '2026-03-12',
  };
  return (await ask<{ id: string }>(page, 'interviews:create', { setId: set?.id, details })).id;
}

/** Types until the victim is hit; gives what had been typed for longer than may be lost. */
async function typeUntilHit(
  { app, page }: Running,
  before: string,
  victim: (typeof victims)[number],
  after: number,
): Promise<{ safe: string }> {
  const child = app.process();
  const ended = new Promise<void>((done) => void child.once('exit', () => done()));
  const typed = [{ text: before, at: 0 }];
  const pids =
    victim === 'main' || victim === 'stop' || victim === 'end'
      ? []
      : await app.evaluate(
          ({ app: electronApp }, type) =>
            electronApp.getAppMetrics().flatMap((metric) => (metric.type === type ? [metric.pid] : [])),
          victim,
        );
  const from = Date.now();
  let hitAt = Number.POSITIVE_INFINITY;
  const hit = wait(after).then(async () => {
    hitAt = Date.now();
    if (victim === 'main') child.kill('SIGKILL');
    else if (victim === 'end') child.kill('SIGTERM');
    else if (victim === 'stop') {
      child.kill('SIGSTOP');
      await wait(1_500);
      child.kill('SIGCONT');
    } else for (const pid of pids) process.kill(pid, 'SIGKILL');
  });
  const letters = 'abcdefghijklmnopqrstuvwxyz ';
  for (let count = 0; Date.now() - from < after + 600; count += 1) {
    const letter = letters[count % letters.length] ?? 'x';
    const isDone = await Promise.race([
      page.keyboard.press(letter === ' ' ? 'Space' : letter).then(
        () => true,
        () => false,
      ),
      wait(4_000).then(() => false),
    ]);
    if (!isDone) break;
    typed.push({ text: (typed.at(-1)?.text ?? '') + letter, at: Date.now() });
  }
  await hit;
  if (victim !== 'main' && victim !== 'end') {
    await wait(2 * budget);
    child.kill('SIGKILL');
  }
  await ended;
  // What came after a page died went nowhere, and what is younger than the budget may be lost.
  const limit = (victim === 'stop' || victim === 'GPU' || victim === 'Utility' ? Date.now() : hitAt) - budget;
  return { safe: typed.filter(({ at }) => at <= limit).at(-1)?.text ?? before };
}

function draftOnDisk(profile: string, id: string): string {
  const { working } = JSON.parse(readFileSync(join(profile, 'interviews', `${id}.json`), 'utf8'));
  return working.drafts[working.current]?.text ?? '';
}
