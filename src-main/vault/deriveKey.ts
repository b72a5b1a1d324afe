import { createTurns } from '../work/oneByOne.ts';
import { runInThread } from '../work/threads.ts';
import type { DeriveKey } from './locks.ts';

/**
 * Works on passphrases in a thread, one after the other, while everything else goes on.
 * @param entry the built worker, `out/main/vaultWorker.js`
 */
export function createDeriveKey(entry: string): DeriveKey {
  const inTurn = createTurns();
  return (job) =>
    inTurn(async () => {
      const end = await runInThread<Uint8Array, Uint8Array>({ entry, data: job, resultOf: (key) => key });
      return end.kind === 'result' ? end.result : null;
    });
}
