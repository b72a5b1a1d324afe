/** `npm run -s scorecard -- …`: the command line, the app's parts without its window. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOver } from './run/child.mjs';
import { folderOfCaller, runtimeVariables, toolEnvironment } from './run/environment.mjs';
import { program } from './run/program.mjs';
import { projectNode, projectRoot } from './setup/places.mjs';
import { areSystemLibrariesKnown, ensureBuild, ensureDependencies, findElectron, sandboxSwitches } from './setup.mjs';

await program(async () => {
  await ensureDependencies();
  await ensureBuild();
  return handOver(projectNode, [join(projectRoot, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], {
    cwd: folderOfCaller(),
    env: { ...toolEnvironment(), ...variablesForChromium() },
    stdio: 'inherit',
    sharesTerminal: true,
  });
});

/**
 * Few commands need Chromium, so it is not installed for all of them: where it is not ready,
 * the command line asks the resolver, which prints the path of the executable.
 */
function variablesForChromium() {
  const runtime = findElectron();
  return {
    SCORECARD_RUNTIME_RESOLVER: fileURLToPath(new URL('./runtime.mjs', import.meta.url)),
    SCORECARD_RUNTIME_ARGS: sandboxSwitches().join(' '),
    ...(runtime && areSystemLibrariesKnown(runtime.executable, ['electron']) ? runtimeVariables(runtime) : {}),
  };
}
