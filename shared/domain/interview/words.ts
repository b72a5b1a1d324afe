import { toSingleLine } from '../plainText.ts';
import type { Candidate, Details, Mark, Standing } from './interview.ts';

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

/** What the candidate has told about their name: 'PREE-ya RAH-mun · she/her'; empty where they have told nothing. */
export function toldOfName({ pronunciation = '', pronouns = '' }: Candidate): string {
  return [pronunciation, pronouns]
    .map(toSingleLine)
    .filter((told) => told !== '')
    .join(' · ');
}

/** What was agreed beforehand: '15 more minutes. Questions in writing'; empty where nothing was. */
export function agreedInWords({ accommodation }: Pick<Details, 'accommodation'>): string {
  if (accommodation === undefined) return '';
  const { minutes, note } = accommodation;
  const time = minutes === 0 ? '' : `${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}`;
  return [time, note.trim()].filter((part) => part !== '').join('. ');
}

/** What marks an interview that was written on paper first. */
export const typedInWords = 'Typed in from paper';
