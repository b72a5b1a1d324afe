/**
 * Upper bounds for what a person types or imports, in UTF-16 code units. They are far above honest use and exist so that
 * a hostile file cannot fill memory: a note holds about a hundred printed pages.
 */
export const textLimits = { line: 1_000, paragraph: 20_000, note: 200_000 } as const;

/** Control characters, and the bidirectional marks, overrides and isolates that could re-order the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/**
 * A name as it may stand in a heading, a table or a file name: one line, no control or bidi-override characters, single
 * spaces, at most `textLimits.line` code units, never ending in half a surrogate pair.
 */
export function toSingleLine(text: string): string {
  const line = text.replace(unprintable, ' ').replace(/\s+/g, ' ').trim();
  return clip(line, textLimits.line);
}

/** White space that is more than one plain space. */
const unevenSpace = /[^\S ]|\s\s/;

/** A text with every run of white space as one space. */
export function singleSpaced(text: string): string {
  return unevenSpace.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Whether a code unit is one of A to Z and a to z. */
export function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** The first `limit` code units of a text, without cutting a surrogate pair in two. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.charCodeAt(limit - 1);
  const cutsPair = end >= 0xd800 && end <= 0xdbff;
  return text.slice(0, cutsPair ? limit - 1 : limit);
}
