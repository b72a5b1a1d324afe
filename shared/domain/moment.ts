import { z } from 'zod';

/** How far the clock on the wall is ahead of UTC, in minutes: 60 in Berlin in winter, −480 in Los Angeles. */
export const utcOffsetSchema = z.int().min(-1_080).max(1_080);

/** Something that was done at a time and in a place. */
export interface Moment {
  /** In ms since the epoch. */
  at: number;
  /** Of the place where it was done, in minutes; absent where nobody has recorded it. */
  utcOffset?: number | undefined;
}

/** How far the clock on this computer is ahead of UTC at an instant (ms since the epoch), in minutes. */
export function utcOffsetAt(instant: number): number {
  return -Math.round(new Date(instant).getTimezoneOffset()) || 0;
}

/**
 * A moment as the clock on the wall showed it where it was done, written as if that were UTC: for formats that take UTC. Where the
 * place is not known it is UTC itself.
 */
export function onTheWall({ at, utcOffset = 0 }: Moment): Date {
  return new Date(at + utcOffset * 60_000);
}

/** The calendar day on which it was done, there: `YYYY-MM-DD`. */
export function dayOf(moment: Moment): string {
  return onTheWall(moment).toISOString().slice(0, 10);
}

/** 'UTC', 'UTC−8', 'UTC+5:30', with a real minus sign. */
export function zoneOf({ utcOffset = 0 }: Moment): string {
  if (utcOffset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(utcOffset) / 60), Math.abs(utcOffset) % 60];
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `UTC${utcOffset < 0 ? '−' : '+'}${hours}${rest}`;
}

/** The calendar day of an instant where the computer is, as `YYYY-MM-DD`. */
export function calendarDate(instant: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** A point in time in UTC, such as 2026-03-02T09:00:00.000Z; years beyond 9999 as ECMAScript writes them. */
export const isoTimeSchema = z.string().refine((text) => isTime(text), 'is no point in time');

/** A number of milliseconds since the epoch as text. */
export function isoTime(instant: number): string {
  return new Date(instant).toISOString();
}

function isTime(text: string): boolean {
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && isoTime(instant) === text;
}
