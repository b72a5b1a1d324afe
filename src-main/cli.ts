import { join } from 'node:path';
import { runCli } from './cli/runCli.ts';

/** The app's parts without its window, in plain Node. This file is built to `out/main/cli.js`. */
process.exitCode = await runCli(process.argv.slice(2), {
  appRoot: join(import.meta.dirname, '..', '..'),
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  fail: (line) => process.stderr.write(`${line}\n`),
});
