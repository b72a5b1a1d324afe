import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { isOutOfMemory } from '../work/threads.ts';
import type { WorkerMessage } from './guideMessages.ts';

// Reads one guide in a process of its own, of Electron or of Node, whose parent ends it. The process only keeps watch; a
// thread of it reads, so that the watch goes on whatever the reader is busy with. Only the thread loads the readers.

/** How much the reader may have in objects, and the process in all, in MB. */
const objectLimit = 512;
const processLimit = 1_024;
/** How often the process looks at its memory, in ms. */
const watchInterval = 50;

if (isMainThread) {
  // One guide and the process ends: what the last of the compilers makes comes too late, and costs more than it saves.
  setFlagsFromString('--no-opt');
  listenToParent();
} else await answerJob();

function listenToParent(): void {
  // Electron gives a process that it has started a port; Node gives it a channel.
  const port = process.parentPort as Electron.ParentPort | undefined;
  if (port !== undefined) port.on('message', ({ data }) => watchOver(data, (message) => port.postMessage(message)));
  else {
    process.on('message', (data) => watchOver(data, (message) => process.send?.(message)));
    process.on('disconnect', () => process.exit());
  }
}

function watchOver(job: unknown, send: (message: WorkerMessage) => void): void {
  const thread = new Worker(fileURLToPath(import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: objectLimit },
  });
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() < processLimit * 1_024 * 1_024) return;
    clearInterval(watch);
    send({ outcome: 'tooMuchMemory' });
    void thread.terminate();
  }, watchInterval);
  thread.on('message', send);
  thread.once('error', (error) => send(messageOfCrash(error)));
  thread.once('exit', () => clearInterval(watch));
}

function messageOfCrash(error: unknown): WorkerMessage {
  return isOutOfMemory(error) ? { outcome: 'tooMuchMemory' } : { outcome: 'failed', detail: describe(error) };
}

async function answerJob(): Promise<void> {
  const { readJob } = await import('./readJob.ts');
  const started: WorkerMessage = { outcome: 'started' };
  parentPort?.postMessage(started);
  parentPort?.postMessage(await readJob(workerData));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
