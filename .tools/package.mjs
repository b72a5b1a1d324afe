/** `npm run package`: packages the app for this platform, unpacked, and sees whether the package starts. */
import { smokeTest } from './package/smokeTest.mjs';
import { runPackageTool } from './run/packageTool.mjs';
import { withPreparedApp } from './run/prepared.mjs';
import { program } from './run/program.mjs';
import { fallbackDistribution, fallbackVersion } from './setup/fallbackRuntime.mjs';
import { say } from './setup/say.mjs';

const args = ['--dir', '--config', 'electron-builder.yml', '--publish', 'never'];

await program(() =>
  withPreparedApp(async (variables, runtime) => {
    // The runtime that is packaged here may be another than the one that package.json names.
    const { writeNotices } = await import('./build/notices.mjs');
    writeNotices(runtime.isFallback ? fallbackVersion : undefined);
    const all = [...args, ...(await distribution(runtime))];
    const code = await runPackageTool('electron-builder', 'electron-builder', all);
    if (code !== 0) return code;
    const problem = await smokeTest(variables);
    say(problem ?? 'The package starts.');
    return problem ? 1 : 0;
  }),
);

/**
 * @param {import('./setup/electron.mjs').Runtime} runtime
 * @returns {Promise<string[]>} where electron-builder takes Electron from; nothing said, it downloads what package.json names
 */
async function distribution({ isFallback }) {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return [`-c.electronDist=${process.env.ELECTRON_OVERRIDE_DIST_PATH}`];
  if (!isFallback) return [];
  return [`-c.electronDist=${await fallbackDistribution()}`, `-c.electronVersion=${fallbackVersion}`];
}
