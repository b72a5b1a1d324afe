import { Worker } from 'node:worker_threads';

export interface ThreadWork<Result, Message> {
  /** The thread's file, as it was built. */
  entry: string;
  /** What it is given at its start. */
  data: unknown;
  /** The result that a message of the thread is, which is ours; null for one after which it goes on. */
  resultOf(message: Message): Result | null;
  /** Ends it at once. */
  signal?: AbortSignal;
  /** How long it may take, in ms. */
  timeLimit?: number;
  /** How much it may have in objects, in MB. */
  objectLimit?: number;
}

/** What came of a thread: its result, or why it was ended without one. */
export type ThreadEnd<Result> = { kind: 'result'; result: Result } | { kind: 'aborted' | 'tooLong' | 'tooMuchMemory' };

/**
 * Does work in a thread of its own, which is over then whatever came of it.
 * @throws what the thread throws that nobody foresaw, and an Error when it ends without a result
 */
export async function runInThread<Result, Message>(work: ThreadWork<Result, Message>): Promise<ThreadEnd<Result>> {
  const { entry, data, signal, timeLimit, objectLimit } = work;
  if (signal?.aborted === true) return { kind: 'aborted' };
  const thread = new Worker(entry, {
    workerData: data,
    execArgv: [],
    ...(objectLimit === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: objectLimit } }),
  });
  let timer: NodeJS.Timeout | undefined;
  let abort: () => void = () => undefined;
  try {
    return await new Promise((resolve, reject) => {
      abort = () => resolve({ kind: 'aborted' });
      signal?.addEventListener('abort', abort);
      if (timeLimit !== undefined) timer = setTimeout(() => resolve({ kind: 'tooLong' }), timeLimit);
      thread.on('message', (message: Message) => {
        const result = work.resultOf(message);
        if (result !== null) resolve({ kind: 'result', result });
      });
      thread.once('error', (error) => (isOutOfMemory(error) ? resolve({ kind: 'tooMuchMemory' }) : reject(error)));
      thread.once('exit', () => reject(new Error(`The thread ${entry} has ended without a result.`)));
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    await thread.terminate();
  }
}

/** Whether a thread was ended since it had more in objects than it may. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
