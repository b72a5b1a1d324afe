// Runs in a process of its own, which an error that nobody catches would end. Writes what was reported of each as JSON.
import { setTimeout as later } from 'node:timers/promises';
import { catchUnforeseen } from '../../../src-main/app/unforeseen.ts';

const reported: string[] = [];
let told = 0;
catchUnforeseen(
  (what, error) => reported.push(`${what}: ${error instanceof Error ? error.message : String(error)}`),
  () => {
    told += 1;
  },
);

setTimeout(() => {
  throw new Error('thrown in a timer');
});
void Promise.reject(new Error('rejected, and nobody waits'));
void Promise.reject('no error at all');
process.kill(process.pid, 'SIGXFSZ');
await later(100);
process.stdout.write(JSON.stringify({ reported: reported.sort(), told }));
