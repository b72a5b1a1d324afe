import { type Moment, onTheWall, zoneOf } from '../../../shared/domain/moment.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const minute = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'UTC',
});

/** A calendar day in words: '2026-03-12' → '12 March 2026'. */
export function formatDay(calendarDate: string): string {
  return day.format(startOfDay(calendarDate));
}

/**
 * A moment by the clock on the wall where it was, with the zone, so that a document reads the same wherever it is made:
 * '27 November 2026, 17:30 UTC−8'. In UTC where the place is not known.
 */
export function formatMoment(moment: Moment): string {
  const parts = Object.fromEntries(minute.formatToParts(onTheWall(moment)).map(({ type, value }) => [type, value]));
  return `${parts.day} ${parts.month} ${parts.year}, ${parts.hour}:${parts.minute} ${zoneOf(moment)}`;
}

/** The first millisecond of a calendar day in UTC. */
export function startOfDay(calendarDate: string): number {
  return Date.parse(`${calendarDate}T00:00:00Z`);
}
