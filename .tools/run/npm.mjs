/** npm, as it was started, or as the path has it. */
import { basename } from 'node:path';
import { projectRoot } from '../setup/places.mjs';
import { run } from './child.mjs';

/**
 * Says nothing but its errors.
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export function npm(args) {
  const all = [...args, '--loglevel=error'];
  // npm asked to end first finishes its downloads, which takes minutes, and nothing that it leaves is ever used.
  /** @type {import('./child.mjs').ChildOptions} */
  const options = { cwd: projectRoot, stdio: ['ignore', 'ignore', 2], isExpendable: true };
  return run(...npmCommand(all), options);
}

/**
 * @param {readonly string[]} args
 * @returns {[file: string, args: string[]]} what runs npm with them
 */
export function npmCommand(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  // The Node that runs npm must not be the one under node_modules, which `npm ci` deletes.
  if (script && node && basename(script) === 'npm-cli.js') return [node, [script, ...args]];
  if (process.platform === 'win32') return ['cmd.exe', ['/d', '/c', 'npm.cmd', ...args]];
  return ['npm', [...args]];
}
