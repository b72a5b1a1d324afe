import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elapsedAt,
  formatDuration,
  runClock,
  settleClock,
  spentAt,
  stopClock,
} from '../../../../shared/domain/interview/clock.ts';
import { applyEdit, type Edit } from '../../../../shared/domain/interview/edit.ts';
import type { Clock } from '../../../../shared/domain/interview/interview.ts';
import { settle } from '../../../../shared/domain/scorecard/scorecard.ts';
import { idOf, interviewOf, minute, nine, plannedQuestion } from '../examples.ts';

const standing: Clock = { startedAt: null, runningSince: null, elapsed: 0, spent: {} };
const first = idOf(1);
const second = idOf(2);
const thirtyDays = 30 * 24 * 60 * minute;

describe('a clock during the review', () => {
  const interview = interviewOf([plannedQuestion(1), plannedQuestion(2)]);
  const apply = (edits: Edit[]) => edits.reduce(applyEdit, interview);
  const reviewed = apply([
    { type: 'run', at: nine },
    { type: 'goTo', questionId: second, at: nine + 2 * minute },
    { type: 'review', at: nine + 3 * minute },
  ]);

  it('runs on for the interview and for no question', () => {
    expect(elapsedAt(reviewed.clock, nine + 10 * minute)).toBe(10 * minute);
    expect(spentAt(reviewed.clock, first, reviewed.current, nine + 10 * minute)).toBe(2 * minute);
    expect(spentAt(reviewed.clock, second, reviewed.current, nine + 10 * minute)).toBe(minute);
  });

  it('runs for the question again to which one goes back, be it the same', () => {
    const back = applyEdit(reviewed, { type: 'goTo', questionId: second, at: nine + 10 * minute });
    expect(back.clock).toEqual({
      startedAt: nine,
      runningSince: nine + 10 * minute,
      elapsed: 10 * minute,
      spent: { [first]: 2 * minute, [second]: minute },
    });
    expect(spentAt(back.clock, second, back.current, nine + 11 * minute)).toBe(2 * minute);
  });

  it('gives a submitted interview no time of the review', () => {
    expect(settle(reviewed, nine + 10 * minute).clock).toEqual({
      startedAt: nine,
      runningSince: null,
      elapsed: 10 * minute,
      spent: { [first]: 2 * minute, [second]: minute },
    });
  });
});

describe('a clock', () => {
  it('stands until it is run', () => {
    expect(elapsedAt(standing, nine + minute)).toBe(0);
    expect(spentAt(standing, first, first, nine + minute)).toBe(0);
  });

  it('counts from where it was run', () => {
    const running = runClock(standing, nine);
    expect(running).toEqual({ startedAt: nine, runningSince: nine, elapsed: 0, spent: {} });
    expect(elapsedAt(running, nine + 90_000)).toBe(90_000);
  });

  it('leaves a pause out, and keeps when the interview began', () => {
    const paused = stopClock(runClock(standing, nine), first, nine + 2 * minute);
    expect(paused).toEqual({
      startedAt: nine,
      runningSince: null,
      elapsed: 2 * minute,
      spent: { [first]: 2 * minute },
    });
    const resumed = runClock(paused, nine + 10 * minute);
    expect(resumed.startedAt).toBe(nine);
    expect(elapsedAt(resumed, nine + 11 * minute)).toBe(3 * minute);
    expect(spentAt(resumed, first, first, nine + 11 * minute)).toBe(3 * minute);
  });

  it('is not started twice nor stopped twice', () => {
    const running = runClock(standing, nine);
    expect(runClock(running, nine + minute)).toBe(running);
    expect(stopClock(standing, first, nine)).toBe(standing);
    expect(settleClock(standing, first, nine)).toBe(standing);
  });

  it('gives each question the time while it was on screen', () => {
    const running = runClock(standing, nine);
    const moved = settleClock(running, first, nine + 3 * minute);
    expect(moved).toEqual({
      startedAt: nine,
      runningSince: nine + 3 * minute,
      elapsed: 3 * minute,
      spent: { [first]: 3 * minute },
    });
    const now = nine + 5 * minute;
    expect([spentAt(moved, first, second, now), spentAt(moved, second, second, now)]).toEqual([3 * minute, 2 * minute]);
    expect(stopClock(moved, second, now).spent).toEqual({ [first]: 3 * minute, [second]: 2 * minute });
  });

  it('neither runs back nor forgets when the computer’s time goes back', () => {
    const running = settleClock(runClock(standing, nine), first, nine + 3 * minute);
    expect(elapsedAt(running, nine - 60 * minute)).toBe(3 * minute);
    const goneBack = settleClock(running, first, nine - 60 * minute);
    expect(goneBack.elapsed).toBe(3 * minute);
    expect(elapsedAt(goneBack, nine - 59 * minute)).toBe(4 * minute);
  });

  it('shows at most thirty days, which is what its schema takes', () => {
    const running = runClock(standing, 0);
    expect(elapsedAt(running, 8_640_000_000_000_000)).toBe(thirtyDays);
    expect(stopClock(running, first, 8_640_000_000_000_000)).toMatchObject({
      elapsed: thirtyDays,
      spent: { [first]: thirtyDays },
    });
  });

  it('gives away to the questions exactly what it counted', () => {
    const step = fc.record({ wait: fc.nat(10 * minute), to: fc.constantFrom(1, 2, 3), isPause: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        let now = nine;
        let interview = applyEdit(interviewOf([1, 2, 3].map((n) => plannedQuestion(n))), { type: 'run', at: now });
        for (const { wait, to, isPause } of steps) {
          now += wait;
          const goTo: Edit = { type: 'goTo', questionId: idOf(to), at: now };
          const isRunning = interview.clock.runningSince !== null;
          interview = applyEdit(interview, isPause ? { type: isRunning ? 'pause' : 'run', at: now } : goTo);
        }
        const { clock } = applyEdit(interview, { type: 'pause', at: now });
        expect(Object.values(clock.spent).reduce((sum, spent) => sum + spent, 0)).toBe(clock.elapsed);
        expect(clock.elapsed).toBeLessThanOrEqual(now - nine);
      }),
      { numRuns: 150 },
    );
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [1_000, '0:01'],
    [95_000, '1:35'],
    [59 * minute + 59_999, '59:59'],
    [60 * minute, '1:00:00'],
    [83 * minute + 5_000, '1:23:05'],
    [25 * 60 * minute, '25:00:00'],
  ])('%i ms is %s', (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected);
  });
});
