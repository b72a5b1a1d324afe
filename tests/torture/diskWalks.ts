import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLedger } from './ledger.ts';
import { type DiskPlan, type ErrorCode, errorNumbers } from './plan.ts';
import { type Random, seeded } from './random.ts';
import { type Day, type DayOptions, runDay } from './runDay.ts';
import { emptyTally, type Tally, type Walk, type WalkOptions } from './tally.ts';

/** So many operations a day has about. */
const operations = 900;
/** So much is done in a day. */
const steps = 40;

/** What is to happen in one day. */
type Weather = Pick<DayOptions, 'disk' | 'clock' | 'killAfter'>;

/** Day after day on one data folder, each under other conditions; each finds what those before it knew to be stored. */
async function days(
  { seed, rounds, folder }: WalkOptions,
  weather: (random: Random, round: number) => Weather,
): Promise<Tally> {
  const root = join(folder, 'data');
  const shared = join(folder, 'shared');
  for (const path of [root, shared]) mkdirSync(path);
  const random = seeded(seed);
  const ledger = createLedger();
  const tally = emptyTally();
  for (let round = 1; round <= rounds + 1; round += 1) {
    const isLast = round === rounds + 1;
    const own = seed * 1_000 + round;
    const weatherNow = isLast ? {} : weather(random, round);
    const day = await runDay({
      root,
      shared,
      seed: own,
      steps: isLast ? 0 : steps,
      number: round,
      ...weatherNow,
    });
    const place = `seed ${seed}, day ${round}`;
    if (day.state !== null) tally.losses.push(...ledger.missing(day.state).map((loss) => `${place}: ${loss}`));
    for (const line of day.lines) ledger.note(line);
    judgeEnd(day, place, tally, isLast);
    if (!isLast) tally.faults += faultsOf(weatherNow, day);
  }
  return tally;
}

/** How often something was refused that would have been done otherwise, or the clock was wrong. */
function faultsOf({ disk, clock = 0 }: Weather, { lines }: Day): number {
  const isFaulty = disk !== undefined && disk.kind !== 'kill';
  const refused = isFaulty ? lines.filter((line) => 'refused' in line).length : 0;
  return refused + Number(isFaulty) + Number(clock !== 0);
}

function judgeEnd({ end, lines, errors }: Day, place: string, tally: Tally, isLast: boolean): void {
  if (end === 'killed') tally.kills += 1;
  if (end === 'hung') tally.losses.push(`${place}: the process did not end`);
  // A start that the disk refuses says so and changes nothing; anything else that ends a process was not foreseen.
  if (end === 'failed') {
    const isRefusal = !isLast && /\b(E[A-Z]{2,}|system error -122)\b/.test(errors);
    (isRefusal ? tally.remarks : tally.losses).push(
      `${place}: ended by itself: ${errors.trim().split('\n').slice(0, 6).join(' | ')}`,
    );
  }
  const ended = lines.find((line) => 'ended' in line);
  if (ended !== undefined) tally.losses.push(...ended.ended.map((what) => `${place}: not written at the end: ${what}`));
}

/** Killed before its n-th operation on a file, or at some moment. */
export const killWalk: Walk = (options) =>
  days(options, (random) =>
    random.share() < 0.7
      ? { disk: { kind: 'kill', at: 1 + random.below(operations) } }
      : { killAfter: 300 + random.below(4_000) },
  );

/** The disk refuses operations, writes less than it was given, or is full. */
export const faultWalk: Walk = (options) => days(options, (random) => ({ disk: faultyPlan(random) }));

function faultyPlan(random: Random): DiskPlan {
  const at = 1 + random.below(operations);
  const times = 1 + random.below(6);
  const kind = random.share();
  if (kind < 0.6) return { kind: 'error', at, times, code: random.of(Object.keys(errorNumbers) as ErrorCode[]) };
  return kind < 0.8 ? { kind: 'short', at, times: 20 } : { kind: 'full', at, times, room: random.below(30_000) };
}

const day = 24 * 3_600_000;
/** Ms by which a clock may be wrong: an hour, days, from before there was the app to when nobody uses it any more. */
const wrongClocks = [-3_600_000, -3 * day, -30 * 365 * day, day, 40 * day, 365 * day, 60 * 365 * day];

/** The clock is wrong in one start, and right in the next. */
export const clockWalk: Walk = (options) =>
  days(options, (random, round) => ({ clock: round % 2 === 0 ? 0 : random.of(wrongClocks) }));
