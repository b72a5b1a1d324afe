/** The built app in `out/`, made anew where its sources changed since the last time. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPackageTool } from '../run/packageTool.mjs';
import { SetupError } from '../run/program.mjs';
import { alone } from './alone.mjs';
import { projectRoot } from './places.mjs';
import { step } from './say.mjs';

const sources = [
  'src-main',
  'src-renderer',
  'shared',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  '.tools/build',
  'tsconfig.json',
];
/** What the bundler makes. */
const bundles = ['main/index.js', 'main/cli.js', 'preload/preload.cjs', 'renderer/index.html'];
const results = [...bundles, 'notices/LICENSES.md'];
const output = join(projectRoot, 'out');
const stamp = join(output, '.stamp');

/** Needs the dependencies. */
export async function ensureBuild() {
  if (isBuilt()) return;
  await alone(projectRoot, async () => {
    if (!isBuilt()) await step('Building the app', build);
  });
}

function isBuilt() {
  return (
    results.every((result) => existsSync(join(output, result))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === stateOfSources()
  );
}

async function build() {
  // A build that is cut short must not pass for a whole one, nor one whose sources change under it.
  rmSync(stamp, { force: true });
  const state = stateOfSources();
  const code = await runPackageTool('electron-vite', 'electron-vite', ['build', '--logLevel', 'warn'], {
    leavesStdoutAlone: true,
  });
  if (code !== 0) throw new SetupError('The app could not be built; the reason stands above.');
  const missing = bundles.filter((result) => !existsSync(join(output, result)));
  if (missing.length > 0) throw new SetupError(`The build made no ${missing.join(', ')}: see electron.vite.config.ts.`);
  // Only now: what it needs may not have been installed when this file was loaded.
  const { writeNotices } = await import('../build/notices.mjs');
  writeNotices();
  writeFileSync(stamp, state);
}

function stateOfSources() {
  const hash = createHash('sha1');
  for (const source of sources) addToState(hash, source);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToState(hash, path) {
  const stat = statSync(join(projectRoot, path), { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const name of readdirSync(join(projectRoot, path)).sort()) addToState(hash, `${path}/${name}`);
  } else hash.update(`${path} ${stat?.size} ${stat?.mtimeMs}\n`);
}
