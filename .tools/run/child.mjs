/** Other programs: start one, pass signals on to it, wait for its end. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { onAbandoned } from './abandoned.mjs';
import { isCode } from './program.mjs';
import { tethered } from './tether.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {import('node:child_process').StdioOptions} [stdio] by default no stdin, so that nothing waits for an answer
 * @property {boolean} [isExpendable] is killed at once, with its children, where others are asked to end
 * @property {boolean} [sharesTerminal] stays in the terminal's foreground, to read from it
 */

/** @type {readonly NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Ctrl+C reaches this process twice, from the terminal and from npm; a second one would cut a graceful end short. */
const echoMilliseconds = 1000;

/**
 * Runs a program as one step among others. A signal that arrives meanwhile ends the child and then this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export async function run(command, args, options) {
  const { code, interruptedBy } = await runChild(command, args, options);
  if (interruptedBy) process.exit(128 + constants.signals[interruptedBy]);
  return code;
}

/**
 * Runs the program that all went before was for: how it ends, after a signal too, is its own affair.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export async function handOver(command, args, options) {
  const { code } = await runChild(command, args, options);
  return code;
}

/** @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return isCode(error, 'EPERM');
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<{ code: number, interruptedBy: NodeJS.Signals | undefined }>}
 */
function runChild(command, args, options = {}) {
  const { cwd, env, stdio = ['ignore', 'inherit', 'inherit'], isExpendable = false, sharesTerminal = false } = options;
  return new Promise((resolve, reject) => {
    // In a group of its own the child gets a signal from here only, and so only once.
    const detached = !sharesTerminal && process.platform !== 'win32';
    const [file, fileArgs] = tethered(command, args, isExpendable ? 'KILL' : 'TERM');
    const child = spawn(file, fileArgs, { cwd, env: env ?? process.env, stdio, detached });
    /** @type {NodeJS.Signals | undefined} */
    let interruptedBy;
    let lastSignalAt = Number.NEGATIVE_INFINITY;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      if (performance.now() - lastSignalAt < echoMilliseconds) return;
      lastSignalAt = performance.now();
      interruptedBy = signal;
      if (isExpendable && detached && child.pid) process.kill(-child.pid, 'SIGKILL');
      else child.kill(signal);
    };
    const stopLooking = onAbandoned(() => passOn('SIGTERM'));
    const stopListening = () => {
      stopLooking();
      for (const signal of passedOn) process.off(signal, passOn);
    };
    for (const signal of passedOn) process.on(signal, passOn);
    child.on('error', (error) => {
      stopListening();
      reject(error);
    });
    child.on('close', (code, signal) => {
      stopListening();
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), interruptedBy });
    });
  });
}
