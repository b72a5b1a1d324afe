import { isCovered } from './fontCoverage.ts';

/** Everything that ends a line; all of it becomes a line feed. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Control characters other than the tab and the line feed. There is nothing to see of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/**
 * Overrides and embeddings, which could make a text read as what it is not, and the byte order mark. The isolates that take
 * their direction from the text in them (`isolated`) stay.
 */
const reordering = /[\u202a-\u202e\u2066\u2067\u206a-\u206f\ufeff]/g;

/** A name inside a sentence of the app's: whatever its direction, it does not turn the words and figures around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Letters that somebody's PDF had joined, such as 'ﬁ': taken apart they can be printed by every font, and found. */
const ligatures = /[\ufb00-\ufb06]/g;

/** Code points that no font is meant to have: private ones, and those without a meaning. Some unassigned ones are invisible. */
const meaningless = /[\p{Co}\p{Cs}\p{Cn}]/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A text as a document prints it, whatever the engine: canonically composed, lines ended by a line feed, controls dropped,
 * and what no font can show written out, such as '[U+E000]'. A replacement character becomes '[?]'.
 */
export function visibleText(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(controls, '')
    .replace(reordering, '')
    .replace(meaningless, writeOut)
    .replaceAll('\ufffd', '[?]')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC');
}

/** A character that cannot be shown, by the number of its code point: '[U+E000]'. */
export function writtenOut(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

function writeOut(character: string): string {
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return '';
  return /\p{Surrogate}/u.test(character) ? '[?]' : writtenOut(character);
}

/**
 * Pairs of characters for which the bundled fonts have one and the same glyph. A PDF names one character a glyph, so the
 * rarer of the two becomes the commoner; otherwise searching for the one would find the other, or neither.
 */
const commoner: Readonly<Record<string, string>> = {
  '\u2206': '\u0394',
  '\u0269': '\u03b9',
  '\u02bc': '\u2019',
  '\u02ee': '\u201d',
  '\u25c4': '\u25c0',
  '\u25ba': '\u25b6',
  '\u25c5': '\u25c1',
  '\u25bb': '\u25b7',
};
const rarer = new RegExp(`[${Object.keys(commoner).join('')}]|[\u2780-\u2788]`, 'g');

/** The circled digits of the dingbats are drawn as the enclosed ones. */
const fromDingbatToEnclosed = 0x2780 - 0x2460;

function toCommoner(character: string): string {
  return commoner[character] ?? String.fromCharCode(character.charCodeAt(0) - fromDingbatToEnclosed);
}

/** A text for the engine that knows the bundled fonts only: `visibleText` without invisible characters and tabs. */
export function plainText(text: string): string {
  return visibleText(text).replace(invisible, '').replaceAll('\t', '    ').replace(rarer, toCommoner);
}

/** The characters of a text that the bundled fonts cannot print, each once, in the order in which they come up. */
export function uncoveredCharacters(text: string): string[] {
  const found = new Set<string>();
  for (const character of plainText(text)) {
    if (character !== '\n' && !isCovered(character.codePointAt(0) ?? 0)) found.add(character);
  }
  return [...found];
}
