import { userInfo } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { runCli } from './cli/runCli.ts';
import { askInTerminal } from './cli/terminal.ts';

// Whoever reads what is printed may have enough before its end, as `head` has.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** The app's parts without its window, in plain Node. This file is built to `out/main/cli.js`. */
process.exitCode = await runCli(process.argv.slice(2), {
  appRoot: join(import.meta.dirname, '..', '..'),
  env: process.env,
  home: homeOfUser(),
  out: (line) => process.stdout.write(`${line}\n`),
  outBytes: (bytes) => process.stdout.write(bytes),
  fail: (line) => process.stderr.write(`${line}\n`),
  input: () => buffer(process.stdin),
  ...(process.stdin.isTTY && {
    ask: (question: string) => askInTerminal(process.stdin, (text) => void process.stderr.write(text), question),
  }),
});

/** A user without an entry in the system's list, as in some containers, has no home there. */
function homeOfUser(): string | null {
  try {
    return userInfo().homedir;
  } catch {
    return null;
  }
}
