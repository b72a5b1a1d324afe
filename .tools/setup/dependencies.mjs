/** The packages of package-lock.json under node_modules. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../run/npm.mjs';
import { SetupError } from '../run/program.mjs';
import { alone } from './alone.mjs';
import { readNote, writeNote } from './notes.mjs';
import { projectNode, projectRoot } from './places.mjs';
import { step } from './say.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

const note = 'dependencies';

/** Runs `npm ci` where what is installed is not what package-lock.json says. */
export async function ensureDependencies() {
  if (areInstalled()) return;
  await alone(projectRoot, async () => {
    if (areInstalled()) return;
    if (!isInstalledByHand())
      await step('Installing the dependencies with npm ci; the first time takes a minute or more', install);
    requireProjectNode();
    writeNote(note, lockHash());
  });
}

function areInstalled() {
  return readNote(note) === lockHash() && existsSync(projectNode);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .digest('hex');
}

/** Somebody ran npm themselves: npm's own record of node_modules then names what package-lock.json names. */
function isInstalledByHand() {
  const installed = packagesOf(join('node_modules', '.package-lock.json'));
  const locked = packagesOf('package-lock.json');
  if (!installed || !locked || !existsSync(projectNode)) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    const found = installed[path];
    if (path === '') return true;
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage> | undefined}
 */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(projectRoot, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  // The tools are development dependencies; NODE_ENV=production would leave them out.
  const code = await npm([...installCommand(), '--include=dev']);
  if (code === 0) return;
  throw new SetupError(
    'npm could not install the dependencies; its reason stands above.\n' +
      'Check the connection to the package registry (npm ping), then start again.',
  );
}

/** Windows cannot delete the Node that runs this, which is what `npm ci` would begin with. */
function installCommand() {
  return process.execPath === projectNode && process.platform === 'win32' ? ['install', '--no-save'] : ['ci'];
}

/** npm may be set not to run the scripts of packages; the package `node` fetches its executable in one. */
function requireProjectNode() {
  if (existsSync(projectNode)) return;
  throw new SetupError(
    'The package "node" has no executable: npm did not run its install script.\n' +
      'Run "npm rebuild node --ignore-scripts=false", then start again.',
  );
}
