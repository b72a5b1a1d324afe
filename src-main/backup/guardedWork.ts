import type { Failure } from '../../shared/ipc/contract.ts';
import { diskFailure } from '../storage/disk.ts';
import type { Report } from '../storage/errorLog.ts';
import { createTurns } from '../work/oneByOne.ts';

/** Work in the background, a piece after the other, that never fails but tells. */
export interface GuardedWork {
  /** Does a piece of it in its turn. Gives what the disk has refused; null where nothing was. */
  work(act: () => Promise<void>): Promise<Failure | null>;
  /** Does something else in its turn, while none of it goes on. */
  exclusive<T>(act: () => Promise<T>): Promise<T>;
  isRunning(): boolean;
  /** Whether a piece of it may begin by itself: none is going on, and the last refusal is some time ago. */
  mayBegin(): boolean;
  /** What the last piece was refused: a sentence; null where nothing was. */
  problem(): string | null;
  isStopped(): boolean;
  /** Begins nothing any more, and settles once what is going on has ended. */
  stop(): Promise<void>;
}

export interface GuardedWorkOptions {
  onChange(): void;
  /** Told once, until something has worked again. */
  onFailure(failure: Failure): void;
  report: Report;
  /** Ms that have gone by. */
  elapsed(): number;
}

/** So long after a refusal nothing begins by itself, in ms: a full disk stays full for a while. */
const pause = 10 * 60_000;

export function createGuardedWork({ onChange, onFailure, report, elapsed }: GuardedWorkOptions): GuardedWork {
  const inTurn = createTurns();
  let problem: string | null = null;
  let running = 0;
  let isStopped = false;
  let notBefore = Number.NEGATIVE_INFINITY;

  function failureOf(error: unknown): Failure {
    try {
      return diskFailure(error, 'The backup copies', 'Your documents themselves are safe.');
    } catch {
      report('backup', error);
      return { code: 'internal', message: 'Something went wrong inside Scorecard while copies were made.' };
    }
  }

  async function guarded(act: () => Promise<void>): Promise<Failure | null> {
    if (isStopped) return null;
    running += 1;
    try {
      await act();
      problem = null;
      return null;
    } catch (error) {
      const failure = failureOf(error);
      if (problem === null) onFailure(failure);
      problem = failure.message;
      notBefore = elapsed() + pause;
      return failure;
    } finally {
      running -= 1;
      onChange();
    }
  }

  return {
    work: (act) => inTurn(() => guarded(act)),
    exclusive: inTurn,
    isRunning: () => running > 0,
    mayBegin: () => running === 0 && elapsed() >= notBefore,
    problem: () => problem,
    isStopped: () => isStopped,
    stop() {
      isStopped = true;
      return inTurn(async () => undefined);
    },
  };
}
