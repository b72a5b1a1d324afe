import type { Outcome } from '../outcome.ts';

/** At most this long an edit waits before its document is written, in ms. */
const delay = 100;
/** How often a write that failed is tried again, in ms. */
const retryDelay = 2_000;

/** Documents that are ahead of their files, and who waits for them to be written. `S` is what a write gives. */
export interface PendingWrites<S> {
  /** Writes a document within 100 ms. Settles with the outcome of the write that includes everything up to this call. */
  schedule(id: string): Promise<Outcome<S>>;
  has(id: string): boolean;
  /** Writes a document now; null when nothing was waiting. */
  flush(id: string): Outcome<S> | null;
  /** Writes everything now; gives the ids of what is still not on disk, with the failure. */
  flushAll(): { id: string; outcome: Outcome<S> }[];
  /** The document was written by other means, or is gone: whoever waits is told, nothing is written any more. */
  settle(id: string, outcome: Outcome<S>): void;
}

interface Waiting<S> {
  timer: NodeJS.Timeout;
  /** Whether the last write failed, so that `timer` stands for the next attempt. */
  isFailing: boolean;
  callers: ((outcome: Outcome<S>) => void)[];
}

/**
 * @param write puts the document's newest state on disk; a failure keeps it waiting, and it is tried again every 2 s
 * @param onLateSuccess told when a write that had failed has succeeded and nobody was waiting for it any more
 */
export function createPendingWrites<S>(
  write: (id: string) => Outcome<S>,
  onLateSuccess: (id: string) => void,
): PendingWrites<S> {
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
      const created = { timer: startTimer(id), isFailing: false, callers: [] };
      waiting.set(id, created);
      return created;
    }
    if (entry.isFailing) {
      clearTimeout(entry.timer);
      entry.isFailing = false;
      entry.timer = startTimer(id);
    }
    return entry;
  }

  function writeNow(id: string): Outcome<S> | null {
    const entry = waiting.get(id);
    if (entry === undefined) return null;
    clearTimeout(entry.timer);
    const outcome = write(id);
    lastWrites.set(id, performance.now());
    const { callers } = entry;
    entry.callers = [];
    if (outcome.ok) {
      waiting.delete(id);
      if (callers.length === 0) onLateSuccess(id);
    } else {
      entry.isFailing = true;
      entry.timer = setTimeout(() => writeNow(id), retryDelay);
    }
    for (const answer of callers) answer(outcome);
    return outcome;
  }

  return {
    schedule: (id) => new Promise((resolve) => enter(id).callers.push(resolve)),
    has: (id) => waiting.has(id),
    flush: writeNow,
    flushAll: () =>
      [...waiting.keys()].flatMap((id) => {
        const outcome = writeNow(id);
        return outcome === null || outcome.ok ? [] : [{ id, outcome }];
      }),
    settle(id, outcome) {
      const entry = waiting.get(id);
      if (entry === undefined) return;
      clearTimeout(entry.timer);
      waiting.delete(id);
      for (const answer of entry.callers) answer(outcome);
    },
  };
}
