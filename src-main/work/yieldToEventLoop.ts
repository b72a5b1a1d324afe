import { ok, type Result } from '../../shared/ipc/result.ts';

/** How long work may hold up everything else in one go, in ms: less than a frame. */
const slice = 8;

/**
 * For long work on the main thread: call what this gives between two steps, and it lets everything else have its turn
 * once 8 ms have gone by.
 */
export function createYielding(): () => Promise<void> {
  let sliceEnd = performance.now() + slice;
  return async () => {
    if (performance.now() < sliceEnd) return;
    await new Promise(setImmediate);
    sliceEnd = performance.now() + slice;
  };
}

/** Does something to each item. Stops at the first failure and gives it: what came before it stays done. */
export async function forEachInTurn<T>(items: Iterable<T>, act: (item: T) => Result<unknown>): Promise<Result<null>> {
  const yieldIfLong = createYielding();
  for (const item of items) {
    const result = act(item);
    if (!result.ok) return result;
    await yieldIfLong();
  }
  return ok(null);
}
