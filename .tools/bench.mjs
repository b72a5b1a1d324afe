/** `npm run bench`: measures the app against its budgets. */
import { runInNode } from './run/packageTool.mjs';
import { withPreparedApp } from './run/prepared.mjs';
import { program } from './run/program.mjs';

await program(() =>
  withPreparedApp((variables) => runInNode(['tests/bench/run.ts', ...process.argv.slice(2)], { variables })),
);
