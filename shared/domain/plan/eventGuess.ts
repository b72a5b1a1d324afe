import type { Interviewer } from '../interview/interview.ts';
import { clip, textLimits, toSingleLine } from '../plainText.ts';
import { foldForSearch } from '../text.ts';
import { forWords, interviewWords, labels, roleWords, roundWords, titlePrefixes, withWords } from './eventWords.ts';

/** What an event says of an interview, as far as it can be guessed; empty where it says nothing. A person confirms it. */
export interface EventGuess {
  candidate: string;
  email: string;
  role: string;
  round: string;
}

/** What is guessed from. */
export interface GuessedFrom {
  summary: string;
  description: string;
  organiser: Interviewer | null;
  attendees: readonly Interviewer[];
}

/** What is known of those who are not the candidate, and of roles. */
export interface GuessContext {
  me: Interviewer;
  /** Roles of sets and plans. */
  roles: readonly string[];
}

/**
 * Guesses the candidate, role and round of an event: labelled lines of its description come first, then its title, then who is
 * invited from elsewhere.
 */
export function guessOfEvent(event: GuessedFrom, context: GuessContext): EventGuess {
  const outsiders = outsidersOf(event, context.me);
  const fromTitle = guessOfTitle(event, outsiders, context);
  const guess = { ...fromTitle, ...labelled(event.description) };
  const guest = guestOf(guess.candidate, outsiders);
  return {
    ...guess,
    candidate: guess.candidate !== '' ? guess.candidate : nameOf(guest),
    email: guest?.email ?? '',
  };
}

type Parts = Omit<EventGuess, 'email'>;

function labelled(description: string): Partial<Parts> {
  const found: Partial<Parts> = {};
  for (const line of description.split('\n').slice(0, 200)) {
    const text = toSingleLine(line);
    if (text.length > 300) continue;
    for (const { field, pattern } of labels) {
      const value = pattern.exec(text)?.[1]?.trim();
      if (value !== undefined && found[field] === undefined) found[field] = clip(value, textLimits.line);
    }
  }
  return found;
}

/** Signs between the parts of a title. */
const separators = /\s*(?:<->|<>|[|·•↔⇄：]|:(?!\d)|\/\/|\s[-–—/]\s)\s*/u;

function guessOfTitle(event: GuessedFrom, outsiders: readonly Interviewer[], context: GuessContext): Parts {
  const parts: Parts = { candidate: '', role: '', round: '' };
  const title = toSingleLine(event.summary).slice(0, 500).replace(titlePrefixes, '');
  for (const segment of segmentsOf(title)) {
    const withName = splitAt(segment, withWords);
    if (withName !== null && isRound(withName[0])) {
      take(parts, 'round', withName[0]);
      takeName(parts, withName[1], context);
    } else if (isRound(segment)) take(parts, 'round', segment);
    else if (!isInside(segment, event, outsiders, context.me)) takeName(parts, segment, context);
  }
  return parts;
}

/** The title's parts in their order; what stands in brackets is one. */
function segmentsOf(title: string): string[] {
  const pieces = title.split(/[()（）[\]【】]/u).flatMap((piece) => piece.split(separators));
  return pieces
    .map((piece) =>
      piece
        .trim()
        .replace(/^[,;–—-]+|[,;–—-]+$/gu, '')
        .trim(),
    )
    .filter((piece) => /\p{L}/u.test(piece));
}

function isRound(text: string): boolean {
  return interviewWords.test(text) || roundWords.test(text);
}

/** A person, a role, or both with a word between them. */
function takeName(parts: Parts, text: string, context: GuessContext): void {
  const withRole = splitAt(text, forWords) ?? splitAt(text, /,\s+/u);
  if (withRole !== null) {
    takeName(parts, withRole[0], context);
    take(parts, 'role', withRole[1]);
    return;
  }
  const isRole = context.roles.some((role) => isSame(role, text)) || (roleWords.test(text) && parts.role === '');
  take(parts, isRole || parts.candidate !== '' || /\d/u.test(text) ? 'role' : 'candidate', text);
}

function take(parts: Parts, field: keyof Parts, text: string): void {
  if (parts[field] === '') parts[field] = clip(text.trim(), textLimits.line);
}

function splitAt(text: string, words: RegExp): [string, string] | null {
  const match = words.exec(text);
  if (match === null) return null;
  const [before, after] = [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()];
  return before === '' || after === '' ? null : [before, after];
}

/** Whether a part of the title names somebody of the own side: me, the organiser, another interviewer, or the company. */
function isInside(
  text: string,
  { organiser, attendees }: GuessedFrom,
  outsiders: readonly Interviewer[],
  me: Interviewer,
): boolean {
  if (outsiders.some((one) => isNameOf(text, one))) return false;
  const insiders = [me, ...(organiser === null ? [] : [organiser]), ...attendees];
  return insiders.some((one) => isNameOf(text, one) || isSame(domainOf(one.email).split('.')[0] ?? '', text));
}

/** Those who were invited and are of another house than whoever invites; the organiser and I are none of them. */
function outsidersOf({ organiser, attendees }: GuessedFrom, me: Interviewer): Interviewer[] {
  const own = new Set([me.email, organiser?.email ?? ''].map(domainOf).filter((domain) => domain !== ''));
  const isOneOf = (one: Interviewer, other: Interviewer | null) =>
    other !== null && (isSame(one.email, other.email) || (one.email === '' && isSame(one.name, other.name)));
  return attendees.filter((one) => !isOneOf(one, me) && !isOneOf(one, organiser) && !own.has(domainOf(one.email)));
}

/** The invitation of this candidate: by name, by an address that has it, or the only one from elsewhere. */
function guestOf(candidate: string, outsiders: readonly Interviewer[]): Interviewer | undefined {
  if (candidate === '') return outsiders.length === 1 ? outsiders[0] : undefined;
  const words = wordsOf(candidate).filter((word) => word.length > 2);
  return outsiders.find(
    (one) => isNameOf(candidate, one) || words.some((word) => foldForSearch(one.email).split('@')[0]?.includes(word)),
  );
}

/** The name of somebody who was invited; without one, of an address such as 'priya.raman@example.org'. */
function nameOf(person: Interviewer | undefined): string {
  if (person === undefined) return '';
  if (person.name !== '') return clip(toSingleLine(person.name), textLimits.line);
  const words = (person.email.split('@')[0] ?? '').split(/[._-]+/u).filter((word) => /^\p{L}{2,}$/u.test(word));
  return words.length < 2 ? '' : words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** Whether a text is somebody's name, or its first part: 'Priya', 'Priya Raman'; the order of its words does not count. */
function isNameOf(text: string, { name, email }: Interviewer): boolean {
  const [asked, known] = [wordsOf(text), wordsOf(name === '' ? (email.split('@')[0] ?? '') : name)];
  return asked.length > 0 && asked.every((word) => known.includes(word));
}

function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function isSame(one: string, other: string): boolean {
  const folded = foldForSearch(one.trim());
  return folded !== '' && folded === foldForSearch(other.trim());
}

function domainOf(email: string): string {
  return email.toLowerCase().split('@')[1] ?? '';
}
