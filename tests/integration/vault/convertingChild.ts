// Goes on with what was begun in a data folder, as a start of the app does, and kills itself at the n-th operation that changes the
// disk. Writes how many there were when it comes to the end.
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [root = '', code = '', at = '0'] = process.argv.slice(2);
let operations = 0;

function count(): void {
  operations += 1;
  if (operations === Number(at)) process.kill(process.pid, 'SIGKILL');
}

for (const name of ['open', 'rename', 'rm', 'utimes', 'mkdir'] as const) {
  const real = Reflect.get(promises, name) as (...args: unknown[]) => unknown;
  Reflect.set(promises, name, (...args: unknown[]) => {
    count();
    return real(...args);
  });
}
for (const name of ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'rmSync', 'mkdirSync'] as const) {
  const real = Reflect.get(fs, name) as (...args: unknown[]) => unknown;
  Reflect.set(fs, name, (...args: unknown[]) => {
    count();
    return real(...args);
  });
}
syncBuiltinESMExports();

const { createVault } = await import('../../../src-main/vault/vault.ts');
const unused = async () => {
  throw new Error('Nobody asks for it here.');
};
const vault = createVault({
  root,
  secrets: { protects: async () => false, encrypt: unused, decrypt: unused },
  derive: unused,
  now: Date.now,
});
operations = 0;
if (vault.reading().state === 'found') {
  const unlocked = await vault.unlock(code);
  if (!unlocked.ok) throw new Error(unlocked.error.message);
  await vault.carryOut({ signal: new AbortController().signal, tell: () => undefined });
}
process.stdout.write(`${operations}\n`);
