import { useEffect, useState } from 'react';

/** What this window has had on screen since it started: these clocks were never away. */
const openedHere = new Set<string>();

/** A clock that ran on for longer than this while the app was not there is stopped, in ms. */
const longestAbsence = 60_000;

export interface AwayClock {
  /** Of the interview or the panel. */
  id: string;
  /** Since when the clock runs, in ms since the epoch; null while it stands. */
  runningSince: number | null;
  /** When it was last written, in ms since the epoch. */
  savedAt: number;
}

/**
 * Stops a clock that ran while the app was closed where it last was on disk: nobody was in the room then. Gives how long the app
 * was away, in ms, 0 when it was not, and what forgets it once the user has answered.
 * @param pause the same function as long as the clock is the same
 */
export function useAbsence(
  { id, runningSince, savedAt }: AwayClock,
  pause: (at: number) => void,
): [away: number, forget: () => void] {
  const [away, setAway] = useState(0);
  useEffect(() => {
    const wasAway = !openedHere.has(id);
    openedHere.add(id);
    const absence = Date.now() - savedAt;
    if (!wasAway || runningSince === null || absence < longestAbsence) return;
    pause(savedAt);
    setAway(absence);
  }, [id, runningSince, savedAt, pause]);
  return [away, () => setAway(0)];
}
