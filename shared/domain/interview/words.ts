import type { Mark, Standing } from './interview.ts';

/** What the marks are called on screens and in documents. */
const markNames: Readonly<Record<Mark, string>> = { met: 'Met', partly: 'Partly', missed: 'Missed' };

/** A mark in words; a point without one was not probed. */
export function nameOfMark(mark: Mark | null | undefined): string {
  return mark == null ? 'Not probed' : markNames[mark];
}

/** What a question without a rating is called, with a sign before what was asked: the two are never to be mixed up. */
export const unratedNames: Readonly<Record<Exclude<Standing, 'rated'>, string>> = {
  notAsked: 'Not asked',
  notRated: '○ Asked, not rated',
  open: 'Not rated',
};
