import type { ReadCalendar } from '../../shared/ipc/plannedContract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import { runInThread } from '../work/threads.ts';
import type { CalendarReading } from './readCalendar.ts';

/** Reads a calendar's text; what cannot be read is refused with a sentence. */
export type ReadCalendarText = (text: string) => Promise<Result<ReadCalendar>>;

export interface CalendarReaderOptions {
  /** The built thread, `out/main/calendarWorker.js`. */
  entry: string;
  now(): number;
  /** How long a calendar may take, in ms. */
  timeLimit?: number;
}

/** The largest honest calendar takes a second; a busy machine takes some for the thread to begin. */
const defaultTimeLimit = 20_000;
/** How much the thread may have in objects, in MB. */
const objectLimit = 512;

export function createCalendarReader(options: CalendarReaderOptions): ReadCalendarText {
  const { entry, now, timeLimit = defaultTimeLimit } = options;
  return async (text) => {
    const data = { text, now: now() };
    const resultOf = (reading: CalendarReading) => reading;
    const end = await runInThread({ entry, data, resultOf, timeLimit, objectLimit });
    if (end.kind !== 'result') return err('unreadable', tooMuch);
    switch (end.result.kind) {
      case 'noCalendar':
        return err('unreadable', noCalendar);
      case 'noEvents':
        return err('unreadable', noEvents);
      case 'read': {
        const { events, leftOut } = end.result;
        return events.length === 0 ? err('unreadable', allBroken) : ok({ events, leftOut });
      }
    }
  };
}

const noCalendar =
  'This is no calendar. Save the event from your calendar as an .ics file, or open the invitation’s attachment, and drop that.';
const noEvents = 'There is no event in this calendar. Save the event itself from your calendar, and drop that.';
const allBroken =
  'The events in this calendar are damaged and cannot be read. Save it from your calendar once more, or plan the interview by hand.';
const tooMuch =
  'This calendar takes longer, or more memory, than one ever needs. Save the event alone from your calendar, and drop that.';
