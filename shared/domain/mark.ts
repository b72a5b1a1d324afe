import type { Mark } from './interview.ts';

/** What the marks are called on screens and in documents. */
const markNames: Readonly<Record<Mark, string>> = { met: 'Met', partly: 'Partly', missed: 'Missed' };

/** A mark in words; a point without one was not probed. */
export function nameOfMark(mark: Mark | null | undefined): string {
  return mark == null ? 'Not probed' : markNames[mark];
}
