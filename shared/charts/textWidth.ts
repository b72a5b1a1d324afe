const narrow = /[ijlI|!.,:;'’`()[\]{}\s]/u;
const wide = /[mwMW@%—]/u;
const upper = /[\p{Lu}\p{N}]/u;
const ideographic =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uff00-\uffef]/u;

/** The advance of a character in em, rounded up from Inter's own: a figure has to fit before any font is at hand. */
function advanceOf(character: string): number {
  if (ideographic.test(character)) return 1;
  if (narrow.test(character)) return 0.34;
  if (wide.test(character)) return 0.92;
  return upper.test(character) ? 0.7 : 0.6;
}

/** About how wide a text is at a font size, in the same unit as the size. */
export function approximateWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += advanceOf(character);
  return em * size;
}

/** The text, or as much of its beginning as fits into `width`, with '…' for the rest. Never cuts a surrogate pair. */
export function fitText(text: string, width: number, size: number): string {
  if (approximateWidth(text, size) <= width) return text;
  let used = approximateWidth('…', size);
  let fitting = '';
  for (const character of text) {
    used += advanceOf(character) * size;
    if (used > width) break;
    fitting += character;
  }
  return `${fitting.trimEnd()}…`;
}

/** Where a line may break: at blanks, and after a hyphen or a slash. */
const breaks = /(?<=[\s/-])/u;

/**
 * A text in lines of at most `width`, broken between words where that is possible. No more than `most` lines: the last of them
 * is cut and ends in '…' where there is more.
 */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && approximateWidth(rest, size) > width) {
    const line = firstLine(rest, width, size);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length);
  }
  return [...lines, fitText(rest, width, size)];
}

/** As many whole words as fit, or, of a word that is wider than a line, as many characters; at least one. */
function firstLine(text: string, width: number, size: number): string {
  let line = '';
  for (const word of text.split(breaks)) {
    if (approximateWidth((line + word).trimEnd(), size) > width) break;
    line += word;
  }
  if (line !== '') return line;
  for (const character of text) {
    if (line !== '' && approximateWidth(line + character, size) > width) break;
    line += character;
  }
  return line;
}
