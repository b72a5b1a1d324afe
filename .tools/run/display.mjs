/** A display to draw on: the one that is there, or an X server of our own that needs no screen. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { SetupError } from './program.mjs';
import { tethered } from './tether.mjs';

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs that nobody watches draw where nothing else does, so that every one of them sees the same. */
export function needsOwnDisplay() {
  return !hasDisplay() || (process.platform === 'linux' && process.env.CI === 'true');
}

/**
 * @template T
 * @param {(variables: NodeJS.ProcessEnv) => Promise<T>} work gets the variables that name the display
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (!needsOwnDisplay()) return work({});
  // In a group of its own, so that Ctrl+C does not take the display away from a program that is still closing.
  const command = tethered('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], 'TERM');
  const server = spawn(...command, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const stop = () => server.kill();
  process.on('exit', stop);
  try {
    const display = await displayNumber(server);
    return await work({ DISPLAY: `:${display}`, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' });
  } finally {
    stop();
    process.off('exit', stop);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server writes the number of its display when it is ready
 * @returns {Promise<string>}
 */
async function displayNumber(server) {
  const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const ended = once(server, 'exit').then(() => {
    throw new SetupError('The X server Xvfb ended before it was ready. Run "Xvfb -displayfd 1" to see why.');
  });
  const [chunk] = await Promise.race([once(pipe, 'data'), ended]);
  return String(chunk).trim();
}
