import { type Absence, absenceBetween, longestAbsence, type Reading } from '../../shared/domain/interview/absence.ts';
import { subscribe } from './api.ts';

/** How often the clocks are looked at when nothing else looks at them, in ms. */
const pause = 5_000;

/** The timers of a page that nobody sees come once a minute. What lies between two of them is no absence, in ms. */
const hiddenPause = 60_000;

/** A clock of an interview or a debrief. */
export interface WatchedClock {
  /** Of the interview or the panel. */
  id: string;
  /** When it was last written before it was opened, in ms since the epoch. */
  savedAt: number;
  /** Since when the clock runs now, in ms since the epoch; null while it stands. */
  runningSince(): number | null;
  run(at: number): void;
  pause(at: number): void;
}

/** Time that nobody has decided about yet. */
export interface Away {
  kind: 'closed' | Absence['kind'];
  /** In ms. */
  length: number;
}

interface WatchParts {
  read(): Reading;
  /** Whether the page is out of sight. */
  isHidden(): boolean;
}

/** Notices when the app was not there, or the computer's clock was set, and tells those who have a clock that runs. */
export class ClockWatch {
  /** Everything that was noticed since the start, in its order. */
  readonly #absences: Absence[] = [];
  /** How many of them each clock has been told of. Whose is not here was not open in this window. */
  readonly #toldOf = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  readonly #parts: WatchParts;
  #last: Reading;
  #wasHidden: boolean;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#last = parts.read();
    this.#wasHidden = parts.isHidden();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Compares the clocks with what they showed at the last look. */
  readonly look = (): void => {
    const isHidden = this.#parts.isHidden();
    const limit = longestAbsence + (isHidden || this.#wasHidden ? hiddenPause : 0);
    const [before, now] = [this.#last, this.#parts.read()];
    this.#last = now;
    this.#wasHidden = isHidden;
    this.#notice(absenceBetween(before, now, limit));
  };

  /** The computer says that it has slept since `since`, in ms since the epoch: its word counts before the clocks. */
  readonly wokeUp = (since: number): void => {
    const known = this.#absences.at(-1);
    this.look();
    const now = this.#last;
    const isKnown = this.#absences.at(-1) !== known || (known !== undefined && known.until > since);
    const length = now.wall - since;
    if (isKnown || length <= longestAbsence) return;
    this.#notice({ kind: 'stopped', from: since, until: now.wall, length });
  };

  /**
   * Stops a clock that ran through what was noticed since it was last settled, or while the app was closed, where it was last
   * certain. Gives the time to decide about; null where there is none. A time that was set back asks nothing: none is missing, and
   * the clock goes on.
   */
  settle(clock: WatchedClock): Away | null {
    const told = this.#toldOf.get(clock.id);
    this.#toldOf.set(clock.id, this.#absences.length);
    if (clock.runningSince() === null) return null;
    return told === undefined ? this.#afterClosing(clock) : afterAbsences(clock, this.#absences.slice(told));
  }

  #afterClosing({ savedAt, run, pause }: WatchedClock): Away | null {
    const { wall } = this.#parts.read();
    const length = wall - savedAt;
    if (length >= 0 && length < longestAbsence) return null;
    pause(savedAt);
    if (length > 0) return { kind: 'closed', length };
    run(wall);
    return null;
  }

  #notice(absence: Absence | null): void {
    if (absence === null) return;
    this.#absences.push(absence);
    for (const listener of this.#listeners) listener();
  }
}

function afterAbsences({ run, pause }: WatchedClock, absences: readonly Absence[]): Away | null {
  for (const [index, { from }] of absences.entries()) {
    const before = absences[index - 1];
    if (before !== undefined) run(before.until);
    pause(from);
  }
  const kind = absences.findLast((absence) => absence.kind !== 'setBack')?.kind;
  if (kind !== undefined) return { kind, length: absences.reduce((sum, { length }) => sum + length, 0) };
  const last = absences.at(-1);
  if (last !== undefined) run(last.until);
  return null;
}

/** The clocks of this window. `performance.now` knows nothing of the time that a person sets. */
export const clockWatch = new ClockWatch({
  read: () => ({ wall: Date.now(), steady: performance.now() }),
  isHidden: () => typeof document !== 'undefined' && document.hidden,
});

/**
 * Looks at the clocks from now on: every few seconds, and before a key or a click does anything, so that nothing is counted or
 * noted by a clock that was not looked at.
 */
export function watchClocks(): void {
  setInterval(clockWatch.look, pause);
  for (const kind of ['keydown', 'pointerdown', 'visibilitychange'] as const) {
    window.addEventListener(kind, clockWatch.look, { capture: true });
  }
  subscribe('app:wokeUp', ({ since }) => clockWatch.wokeUp(since));
}
