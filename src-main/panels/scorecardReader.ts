import { Worker } from 'node:worker_threads';
import { readScorecard, type ScorecardReading } from './scorecardReading.ts';

/** Reads and verifies the bytes of a `.scorecard` file, without holding anything else up. */
export type ReadScorecard = (bytes: Uint8Array) => Promise<ScorecardReading>;

/** Files of at most this many bytes, which honest ones are, are read on the spot: that takes some 10 ms. */
const smallFile = 64 * 1024;
/** A file that is not read after this time, in ms, never will be. */
const patience = 120_000;
/** How much a thread may have in objects, in MB. A hostile file becomes far larger than it is. */
const objectLimit = 512;

const tooMuch: ScorecardReading = {
  ok: false,
  problem: { kind: 'unreadable', problem: { kind: 'invalid', detail: 'there is far too much in it for a scorecard' } },
};

/** @param entry the built thread, `out/main/readingWorker.js` */
export function createScorecardReader(entry: string): ReadScorecard {
  return async (bytes) => (bytes.byteLength <= smallFile ? readScorecard(bytes) : readInThread(entry, bytes));
}

/** @throws what the thread throws that nobody foresaw */
async function readInThread(entry: string, bytes: Uint8Array): Promise<ScorecardReading> {
  const thread = new Worker(entry, {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: objectLimit },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => resolve(tooMuch), patience);
      thread.once('message', resolve);
      thread.once('error', (error) => (isOutOfMemory(error) ? resolve(tooMuch) : reject(error)));
      thread.once('exit', () => reject(new Error('The thread that reads a scorecard has ended without an answer.')));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
