import { z } from 'zod';

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The name of a document. It becomes a file name, so nothing but a lower-case UUID passes. */
export const idSchema = z.string().regex(idPattern);
export type Id = z.infer<typeof idSchema>;

/** Whether a text can be the name of a document. */
export function isId(text: string): text is Id {
  return idPattern.test(text);
}

/** A fresh random UUID (version 4). `crypto` is a global of Node 20 and of every secure page. */
export function newId(): Id {
  return crypto.randomUUID();
}

/** Whether no id stands in a list twice. */
export function areDistinct(ids: readonly Id[]): boolean {
  return new Set(ids).size === ids.length;
}

/** Milliseconds since 1970-01-01T00:00Z. Whole, and inside what `Date` can show. */
export const instantSchema = z.int().min(0).max(8_640_000_000_000_000);

/** A calendar day as the interviewer sees it, `YYYY-MM-DD`, without a time zone. */
export const calendarDateSchema = z.iso.date();
