/** The steps of `npm test`, in their order. Each gives what it counted. */
import { runPackageTool } from '../run/packageTool.mjs';
import { messageOf } from '../run/program.mjs';
import { say } from '../setup/say.mjs';
import { ensureBuild } from '../setup.mjs';
import { countPlaywright, countVitest, freshReport } from './reports.mjs';

/** @typedef {import('./reports.mjs').Count} Count */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly ('electron' | 'build')[]} needs
 * @property {(variables: NodeJS.ProcessEnv) => Promise<Count>} run gets the variables that name Electron and the display
 */

/** In CI it would colour what is read in a file. */
const biomeColours = process.stdout.isTTY ? [] : ['--colors=off'];

/** @type {readonly Step[]} */
export const steps = [
  { name: 'lint', needs: [], run: () => check('@biomejs/biome', 'biome', ['ci', '.', ...biomeColours]) },
  { name: 'types', needs: [], run: () => check('typescript', 'tsc', ['-p', 'tsconfig.json', '--noEmit']) },
  { name: 'unit', needs: [], run: (variables) => vitest('unit', variables) },
  { name: 'component', needs: [], run: (variables) => vitest('component', variables) },
  { name: 'integration', needs: ['electron'], run: (variables) => vitest('integration', variables) },
  { name: 'build', needs: [], run: build },
  { name: 'e2e', needs: ['electron', 'build'], run: playwright },
];

/**
 * A tool that only says yes or no counts as one.
 * @param {string} packageName
 * @param {string} tool
 * @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
async function check(packageName, tool, args) {
  const code = await runPackageTool(packageName, tool, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} variables
 * @returns {Promise<Count>}
 */
async function vitest(project, variables) {
  const report = freshReport(project);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runPackageTool('vitest', 'vitest', ['run', '--project', project, ...reporters], { variables });
  return withoutSilentFailure(code, countVitest(report));
}

/**
 * @param {NodeJS.ProcessEnv} variables
 * @returns {Promise<Count>}
 */
async function playwright(variables) {
  const report = freshReport('e2e');
  const code = await runPackageTool(
    '@playwright/test',
    'playwright',
    ['test', '-c', 'playwright.config.ts', '--project', 'e2e', '--reporter=list,json'],
    { variables: { ...variables, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  return withoutSilentFailure(code, countPlaywright(report));
}

/**
 * The build is no test; only its failure counts.
 * @returns {Promise<Count>}
 */
async function build() {
  try {
    await ensureBuild();
    return { passed: 0, failed: 0 };
  } catch (error) {
    say(messageOf(error));
    return { passed: 0, failed: 1 };
  }
}

/**
 * A runner that failed outside of its tests, or ran none, must not pass for one that found nothing wrong.
 * @param {number} code
 * @param {Count} [count]
 * @returns {Count}
 */
function withoutSilentFailure(code, { passed, failed } = { passed: 0, failed: 0 }) {
  const isSilent = failed === 0 && (code !== 0 || passed === 0);
  if (isSilent) say(passed === 0 ? 'No test ran.' : `The runner ended with exit code ${code}.`);
  return { passed, failed: isSilent ? 1 : failed };
}
