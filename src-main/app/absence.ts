/** The part of Electron's `powerMonitor` that tells whether somebody is there. */
export interface AbsenceMonitor {
  on(event: 'lock-screen' | 'suspend', listener: () => void): unknown;
  /** Seconds since somebody has last touched the computer. */
  getSystemIdleTime(): number;
}

/** When somebody is taken to be away. */
export interface AbsenceHabits {
  /** In minutes; null: never. */
  lockAfter: number | null;
  locksWithScreen: boolean;
}

/** In ms. */
const lookEvery = 10_000;

/**
 * Tells when nobody is there any more: the screen was locked, the computer goes to sleep, or nobody has touched it for a while.
 * @param habits asked each time; null: nobody wants to know
 */
export function watchForAbsence(
  monitor: AbsenceMonitor,
  habits: () => AbsenceHabits | null,
  onAbsence: () => void,
): () => void {
  const withScreen = () => {
    if (habits()?.locksWithScreen === true) onAbsence();
  };
  monitor.on('lock-screen', withScreen);
  monitor.on('suspend', withScreen);
  const timer = setInterval(() => {
    const lockAfter = habits()?.lockAfter ?? null;
    if (lockAfter !== null && monitor.getSystemIdleTime() >= lockAfter * 60) onAbsence();
  }, lookEvery);
  timer.unref();
  return () => clearInterval(timer);
}
