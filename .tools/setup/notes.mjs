/** Small facts that one run leaves for the next, so that a second start need not find them out again. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectCache } from './places.mjs';

/**
 * @param {string} name
 * @returns {unknown} undefined where there is no such note, or none that can be read
 */
export function readNote(name) {
  try {
    return JSON.parse(readFileSync(noteFile(name), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} name
 * @param {unknown} value
 */
export function writeNote(name, value) {
  mkdirSync(projectCache, { recursive: true });
  writeFileSync(noteFile(name), `${JSON.stringify(value)}\n`);
}

/** @param {string} name */
function noteFile(name) {
  return join(projectCache, `${name}.json`);
}
