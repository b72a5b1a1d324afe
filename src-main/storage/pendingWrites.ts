import type { Failure } from '../../shared/ipc/contract.ts';
import { err, type Result } from '../../shared/ipc/result.ts';
import { keptAndTriedAgain, retryDelay, secondTry } from '../../shared/ipc/retryPolicy.ts';
import type { Report } from './errorLog.ts';

/** A document is on disk as of `savedAt`, in ms since the epoch. */
export interface Saved {
  savedAt: number;
}

/** A document that is not on disk as it is in memory. */
export interface Unsaved {
  /** 'The interview with Priya Raman'. */
  what: string;
  failure: Failure;
}

/** At most this long an edit waits before its document is written, in ms. */
const delay = 100;

/** Documents that are ahead of their files, and who waits for them to be written. `S` is what a write gives. */
export interface PendingWrites<S> {
  /** Writes a document within 100 ms. Settles with the result of the write that includes everything up to this call. */
  schedule(id: string): Promise<Result<S>>;
  has(id: string): boolean;
  /** Writes a document now; null when nothing was waiting. */
  flush(id: string): Result<S> | null;
  /** Writes everything now; gives the ids of what is still not on disk, with the failure. */
  flushAll(): { id: string; result: Result<S> }[];
  /** The document was written by other means, or is gone: whoever waits is told, nothing is written any more. */
  settle(id: string, result: Result<S>): void;
}

interface Waiting<S> {
  timer: NodeJS.Timeout;
  /** How many writes have failed one after the other, so that `timer` stands for the next attempt. */
  failures: number;
  callers: ((result: Result<S>) => void)[];
}

export interface PendingWritesOptions<S> {
  /**
   * Puts the document's newest state on disk. A failure keeps it waiting, and so does whatever is thrown: it is tried again soon,
   * and then every 2 s.
   */
  write(id: string): Result<S>;
  /** Told when a write that had failed has succeeded and nobody was waiting for it any more. */
  onLateSuccess(id: string): void;
  /** Told of what nobody foresaw. */
  report: Report;
}

export function createPendingWrites<S>({ write, onLateSuccess, report }: PendingWritesOptions<S>): PendingWrites<S> {
  const waiting = new Map<string, Waiting<S>>();
  const lastWrites = new Map<string, number>();

  /** The first edit after a pause is written at once; while edits keep coming, one write takes all of 100 ms. */
  function startTimer(id: string): NodeJS.Timeout {
    const sinceLast = performance.now() - (lastWrites.get(id) ?? Number.NEGATIVE_INFINITY);
    return setTimeout(() => writeNow(id), Math.max(0, delay - sinceLast));
  }

  function enter(id: string): Waiting<S> {
    const entry = waiting.get(id);
    if (entry === undefined) {
      const created = { timer: startTimer(id), failures: 0, callers: [] };
      waiting.set(id, created);
      return created;
    }
    if (entry.failures > 0) {
      clearTimeout(entry.timer);
      entry.timer = startTimer(id);
    }
    return entry;
  }

  function attempt(id: string, { failures }: Waiting<S>): Result<S> {
    try {
      return write(id);
    } catch (error) {
      // Once is enough to find it.
      if (failures === 0) report('write', error);
      return err('notWritable', `Something went wrong inside Scorecard while this was saved. ${keptAndTriedAgain}`);
    }
  }

  function settle(entry: Waiting<S>, result: Result<S>): void {
    const { callers } = entry;
    entry.callers = [];
    for (const answer of callers) answer(result);
  }

  /** @param isAskedFor whether a first failure is told as well */
  function writeNow(id: string, isAskedFor = false): Result<S> | null {
    const entry = waiting.get(id);
    if (entry === undefined) return null;
    clearTimeout(entry.timer);
    const result = attempt(id, entry);
    lastWrites.set(id, performance.now());
    const isFirstFailure = !result.ok && entry.failures === 0;
    if (result.ok) {
      waiting.delete(id);
      if (entry.callers.length === 0) onLateSuccess(id);
    } else {
      entry.timer = setTimeout(() => writeNow(id), isFirstFailure ? secondTry : retryDelay);
      entry.failures += 1;
    }
    if (!isFirstFailure || isAskedFor) settle(entry, result);
    return result;
  }

  return {
    schedule: (id) => new Promise((resolve) => enter(id).callers.push(resolve)),
    has: (id) => waiting.has(id),
    flush: (id) => writeNow(id, true),
    flushAll: () =>
      [...waiting.keys()].flatMap((id) => {
        const result = writeNow(id, true);
        return result === null || result.ok ? [] : [{ id, result }];
      }),
    settle(id, result) {
      const entry = waiting.get(id);
      if (entry === undefined) return;
      clearTimeout(entry.timer);
      waiting.delete(id);
      settle(entry, result);
    },
  };
}
