import type { Note } from './interview.ts';

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * A line that is private: its first character is an exclamation mark, in any of its forms. Spaces, invisible characters, bullets,
 * numbers of a list, links to rubric points and the marks of other kinds can stand before it, as they do in what was pasted.
 */
const privateLine = /^(?:[\s\p{Cf}+＋\-−–—‐ー－?？*•·◦▪‣>]|[#＃]\p{Nd}{0,2}|\p{Nd}{1,3}[.)])*[!！﹗︕‼⁉❗❕]/u;

/** Whether any line of a text is private. */
export function isPrivateText(text: string): boolean {
  return text.split(lineBreak).some((line) => privateLine.test(line));
}

/** Whether a note is private: by its kind, or because of a line in it that was written before its kind was understood. */
export function isPrivateNote({ kind, text }: Pick<Note, 'kind' | 'text'>): boolean {
  return kind === 'private' || isPrivateText(text);
}

/** A text without its private lines; the very same text when it has none. */
export function publicText(text: string): string {
  const lines = text.split(lineBreak);
  const kept = lines.filter((line) => !privateLine.test(line));
  return kept.length === lines.length ? text : kept.join('\n');
}

/** The lines of a text that are not blank. */
export function linesIn(text: string): string[] {
  return text.split(lineBreak).filter((line) => line.trim() !== '');
}
