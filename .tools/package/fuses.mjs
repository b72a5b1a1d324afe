/** The fuses of a packaged app, read back from its executable. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { projectRoot } from '../setup/places.mjs';

/** How a fuse that is on stands in the file: the digit 1. */
const on = '1'.charCodeAt(0);

/**
 * What electron-builder.yml says of the fuses.
 * @returns {Map<string, boolean>} by the fuse's name ('runAsNode')
 */
export function wantedFuses() {
  const text = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8');
  const block = /^electronFuses:\n((?: .*\n|\s*\n)+)/m.exec(text)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name = '', value]) => [name, value === 'true']),
  );
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>} each fuse that is not as it should be, in words; empty when all are
 */
export async function wrongFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const wanted = wantedFuses();
  return Object.entries(FuseV1Options).flatMap(([name, index]) => {
    if (typeof index !== 'number') return [];
    const fuse = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const state = wire[/** @type {FuseV1Options} */ (index)];
    if (!wanted.has(fuse)) return [`${fuse} is not decided about in electron-builder.yml`];
    const isOn = Number(state) === on;
    return isOn === wanted.get(fuse) ? [] : [`${fuse} is ${isOn ? 'on' : 'off'}`];
  });
}
