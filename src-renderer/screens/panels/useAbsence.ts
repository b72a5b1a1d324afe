import { useEffect, useState } from 'react';
import type { Panel } from '../../../shared/domain/panel/debrief.ts';
import type { PanelSession } from './panelSession.ts';

/** Debriefs that this window has had on screen since it started: their clocks were never away. */
const openedHere = new Set<string>();

/** A clock that ran on for longer than this while the app was not there is stopped, in ms. */
const longestAbsence = 60_000;

/** A debrief's clock that ran on while the app was closed. */
export interface Absence {
  /** How long the app was away, in ms; 0 when it was not. */
  away: number;
  /** Goes on as if the clock had never stopped. */
  count: () => void;
  /** Goes on from where the clock was last saved. */
  leaveOut: () => void;
}

/**
 * Stops a clock that ran while the app was closed where it was last saved: nobody was in the room then.
 * @param savedAt when the panel was last written, in ms since the epoch
 */
export function useAbsence(panel: Panel, savedAt: number, session: PanelSession): Absence {
  const [away, setAway] = useState(0);
  const { id, timer } = panel;
  useEffect(() => {
    const wasAway = !openedHere.has(id);
    openedHere.add(id);
    const absence = Date.now() - savedAt;
    if (!wasAway || timer.runningSince === null || absence < longestAbsence) return;
    session.apply({ type: 'pause', at: savedAt });
    setAway(absence);
  }, [id, timer, savedAt, session]);
  const goOn = (since: number) => {
    session.apply({ type: 'run', at: since });
    setAway(0);
  };
  return { away, count: () => goOn(savedAt), leaveOut: () => goOn(Date.now()) };
}
