import { isPlainLetter } from '../../domain/plainText.ts';

/**
 * Guidance as a row of tokens. What must never be split (parentheses, quotations, figures, hyphenated words,
 * abbreviations) is one token from here on, so that the grammar above cannot split it by mistake.
 */

export interface Token {
  /** A word; a protected group such as '(a, b)' or '"x, y"'; or a mark that separates. */
  readonly kind: 'word' | 'group' | 'mark';
  /** As it stands in the source. */
  readonly text: string;
  /** In lower case, with straight apostrophes: what the word lists hold. */
  readonly lower: string;
  /** `[from, to)` in UTF-16 code units of the source. */
  readonly from: number;
  readonly to: number;
}

/** Marks: the punctuation itself; 'break' for the end of a line that ends a sentence; 'bullet' and 'number' for list signs. */
export type Punctuation = ',' | ';' | ':' | '.' | '?' | '!' | '–' | 'break' | 'bullet' | 'number';

const openers = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const closers = new Set(openers.values());
const quotePairs = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
]);
/** Longer quotations than this many code units are speech rather than a term, and are read like other text. */
const longestQuote = 160;
/** A line shorter than this, before one that begins with a capital, is a line of a list rather than of a wrapped paragraph. */
const shortLine = 60;

/** A line that ends like this goes on, however short it is. */
const unfinished = /(?:,|\s(?:and|or|of|the|a|an|to|with|for|in|on|your))\s*$/i;

const abbreviations = new Set(
  `e.g i.e vs approx dr mr mrs ms st no inc ltd co prof fig dept est min max incl etc a.m p.m ph.d u.s u.k eg ie jr sr cf
  resp tel ref vol art sec al`.split(/\s+/),
);
/** Abbreviations that may also be the last word of a sentence. */
const finalAbbreviations = new Set([
  'etc',
  'a.m',
  'p.m',
  'inc',
  'ltd',
  'co',
  'u.s',
  'u.k',
  'no',
  'min',
  'max',
  'ref',
  'art',
]);

const space = 32;
const comma = 44;

/**
 * Splits `text` into tokens. Linear in its length; the tokens come in order, without overlap. Their offsets are those in
 * `text` plus `base`: where it begins in the whole source.
 */
export function tokenise(text: string, base = 0): Token[] {
  const matching = matchBrackets(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) === space) {
      at++;
      continue;
    }
    const next = readToken(text, at, matching);
    if (next.token !== undefined && isMeaningful(next.token)) tokens.push(shift(next.token, base));
    at = Math.max(next.at, at + 1);
  }
  return tokens;
}

function shift({ kind, text, lower, from, to }: Token, base: number): Token {
  return { kind, text, lower, from: from + base, to: to + base };
}

/** Stray signs ('/', a quotation mark without its partner) are no words. */
function isMeaningful(token: Token): boolean {
  if (token.kind !== 'word' || isWordCharacter(token.text.charAt(0))) return token.text !== '/';
  return token.text === '&' || /[\p{L}\p{N}]/u.test(token.text);
}

interface Step {
  readonly at: number;
  readonly token?: Token;
}

function readToken(text: string, at: number, matching: ReadonlyMap<number, number>): Step {
  // Most of all: two letters begin a word and no sign of a list.
  if (isPlainLetter(text.charCodeAt(at)) && isPlainLetter(text.charCodeAt(at + 1))) return readWord(text, at);
  const char = text.charAt(at);
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return readLineEnd(text, at);
  if (isSpace(char)) return { at: at + 1 };
  if (at === 0 || isLineStart(text, at)) {
    const sign = readListSign(text, at);
    if (sign !== undefined) return sign;
  }
  const bracketEnd = matching.get(at);
  if (bracketEnd !== undefined) return readBracket(text, at, bracketEnd);
  const quoteEnd = findQuoteEnd(text, at);
  if (quoteEnd !== undefined) return { at: quoteEnd, token: makeToken('group', text, at, quoteEnd) };
  return readMark(text, at) ?? readWord(text, at);
}

function makeToken(kind: Token['kind'], text: string, from: number, to: number, mark?: Punctuation): Token {
  const slice = text.slice(from, to);
  return { kind, text: slice, lower: mark ?? normalise(slice), from, to };
}

function normalise(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function isSpace(char: string): boolean {
  const code = char.charCodeAt(0);
  return code > 32 && code < 160 ? false : char.trim() === '';
}

function isLineStart(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const char = text.charAt(i);
    if (char === '\n' || char === '\r') return true;
    if (!isSpace(char)) return false;
  }
  return true;
}

const listSign = /[-–—*•·●▪◦‣➢✓✔o](?=\s)|[•●▪◦‣➢✓✔]/y;
const listNumber = /(?:\(?\d{1,3}[.)]|\(?[a-z]\))(?=\s)/iy;

/** A bullet or a number at the beginning of a line. */
function readListSign(text: string, at: number): Step | undefined {
  for (const [pattern, mark] of [[listSign, 'bullet'] as const, [listNumber, 'number'] as const]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) {
      const end = at + found[0].length;
      return { at: end, token: makeToken('mark', text, at, end, mark) };
    }
  }
  return undefined;
}

/** A line end separates only where the next line starts something new; in wrapped text it is a space. */
function readLineEnd(text: string, at: number): Step {
  let end = at;
  let lines = 0;
  while (end < text.length && isSpace(text.charAt(end))) {
    const char = text.charAt(end);
    if (char === '\n' || (char === '\r' && text.charAt(end + 1) !== '\n')) lines++;
    end++;
  }
  const separates = lines > 1 || endsShortLine(text, at, end);
  return separates ? { at: end, token: makeToken('mark', text, at, end, 'break') } : { at: end };
}

function endsShortLine(text: string, lineEnd: number, nextStart: number): boolean {
  if (readListSign(text, nextStart) !== undefined) return true;
  const next = text.charAt(nextStart);
  const startsAnew = next !== next.toLowerCase() || isDigit(next);
  const line = text.slice(Math.max(0, lineEnd - shortLine), lineEnd);
  const isShort = lineEnd < shortLine || /[\n\r]/.test(line);
  return startsAnew && isShort && !unfinished.test(line);
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** The place of the closing bracket for each opening one that has it. Brackets that do not pair are ordinary characters. */
function matchBrackets(text: string): Map<number, number> {
  const matching = new Map<number, number>();
  const open: number[] = [];
  if (!/[([{]/.test(text)) return matching;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (openers.has(char)) open.push(i);
    else if (closers.has(char)) {
      const start = open.pop();
      if (start !== undefined && openers.get(text.charAt(start)) === char) matching.set(start, i + 1);
    }
  }
  return matching;
}

const enumeratorInBrackets = /^\((?:\d{1,2}|[a-h]|[ivx]{1,4})\)$/i;

function readBracket(text: string, at: number, end: number): Step {
  const isNumber = enumeratorInBrackets.test(text.slice(at, Math.min(end, at + 8)));
  return { at: end, token: isNumber ? makeToken('mark', text, at, end, 'number') : makeToken('group', text, at, end) };
}

function findQuoteEnd(text: string, at: number): number | undefined {
  const char = text.charAt(at);
  const closing = quotePairs.get(char);
  if (closing !== undefined) return closeWithin(text, at, closing);
  if (char === '‘' || char === "'" || char === '`') return findSingleQuoteEnd(text, at, char);
  return undefined;
}

function closeWithin(text: string, at: number, closing: string): number | undefined {
  const limit = Math.min(text.length, at + longestQuote);
  for (let i = at + 1; i < limit; i++) {
    const char = text.charAt(i);
    if (char === '\n') return undefined;
    if (char === closing) return i > at + 1 ? i + 1 : undefined;
  }
  return undefined;
}

/** Single quotes are apostrophes too: one opens only after a space, and closes only before something that is no letter. */
function findSingleQuoteEnd(text: string, at: number, opening: string): number | undefined {
  if (at > 0 && !isSpace(text.charAt(at - 1)) && text.charAt(at - 1) !== '(') return undefined;
  const closing = opening === '‘' ? '’' : opening;
  const limit = Math.min(text.length, at + longestQuote);
  for (let i = at + 2; i < limit; i++) {
    if (text.charAt(i) === '\n') return undefined;
    if (text.charAt(i) === closing && !isLetter(text.charAt(i + 1))) return i + 1;
  }
  return undefined;
}

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return char.toLowerCase() !== char.toUpperCase();
}

function readMark(text: string, at: number): Step | undefined {
  const char = text.charAt(at);
  const mark = (name: Punctuation, length = 1): Step => ({
    at: at + length,
    token: makeToken('mark', text, at, at + length, name),
  });
  switch (char) {
    case ',':
    case '，':
      return mark(',');
    case ';':
      return mark(';');
    case ':':
    case '?':
    case '!':
      return mark(char);
    case '…':
      return mark('.');
    case '—':
    case '–':
      return mark('–');
    case '-':
      return readHyphen(text, at) ? mark('–', text.charAt(at + 1) === '-' ? 2 : 1) : undefined;
    case '.':
      return isWordCharacter(text.charAt(at + 1)) ? undefined : mark('.');
    default:
      return undefined;
  }
}

/** A hyphen between spaces, or two of them, stands for a dash. */
function readHyphen(text: string, at: number): boolean {
  return text.charAt(at + 1) === '-' || isSpace(text.charAt(at + 1));
}

/** '1)' or 'b)' within a sentence. */
const inlineNumber = /^(?:\d{1,2}|[a-h])\)$/i;

/** A word goes on to the next space or separating mark; marks between digits and letters ('1,000', 'Node.js') belong to it. */
function readWord(text: string, at: number): Step {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  if (end > at && (next === space || next === comma)) return { at: end, token: plainWord(text, at, end) };
  end = Math.max(end, at + 1);
  while (end < text.length && (isPlainLetter(text.charCodeAt(end)) || continuesWord(text, end))) end++;
  if (text.charAt(end - 1) === ')' && inlineNumber.test(text.slice(at, Math.min(end, at + 4)))) {
    return { at: end, token: makeToken('mark', text, at, end, 'number') };
  }
  const stop = endsWithStop(text, at, end) ? end - 1 : end;
  return { at: stop, token: makeToken('word', text, at, Math.max(stop, at + 1)) };
}

/** Most words: nothing but plain letters. */
function plainWord(text: string, from: number, to: number): Token {
  const slice = text.slice(from, to);
  return { kind: 'word', text: slice, lower: slice.toLowerCase(), from, to };
}

function continuesWord(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (isSpace(char) || char === ';' || char === '—' || char === '…' || char === '"' || char === '“' || char === '”')
    return false;
  const next = text.charAt(at + 1);
  switch (char) {
    case ',':
      return isDigit(text.charAt(at - 1)) && isDigit(next);
    case ':':
    case '!':
    case '?':
      return next !== '' && !isSpace(next) && isWordCharacter(next);
    case '–':
      return isDigit(text.charAt(at - 1)) && isDigit(next);
    case '(':
    case '[':
    case '{':
      return false;
    case '-':
      return next !== '-';
    default:
      return true;
  }
}

function isWordCharacter(char: string): boolean {
  return isLetter(char) || isDigit(char) || char === '/';
}

/** Whether the full stop at the end of `[from, to)` ends the sentence rather than an abbreviation. */
function endsWithStop(text: string, from: number, to: number): boolean {
  if (text.charAt(to - 1) !== '.' || to - from < 2) return false;
  const word = normalise(text.slice(from, to - 1));
  if (word.length === 1 && isLetter(word) && word !== 'i') return nextIsEnd(text, to);
  if (!abbreviations.has(word)) return true;
  if (nextIsEnd(text, to)) return true;
  return finalAbbreviations.has(word) && nextStartsSentence(text, to);
}

function nextIsEnd(text: string, at: number): boolean {
  return text.slice(at, at + 40).trim() === '' || text.charAt(at) === '\n';
}

function nextStartsSentence(text: string, at: number): boolean {
  const next = text
    .slice(at, at + 40)
    .trimStart()
    .charAt(0);
  return isLetter(next) && next === next.toUpperCase();
}
