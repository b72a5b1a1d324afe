/** The frame of every tool: an exit code, and a plain sentence instead of a stack where the person can help. */
import { say } from '../setup/say.mjs';

/** A set-up step that cannot go on; its message says what happened and what the person can do now. */
export class SetupError extends Error {}

/**
 * @param {unknown} error
 * @param {...string} codes of the system, such as ENOENT
 */
export function isCode(error, ...codes) {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

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
