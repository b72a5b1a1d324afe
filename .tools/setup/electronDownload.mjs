/** Electron's own download and install, which needs a newer Node than a machine may have and so runs in the project's. */
import { fileURLToPath } from 'node:url';
import { run } from '../run/child.mjs';
import { toolEnvironment } from '../run/environment.mjs';
import { readNote, writeNote } from './notes.mjs';
import { projectNode } from './places.mjs';

/** @typedef {{ at: number, reason: string }} Failure `at` in milliseconds since 1970 */

const note = 'electron-download-failed';
const script = fileURLToPath(new URL('./installElectron.mjs', import.meta.url));

/** Leaves a note of the reason where it does not succeed. */
export async function downloadElectron() {
  // With NODE_USE_ENV_PROXY the download heeds HTTPS_PROXY.
  await run(projectNode, [script], {
    env: { ...toolEnvironment(), NODE_USE_ENV_PROXY: '1' },
    stdio: ['ignore', 2, 2],
  });
}

/** @returns {Failure | undefined} the last one */
export function downloadFailure() {
  return /** @type {Failure | undefined} */ (readNote(note));
}

/** @param {string} reason */
export function noteFailure(reason) {
  writeNote(note, { at: Date.now(), reason });
}
