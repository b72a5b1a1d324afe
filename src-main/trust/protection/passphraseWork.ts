import { createTurns } from '../../work/oneByOne.ts';
import { runInThread } from '../../work/threads.ts';
import type { OnProgress, PassphraseAnswer, PassphraseJob } from './passphraseLock.ts';

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
  const inTurn = createTurns();
  return (job, following) => inTurn(() => run(entry, job, following));
}

async function run(entry: string, job: PassphraseJob, { onProgress, signal }: Following): Promise<PassphraseResult> {
  const end = await runInThread<PassphraseResult, PassphraseAnswer>({
    entry,
    data: job,
    signal,
    resultOf(answer) {
      if (answer.kind !== 'progress') return answer;
      onProgress(answer.share);
      return null;
    },
  });
  if (end.kind === 'result') return end.result;
  return { kind: end.kind === 'tooMuchMemory' ? 'tooLittleMemory' : 'cancelled' };
}
