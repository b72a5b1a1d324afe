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

/** How often a screen that shows no seconds looks at the clock, in ms. */
const minuteLook = 20_000;

/** The time of the computer in ms since the epoch, for what changes by the minute, at midnight, and when the window is seen again. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => setNow(Date.now());
    const timer = setInterval(look, minuteLook);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, []);
  return now;
}

/** Whether so many milliseconds have passed since the component came. */
export function useElapsed(milliseconds: number): boolean {
  const [hasPassed, setHasPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setHasPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return hasPassed;
}

/** What takes longer than this, in ms, says that it goes on and can be cancelled. */
export const patience = 1_000;
