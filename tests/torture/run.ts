// `npm run torture`: everything that may go wrong with disk, clock and processes, many times over, by one seed.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { damageWalk } from './damageWalk.ts';
import { clockWalk, faultWalk, killWalk } from './diskWalks.ts';
import { emptyTally, type Tally, type Walk } from './tally.ts';
import { windowWalk } from './windowWalk.ts';

/** Each walk, and its share of a turn: so many rounds. A walk for another part of the app is one more line. */
const walks: Readonly<Record<string, { walk: Walk; rounds: number }>> = {
  kills: { walk: killWalk, rounds: 8 },
  faults: { walk: faultWalk, rounds: 8 },
  clock: { walk: clockWalk, rounds: 4 },
  damage: { walk: damageWalk, rounds: 6 },
  window: { walk: windowWalk, rounds: 6 },
};

interface Wanted {
  seed: number;
  /** For how long turns are begun, in ms. */
  time: number;
  names: readonly string[];
}

function wanted(args: readonly string[]): Wanted {
  const numberAfter = (name: string) => {
    const place = args.indexOf(name);
    return place < 0 ? undefined : Number(args[place + 1]);
  };
  const hours = numberAfter('--hours');
  const minutes = hours === undefined ? (numberAfter('--minutes') ?? 7) : hours * 60;
  const seed = numberAfter('--seed') ?? Date.now() % 1_000_000;
  if (!Number.isSafeInteger(seed) || !(minutes > 0))
    throw new Error('Say --seed NUMBER, and --minutes or --hours NUMBER.');
  const names = args.filter((arg, place) => !arg.startsWith('--') && !args[place - 1]?.startsWith('--'));
  const unknown = names.filter((name) => walks[name] === undefined);
  if (unknown.length > 0) throw new Error(`There is no walk ${unknown.join(', ')}: ${Object.keys(walks).join(', ')}.`);
  return { seed, time: minutes * 60_000, names: names.length === 0 ? Object.keys(walks) : names };
}

const { seed, time, names } = wanted(process.argv.slice(2));
const until = Date.now() + time;
const totals = new Map(names.map((name) => [name, emptyTally()]));
say(`Seed ${seed}.`);
for (let turn = 0; turn === 0 || Date.now() < until; turn += 1) {
  for (const name of names) {
    if (turn > 0 && Date.now() >= until) break;
    add(name, await walkOnce(name, seed + turn * 1_000));
  }
}
let losses = 0;
say('walk      kills  faults  losses');
for (const [name, tally] of totals) {
  losses += tally.losses.length;
  say(`${name.padEnd(8)}${figure(tally.kills, 7)}${figure(tally.faults, 8)}${figure(tally.losses.length, 8)}`);
}
say(losses === 0 ? 'Nothing was lost.' : `${losses} losses, each with its seed, above.`);
process.exitCode = losses === 0 ? 0 : 1;

async function walkOnce(name: string, own: number): Promise<Tally> {
  const { walk, rounds } = walks[name] ?? { walk: async () => emptyTally(), rounds: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-torture-'));
  try {
    mkdirSync(join(folder, name));
    return await walk({ seed: own, rounds, folder: join(folder, name) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function add(name: string, { kills, faults, losses: lost, remarks }: Tally): void {
  const total = totals.get(name);
  if (total === undefined) return;
  total.kills += kills;
  total.faults += faults;
  total.losses.push(...lost);
  for (const line of lost) say(`LOST ${name}: ${line}`);
  for (const line of remarks) say(`     ${name}: ${line.slice(0, 200)}`);
  say(`${name}: ${kills} kills, ${faults} faults, ${lost.length} losses`);
}

function figure(value: number, width: number): string {
  return String(value).padStart(width);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
