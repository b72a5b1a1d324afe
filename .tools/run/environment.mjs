/** The surroundings that child processes see. */
import { delimiter, dirname, join } from 'node:path';
import { projectRoot } from '../setup/places.mjs';
import { sandboxSwitches } from '../setup/sandbox.mjs';

/** The project's own tools come first, its Node before any other. */
export function toolEnvironment() {
  const env = { ...process.env };
  // Set in the terminals of some editors; it turns Electron into a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[path] = [join(projectRoot, 'node_modules', '.bin'), env[path]].filter(Boolean).join(delimiter);
  return env;
}

/**
 * For those who start Electron themselves: the tests and the command line.
 * @param {import('../setup/electron.mjs').Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function runtimeVariables({ executable, isFallback }) {
  return {
    SCORECARD_RUNTIME: executable,
    SCORECARD_RUNTIME_ARGS: sandboxSwitches().join(' '),
    // So that `import 'electron'` in Node names the same executable.
    ...(isFallback ? { ELECTRON_OVERRIDE_DIST_PATH: dirname(executable) } : {}),
  };
}

/** npm runs scripts in the project's folder; the paths that a person gives it are meant from where they stand. */
export function folderOfCaller() {
  const here = process.cwd();
  return here === projectRoot ? (process.env.INIT_CWD ?? here) : here;
}
