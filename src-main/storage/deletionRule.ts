import { calendarDate } from '../../shared/domain/moment.ts';
import type { DeletionsDocument } from '../../shared/files/formats/backup.ts';
import type { WriteContext } from './documentFolder.ts';
import type { SingleDocument } from './singleDocument.ts';

/** The name of its file, `deletions.json`. */
export const deletionsName = 'deletions';

/** What was due for deletion, and when the clock was last looked at. Null before the first start. */
export type Deletions = Pick<DeletionsDocument, 'dueSince' | 'seenAt' | 'due'> | null;

/**
 * Whether something whose time is over by the clock may go. A clock that is wrong once must not empty the trash: what is due is
 * written down, and goes only when a later start, on another day and with a clock that has not jumped, finds it due again.
 */
export interface DeletionRule {
  /** Whether a file that is due may be deleted. If not, it is written down for a later start. @param file its name inside the data folder */
  mayDelete(file: string): boolean;
  /** Writes down what was due at this start, once everything was asked about. */
  settle(): void;
}

export interface DeletionRuleOptions {
  record: SingleDocument<Deletions>;
  /** The current moment in ms since the epoch. */
  now(): number;
  /** Ms that have gone by, from a clock that nobody can set. */
  elapsed(): number;
}

const day = 24 * 3_600_000;
/** Who was away for longer than this is asked once more; a clock that has jumped that far is not believed. */
const longestAbsence = 31 * day;
/** The clock and the time that has gone by may differ by this much, in ms, while the app runs. */
const tolerance = 5 * 60_000;

const context: WriteContext = { what: 'The list of what is to be deleted', rest: 'Nothing was deleted.' };

export function createDeletionRule({ record, now, elapsed }: DeletionRuleOptions): DeletionRule {
  const begun = { at: now(), elapsed: elapsed() };
  const dueNow = new Set<string>();
  const allowed = new Set<string>();
  let known: { before: Deletions; due: ReadonlySet<string> } | null = null;

  function before(): { before: Deletions; due: ReadonlySet<string> } {
    if (known === null) {
      const deletions = record.contentToChange();
      known = { before: deletions, due: new Set(deletions?.due) };
    }
    return known;
  }

  const hasJumped = () => Math.abs(now() - begun.at - (elapsed() - begun.elapsed)) > tolerance;

  return {
    mayDelete(file) {
      dueNow.add(file);
      const { before: deletions, due } = before();
      const isOver = deletions !== null && agrees(deletions, now()) && !hasJumped() && due.has(file);
      if (isOver) allowed.add(file);
      return isOver;
    },
    settle() {
      const { before: deletions, due: dueBefore } = before();
      const at = now();
      const due = [...dueNow].filter((file) => !allowed.has(file));
      if (due.length === 0 && dueBefore.size === 0) return;
      const isSameDay = deletions !== null && isAfter(deletions, at) && isOneDay(deletions.dueSince, at);
      // That it cannot be written keeps what is due for longer, and harms nothing.
      record.write({ dueSince: isSameDay ? deletions.dueSince : at, seenAt: at, due }, context);
    },
  };
}

/** Whether the clock has gone on since then, by no more than it can be believed. */
function isAfter({ seenAt }: NonNullable<Deletions>, at: number): boolean {
  return at >= seenAt && at - seenAt <= longestAbsence;
}

function agrees(deletions: NonNullable<Deletions>, at: number): boolean {
  return isAfter(deletions, at) && !isOneDay(deletions.dueSince, at);
}

function isOneDay(one: number, other: number): boolean {
  return calendarDate(new Date(one)) === calendarDate(new Date(other));
}
