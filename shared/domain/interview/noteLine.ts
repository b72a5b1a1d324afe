import type { RubricPoint } from '../questions/question.ts';
import { foldForSearch } from '../text.ts';
import type { Draft, Note, NoteKind } from './interview.ts';
import { isPrivateText } from './privateLine.ts';

/**
 * The first character that says what a line is about, in its compatibility form (NFKC), which takes the wide forms of East Asian
 * keyboards for the usual ones. All that is typed for a hyphen stands for a concern, also the Japanese long vowel on its key.
 */
const kindByMark: Readonly<Record<string, NoteKind>> = {
  '+': 'strength',
  '-': 'concern',
  '−': 'concern',
  '–': 'concern',
  '‐': 'concern',
  ー: 'concern',
  '?': 'followUp',
  '!': 'private',
};

/** A figure with its sign, such as '-5 °C' or '+.5': no line is about it. */
const signedFigure = /^.[.,]?\p{Nd}/u;

/** Characters without a shape, such as a mark of direction, that can stand before the first one. */
const invisible = /^[\s\p{Cf}]+/u;

/** How the kinds are shown beside a line; a plain line has nothing. */
export const markOfKind: Readonly<Record<NoteKind, string>> = {
  plain: '',
  strength: '+',
  concern: '−',
  followUp: '?',
  private: '!',
};

/** What the kinds are called. */
export const nameOfKind: Readonly<Record<NoteKind, string>> = {
  plain: 'Note',
  strength: 'Strength',
  concern: 'Concern',
  followUp: 'Follow up',
  private: 'Private',
};

/**
 * Splits what was typed into its kind and its text: '+ edge cache first' → strength, 'edge cache first'. Where any of its lines
 * is private, all of it is.
 */
export function parseNoteLine(line: string): { kind: NoteKind; text: string } {
  const marked = line.replace(invisible, '');
  const kind = kindOf(marked);
  const text = kind === null ? line.trim() : marked.slice(1).trim();
  if (kind === 'private' || !isPrivateText(text)) return { kind: kind ?? 'plain', text };
  return kind === null ? { kind: 'private', text } : { ...parseNoteLine(text), kind: 'private' };
}

function kindOf(line: string): NoteKind | null {
  const kind = kindByMark[line.charAt(0).normalize('NFKC').charAt(0)] ?? null;
  const isSign = (kind === 'strength' || kind === 'concern') && signedFigure.test(line);
  return isSign ? null : kind;
}

/** The line as one would type it, for editing: the inverse of `parseNoteLine`. */
export function formatNoteLine({ kind, text }: Pick<Note, 'kind' | 'text'>): string {
  const mark = kind === 'concern' ? '-' : markOfKind[kind];
  return mark === '' ? text : `${mark} ${text}`;
}

/** Makes a note of the line that was typed. `at` is where the interview's clock stood, in milliseconds. */
export function noteFromDraft(draft: Draft, id: string, at: number): Note {
  return { id, at, ...parseNoteLine(draft.text), pointIds: [...new Set(draft.pointIds)] };
}

/** A pasted line as one would have typed it: numbers of rubric points at its end, such as '#2', become links. */
export function draftFromLine(line: string, points: readonly RubricPoint[]): Draft {
  const pointIds: string[] = [];
  let text = line.trim();
  for (;;) {
    const found = /\s[#＃](\p{Nd}{1,2})$/u.exec(text);
    const point = found === null ? undefined : points[numberOf(found[1] ?? '') - 1];
    if (found === null || point === undefined) return { text, pointIds };
    pointIds.unshift(point.id);
    text = text.slice(0, found.index).trimEnd();
  }
}

/** The number that a text is, also in the wide figures of East Asian keyboards; NaN when it is none. */
function numberOf(text: string): number {
  return Number(foldForSearch(text));
}

/** A '#' that is being typed: where it stands in the line, and what follows it. */
export interface LinkQuery {
  from: number;
  to: number;
  query: string;
}

const longestQuery = 40;

/**
 * The link that is being typed at the caret: from a '#' at the line's start or after a space up to the caret. Null when
 * there is none, so that 'C#' and 'issue#4' stay what they are. The wide '＃' needs no space: scripts that have it write without.
 */
export function linkQueryAt(line: string, caret: number): LinkQuery | null {
  const typed = line.slice(0, caret);
  const from = Math.max(typed.lastIndexOf('#'), typed.lastIndexOf('＃'));
  if (from < 0 || caret - from > longestQuery) return null;
  if (from > 0 && line.charAt(from) === '#' && !/\s/.test(line.charAt(from - 1))) return null;
  const query = line.slice(from + 1, caret);
  return query.includes('\n') ? null : { from, to: caret, query };
}

/** The rubric points that fit a link query: by number ('3'), else those whose words begin with every typed word. */
export function matchPoints(points: readonly RubricPoint[], query: string): RubricPoint[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...points];
  const number = numberOf(query.trim());
  const byNumber = Number.isInteger(number) ? points[number - 1] : undefined;
  if (byNumber !== undefined) return [byNumber];
  return points.filter((point) => {
    const own = foldForSearch(point.text).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
  });
}
