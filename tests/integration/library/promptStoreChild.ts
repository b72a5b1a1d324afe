// Runs in a process that can open few files, and opens as many as it can. Then electron-store's writer opens one more, which the
// system refuses in a way that the writer takes to be passing. Writes the refusal, and how long it took in ms, as JSON.
import { openSync } from 'node:fs';
import { devNull } from 'node:os';
import stubbornFs from 'stubborn-fs';
import '../../../src-main/storage/promptStore.ts';
import { errorCodeOf } from '../../../src-main/storage/disk.ts';

const begin = performance.now();
function refusalOf(open: () => unknown): string | null {
  try {
    for (;;) open();
  } catch (error) {
    return errorCodeOf(error);
  }
}

const own = refusalOf(() => openSync(devNull, 'r'));
const writers = refusalOf(() => stubbornFs.retry.openSync({ timeout: 1_000 })(devNull, 'w'));
process.stdout.write(JSON.stringify({ own, writers, time: performance.now() - begin }));
