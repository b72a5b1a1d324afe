// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII, which has no accents
const plain = /^[\u0000-\u007f]*$/;

/** A text without case and accents, so that 'nunez' finds 'Núñez'. */
export function fold(text: string): string {
  // Most names need no decomposing, and there may be 10,000 of them before the first paint.
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The words of a search, folded; none for a blank one. */
export function searchWords(search: string): string[] {
  return fold(search).split(/\s+/).filter(Boolean);
}
