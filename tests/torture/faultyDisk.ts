// Loaded into a process before everything else (`node --import`): puts a disk with faults, and a wrong clock, below it.
import { syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';
import { type DiskPlan, type ErrorCode, errorNumbers, type Orders } from './plan.ts';

// biome-ignore lint/suspicious/noExplicitAny: these stand in for functions of any shape
type Any = any;

const { root, disk, clock }: Orders = JSON.parse(process.env.TORTURE ?? '{}');
const fs: Any = process.getBuiltinModule('node:fs');
const open = new Set<number>();
let count = 0;
let refused = 0;
let written = 0;

function isInside(path: unknown): boolean {
  return typeof path === 'string' && (path === root || path.startsWith(root + sep));
}

function failure(code: ErrorCode, syscall: string): Error {
  // As Node has it: no name for a quota that is used up.
  const name = code === 'EDQUOT' ? 'Unknown system error -122' : code;
  return Object.assign(new Error(`${name}: ${syscall}`), { code: name, errno: -errorNumbers[code], syscall });
}

function isDue(plan: Extract<DiskPlan, { at: number }>): boolean {
  return count >= plan.at;
}

/** Counts an operation; throws where it is to be refused. */
function meet(syscall: string, bytes: number): void {
  count += 1;
  if (disk.kind === 'kill' && count === disk.at) {
    process.kill(process.pid, 'SIGKILL');
    // Nothing more happens, however long the signal takes.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
  if (disk.kind === 'error' && isDue(disk) && refused < disk.times) {
    refused += 1;
    throw failure(disk.code, syscall);
  }
  if (disk.kind !== 'full' || !isDue(disk) || refused >= disk.times) return;
  if (bytes > 0 && written + bytes > disk.room) {
    refused += 1;
    throw failure('ENOSPC', syscall);
  }
  written += bytes;
}

/** How many bytes of these a write takes. */
function taken(length: number): number {
  if (disk.kind !== 'short' || !isDue(disk) || refused >= disk.times || length < 2) return length;
  refused += 1;
  return length >> 1;
}

const size = (data: unknown) => (typeof data === 'string' ? Buffer.byteLength(data) : ((data as Any)?.byteLength ?? 0));

/** Operations on a path, by how many of the first arguments are paths and which one is written. */
const byPath: Readonly<Record<string, { paths: number; data?: number }>> = {
  open: { paths: 1 },
  writeFile: { paths: 1, data: 1 },
  appendFile: { paths: 1, data: 1 },
  rename: { paths: 2 },
  unlink: { paths: 1 },
  rm: { paths: 1 },
  mkdir: { paths: 1 },
  copyFile: { paths: 2 },
  cp: { paths: 2 },
  utimes: { paths: 1 },
  readFile: { paths: 1 },
};

function touches(args: readonly Any[], { paths }: { paths: number }): boolean {
  return args.slice(0, paths).some((arg) => isInside(arg) || (typeof arg === 'number' && open.has(arg)));
}

for (const [name, shape] of Object.entries(byPath)) {
  const dataOf = (args: readonly Any[]) => (shape.data === undefined ? 0 : size(args[shape.data]));
  const plain = fs[`${name}Sync`];
  fs[`${name}Sync`] = (...args: Any[]) => {
    const isOurs = touches(args, shape);
    if (isOurs) meet(name, dataOf(args));
    const result = plain(...args);
    if (isOurs && name === 'open') open.add(result);
    return result;
  };
  const withCallback = fs[name];
  fs[name] = Object.assign((...args: Any[]) => {
    const done = args.at(-1);
    if (!touches(args, shape)) return withCallback(...args);
    try {
      meet(name, dataOf(args));
    } catch (error) {
      return void queueMicrotask(() => done(error));
    }
    if (name !== 'open') return withCallback(...args);
    return withCallback(...args.slice(0, -1), (error: Any, handle: number) => {
      if (error === null) open.add(handle);
      done(error, handle);
    });
  }, withCallback);
  const promised = fs.promises[name];
  fs.promises[name] = async (...args: Any[]) => {
    if (!touches(args, shape)) return promised(...args);
    meet(name, dataOf(args));
    const result = await promised(...args);
    return name === 'open' ? faultyHandle(result) : result;
  };
}

for (const name of ['write', 'fsync', 'fdatasync', 'ftruncate', 'fchmod'] as const) {
  const plain = fs[`${name}Sync`];
  fs[`${name}Sync`] = (handle: number, ...args: Any[]) => {
    if (!open.has(handle)) return plain(handle, ...args);
    meet(name, name === 'write' ? size(args[0]) : 0);
    if (name !== 'write') return plain(handle, ...args);
    const bytes = typeof args[0] === 'string' ? Buffer.from(args[0]) : args[0];
    const [from, length] = typeof args[0] === 'string' ? [0, undefined] : [args[1] ?? 0, args[2]];
    return plain(handle, bytes, from, taken(length ?? bytes.byteLength - from));
  };
  const withCallback = fs[name];
  fs[name] = (handle: number, ...args: Any[]) => {
    if (!open.has(handle)) return withCallback(handle, ...args);
    try {
      meet(name, name === 'write' ? size(args[0]) : 0);
    } catch (error) {
      return void queueMicrotask(() => args.at(-1)(error));
    }
    return withCallback(handle, ...args);
  };
}

const close = fs.closeSync;
fs.closeSync = (handle: number) => {
  open.delete(handle);
  return close(handle);
};

/** The same for a file that was opened by a promise. */
function faultyHandle(handle: Any): Any {
  for (const name of ['write', 'writeFile', 'appendFile', 'sync', 'datasync', 'truncate'] as const) {
    const plain = handle[name].bind(handle);
    handle[name] = async (...args: Any[]) => {
      meet(name, size(args[0]));
      return plain(...args);
    };
  }
  return handle;
}

syncBuiltinESMExports();

if (clock !== 0) {
  const now = Date.now;
  Date.now = () => now() + clock;
}
