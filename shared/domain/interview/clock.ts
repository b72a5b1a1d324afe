import type { Clock } from './interview.ts';
import type { Place } from './steps.ts';

/** Longest stretch that can be on a clock: the upper bound of `durationSchema`, thirty days. */
const longest = 30 * 24 * 3_600_000;

/** How long the clock has been running without a stop at `now`; 0 when it stands, or when the computer's time went back. */
function runningFor(clock: Clock, now: number): number {
  return clock.runningSince === null ? 0 : Math.max(0, now - clock.runningSince);
}

/** What the interview's clock shows at `now` (ms since the epoch), in milliseconds. */
export function elapsedAt(clock: Clock, now: number): number {
  return Math.min(longest, clock.elapsed + runningFor(clock, now));
}

/**
 * How long a question or a step has been on at `now`, in milliseconds; the running stretch belongs to the current one, or to none
 * during the review.
 */
export function spentAt(clock: Clock, place: Place, current: Place, now: number): number {
  const settled = clock.spent[place] ?? 0;
  const isOn = place === current && clock.inReview === undefined;
  return Math.min(longest, isOn ? settled + runningFor(clock, now) : settled);
}

/** Adds the running stretch to the totals and begins a new one at `at`. A clock that stands is returned as it is. */
export function settleClock(clock: Clock, current: Place, at: number): Clock {
  if (clock.runningSince === null) return clock;
  return {
    ...clock,
    runningSince: at,
    elapsed: elapsedAt(clock, at),
    spent: clock.inReview ? clock.spent : { ...clock.spent, [current]: spentAt(clock, current, current, at) },
  };
}

/** From `at` on the clock runs for nothing that was planned: what is read and written after the last one is time of none. */
export function beginReview(clock: Clock, current: Place, at: number): Clock {
  return clock.inReview ? clock : { ...settleClock(clock, current, at), inReview: true };
}

/** From `at` on the clock runs for a question or a step again. */
export function endReview(clock: Clock, current: Place, at: number): Clock {
  const { inReview: _, ...settled } = settleClock(clock, current, at);
  return settled;
}

export function runClock(clock: Clock, at: number): Clock {
  if (clock.runningSince !== null) return clock;
  return { ...clock, startedAt: clock.startedAt ?? at, runningSince: at };
}

export function stopClock(clock: Clock, current: Place, at: number): Clock {
  if (clock.runningSince === null) return clock;
  return { ...settleClock(clock, current, at), runningSince: null };
}

/** A duration as `m:ss`, or `h:mm:ss` from an hour on: 95_000 → '1:35'. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
