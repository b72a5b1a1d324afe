import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitForQuiet } from '../../../../src-main/app/waitForQuiet.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const pause = waitForQuiet(15, 2_000);
  let hasBegun = false;
  void pause.begun.then(() => {
    hasBegun = true;
  });
  return {
    postpone: pause.postpone,
    hasBegunAfter: async (time: number) => {
      await vi.advanceTimersByTimeAsync(time);
      return hasBegun;
    },
  };
}

describe('waitForQuiet', () => {
  it('waits for the first call, and for the end of the burst', async () => {
    const { postpone, hasBegunAfter } = start();
    expect(await hasBegunAfter(500)).toBe(false);
    for (let file = 0; file < 10; file += 1) {
      postpone();
      expect(await hasBegunAfter(14)).toBe(false);
    }
    expect(await hasBegunAfter(1)).toBe(true);
    postpone();
  });

  it('ends by itself when nothing ever happens, or when it never stops', async () => {
    const idle = start();
    expect(await idle.hasBegunAfter(1_999)).toBe(false);
    expect(await idle.hasBegunAfter(1)).toBe(true);
    const busy = start();
    for (let time = 0; time < 2_000; time += 10) {
      busy.postpone();
      await busy.hasBegunAfter(10);
    }
    expect(await busy.hasBegunAfter(0)).toBe(true);
  });
});
