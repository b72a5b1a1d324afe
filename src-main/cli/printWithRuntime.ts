import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exists } from '../export/exportFile.ts';
import { printFiles, printSwitch } from '../pdf/chromium/printJob.ts';
import type { Rendered } from '../pdf/render.ts';
import { type PdfRequest, renderPdf } from '../pdf/render.ts';
import { type CliContext, UnusableError } from './command.ts';
import { writeOutput } from './output.ts';

const run = promisify(execFile);

type ForChromium = Extract<Rendered, { engine: 'chromium' }>;

/** How long the runtime may take to print, in ms; installing it is another matter. */
const timeLimit = 120_000;

const folderPrefix = 'scorecard-print-';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The most characters that are named when nothing here can print them. */
const namedCharacters = 10;

/**
 * Prints with the app's own runtime, without a window: in a process of its own, with a profile of its own that is gone
 * afterwards.
 * @throws UnusableError when there is no runtime
 */
export async function printWithRuntime({ page, characters }: ForChromium, context: CliContext): Promise<Uint8Array> {
  const runtime = await findRuntime(context.env);
  if (runtime === null) throw new UnusableError(describeLack(characters));
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), folderPrefix));
  const forget = removeWhenStopped(folder);
  try {
    await writeFile(join(folder, printFiles.page), JSON.stringify(page), { mode: 0o600 });
    await start(runtime, folder, context);
    return await readFile(join(folder, printFiles.pdf));
  } catch (error) {
    throw new Error(await reasonIn(folder, error));
  } finally {
    forget();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The process that prints, while there is one. */
let printing: ChildProcess | null = null;

/** What is printed is a scorecard: nothing of it stays behind when the user, or the system, stops this process. */
function removeWhenStopped(folder: string): () => void {
  const stop = (signal: NodeJS.Signals) => {
    printing?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of stopSignals) process.once(signal, stop);
  return () => {
    for (const signal of stopSignals) process.off(signal, stop);
  };
}

/** Removes what a process has left that was ended without a word. Whoever prints now is younger. */
async function sweep(): Promise<void> {
  const names = (await readdir(tmpdir()).catch(() => [])).filter((name) => name.startsWith(folderPrefix));
  for (const path of names.map((name) => join(tmpdir(), name))) {
    const age = await stat(path)
      .then(({ mtimeMs }) => Date.now() - mtimeMs)
      .catch(() => 0);
    if (age > 2 * timeLimit) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The app's executable: named by the environment, or by a script that knows where it is and prints its path. */
async function findRuntime(env: CliContext['env']): Promise<string | null> {
  const runtime = env.SCORECARD_RUNTIME || (await resolveRuntime(env));
  return runtime !== '' && (await exists(runtime)) ? runtime : null;
}

/** Asks the script. What it says about its progress, or about what is missing, goes to the user's terminal. */
function resolveRuntime(env: CliContext['env']): Promise<string> {
  const script = env.SCORECARD_RUNTIME_RESOLVER;
  if (!script) return Promise.resolve('');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { env: { ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.once('error', () => resolve(''));
    child.once('close', (code) => resolve(code === 0 ? (printed.trim().split('\n').at(-1) ?? '') : ''));
  });
}

async function start(runtime: string, folder: string, { appRoot, env }: CliContext): Promise<void> {
  // The runtime of a development tree takes the app's folder as its first argument; a packaged app does not look at it.
  const args = [
    appRoot,
    ...switchesFor(env),
    `--user-data-dir=${join(folder, 'profile')}`,
    `--${printSwitch}=${folder}`,
  ];
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = env;
  const running = run(runtime, args, { env: inherited, timeout: timeLimit, windowsHide: true });
  printing = running.child;
  await running.finally(() => {
    printing = null;
  });
}

function switchesFor(env: CliContext['env']): string[] {
  const given = (env.SCORECARD_RUNTIME_ARGS ?? '').split(' ').filter((part) => part !== '');
  // On Linux there may be no display, and none is needed. Root has no sandbox, and Chromium wants to be told.
  const headless = process.platform === 'linux' ? ['--ozone-platform=headless', '--disable-gpu'] : [];
  const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...new Set([...given, ...headless, ...root])];
}

/** What the runtime has left about its failure, or else how it ended. */
async function reasonIn(folder: string, error: unknown): Promise<string> {
  const written = await readFile(join(folder, printFiles.error), 'utf8').catch(() => '');
  const ending = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return `the app could not print the document: ${written.trim() || ending}`;
}

function describeLack(characters: readonly string[]): string {
  if (characters.length === 0) return 'an accessible PDF needs the app’s own runtime, and there is none here';
  const named = characters.slice(0, namedCharacters).map(nameOf).join(', ');
  const others = characters.length - namedCharacters;
  const rest = others > 0 ? ` and ${others} more` : '';
  return `the text has characters that only the app’s own runtime can print, and there is none here: ${named}${rest}`;
}

/** A character with its code point, since it may not show on this terminal: `漢 (U+6F22)`. */
function nameOf(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}

/**
 * Makes a PDF with whichever engine it needs, and writes it where `checkOutput` has allowed it.
 * @throws UnusableError when it needs the app's runtime and there is none
 * @throws Error with a sentence when it cannot be written there
 */
export async function writePdfFile(request: PdfRequest, path: string, context: CliContext): Promise<void> {
  const rendered = await renderPdf(request, join(context.appRoot, 'resources', 'fonts'));
  const pdf = rendered.engine === 'pdfmake' ? rendered.pdf : await printWithRuntime(rendered, context);
  await writeOutput(path, pdf, context);
}
