/** One set-up at a time: two that run `npm ci` in the same folder delete each other's files. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../run/child.mjs';
import { isCode } from './errors.mjs';
import { userCache } from './places.mjs';
import { say } from './say.mjs';

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
  let hasSaid = false;
  while (!take(lock)) {
    const owner = ownerOf(lock);
    if (owner !== undefined && !isRunning(owner)) rmSync(lock, { force: true });
    else {
      if (!hasSaid) say(`Waiting for another set-up that is under way (process ${owner ?? 'unknown'}) …`);
      hasSaid = true;
      await sleep(300);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
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
function ownerOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
