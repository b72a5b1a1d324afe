/** `npm run torture`: kills, refuses, damages and misdates, and counts what is lost; see tests/torture. */
import { runInNode } from './run/packageTool.mjs';
import { withPreparedApp } from './run/prepared.mjs';
import { program } from './run/program.mjs';

await program(() =>
  withPreparedApp((variables) => runInNode(['tests/torture/run.ts', ...process.argv.slice(2)], { variables })),
);
