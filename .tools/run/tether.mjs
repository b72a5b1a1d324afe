/** Child processes end with this one, even where it is killed and cannot tell them. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isPossible = process.platform === 'linux' && isOnPath('setpriv');

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {'TERM' | 'KILL'} signal
 * @returns {[command: string, args: string[]]} the same, asking the kernel for the signal when the parent dies
 */
export function tethered(command, args, signal) {
  return isPossible ? ['setpriv', ['--pdeathsig', signal, '--', command, ...args]] : [command, [...args]];
}

/** @param {string} program */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
