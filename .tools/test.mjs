/**
 * `npm test`: checks everything, and counts it in the last line.
 * `npm test -- unit e2e` runs only the steps that are named, and the build where one needs it; see test/steps.mjs.
 */
import { withDisplay } from './run/display.mjs';
import { runtimeVariables } from './run/environment.mjs';
import { prepareRuntime } from './run/prepared.mjs';
import { program, SetupError } from './run/program.mjs';
import { say } from './setup/say.mjs';
import { ensureDependencies } from './setup.mjs';
import { steps } from './test/steps.mjs';

/** @typedef {import('./test/steps.mjs').Step} Step */

await program(async () => {
  const chosen = chosenSteps(process.argv.slice(2));
  await ensureDependencies();
  const runtime = chosen.some((step) => step.needs.includes('electron')) ? await runtimeIfPossible() : undefined;
  if (!runtime) return runAll(chosen, {}, ['electron']);
  return withDisplay((display) => runAll(chosen, { ...runtimeVariables(runtime), ...display }, []));
});

/**
 * @param {readonly string[]} names
 * @returns {readonly Step[]}
 */
function chosenSteps(names) {
  if (names.length === 0) return steps;
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = steps.map((step) => step.name).join(', ');
    throw new SetupError(`There is no step ${unknown.join(', ')}. The steps are: ${known}.`);
  }
  const named = steps.filter((step) => names.includes(step.name));
  const needed = named.flatMap((step) => step.needs);
  return steps.filter((step) => named.includes(step) || needed.some((need) => need === step.name));
}

/** Without Electron the steps that need none still have something to say. */
async function runtimeIfPossible() {
  try {
    return await prepareRuntime();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`\n${error.message}`);
    return undefined;
  }
}

/**
 * Goes on after a step that failed: whoever waited sees all there is to mend.
 * @param {readonly Step[]} chosen
 * @param {NodeJS.ProcessEnv} variables
 * @param {readonly string[]} unavailable what no step can have
 * @returns {Promise<number>} the exit code
 */
async function runAll(chosen, variables, unavailable) {
  const lacking = new Set(unavailable);
  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const step of chosen) {
    print(`\n── ${step.name} ──`);
    const begun = Date.now();
    const { passed, failed } = await runStep(step, variables, lacking);
    const seconds = Math.round((Date.now() - begun) / 1000);
    if (failed > 0) lacking.add(step.name);
    total.passed += passed;
    total.failed += failed;
    lines.push(`${step.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  }
  print(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} variables
 * @param {ReadonlySet<string>} lacking
 */
async function runStep({ needs, run }, variables, lacking) {
  const lack = needs.find((need) => lacking.has(need));
  if (!lack) return run(variables);
  print(`Not run, for want of what it needs: ${lack}.`);
  return { passed: 0, failed: 1 };
}

/** @param {string} text */
function print(text) {
  process.stdout.write(`${text}\n`);
}
