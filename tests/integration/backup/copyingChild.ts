// Changes an interview and copies it, again and again, until it is killed or its files cannot grow any more. Says what came of each.

import { catchUnforeseen } from '../../../src-main/app/unforeseen.ts';
import { openBackups } from '../../../src-main/backup/openBackups.ts';
import { openLibrary } from '../../../src-main/library/openLibrary.ts';

const [root = '', resources = '', id = '', length = '0'] = process.argv.slice(2);
const fail = (what: string, error: unknown) => process.stderr.write(`${what}: ${String(error)}\n`);
// As at the start of the app: without it the signal that comes with a file that is too large would end the process.
catchUnforeseen(fail, () => undefined);
const library = openLibrary({
  root,
  resources,
  now: Date.now,
  onNotice: () => undefined,
  onChange: () => undefined,
  onOwnChange: () => undefined,
});
const backups = openBackups({
  root,
  folders: library.folders,
  now: Date.now,
  onChange: () => undefined,
  onFailure: () => undefined,
  report: fail,
});

// One that is to end by itself makes one copy.
const rounds = length === '0' ? Number.POSITIVE_INFINITY : 1;
for (let number = 1; number <= rounds; number += 1) {
  if (length === '0') {
    // Another one in each process: what stays as it is needs no copy.
    const summary = `${process.pid}${number}${'.'.repeat(100_000)}`;
    const edited = await library.interviews.edit(id, [{ type: 'conclude', changes: { summary } }]);
    if (!edited.ok) throw new Error(edited.error.message);
  }
  const result = await backups.run();
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
await backups.stop();
