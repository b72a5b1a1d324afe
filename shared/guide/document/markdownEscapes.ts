/** A text as one line of Markdown: line ends and other control characters become character references. */
export function escapeLine(text: string): string {
  return text.split('\n').map(escapeOneLine).join('&#10;');
}

/** A text as lines of Markdown. Empty lines at its ends become character references, so that they are not lost. */
export function escapeText(text: string): string {
  const lines = text.split('\n').map(escapeOneLine);
  const first = lines.findIndex((line) => line !== '');
  if (first < 0) return '&#10;'.repeat(lines.length - 1);
  const last = lines.findLastIndex((line) => line !== '');
  const inside = lines.slice(first, last + 1).join('\n');
  return `${'&#10;'.repeat(first)}${inside}${'&#10;'.repeat(lines.length - 1 - last)}`;
}

/** Control characters, and white space other than the plain space: editors and parsers change them silently. */
const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g;
/** Signs with a meaning anywhere in Markdown. */
const signs = /[\\`*_[\]<&]/g;
/** What makes a heading, a quotation, a list, a table or a rule at the front of a line. */
const frontSign = /^[#>+\-=~|]/;
const frontNumber = /^(\d{1,9})([.)])/;
/** What could be read as one of our labels. */
const frontLabel = /^([\p{L}\p{N}'’ #-]{1,60}):/u;

function escapeOneLine(line: string): string {
  const escaped = line
    .replace(signs, (sign) => (sign === '&' ? '&#38;' : `\\${sign}`))
    .replaceAll('(weight', '\\(weight')
    .replace(/#$/, '\\#')
    .replace(controls, toReference);
  return escapeEnds(escaped).replace(frontSign, '\\$&').replace(frontNumber, '$1\\$2').replace(frontLabel, '$1\\:');
}

function toReference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** Spaces at the ends of a line as character references. */
function escapeEnds(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && line.charAt(from) === ' ') from++;
  while (to > from && line.charAt(to - 1) === ' ') to--;
  return '&#32;'.repeat(from) + line.slice(from, to) + '&#32;'.repeat(line.length - to);
}

const escapes = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|(amp|lt|gt|quot|nbsp));/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** The text that Markdown stands for: backslashes and character references undone. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(escapes, (whole, sign?: string, code?: string, name?: string) => {
    if (sign !== undefined) return sign;
    if (name !== undefined) return named[name] ?? whole;
    const point = Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
