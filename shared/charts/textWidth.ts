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
