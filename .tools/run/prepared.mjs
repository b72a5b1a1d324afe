/** What runs of the whole app have in common: the app built, Electron ready, a display, and the variables that say so. */
import { ensureBuild, ensureDependencies, ensureElectron, ensureSystemLibraries, requireSandbox } from '../setup.mjs';
import { needsOwnDisplay, withDisplay } from './display.mjs';
import { runtimeVariables } from './environment.mjs';

/**
 * Electron and what it needs of the system, with what tests need besides. Needs the dependencies.
 * @returns {Promise<import('../setup/electron.mjs').Runtime>}
 */
export async function prepareRuntime() {
  const runtime = await ensureElectron();
  await ensureSystemLibraries(
    runtime.executable,
    needsOwnDisplay() ? ['electron', 'display', 'tests'] : ['electron', 'tests'],
  );
  requireSandbox(runtime.executable);
  return runtime;
}

/**
 * @param {(variables: NodeJS.ProcessEnv, runtime: import('../setup/electron.mjs').Runtime) => Promise<number>} work
 * @returns {Promise<number>} its exit code
 */
export async function withPreparedApp(work) {
  await ensureDependencies();
  await ensureBuild();
  const runtime = await prepareRuntime();
  return withDisplay((display) => work({ ...runtimeVariables(runtime), ...display }, runtime));
}
