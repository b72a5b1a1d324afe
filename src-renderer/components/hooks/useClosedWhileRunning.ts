import { useCallback, useEffect, useState } from 'react';
import { type Away, clockWatch, type WatchedClock } from '../../state/clockWatch.ts';

/**
 * Stops a clock that ran while nobody was there, where it was last certain. Gives what the user has to decide about, null when
 * there is nothing, and what forgets it once that is done.
 * @param clock the same object as long as the clock is the same
 */
export function useClosedWhileRunning(clock: WatchedClock): [away: Away | null, forget: () => void] {
  const [away, setAway] = useState<Away | null>(null);
  useEffect(() => {
    const settle = () => {
      const more = clockWatch.settle(clock);
      if (more !== null) setAway((before) => ({ ...more, length: more.length + (before?.length ?? 0) }));
    };
    settle();
    return clockWatch.subscribe(settle);
  }, [clock]);
  return [away, useCallback(() => setAway(null), [])];
}
