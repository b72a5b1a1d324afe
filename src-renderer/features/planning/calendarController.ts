import { calendarSizeLimit } from '../../../shared/ipc/calendarLimits.ts';
import type { ReadCalendar } from '../../../shared/ipc/plannedContract.ts';
import { RequestError, request } from '../../state/api.ts';
import { Store } from '../../state/store.ts';
import { toastError } from '../../state/toasts.ts';

const failure = 'The calendar could not be read';

/** Reads calendars that are dropped, opened or pasted; what was read waits here until a person has looked at it. */
class CalendarController {
  readonly read = new Store<ReadCalendar | null>(null);

  /** Several files are read as one calendar. */
  async readFiles(files: readonly File[]): Promise<void> {
    if (files.reduce((sum, { size }) => sum + size, 0) > calendarSizeLimit) {
      const limit = calendarSizeLimit / 1_000_000;
      return toastError(
        failure,
        new RequestError(
          'unreadable',
          `It is larger than ${limit} MB. Save the event alone from your calendar, and drop that.`,
        ),
      );
    }
    const texts = await Promise.all(files.map((file) => file.text()));
    await this.readText(texts.join('\r\n'));
  }

  async readText(text: string): Promise<void> {
    try {
      this.read.set(await request('planned:readCalendar', { text }));
    } catch (error) {
      toastError(failure, error);
    }
  }

  readonly close = (): void => this.read.set(null);
}

export const calendarController = new CalendarController();

/** Whether a text is that of a calendar, as it is copied out of a mail or a file. */
export function isCalendarText(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR/i.test(text);
}

/** Whether a file is a calendar's, by its name alone. */
export function isCalendarFile({ name }: Pick<File, 'name'>): boolean {
  return /\.(?:ics|ical|icalendar)$/i.test(name);
}
