/** Where things stand: the project, its own cache, and the cache that all clones of one user share. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Goes away with `node_modules`, as what it holds was made from it. */
export const projectCache = join(projectRoot, 'node_modules', '.cache', 'scorecard');

export const userCache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'scorecard');

/** The Node of the package `node`: the tool chain needs a newer one than a machine may have. */
export const projectNode = inPackage('node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * @param {string} name a package under `node_modules`
 * @param {...string} path inside the package
 */
export function inPackage(name, ...path) {
  return join(projectRoot, 'node_modules', name, ...path);
}
