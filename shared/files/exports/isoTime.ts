import { z } from 'zod';

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
