/** What Electron and the tests need from a Linux system: libraries, fonts, a display without a screen, programs. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { messageOf, SetupError } from '../run/program.mjs';
import { isOnPath } from '../run/tether.mjs';
import { installCommand, installPackages, isDebian, missingPackages } from './debian.mjs';
import { readNote, writeNote } from './notes.mjs';
import { isRoot } from './sandbox.mjs';
import { say } from './say.mjs';

/** @typedef {'electron' | 'display' | 'tests'} Need */

/**
 * Names as in Debian 12. The tests read PDFs in many scripts back, so they need the fonts for them, and let Syncthing carry a
 * shared folder.
 */
const packages = {
  electron: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'fonts-liberation'],
  display: ['xvfb', 'xauth'],
  tests: ['poppler-utils', 'syncthing', 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'],
};

/** @type {Record<Need, string[]>} */
const programs = { electron: [], display: ['Xvfb'], tests: ['pdftotext', 'pdftoppm', 'syncthing'] };

/**
 * Installs what is missing where that is possible, and stops with what to do where it is not.
 * @param {string} executable of Electron
 * @param {readonly Need[]} needs
 */
export async function ensureSystemLibraries(executable, needs) {
  if (areSystemLibrariesKnown(executable, needs)) return;
  const wanted = needs.flatMap((need) => packages[need]);
  if (isDebian() && isRoot()) await installMissing(wanted);
  const missing = missingThings(executable, needs);
  if (missing.length > 0) {
    throw new SetupError(
      `This system lacks ${[...new Set(missing)].join(', ')}.\n${whatToInstall(wanted)}, then start again.`,
    );
  }
  writeNote(noteName(needs), systemState(executable, needs));
}

/**
 * @param {string} executable of Electron
 * @param {readonly Need[]} needs
 * @returns {boolean} whether they were found before, and nothing changed since
 */
export function areSystemLibrariesKnown(executable, needs) {
  if (process.platform !== 'linux') return true;
  return readNote(noteName(needs)) === systemState(executable, needs);
}

/** @param {readonly Need[]} needs */
function noteName(needs) {
  return `system-${needs.join('-')}`;
}

/**
 * What is needed, and the records of the package manager and of the linker: while they stay as they are, so does what is
 * installed.
 * @param {string} executable
 * @param {readonly Need[]} needs
 */
function systemState(executable, needs) {
  const wanted = needs.flatMap((need) => [...packages[need], ...programs[need]]);
  const records = ['/var/lib/dpkg/status', '/etc/ld.so.cache'];
  const times = records.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs);
  return [executable, ...wanted, ...times].join(' ');
}

/** @param {readonly string[]} wanted */
async function installMissing(wanted) {
  const missing = missingPackages(wanted);
  if (missing.length === 0) return;
  try {
    await installPackages(missing);
  } catch (error) {
    // What is missing may be dispensable, or there from elsewhere: the check that follows decides.
    say(messageOf(error));
  }
}

/**
 * @param {string} executable
 * @param {readonly Need[]} needs
 */
function missingThings(executable, needs) {
  const missing = [
    ...missingSharedLibraries(executable),
    ...needs.flatMap((need) => programs[need]).filter(isNotOnPath),
  ];
  // A missing font shows itself only in a test that fails for no visible reason.
  if (needs.includes('tests') && isDebian()) missing.push(...missingPackages(packages.tests));
  return missing;
}

/** @param {string} program */
function isNotOnPath(program) {
  return !isOnPath(program);
}

/** @param {string} executable */
function missingSharedLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found$/gm)].map((match) => String(match[1]));
}

/** @param {readonly string[]} wanted */
function whatToInstall(wanted) {
  if (isDebian()) return `Run "sudo ${installCommand(missingPackages(wanted)).join(' ')}"`;
  return `Install what your system has of these, which are Debian's names: ${wanted.join(' ')}`;
}
