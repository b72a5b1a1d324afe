import type { Interviewer } from '../../../../shared/domain/interview/interview.ts';
import { calendarDate } from '../../../../shared/domain/moment.ts';
import {
  isOwn,
  type Planned,
  type PlannedState,
  type Progress,
  plannedState,
} from '../../../../shared/domain/plan/planned.ts';
import type { LibraryEntry } from '../../../../shared/domain/scorecard/libraryEntry.ts';

/** A planned interview with what became of it. */
export interface PlannedLine {
  planned: Planned;
  /** The interview that it became; undefined where there is none, or not any more. */
  entry: LibraryEntry | undefined;
  state: PlannedState;
  isOwn: boolean;
}

/** Something that was not submitted: an interview, or one that was planned and not begun. */
export type OpenLine =
  | { kind: 'planned'; id: string; line: PlannedLine; since: number }
  | { kind: 'begun'; id: string; entry: LibraryEntry; line: PlannedLine | undefined; since: number };

/** What the list of interviews begins with. */
export interface DayView {
  /** By time. */
  today: PlannedLine[];
  /** The latest first. `since`: when it was begun, or was to begin, in ms since the epoch. */
  unsubmitted: OpenLine[];
  /** After today, by time. */
  ahead: PlannedLine[];
}

/**
 * What is planned today, what was not submitted, and what is ahead, by the calendar and the clock where the computer is.
 * @param planned by time
 * @param now in ms since the epoch
 */
export function dayView(
  planned: readonly Planned[],
  entries: readonly LibraryEntry[],
  me: Interviewer,
  now: number,
): DayView {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const lines = planned.map((one): PlannedLine => {
    const entry = one.interviewId === null ? undefined : byId.get(one.interviewId);
    return { planned: one, entry, state: plannedState(one, progressOf(entry), now), isOwn: isOwn(one, me) };
  });
  const day = calendarDate(new Date(now));
  const dayOf = ({ planned: { startsAt } }: PlannedLine) => calendarDate(new Date(startsAt));
  const today = lines.filter((line) => dayOf(line) === day);
  const inToday = new Set(today.map(({ entry }) => entry?.id));
  const lineOf = new Map(lines.map((line) => [line.entry?.id, line]));
  const begun = entries
    .filter(({ id, status, sample }) => !sample && !inToday.has(id) && (status === 'running' || status === 'amending'))
    .map((entry): OpenLine => {
      const since = entry.status === 'amending' ? (entry.submittedAt ?? entry.createdAt) : entry.createdAt;
      return { kind: 'begun', id: entry.id, entry, line: lineOf.get(entry.id), since };
    });
  const missed = lines
    .filter((line) => dayOf(line) < day && line.isOwn && progressOf(line.entry) === null)
    .map((line): OpenLine => ({ kind: 'planned', id: line.planned.id, line, since: line.planned.startsAt }));
  return {
    today,
    unsubmitted: [...begun, ...missed].sort((one, other) => other.since - one.since),
    ahead: lines.filter((line) => dayOf(line) > day && line.state.kind !== 'submitted'),
  };
}

/** How far an interview is; one that was made and not begun is not on its way. */
function progressOf(entry: LibraryEntry | undefined): Progress {
  if (entry === undefined || entry.status === 'planned') return null;
  return entry.status === 'running' ? 'running' : 'submitted';
}

/** The one to begin or go on with next today: what is due or running, otherwise the first of the others that are one's own. */
export function nextOf(today: readonly PlannedLine[]): PlannedLine | undefined {
  const open = today.filter(({ isOwn: own, state }) => own && state.kind !== 'submitted');
  return open.find(({ state }) => state.kind === 'running' || state.kind === 'due') ?? open[0];
}
