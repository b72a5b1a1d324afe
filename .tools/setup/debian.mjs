/** Packages of Debian and of what descends from it. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { run } from '../run/child.mjs';
import { isOnPath } from '../run/tether.mjs';
import { step } from './say.mjs';

/** Releases after Debian 12 have some libraries under a longer name, for their 64-bit time. */
const suffix = 't64';

export function isDebian() {
  return isOnPath('dpkg-query') && isOnPath('apt-get');
}

/**
 * @param {readonly string[]} names
 * @returns {string[]} those that are not installed under either of their names
 */
export function missingPackages(names) {
  const both = names.flatMap((name) => [name, name + suffix]);
  const format = `--showformat=\${db:Status-Status} \${Package}\n`;
  const { stdout } = spawnSync('dpkg-query', ['--show', format, ...both], { encoding: 'utf8' });
  const installed = new Set((stdout ?? '').split('\n').filter((line) => line.startsWith('installed ')));
  return names.filter((name) => !installed.has(`installed ${name}`) && !installed.has(`installed ${name}${suffix}`));
}

/**
 * As root.
 * @param {readonly string[]} names
 */
export async function installPackages(names) {
  await step(`Installing system packages: ${names.join(' ')}`, async () => {
    if (hasNoPackageLists()) await apt(['apt-get', 'update']);
    if ((await apt(installCommand(names))) === 0) return;
    // The lists may be older than what the mirror still has.
    await apt(['apt-get', 'update']);
    if ((await apt(installCommand(names))) === 0) return;
    throw new Error(`apt-get could not install ${names.join(' ')}.`);
  });
}

/**
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function installCommand(names) {
  return ['apt-get', 'install', '-y', '--no-install-recommends', ...namesHere(names)];
}

/**
 * @param {readonly string[]} names
 * @returns {string[]} as this release has them
 */
function namesHere(names) {
  return names.map((name) => (hasCandidate(name + suffix) ? name + suffix : name));
}

/** @param {string} name */
function hasCandidate(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /^ {2}Candidate: (?!\(none\))/m.test(stdout ?? '');
}

function hasNoPackageLists() {
  return !readdirSync('/var/lib/apt/lists').some((name) => name.includes('_Packages'));
}

/** @param {readonly string[]} command */
function apt([program = '', ...args]) {
  return run(program, ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 2],
  });
}
