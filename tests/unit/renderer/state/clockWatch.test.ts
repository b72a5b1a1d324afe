import { describe, expect, it } from 'vitest';
import { elapsedAt, runClock, spentAt, stopClock } from '../../../../shared/domain/interview/clock.ts';
import type { Clock } from '../../../../shared/domain/interview/interview.ts';
import { ClockWatch, type WatchedClock } from '../../../../src-renderer/state/clockWatch.ts';
import { idOf, minute, nine } from '../../domain/examples.ts';

const hour = 60 * minute;
const question = idOf(1);

/** A watch over clocks that a test sets, and an interview's clock that has been open since nine. */
function watched({ savedAt = nine }: { savedAt?: number } = {}) {
  const time = { wall: nine, steady: 0, isHidden: false };
  const watch = new ClockWatch({
    read: () => ({ wall: time.wall, steady: time.steady }),
    isHidden: () => time.isHidden,
  });
  let clock: Clock = runClock({ startedAt: null, runningSince: null, elapsed: 0, spent: {} }, nine);
  const subject: WatchedClock = {
    id: idOf(9),
    savedAt,
    runningSince: () => clock.runningSince,
    run: (at) => {
      clock = runClock(clock, at);
    },
    pause: (at) => {
      clock = stopClock(clock, question, at);
    },
  };
  return {
    time,
    watch,
    subject,
    shown: () => elapsedAt(clock, time.wall),
    spent: () => spentAt(clock, question, question, time.wall),
    isRunning: () => clock.runningSince !== null,
    /** Lets both clocks go on, or each by its own, and looks at them. */
    pass: (wall: number, steady = wall) => {
      time.wall += wall;
      time.steady += steady;
      watch.look();
    },
  };
}

describe('a clock on screen', () => {
  it('runs on while it is looked at', () => {
    const { watch, subject, pass, shown } = watched();
    expect(watch.settle(subject)).toBeNull();
    for (let seconds = 0; seconds < 300; seconds += 5) pass(5_000);
    expect(watch.settle(subject)).toBeNull();
    expect(shown()).toBe(5 * minute);
  });

  it('stands after fifteen hours of sleep where it stood before, and asks', () => {
    const { watch, subject, pass, shown, spent, isRunning } = watched();
    watch.settle(subject);
    pass(20_000);
    pass(15 * hour, 1_000);
    expect(watch.settle(subject)).toEqual({ kind: 'sleptOrSet', length: 15 * hour });
    expect(shown()).toBe(20_000);
    expect(spent()).toBe(20_000);
    expect(isRunning()).toBe(false);
  });

  it('asks after the process was stopped for more than a minute', () => {
    const { watch, subject, pass, shown } = watched();
    watch.settle(subject);
    pass(4_000);
    pass(61_000);
    expect(watch.settle(subject)).toEqual({ kind: 'stopped', length: 61_000 });
    expect(shown()).toBe(4_000);
  });

  it('goes on without a question where the time was set back an hour', () => {
    const { watch, subject, pass, shown, isRunning } = watched();
    watch.settle(subject);
    pass(20_000);
    pass(-hour + 5_000, 5_000);
    expect(watch.settle(subject)).toBeNull();
    expect(isRunning()).toBe(true);
    expect(shown()).toBe(25_000);
    pass(5_000);
    expect(watch.settle(subject)).toBeNull();
    expect(shown()).toBe(30_000);
  });

  it('counts what lies between two absences that it is told of at once, and asks for both', () => {
    const { watch, subject, pass, shown } = watched();
    watch.settle(subject);
    pass(10_000);
    pass(2 * hour);
    pass(20_000);
    pass(hour);
    expect(watch.settle(subject)).toEqual({ kind: 'stopped', length: 3 * hour });
    expect(shown()).toBe(30_000);
  });

  it('does not take the rare timers of a hidden page for an absence', () => {
    const { watch, subject, pass, time, shown } = watched();
    watch.settle(subject);
    time.isHidden = true;
    pass(61_000);
    pass(61_000);
    time.isHidden = false;
    pass(61_000);
    expect(watch.settle(subject)).toBeNull();
    expect(shown()).toBe(183_000);
  });

  it('believes the computer when it says that it slept, though timers came in between', () => {
    const { watch, subject, pass, time, shown } = watched();
    watch.settle(subject);
    pass(10_000);
    const asleep = time.wall;
    for (let nap = 0; nap < 10; nap += 1) pass(30_000);
    watch.wokeUp(asleep);
    expect(watch.settle(subject)).toEqual({ kind: 'stopped', length: 5 * minute });
    expect(shown()).toBe(10_000);
  });

  it('asks once about a sleep that the clocks have shown already', () => {
    const { watch, subject, pass, time } = watched();
    watch.settle(subject);
    pass(10_000);
    const asleep = time.wall;
    pass(hour, 0);
    watch.wokeUp(asleep);
    expect(watch.settle(subject)).toEqual({ kind: 'sleptOrSet', length: hour });
  });
});

describe('a clock that is opened', () => {
  it('was last certain when it was saved, if the app was closed for more than a minute', () => {
    const { watch, subject, time, shown } = watched({ savedAt: nine + 30_000 });
    time.wall = nine + 10 * minute;
    expect(watch.settle(subject)).toEqual({ kind: 'closed', length: 9.5 * minute });
    expect(shown()).toBe(30_000);
  });

  it('goes on from there if the time was set back meanwhile, and never shows nothing', () => {
    const { watch, subject, time, shown, isRunning } = watched({ savedAt: nine + 30_000 });
    time.wall = nine - hour;
    expect(watch.settle(subject)).toBeNull();
    expect(isRunning()).toBe(true);
    expect(shown()).toBe(30_000);
  });
});
