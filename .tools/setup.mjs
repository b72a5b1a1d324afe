/** Everything that must be there before Scorecard can be started or tested; each step is silent where nothing is to do. */
export { ensureBuild } from './setup/appBuild.mjs';
export { ensureDependencies } from './setup/dependencies.mjs';
export { ensureElectron, findElectron } from './setup/electron.mjs';
export { requireSandbox, sandboxSwitches } from './setup/sandbox.mjs';
export { areSystemLibrariesKnown, ensureSystemLibraries } from './setup/systemLibraries.mjs';
