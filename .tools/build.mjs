/** `npm run build`: builds the app into `out/`. */
import { program } from './run/program.mjs';
import { ensureBuild, ensureDependencies } from './setup.mjs';

await program(async () => {
  await ensureDependencies();
  await ensureBuild();
  return 0;
});
