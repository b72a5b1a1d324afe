import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DiskPlan } from './plan.ts';
import type { Line, State } from './record.ts';

export interface DayOptions {
  root: string;
  /** The folder that is shared with others; none without a name. */
  shared?: string;
  seed: number;
  /** How much is done after the state was told. */
  steps: number;
  /** Counts the days of one data folder, from 1. */
  number: number;
  disk?: DiskPlan;
  /** Ms by which its clock is wrong. */
  clock?: number;
  /** The process is killed after so many ms. */
  killAfter?: number;
}

export interface Day {
  lines: Line[];
  /** What was stored when it began; null where it did not come so far. */
  state: State | null;
  end: 'killed' | 'ended' | 'failed' | 'hung';
  errors: string;
}

/** Longer than any day takes, in ms, on a machine that is busy with others. */
const patience = 120_000;

/** Lets a process do a day's work, and gives what it said until its end. */
export function runDay(options: DayOptions): Promise<Day> {
  const { root, shared = '', seed, steps, number, disk = { kind: 'none' }, clock = 0, killAfter } = options;
  const folder = import.meta.dirname;
  const args = ['--import', join(folder, 'faultyDisk.ts'), join(folder, 'day.ts')];
  const child = spawn(process.execPath, [...args, String(seed), String(steps), shared, String(number)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      TORTURE: JSON.stringify({ root, disk, clock }),
      // electron-store imports 'electron', which in plain Node gives the path of its executable, and would download it.
      ELECTRON_OVERRIDE_DIST_PATH: process.execPath,
      NODE_NO_WARNINGS: '1',
      // Each day begins with the same source.
      NODE_COMPILE_CACHE: join(folder, '../../node_modules/.cache/scorecard/torture'),
    },
  });
  const lines: Line[] = [];
  let errors = '';
  let hasHung = false;
  const read = createInterface({ input: child.stdout });
  // The last line of a killed process may be cut off.
  read.on('line', (line) => line.endsWith('}') && lines.push(JSON.parse(line)));
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const killer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const watch = setTimeout(() => {
    hasHung = true;
    child.kill('SIGKILL');
  }, patience);
  const closed = new Promise((resolve) => read.once('close', resolve));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', async (code, signal) => {
      clearTimeout(killer);
      clearTimeout(watch);
      await closed;
      const state = lines.find((line) => 'state' in line)?.state ?? null;
      const end = hasHung ? 'hung' : signal !== null ? 'killed' : code === 0 ? 'ended' : 'failed';
      resolve({ lines, state, end, errors });
    });
  });
}
