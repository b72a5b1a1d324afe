/** Folders that are being filled. They get their real name when they are complete, so a killed set-up leaves none half done. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../run/child.mjs';

const prefix = 'partial-';

/** @param {string} parent */
export function makePartial(parent) {
  const folder = join(parent, `${prefix}${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

/**
 * Removes what set-ups left that are no more.
 * @param {string} parent
 */
export function sweepPartials(parent) {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}
