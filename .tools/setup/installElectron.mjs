/** Run by electronDownload.mjs: fetches the archive of Electron, then has electron's own install script unpack it. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { run } from '../run/child.mjs';
import { messageOf } from '../run/program.mjs';
import { noteFailure } from './electronDownload.mjs';
import { inPackage } from './places.mjs';
import { say, step } from './say.mjs';

/** A host that cannot be reached shows itself by silence; a slow one still delivers. */
const longestSilenceMilliseconds = 20_000;

const requireAsElectron = createRequire(inPackage('electron', 'package.json'));

try {
  await step('Downloading Electron', async () => {
    // All clones of the user share what is fetched; the script looks there first.
    await fetchArchive();
    if ((await run(process.execPath, [inPackage('electron', 'install.js')])) === 0) return;
    throw new Error('its install script failed; what it said stands above');
  });
} catch (error) {
  noteFailure(reasonOf(error));
  process.exitCode = 1;
}

async function fetchArchive() {
  const { downloadArtifact } = await import(pathToFileURL(requireAsElectron.resolve('@electron/get')).href);
  const silence = new AbortController();
  const giveUp = () => silence.abort(new Error(`no answer for ${longestSilenceMilliseconds / 1000} s`));
  let timer = setTimeout(giveUp, longestSilenceMilliseconds);
  let saidPercent = 0;
  /** @param {{ percent: number }} progress from 0 to 1 */
  const onProgress = ({ percent }) => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, longestSilenceMilliseconds);
    if (percent * 100 < saidPercent + 20) return;
    saidPercent = Math.floor(percent * 5) * 20;
    say(`  … ${saidPercent} %`);
  };
  try {
    await downloadArtifact({
      version: requireAsElectron('./package.json').version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: requireAsElectron('./checksums.json'),
      cacheRoot: process.env.electron_config_cache,
      downloadOptions: { quiet: true, signal: silence.signal, getProgressCallback: onProgress },
    });
  } finally {
    clearTimeout(timer);
  }
}

/** @param {unknown} error fetch says only that it failed; why stands in its cause */
function reasonOf(error) {
  return error instanceof Error && error.cause ? messageOf(error.cause) : messageOf(error);
}
