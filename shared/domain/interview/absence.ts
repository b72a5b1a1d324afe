/** Two clocks at one moment, in ms: the computer's, which people set, and one that only runs forward. */
export interface Reading {
  /** Since the epoch. */
  wall: number;
  /** Since some moment that stays the same. It may stand while the computer sleeps. */
  steady: number;
}

/** A stretch during which nobody watched the clock, or the computer's clock was set. */
export interface Absence {
  /** `stopped`: the app did not run. `sleptOrSet`: it slept, or its clock was set forward. `setBack`: no time is missing. */
  kind: 'stopped' | 'sleptOrSet' | 'setBack';
  /** Until when the clock is certain, in ms since the epoch. */
  from: number;
  /** From when on it goes on, in ms since the epoch; earlier than `from` where the computer's clock was set back. */
  until: number;
  /** How long it was, in ms; 0 where no time is missing. */
  length: number;
}

/** Whoever looked away for no longer than this has been there, in ms. */
export const longestAbsence = 60_000;

/** Two clocks that differ by no more than this, in ms, agree. */
const tolerance = 1_000;

/**
 * What happened between two readings; null when somebody was there all the time.
 * @param limit what may lie between two readings when nothing has happened, in ms
 */
export function absenceBetween(before: Reading, now: Reading, limit: number = longestAbsence): Absence | null {
  const passed = { wall: now.wall - before.wall, steady: now.steady - before.steady };
  const length = Math.max(passed.wall, passed.steady);
  const [from, until] = [before.wall, now.wall];
  if (length > limit) {
    const isAgreed = passed.wall <= passed.steady + tolerance;
    return { kind: isAgreed ? 'stopped' : 'sleptOrSet', from, until, length: Math.round(length) };
  }
  if (passed.wall >= passed.steady - tolerance) return null;
  return { kind: 'setBack', from, until: Math.max(0, Math.round(now.wall - passed.steady)), length: 0 };
}

/** What happened to a clock, as a sentence; how long is `duration`, in words. */
export function describeAbsence(kind: 'closed' | Absence['kind'], duration: string): string {
  switch (kind) {
    case 'closed':
      return `Scorecard was closed for ${duration}. The clock stands where it was last saved.`;
    case 'stopped':
      return `This computer did not run Scorecard for ${duration}. The clock stands where it was before.`;
    case 'sleptOrSet':
      return `This computer slept for ${duration}, or its time was set forward. The clock stands where it was before.`;
    case 'setBack':
      return 'The time of this computer was set back. The clock stands where it was before.';
  }
}
