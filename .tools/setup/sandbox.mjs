/** Chromium's sandbox: on for every user, except where it cannot be, for root on Linux. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupError } from '../run/program.mjs';

export function isRoot() {
  return process.getuid?.() === 0;
}

/** @returns {string[]} the switches that Electron needs from this user */
export function sandboxSwitches() {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
}

/**
 * Stops with what to do where neither of the two ways into the sandbox is open; Electron would only crash.
 * @param {string} executable
 */
export function requireSandbox(executable) {
  if (process.platform !== 'linux' || isRoot()) return;
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (isSetuidRoot(helper) || canMakeNamespaces()) return;
  throw new SetupError(
    'The sandbox that Scorecard runs in cannot start: this system lets users make no namespaces, and its helper is not\n' +
      'set up. One of these opens the way, then start again:\n' +
      `  - sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n` +
      '  - on Ubuntu 23.10 and newer: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0\n' +
      '  - on older Debian: sudo sysctl -w kernel.unprivileged_userns_clone=1\n' +
      '  - in a container: allow it user namespaces',
  );
}

/** @param {string} helper */
function isSetuidRoot(helper) {
  const stat = statSync(helper, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0;
}

/** The same namespaces that the sandbox asks the kernel for. */
function canMakeNamespaces() {
  const { status, error } = spawnSync('unshare', ['--user', '--map-root-user', '--pid', '--net', '--fork', 'true']);
  return status === 0 || error !== undefined;
}
