/** Prints the path of Electron's executable, after installing it where it is missing; for programs that need it seldom. */
import { program } from './run/program.mjs';
import { ensureDependencies, ensureElectron, ensureSystemLibraries, requireSandbox } from './setup.mjs';

await program(async () => {
  await ensureDependencies();
  const { executable } = await ensureElectron();
  await ensureSystemLibraries(executable, ['electron']);
  requireSandbox(executable);
  process.stdout.write(`${executable}\n`);
  return 0;
});
