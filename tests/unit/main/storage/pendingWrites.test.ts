import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { err, ok, type Result } from '../../../../shared/ipc/result.ts';
import { createPendingWrites, type PendingWrites } from '../../../../src-main/storage/pendingWrites.ts';

const full = err('diskFull', 'The disk is full.');

let written: string[];
let late: string[];
let reported: unknown[];
let next: () => Result<number>;
let pending: PendingWrites<number>;

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  late = [];
  reported = [];
  next = () => ok(written.length);
  pending = createPendingWrites({
    write(id) {
      written.push(id);
      return next();
    },
    onLateSuccess: (id) => late.push(id),
    report: (_, error) => reported.push(error),
  });
});
afterEach(() => vi.useRealTimers());

describe('createPendingWrites', () => {
  it('writes the first edit after a pause at once, and the next ones within 100 ms', async () => {
    const first = pending.schedule('a');
    await vi.advanceTimersByTimeAsync(0);
    expect(await first).toEqual(ok(1));
    const second = pending.schedule('a');
    const third = pending.schedule('a');
    await vi.advanceTimersByTimeAsync(99);
    expect(written).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual(['a', 'a']);
    expect(await Promise.all([second, third])).toEqual([ok(2), ok(2)]);
    expect(pending.has('a')).toBe(false);
  });

  it('never lets a steady stream of edits put the write off', async () => {
    for (let time = 0; time < 1_500; time += 10) {
      void pending.schedule('a');
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(written).toHaveLength(16);
  });

  it('keeps documents apart', async () => {
    void pending.schedule('a');
    void pending.schedule('b');
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual(['a', 'b']);
  });

  it('tells everybody who waits of a second failure, and tries again every two seconds', async () => {
    next = () => full;
    const answers = Promise.all([pending.schedule('a'), pending.schedule('a')]);
    await vi.advanceTimersByTimeAsync(200);
    expect(await answers).toEqual([full, full]);
    expect(pending.has('a')).toBe(true);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(written).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(4_001);
    expect(written).toHaveLength(5);
    expect(late).toEqual([]);
    next = () => ok(5);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(late).toEqual(['a']);
    expect(pending.has('a')).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written).toHaveLength(6);
  });

  it('tells nobody of a file that was held for a moment only', async () => {
    const results = [err('notWritable', 'In use.'), ok(8)];
    next = () => results.shift() ?? ok(9);
    const answer = pending.schedule('a');
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(200);
    expect(await answer).toEqual(ok(8));
    expect(written).toEqual(['a', 'a']);
    expect(late).toEqual([]);
  });

  it('reports what a write throws once, tells those who wait, and tries again until it can be written', async () => {
    const bug = new TypeError('x is not a function');
    next = () => {
      throw bug;
    };
    const answer = pending.schedule('a');
    await vi.advanceTimersByTimeAsync(200);
    const message =
      'Something went wrong inside Scorecard while this was saved. Scorecard keeps it and tries again every two seconds.';
    expect(await answer).toEqual(err('notWritable', message));
    expect(pending.flushAll()).toEqual([{ id: 'a', result: err('notWritable', message) }]);
    expect(reported).toEqual([bug]);
    next = () => ok(3);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(late).toEqual(['a']);
    expect(pending.has('a')).toBe(false);
  });

  it('tries again with the next edit, without waiting for the two seconds', async () => {
    next = () => full;
    void pending.schedule('a');
    await vi.advanceTimersByTimeAsync(0);
    next = () => ok(7);
    const answer = pending.schedule('a');
    await vi.advanceTimersByTimeAsync(100);
    expect(await answer).toEqual(ok(7));
    expect(late).toEqual([]);
  });

  it('writes at once when it is told to, and says what is still not written', async () => {
    const answer = pending.schedule('a');
    expect(pending.flush('a')).toEqual(ok(1));
    expect(await answer).toEqual(ok(1));
    expect(pending.flush('a')).toBeNull();

    void pending.schedule('a');
    void pending.schedule('b');
    next = () => (written.at(-1) === 'b' ? full : ok(9));
    expect(pending.flushAll()).toEqual([{ id: 'b', result: full }]);
    await vi.advanceTimersByTimeAsync(199);
    expect(written).toEqual(['a', 'a', 'b']);
  });

  it('writes nothing more of a document that was written by other means', async () => {
    const answer = pending.schedule('a');
    pending.settle('a', ok(42));
    expect(await answer).toEqual(ok(42));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(written).toEqual([]);
  });
});
