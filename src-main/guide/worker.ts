import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readGuide } from './readGuide.ts';
import { UnreadableError } from './unreadable.ts';
import { type WorkerMessage, workerJobSchema } from './workerMessages.ts';

// Reads one guide in a process of its own, of Electron or of Node, whose parent ends it. The process only keeps watch; a
// thread of it reads, so that the watch goes on whatever the reader is busy with.

/** How much the reader may have in objects, and the process in all, in MB. */
const objectLimit = 512;
const processLimit = 1_024;
/** How often the process looks at its memory, in ms. */
const watchInterval = 50;

if (isMainThread) listenToParent();
else void readJob(workerData).then((message) => parentPort?.postMessage(message));

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
  const answer = (message: WorkerMessage): void => {
    clearInterval(watch);
    send(message);
  };
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() < processLimit * 1_024 * 1_024) return;
    answer({ outcome: 'tooMuchMemory' });
    void thread.terminate();
  }, watchInterval);
  thread.once('message', answer);
  thread.once('error', (error) => answer(messageOfCrash(error)));
}

function messageOfCrash(error: unknown): WorkerMessage {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? { outcome: 'tooMuchMemory' } : { outcome: 'failed', detail: describe(error) };
}

async function readJob(job: unknown): Promise<WorkerMessage> {
  try {
    return { outcome: 'read', reading: await readGuide(workerJobSchema.parse(job)) };
  } catch (error) {
    if (!(error instanceof UnreadableError)) return { outcome: 'failed', detail: describe(error) };
    return { outcome: 'unreadable', reason: error.reason, advice: error.advice };
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
