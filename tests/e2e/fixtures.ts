import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  errors,
  expect,
  type Page,
} from '@playwright/test';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { settingsFormat } from '../../shared/files/formats/settings.ts';

const projectRoot = resolve(import.meta.dirname, '../..');

/** A running Scorecard with its first window. */
export interface RunningApp {
  app: ElectronApplication;
  page: Page;
  /** The processes' standard error so far. */
  errors: () => string;
  /** Ends the process at once, as a power cut would: no event, no flush. */
  kill: () => Promise<void>;
}

export interface StartOptions {
  /** More arguments for the app. */
  args?: readonly string[];
  /** Another profile than the test's own: somebody else's computer. */
  profile?: string;
  /** The roles that somebody interviews for; null before anybody has chosen. The sample's, unless the test says otherwise. */
  roles?: readonly string[] | null;
  /** Variables beside those of the test. */
  env?: Readonly<Record<string, string>>;
  /** Console messages that this test provokes on purpose. */
  expectedMessages?: readonly RegExp[];
}

interface Fixtures {
  /** A private profile folder; it is gone after the test. */
  profile: string;
  /** Starts the app on the test's profile. What is still running at the test's end is closed. */
  start: (options?: StartOptions) => Promise<RunningApp>;
}

/** The executable and switches that the set-up found, or finds now when the tests are run by hand. */
export function runtime(): { executable: string; switches: string[] } {
  const executable =
    process.env.SCORECARD_RUNTIME ??
    execFileSync(process.execPath, [join(projectRoot, '.tools/runtime.mjs')], { encoding: 'utf8' }).trim();
  const switches = process.env.SCORECARD_RUNTIME_ARGS ?? (process.getuid?.() === 0 ? '--no-sandbox' : '');
  return { executable, switches: switches.split(' ').filter(Boolean) };
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from its first parameter
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'scorecard-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  start: async ({ profile }, use) => {
    const running: RunningApp[] = [];
    const unexpected: string[] = [];
    await use(async (options = {}) => {
      const started = await launch(options.profile ?? profile, options, unexpected);
      running.push(started);
      return started;
    });
    for (const { app } of running) await app.close().catch(() => undefined);
    expect(unexpected, 'console messages that nobody expected').toEqual([]);
  },
});

export { expect };

/** Chooses the roles as the first start would. Somebody who has settings has chosen. */
async function chooseRoles(profile: string, roles: readonly string[] | null): Promise<void> {
  if (roles === null) return;
  const settings = settingsFormat.make({ savedAt: Date.now(), settings: { ...defaultSettings, roles: [...roles] } });
  // Somebody else's computer of the same test has no folder yet.
  await mkdir(profile, { recursive: true });
  const file = join(profile, 'settings.json');
  if (existsSync(file)) return;
  await mkdir(profile, { recursive: true });
  await writeFile(file, JSON.stringify(settings), { mode: 0o600 });
}

async function launch(profile: string, options: StartOptions, unexpected: string[]): Promise<RunningApp> {
  await chooseRoles(profile, options.roles === undefined ? ['senior-backend-engineer'] : options.roles);
  const app = await attach(profile, options.args ?? [], options.env ?? {});
  let errors = '';
  app.process().stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const page = await app.firstWindow();
  watchConsole(page, options.expectedMessages ?? [], unexpected);
  findSeenText(page);
  await page.waitForLoadState('domcontentloaded');
  return { app, page, errors: () => errors, kill: () => kill(app) };
}

/** So long Playwright may take to get hold of a started app, in ms; it takes a second or two. */
const attachLimit = 30_000;
/** So often it is tried. */
const attachAttempts = 3;

/**
 * Starts the app and gets hold of it. Where Playwright's own loader cannot hold the app back (the runtime without a default app has
 * no place for it), the window opens while Playwright attaches, and about once in two hundred starts Playwright never comes to
 * an end with that; started without it, the app has not hung. Only the attaching is tried again, with an app that nobody has
 * touched yet; what a test does is done once.
 */
async function attach(
  profile: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<ElectronApplication> {
  const { executable, switches } = runtime();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await electron.launch({
        executablePath: executable,
        args: [...switches, projectRoot, `--user-data-dir=${profile}`, ...args],
        cwd: projectRoot,
        timeout: attachLimit,
        // Playwright would turn the sandbox off by itself; it stays on for everybody but root.
        chromiumSandbox: process.getuid?.() !== 0,
        // In English and in one time zone, wherever the tests run.
        env: { ...definedVariables(), LANGUAGE: 'en', LC_ALL: 'C.UTF-8', TZ: 'UTC', ...variables },
      });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === attachAttempts) throw error;
      process.stderr.write(`Playwright did not get hold of the app in ${attachLimit} ms; it is started again.\n`);
    }
  }
}

/** Lets `getByText` find what is seen. What is said to screen readers stands beside it for a second, often in the same words. */
function findSeenText(page: Page): void {
  const getByText = page.getByText.bind(page);
  page.getByText = (...args) => getByText(...args).and(page.locator(':not([role="status"][aria-live="polite"] *)'));
}

/** Said of every page that may run its own scripts and is kept from printing and asking by itself. */
const always = /^warning: An iframe which has both allow-scripts and allow-same-origin/;

function watchConsole(page: Page, expected: readonly RegExp[], unexpected: string[]): void {
  const note = (text: string) => {
    if (!always.test(text) && !expected.some((pattern) => pattern.test(text))) unexpected.push(text);
  };
  page.on('console', (message) => note(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Answers the next save dialogs with a path, as a person would who types it. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** Answers the next open dialogs with a folder. */
export async function answerFolderDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

/** Answers the next open dialogs with a file. */
export async function answerFileDialog(app: ElectronApplication, file: string): Promise<void> {
  await answerFolderDialog(app, file);
}
