import { Worker } from 'node:worker_threads';
import type { OnProgress } from './passphraseLock.ts';
import { type PassphraseAnswer, type PassphraseJob, passphraseAnswerSchema } from './workerMessages.ts';

/** What came of it. */
export type PassphraseResult = Exclude<PassphraseAnswer, { kind: 'progress' }> | { kind: 'cancelled' };

export interface Following {
  onProgress: OnProgress;
  /** Ends the work at once. */
  signal: AbortSignal;
}

/** Works on passphrases, one after the other: each takes a processor and up to one gigabyte. */
export type PassphraseWork = (job: PassphraseJob, following: Following) => Promise<PassphraseResult>;

/** @param entry the built worker, `out/main/protectionWorker.js` */
export function createPassphraseWork(entry: string): PassphraseWork {
  let last: Promise<unknown> = Promise.resolve();
  return (job, following) => {
    const turn = last.then(() => run(entry, job, following));
    last = turn.catch(() => undefined);
    return turn;
  };
}

function run(entry: string, job: PassphraseJob, { onProgress, signal }: Following): Promise<PassphraseResult> {
  if (signal.aborted) return Promise.resolve({ kind: 'cancelled' });
  return new Promise((resolve, reject) => {
    const thread = new Worker(entry, { workerData: job });
    const cancel = () => end(() => resolve({ kind: 'cancelled' }));
    function end(settle: () => void): void {
      signal.removeEventListener('abort', cancel);
      settle();
      void thread.terminate();
    }
    signal.addEventListener('abort', cancel);
    thread.on('message', (message) => {
      const answer = passphraseAnswerSchema.parse(message);
      if (answer.kind === 'progress') onProgress(answer.share);
      else end(() => resolve(answer));
    });
    thread.once('error', (error) => end(() => reject(error)));
    thread.once('exit', () => end(() => reject(new Error('The work on a passphrase ended without a result.'))));
  });
}
