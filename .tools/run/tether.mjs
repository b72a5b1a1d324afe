/** Child processes end with this one, even where it is killed and cannot tell them. */
import { isOnPath } from '../setup/isOnPath.mjs';

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
