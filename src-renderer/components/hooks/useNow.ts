import { useEffect, useState } from 'react';
import { clockWatch } from '../../state/clockWatch.ts';

/** The time of the computer in ms since the epoch, kept up to date once a second while `isTicking`. */
export function useNow(isTicking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (!isTicking) return;
    const timer = setInterval(() => {
      // Whoever shows a clock must not show, be it for a second, a time during which nobody was there.
      clockWatch.look();
      setNow(Date.now());
    }, 1_000);
    return () => clearInterval(timer);
  }, [isTicking]);
  return now;
}
