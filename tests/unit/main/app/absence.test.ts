import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AbsenceHabits, watchForAbsence } from '../../../../src-main/app/absence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A computer that nobody has touched for some seconds, and how often somebody was taken to be away. */
function watched(habits: AbsenceHabits | null) {
  const monitor = Object.assign(new EventEmitter(), { seconds: 0, getSystemIdleTime: () => monitor.seconds });
  const told = { count: 0 };
  const stop = watchForAbsence(
    monitor,
    () => habits,
    () => {
      told.count += 1;
    },
  );
  return { monitor, told, stop };
}

describe('somebody is taken to be away', () => {
  it('once nobody has touched the computer for so many minutes', () => {
    const { monitor, told, stop } = watched({ lockAfter: 15, locksWithScreen: false });
    monitor.seconds = 15 * 60 - 1;
    vi.advanceTimersByTime(10_000);
    expect(told.count).toBe(0);
    monitor.seconds = 15 * 60;
    vi.advanceTimersByTime(10_000);
    expect(told.count).toBe(1);
    stop();
    vi.advanceTimersByTime(60_000);
    expect(told.count).toBe(1);
  });

  it.each(['lock-screen', 'suspend'])('with %s, where that was chosen', (event) => {
    const { monitor, told } = watched({ lockAfter: null, locksWithScreen: true });
    monitor.emit(event);
    expect(told.count).toBe(1);
    monitor.seconds = 10_000;
    vi.advanceTimersByTime(60_000);
    expect(told.count).toBe(1);
  });

  it('never, where nobody wants to know', () => {
    for (const habits of [null, { lockAfter: null, locksWithScreen: false }]) {
      const { monitor, told } = watched(habits);
      monitor.emit('lock-screen');
      monitor.emit('suspend');
      monitor.seconds = 10_000;
      vi.advanceTimersByTime(60_000);
      expect(told.count).toBe(0);
    }
  });
});
