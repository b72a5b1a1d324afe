import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Random, seeded } from './random.ts';
import { runDay } from './runDay.ts';
import { emptyTally, type Walk } from './tally.ts';

/** What can always be made again; nothing is lost with it. */
const caches = /^(index|panel-index|received-index|backup-index|deletions|window|quarantine-index)\.json$|^session\//;

/** Each changes the bytes of a file. */
const damages: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  'cut off': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  empty: () => Buffer.alloc(0),
  zeroes: (bytes) => Buffer.alloc(bytes.length),
  'one bit': (bytes, random) => {
    const changed = Buffer.from(bytes);
    const place = random.below(bytes.length);
    changed[place] = (changed[place] ?? 0) ^ (1 << random.below(8));
    return changed;
  },
  'a hole': (bytes, random) => {
    const changed = Buffer.from(bytes);
    changed.fill(0, random.below(bytes.length), bytes.length);
    return changed;
  },
  'other text': () => Buffer.from('[1]'),
  'a bare null': () => Buffer.from('null'),
  'a later version': (bytes) => Buffer.from(String(bytes).replace(/"version": \d+/, '"version": 99999')),
  'nested beyond measure': () => Buffer.from('['.repeat(50_000)),
  doubled: (bytes) => Buffer.concat([bytes, bytes]),
};

/** Files and what stands where a file or folder should be; none of them may keep the app from starting. */
const odd: Readonly<Record<string, (path: string) => void>> = {
  pipe: (path) => void execFileSync('mkfifo', [path]),
  'endless device': (path) => symlinkSync('/dev/zero', path),
  'link to itself': (path) => symlinkSync(path, path),
  'link to nothing': (path) => symlinkSync(`${path}.away`, path),
  folder: (path) => mkdirSync(path),
};

function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => isFile(join(root, file)));
}

function isFile(path: string): boolean {
  // Of the link itself: some lead in a circle, some to a device without an end.
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Hash → a name, of every file below a folder. */
function contentsOf(root: string): Map<string, string> {
  return new Map(filesOf(root).map((file) => [hash(readFileSync(join(root, file))), file]));
}

/**
 * A data folder of a busy month, copied and damaged, then opened and worked on. What could not be read must be somewhere as it was,
 * and what was not damaged must read as before.
 */
export const damageWalk: Walk = async ({ seed, rounds, folder }) => {
  const tally = emptyTally();
  const random = seeded(seed);
  const whole = join(folder, 'whole');
  mkdirSync(whole);
  const made = await runDay({ root: whole, seed, steps: 60, number: 1 });
  const opened = await runDay({ root: whole, seed, steps: 0, number: 2 });
  if (made.end !== 'ended' || opened.state === null)
    throw new Error(`The folder to damage was not made: ${made.errors}`);
  for (let round = 1; round <= rounds; round += 1) {
    const root = join(folder, `damaged-${round}`);
    cpSync(whole, root, { recursive: true });
    const files = filesOf(root).filter((file) => file.endsWith('.json') && !file.startsWith('backup/'));
    const harmed = damageSome(root, files, random);
    tally.faults += harmed.length;
    const place = `seed ${seed}, round ${round} (${harmed.map(({ file, how }) => `${file}: ${how}`).join('; ')})`;
    const day = await runDay({ root, seed: seed + round, steps: 12, number: 3 });
    if (day.end !== 'ended' || day.state === null) {
      tally.losses.push(`${place}: ${day.end} ${day.errors.split('\n').slice(0, 6).join(' | ')}`);
      continue;
    }
    const now = contentsOf(root);
    for (const { file, kept } of harmed) {
      if (kept !== null && !caches.test(file) && !now.has(kept)) tally.losses.push(`${place}: ${file} was overwritten`);
    }
    const names = new Set(harmed.map(({ file }) => file));
    for (const id of Object.keys(opened.state.interviews)) {
      const isGone = day.state.interviews[id] === undefined;
      if (isGone && !names.has(join('interviews', `${id}.json`)))
        tally.losses.push(`${place}: interview ${id} is not shown`);
    }
    rmSync(root, { recursive: true, force: true });
  }
  return tally;
};

interface Harm {
  file: string;
  how: string;
  /** The hash of what stands there now; null where nothing is to be kept. */
  kept: string | null;
}

function damageSome(root: string, files: readonly string[], random: Random): Harm[] {
  const chosen = new Set(Array.from({ length: 1 + random.below(4) }, () => random.of(files)));
  return [...chosen].map((file) => {
    const path = join(root, file);
    const kind = random.share();
    if (kind < 0.2) {
      const how = random.of(Object.keys(odd));
      rmSync(path);
      odd[how]?.(path);
      return { file, how, kept: null };
    }
    if (kind < 0.35) {
      const other = random.of(files.filter((name) => name !== file && !chosen.has(name)));
      return { file, how: `swapped with ${other}`, kept: swap(path, join(root, other)) };
    }
    const how = random.of(Object.keys(damages));
    const bytes = damages[how]?.(readFileSync(path), random) ?? Buffer.alloc(0);
    writeFileSync(path, bytes);
    return { file, how, kept: bytes.length === 0 || isStillRight(how) ? null : hash(bytes) };
  });
}

/** One bit in a text is a change that a person could have made: the file may be read and written again. */
function isStillRight(how: string): boolean {
  return how === 'one bit';
}

function swap(path: string, other: string): string | null {
  if (!existsSync(other)) return null;
  const away = `${path}.away`;
  renameSync(path, away);
  renameSync(other, path);
  renameSync(away, other);
  return hash(readFileSync(path));
}
