import { type Moment, onTheWall, utcOffsetAt, zoneOf } from '../../shared/domain/moment.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const momentParts = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
const momentFormat = new Intl.DateTimeFormat('en-GB', momentParts);
const elsewhereFormat = new Intl.DateTimeFormat('en-GB', { ...momentParts, timeZone: 'UTC' });
const timeOfDayFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** A calendar day as a reader writes it: '2026-03-12' → '12 Mar 2026'. It has no time zone and is not moved into one. */
export function formatDay(date: string): string {
  return dayFormat.format(new Date(`${date}T00:00:00Z`));
}

/** An instant (ms since the epoch) in the reader's time zone: '12 Mar 2026, 10:42'. */
export function formatInstant(instant: number): string {
  return momentFormat.format(instant);
}

/**
 * A moment by the clock on the wall where it was, with the zone where that is not the reader's: '27 Nov 2026, 17:30 UTC−8'. In the
 * reader's zone where the place is not known.
 */
export function formatMoment({ at, utcOffset }: Moment): string {
  if (utcOffset === undefined || utcOffset === utcOffsetAt(at)) return formatInstant(at);
  return `${elsewhereFormat.format(onTheWall({ at, utcOffset }))} ${zoneOf({ at, utcOffset })}`;
}

/** The time of day of an instant (ms since the epoch) in the reader's time zone: '10:42:07'. */
export function formatClockTime(instant: number): string {
  return clockFormat.format(instant);
}

/** The time of day of an instant (ms since the epoch) in the reader's time zone, without seconds: '10:42'. */
export function formatTimeOfDay(instant: number): string {
  return timeOfDayFormat.format(instant);
}

/** The last part of a folder's path on any system, or all of it where there is none: '/srv/panel/' → 'panel'. */
export function folderName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}

/** What a role is called in headings and links, which cannot stay empty. */
export function roleTitle(role: string): string {
  return toSingleLine(role) || 'Role not given';
}
