/** The frame of every tool: an exit code, and a plain sentence instead of a stack where the person can help. */
import { SetupError } from '../setup/errors.mjs';
import { say } from '../setup/say.mjs';

/** @param {() => Promise<number>} work gives the exit code */
export async function program(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`\n${error.message}`);
    process.exitCode = 1;
  }
}
