import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, runtime, test } from './fixtures.ts';

const projectRoot = resolve(import.meta.dirname, '../..');
const isRoot = process.getuid?.() === 0;
/** Whom nothing belongs to. */
const ordinary = 65_534;

/** Runs something as somebody who is not root: as oneself, or as nobody. */
function asOrdinaryUser(command: string[]): [string, string[]] {
  const [file = '', ...args] = isRoot
    ? ['setpriv', `--reuid=${ordinary}`, `--regid=${ordinary}`, '--clear-groups', '--', ...command]
    : command;
  return [file, args];
}

/** The app and its runtime where everybody may read them: a checkout below root's home is nobody else's to read. */
function copyForAll(folder: string): { executable: string; app: string } {
  const copy = (from: string, to: string) => execFileSync('cp', ['-a', from, join(folder, to)]);
  copy(dirname(runtime().executable), 'runtime');
  execFileSync('mkdir', [join(folder, 'app')]);
  for (const name of ['out', 'resources', 'package.json']) copy(join(projectRoot, name), `app/${name}`);
  // A runtime without a way to be told which app to run finds it here.
  const found = join(folder, 'runtime', 'resources', 'app');
  rmSync(found, { force: true });
  symlinkSync('../../app', found);
  return { executable: join(folder, 'runtime', 'electron'), app: join(folder, 'app') };
}

interface Started {
  pid: number;
  /** Its own arguments. */
  command: string;
  parent: number;
  status: string;
}

function processes(): Started[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), command, status, parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}

/** Those that a process has started, and those that they have. */
function descendantsOf(pid: number, all: readonly Started[]): Started[] {
  const children = all.filter(({ parent }) => parent === pid);
  return [...children, ...children.flatMap((child) => descendantsOf(child.pid, all))];
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

// What is asked here is Linux: /proc says it of every process.
if (process.platform === 'linux') {
  test('for an ordinary user the page runs in the sandbox of the system, with no way to files and network', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scorecard-sandbox-'));
    chmodSync(folder, 0o755);
    const { executable, app } = copyForAll(folder);
    const home = mkdtempSync(join(folder, 'home-'));
    if (isRoot) chownSync(home, ordinary, ordinary);
    const variables: NodeJS.ProcessEnv = { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, XDG_CONFIG_HOME: home };
    if (process.env.XAUTHORITY !== undefined && existsSync(process.env.XAUTHORITY)) {
      variables.XAUTHORITY = join(home, 'display');
      execFileSync('cp', [process.env.XAUTHORITY, variables.XAUTHORITY]);
      if (isRoot) chownSync(variables.XAUTHORITY, ordinary, ordinary);
    }
    const [file, args] = asOrdinaryUser([executable, app, `--user-data-dir=${join(home, 'data')}`]);
    const child = spawn(file, args, { cwd: home, env: variables, stdio: 'ignore' });
    try {
      const pages = () =>
        descendantsOf(child.pid ?? 0, processes()).filter(({ command }) => command.includes('--type=renderer'));
      await expect.poll(() => pages().length, { timeout: 60_000 }).toBe(1);
      const [page] = pages();
      if (page === undefined) throw new Error('It was there just now.');
      expect(/^Uid:\s+(\d+)/m.exec(page.status)?.[1]).toBe(String(isRoot ? ordinary : process.getuid?.()));
      expect(page.command).not.toContain('--no-sandbox');
      // A filter of system calls, no new rights, and namespaces of its own for users, processes and network.
      await expect.poll(() => /^Seccomp:\s+(\d)/m.exec(statusOf(page.pid))?.[1]).toBe('2');
      expect(/^NoNewPrivs:\s+(\d)/m.exec(statusOf(page.pid))?.[1]).toBe('1');
      for (const name of ['user', 'pid', 'net'])
        expect(namespaceOf(page.pid, name)).not.toBe(namespaceOf(process.pid, name));
    } finally {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function statusOf(pid: number): string {
  return readFileSync(`/proc/${pid}/status`, 'utf8');
}

function namespaceOf(pid: number, name: string): string {
  return readlinkSync(`/proc/${pid}/ns/${name}`);
}
