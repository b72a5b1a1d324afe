/** Starts the package from outside, as its user would: it lets no test runner into it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tethered } from '../run/tether.mjs';

import { projectRoot } from '../setup/places.mjs';
import { sandboxSwitches } from '../setup/sandbox.mjs';
import { wrongFuses } from './fuses.mjs';

const patienceMilliseconds = 60_000;

/** Where electron-builder puts the unpacked app. */
const executables = [
  'linux-unpacked/scorecard',
  'linux-arm64-unpacked/scorecard',
  'win-unpacked/Scorecard.exe',
  'win-arm64-unpacked/Scorecard.exe',
  'mac/Scorecard.app/Contents/MacOS/Scorecard',
  'mac-arm64/Scorecard.app/Contents/MacOS/Scorecard',
];

/**
 * @param {NodeJS.ProcessEnv} variables that name the display
 * @returns {Promise<string | undefined>} what is wrong
 */
export async function smokeTest(variables) {
  const executable = executables.map((path) => join(projectRoot, 'dist', path)).find((path) => existsSync(path));
  if (!executable) return 'The package has no executable where it was expected, under dist/.';
  const fuses = await wrongFuses(executable);
  if (fuses.length > 0) return `The package has not the fuses that it should have: ${fuses.join(', ')}.`;
  const profile = mkdtempSync(join(tmpdir(), 'scorecard-smoke-'));
  try {
    const args = [...sandboxSwitches(), '--smoke-test', `--user-data-dir=${profile}`];
    const { code, isOverdue, printed } = await start(executable, args, { ...process.env, ...variables });
    if (code === 0 && !isOverdue && printed.split(/\r?\n/).includes('ready')) return undefined;
    const end = isOverdue ? `did not end within ${patienceMilliseconds / 1000} s` : `ended with ${code ?? 'a crash'}`;
    return `The package ${end}; it was to print "ready" and to end with 0. It printed:\n${printed}`;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null, isOverdue: boolean, printed: string }>}
 */
function start(executable, args, env) {
  return new Promise((resolve, reject) => {
    const [file, fileArgs] = tethered(executable, args, 'TERM');
    const child = spawn(file, fileArgs, {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: patienceMilliseconds,
    });
    let printed = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text) => {
      printed += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, isOverdue: child.killed, printed }));
  });
}
