import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

const projectRoot = resolve(import.meta.dirname, '../..');

/** Something that Electron can run: the executable, and the arguments that name the app. */
export interface Target {
  executable: string;
  args: readonly string[];
}

const switches = (process.env.SCORECARD_RUNTIME_ARGS ?? '').split(' ').filter(Boolean);

function runtime(): string {
  const executable = process.env.SCORECARD_RUNTIME;
  if (executable === undefined) throw new Error('Run the benchmarks by "npm run bench": it prepares Electron.');
  return executable;
}

/** Scorecard as it was built. */
export function scorecard(): Target {
  return { executable: runtime(), args: [...switches, projectRoot] };
}

const bareMain = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => {
    window.show();
    if (process.argv.includes('--smoke-test')) process.stdout.write('ready\\n', () => app.quit());
  });
  window.loadFile('index.html');
});
`;
const barePage =
  '<!doctype html><meta charset="utf-8"><title>Bare</title><textarea aria-label="Note" autofocus></textarea>';

/** The smallest app on the same runtime: one window with one text field. */
export function bareWindow(scratch: string): Target {
  const folder = join(scratch, 'bare');
  const app = { name: 'bare', main: 'main.cjs' };
  // A runtime with its own default app takes the app as an argument; one without it finds the app in its resources.
  const takesArgument = existsSync(join(dirname(runtime()), 'resources', 'default_app.asar'));
  const appFolder = takesArgument ? folder : join(folder, 'resources', 'app');
  if (!takesArgument) copyRuntime(folder);
  mkdirSync(appFolder, { recursive: true });
  writeFileSync(join(appFolder, 'package.json'), JSON.stringify(app));
  writeFileSync(join(appFolder, 'main.cjs'), bareMain);
  writeFileSync(join(appFolder, 'index.html'), barePage);
  return takesArgument
    ? { executable: runtime(), args: [...switches, folder] }
    : { executable: join(folder, 'electron'), args: switches };
}

/** The runtime without the link to this project. */
function copyRuntime(target: string): void {
  const source = dirname(runtime());
  cpSync(source, target, { recursive: true, filter: (path) => path !== join(source, 'resources', 'app') });
}

/** A fresh folder that is gone when `work` ends. */
export async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Milliseconds from the start of the process to the first paint of its window. */
export function timeToFirstPaint({ executable, args }: Target, profile: string): Promise<number> {
  return new Promise((done, fail) => {
    const startedAt = performance.now();
    const child = spawn(executable, [...args, `--user-data-dir=${profile}`, '--smoke-test'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let paintedAt: number | null = null;
    child.stdout.once('data', () => {
      paintedAt = performance.now();
    });
    child.once('error', fail);
    child.once('exit', () => {
      if (paintedAt === null) fail(new Error(`${executable} ended without having shown a window.`));
      else done(paintedAt - startedAt);
    });
  });
}

/** Runs an app with its first window open. */
export async function withApp<T>(
  { executable, args }: Target,
  profile: string,
  work: (app: ElectronApplication, page: Page) => Promise<T>,
): Promise<T> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const app = await electron.launch({ executablePath: executable, args: [...args, `--user-data-dir=${profile}`], env });
  try {
    return await work(app, await app.firstWindow());
  } finally {
    await app.close();
  }
}
