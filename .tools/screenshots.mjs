/** `npm run screenshots`: takes a picture of every screen. */
import { runPackageTool } from './run/packageTool.mjs';
import { withPreparedApp } from './run/prepared.mjs';
import { program } from './run/program.mjs';

const args = ['test', '-c', 'playwright.config.ts', '--project', 'screenshots'];

await program(() =>
  withPreparedApp((variables) =>
    runPackageTool('@playwright/test', 'playwright', [...args, ...process.argv.slice(2)], { variables }),
  ),
);
