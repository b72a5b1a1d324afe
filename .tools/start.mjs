/** `npm start`: sees to it that everything is there, then starts the app with the arguments that were given. */
import { handOver } from './run/child.mjs';
import { hasDisplay } from './run/display.mjs';
import { folderOfCaller, toolEnvironment } from './run/environment.mjs';
import { program, SetupError } from './run/program.mjs';
import { projectRoot } from './setup/places.mjs';
import {
  ensureBuild,
  ensureDependencies,
  ensureElectron,
  ensureSystemLibraries,
  requireSandbox,
  sandboxSwitches,
} from './setup.mjs';

await program(async () => {
  await ensureDependencies();
  await ensureBuild();
  const { executable } = await ensureElectron();
  await ensureSystemLibraries(executable, hasDisplay() ? ['electron'] : ['electron', 'display']);
  requireSandbox(executable);
  if (!hasDisplay()) throw noDisplay();
  return handOver(executable, [...sandboxSwitches(), projectRoot, ...process.argv.slice(2)], {
    cwd: folderOfCaller(),
    env: toolEnvironment(),
    stdio: 'inherit',
  });
});

function noDisplay() {
  return new SetupError(
    'Scorecard is ready, but there is no display to show its window on: neither DISPLAY nor WAYLAND_DISPLAY is set.\n' +
      'Run npm start in a desktop session, or "xvfb-run -a npm start" for a display that nobody sees.',
  );
}
