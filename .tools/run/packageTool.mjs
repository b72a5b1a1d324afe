/** The command-line tools among the dependencies, run in the project's Node and folder. */
import { readFileSync } from 'node:fs';
import { inPackage, projectNode, projectRoot } from '../setup/places.mjs';
import { run } from './child.mjs';
import { toolEnvironment } from './environment.mjs';

/**
 * @typedef {object} ToolOptions
 * @property {NodeJS.ProcessEnv} [variables] beside the usual ones
 * @property {boolean} [leavesStdoutAlone] what it prints goes to stderr
 */

/**
 * @param {string} packageName
 * @param {string} tool as the package calls it
 * @param {readonly string[]} args
 * @param {ToolOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runPackageTool(packageName, tool, args, options) {
  const { bin } = JSON.parse(readFileSync(inPackage(packageName, 'package.json'), 'utf8'));
  return runInNode([inPackage(packageName, bin[tool]), ...args], options);
}

/**
 * @param {readonly string[]} args a script and its arguments
 * @param {ToolOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runInNode(args, { variables = {}, leavesStdoutAlone = false } = {}) {
  return run(projectNode, args, {
    cwd: projectRoot,
    env: { ...toolEnvironment(), ...variables },
    stdio: ['ignore', leavesStdoutAlone ? 2 : 'inherit', 'inherit'],
  });
}
