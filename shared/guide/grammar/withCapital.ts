/**
 * The text with the letter at `at` as a capital. It stays as it is where the capital is more than one letter ('ß', 'ᾀ') or
 * would not lead back to the letter ('ı', 'ſ'): the words of a guide must be found in it again.
 */
export function withCapital(text: string, at = 0): string {
  const letter = text.charAt(at);
  const capital = letter.toUpperCase();
  if (capital.length !== 1 || capital.toLowerCase() !== letter) return text;
  return text.slice(0, at) + capital + text.slice(at + 1);
}
