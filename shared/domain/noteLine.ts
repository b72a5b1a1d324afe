import type { Draft, Note, NoteKind } from './interview.ts';
import type { RubricPoint } from './question.ts';

/** The first character that says what a line is about. Both the hyphen and the minus sign stand for a concern. */
const kindByMark: Readonly<Record<string, NoteKind>> = {
  '+': 'strength',
  '-': 'concern',
  '−': 'concern',
  '?': 'followUp',
  '!': 'private',
};

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

/** Splits a typed line into its kind and its text: '+ edge cache first' → strength, 'edge cache first'. */
export function parseNoteLine(line: string): { kind: NoteKind; text: string } {
  const trimmed = line.trim();
  const kind = kindByMark[trimmed.charAt(0)];
  return kind === undefined ? { kind: 'plain', text: trimmed } : { kind, text: trimmed.slice(1).trim() };
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

/** A '#' that is being typed: where it stands in the line, and what follows it. */
export interface LinkQuery {
  from: number;
  to: number;
  query: string;
}

const longestQuery = 40;

/**
 * The link that is being typed at the caret: from a '#' at the line's start or after a space up to the caret. Null when
 * there is none, so that 'C#' and 'issue#4' stay what they are.
 */
export function linkQueryAt(line: string, caret: number): LinkQuery | null {
  const from = line.slice(0, caret).lastIndexOf('#');
  if (from < 0 || caret - from > longestQuery) return null;
  if (from > 0 && !/\s/.test(line.charAt(from - 1))) return null;
  const query = line.slice(from + 1, caret);
  return query.includes('\n') ? null : { from, to: caret, query };
}

/** The rubric points that fit a link query: by number ('3'), else those whose words begin with every typed word. */
export function matchPoints(points: readonly RubricPoint[], query: string): RubricPoint[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...points];
  const number = Number(query.trim());
  const byNumber = Number.isInteger(number) ? points[number - 1] : undefined;
  if (byNumber !== undefined) return [byNumber];
  return points.filter((point) => {
    const own = point.text.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
  });
}
