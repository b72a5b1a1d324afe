/**
 * `npm run audit`: asks the package registry for known faults of the packages, and says so where it gets no answer.
 * Ends with 0 when none is known, 1 when some are, 2 when nothing could be learnt.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownFaults } from './audit/advisories.mjs';
import { npmCommand } from './run/npm.mjs';
import { program } from './run/program.mjs';
import { projectRoot } from './setup/places.mjs';
import { ensureBuild, ensureDependencies } from './setup.mjs';

await program(async () => {
  await ensureDependencies();
  await ensureBuild();
  const [file, args] = npmCommand(['audit', '--json', '--loglevel=silent']);
  const { stdout } = spawnSync(file, args, { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { code, lines } = knownFaults(stdout ?? '', shippedFolders());
  process.stdout.write(`${lines.join('\n')}\n`);
  return code;
});

/** What the last build found in its bundles. */
function shippedFolders() {
  const folder = join(projectRoot, 'out', 'shipped');
  return new Set(readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}
