/** One set-up at a time: two that run `npm ci` in the same folder delete each other's files. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../run/child.mjs';
import { isCode } from '../run/program.mjs';
import { userCache } from './places.mjs';
import { say } from './say.mjs';

const millisecondsBetweenBeats = 2_000;

/** A process may have gone and its number to another, in a container above all. */
const longestSilenceMilliseconds = 15_000;

/**
 * Runs the work while no other process does any for the same thing. Not to be nested for one thing.
 * @template T
 * @param {string} thing what must not be changed by two at once, usually a folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(thing, work) {
  const lock = join(userCache, 'locks', createHash('sha256').update(thing).digest('hex').slice(0, 16));
  mkdirSync(join(userCache, 'locks'), { recursive: true });
  await takeInTurn(lock);
  const heart = setInterval(() => utimesSync(lock, new Date(), new Date()), millisecondsBetweenBeats);
  const release = () => rmSync(lock, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    release();
    process.off('exit', release);
  }
}

/** @param {string} lock */
async function takeInTurn(lock) {
  let hasSaid = false;
  while (!take(lock)) {
    if (isForsaken(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!hasSaid) say('Waiting for another set-up that is under way …');
    hasSaid = true;
    await sleep(300);
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** @param {string} lock */
function isForsaken(lock) {
  try {
    const silence = Date.now() - statSync(lock).mtimeMs;
    return silence > longestSilenceMilliseconds || !isRunning(Number(readFileSync(lock, 'utf8')));
  } catch (error) {
    // It was released just now.
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}
