import { isPlainLetter } from '../../domain/plainText.ts';
import { questionNumber, readLabel } from './labels.ts';
import { readLevelLine } from './levels.ts';
import type { BlockLook } from './parsedGuide.ts';

/**
 * What the readers of files (text, HTML, docx, pdf, csv) hand to `parseGuide`: one plain text, and where its blocks are.
 * All offsets are UTF-16 code units of that text, so a span found later can be shown in it.
 */
export interface GuideDocument {
  readonly text: string;
  readonly blocks: readonly GuideBlock[];
}

export type GuideBlock = TextBlock | RowBlock;

interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** A heading, an item of a list, or a paragraph. */
export interface TextBlock extends BlockRange {
  readonly kind: 'heading' | 'listItem' | 'paragraph';
  /** A heading's level, 1 to 6; a list item's depth, from 1; for a paragraph in an item, that item's depth, else 0. */
  readonly level: number;
  /** The number that stands before it ('3.'), where there is one. */
  readonly number?: number;
  /** Whether an empty line, or another sign of structure, parts it from the block before. */
  readonly isApart: boolean;
  /** Absent for plain text. */
  readonly look?: BlockLook;
  /** Where the bold type ends that it begins with, if it is not all bold. */
  readonly boldTo?: number;
  /** Whether it stands in a block quotation. */
  readonly isQuote?: true;
}

/** A row of a table, with the ranges of its cells. */
export interface RowBlock extends BlockRange {
  readonly kind: 'row';
  readonly cells: readonly BlockRange[];
  /** Whether a table begins with it. */
  readonly isFirst?: boolean;
}

/** A block before it has a place: what a reader finds in its format. A table's row has cells. */
export type BlockPart =
  | {
      readonly kind: 'heading' | 'listItem' | 'paragraph';
      readonly text: string;
      readonly level?: number;
      readonly look?: BlockLook;
      /** How many code units at its front are in bold type, if not all of them are. */
      readonly bold?: number;
      readonly isQuote?: true;
    }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly isFirst?: boolean };

/** Puts blocks below each other, an empty line between them, cells of a row parted by tabs. */
export function composeDocument(parts: readonly BlockPart[]): GuideDocument {
  const pieces: string[] = [];
  const blocks: GuideBlock[] = [];
  let at = 0;
  for (const part of parts) {
    const { block, text } = part.kind === 'row' ? composeRow(part, at) : composeText(part, at);
    blocks.push(block);
    pieces.push(text);
    at += text.length;
  }
  return { text: pieces.join(''), blocks };
}

interface Composed {
  readonly block: GuideBlock;
  readonly text: string;
}

function composeText(part: Exclude<BlockPart, { kind: 'row' }>, at: number): Composed {
  const level = part.level ?? (part.kind === 'paragraph' ? 0 : 1);
  const sign = readSign(part.text, 0);
  const from = at + sign.length;
  const block: TextBlock = {
    kind: part.kind,
    level,
    from,
    to: at + part.text.length,
    isApart: true,
    ...(sign.number === undefined ? {} : { number: sign.number }),
    ...(part.look === undefined ? {} : { look: part.look }),
    ...(part.bold === undefined || part.bold <= sign.length ? {} : { boldTo: at + part.bold }),
    ...(part.isQuote === undefined ? {} : { isQuote: true }),
  };
  return {
    block,
    text: `${part.text}${part.kind === 'listItem' ? '\n' : '\n\n'}`,
  };
}

function composeRow({ cells, isFirst }: Extract<BlockPart, { kind: 'row' }>, at: number): Composed {
  const ranges: BlockRange[] = [];
  let from = at;
  for (const cell of cells) {
    ranges.push({ from, to: from + cell.length });
    from += cell.length + 1;
  }
  const block: RowBlock = { kind: 'row', from: at, to: Math.max(at, from - 1), cells: ranges };
  return { block: isFirst === true ? { ...block, isFirst } : block, text: `${cells.join('\t')}\n` };
}

/** The sign at the front of a line: its length with the space behind it, and what it says about the line. */
interface Sign {
  readonly length: number;
  readonly kind: TextBlock['kind'];
  readonly level: number;
  readonly number?: number;
  readonly isQuote?: true;
}

const noSign: Sign = { length: 0, kind: 'paragraph', level: 0 };
const headingSign = /(?:#{1,6}(?=\s|$)|#{2,6}(?=[\p{L}\p{N}]))[ \t]*/uy;
const numberSign =
  /(?:(?:q\.?|question(?=[ \t]{0,3}#?\d{1,4}[.)]))[ \t]{0,3}#?)?\(?(\d{1,4})(?:[.):][ \t]+|[.)](?=\p{L})|[ \t]+[-–—·][ \t]+|(?:\t|[ ]{3})[ \t]*(?=\p{Lu}))/iuy;
/** The signs that people and word processors put before items; some of the latter stand in the area for private use. */
const bulletSign =
  /(?:[-–—*+:•·●▪◦‣➢✓✔○■◆◇►▶▸➤➔→❖✦»\uf0a7\uf0b7\uf0d8\uf0fc\uf076][ \t]+|[☐☑☒□][ \t]*(?=[^\s☐☑☒□])|\[[ xX]?\][ \t]+|\([ _]?\)[ \t]+|_{2,}[ \t]+(?=[\p{L}“"])|[•●▪◦‣➢✓✔\uf0a7\uf0b7\uf0d8\uf0fc\uf076]|o(?:\t| {2,}))(?:\[[ xX]\][ \t]+)?[ \t]*/uy;
const quoteSign = /(?:>[ \t]?)+/y;

/** Reads '##', '3.', '-' and '>' at `at`. Each pattern takes at most a few characters and a run of spaces. */
function readSign(text: string, at: number): Sign {
  // Of letters only those of 'Q3:' and 'Question 3:' begin a sign.
  if (isPlainLetter(text.charCodeAt(at)) && !/q/i.test(text.charAt(at))) return noSign;
  const heading = matchAt(headingSign, text, at);
  if (heading !== undefined) {
    const inner = readNumber(text, at + heading.length);
    const level = heading.trimEnd().length;
    return { kind: 'heading', level, length: heading.length + (inner?.length ?? 0), ...numberOf(inner) };
  }
  const number = readNumber(text, at);
  if (number !== undefined) return { kind: 'listItem', level: 1, ...number };
  const bullet = matchAt(bulletSign, text, at);
  if (bullet !== undefined) {
    const inner = readNumber(text, at + bullet.length);
    return { kind: 'listItem', level: 1, length: bullet.length + (inner?.length ?? 0), ...numberOf(inner) };
  }
  const quote = matchAt(quoteSign, text, at);
  return quote === undefined ? noSign : { ...noSign, length: quote.length, isQuote: true };
}

/** A number with its stop ('3.', 'Q3:') at `at`, and how many code units it takes with the space behind it. */
export interface NumberSign {
  readonly length: number;
  readonly number: number;
}

export function readNumber(text: string, at: number): NumberSign | undefined {
  numberSign.lastIndex = at;
  const found = numberSign.exec(text);
  return found === null ? undefined : { length: found[0].length, number: Number(found[1]) };
}

function numberOf(sign: NumberSign | undefined): { number?: number } {
  return sign === undefined ? {} : { number: sign.number };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A line of plain text without its ending and the space around it. */
interface Line extends BlockRange {
  readonly indent: number;
  readonly isAfterEmpty: boolean;
}

/** The blocks of plain text or light Markdown: one a line, wrapped lines joined. Linear in the length of the text. */
export function documentFromText(text: string): GuideDocument {
  const lines = readLines(text);
  const layout: Layout = { width: wrapWidth(lines), names: namesOf(text, lines) };
  const blocks: GuideBlock[] = [];
  const isTabbed = lines.length > 1 && lines.slice(0, 2).every((line) => text.slice(line.from, line.to).includes('\t'));
  const piped = barePipes(text, lines);
  for (const [index, line] of lines.entries()) {
    const previous = blocks.at(-1);
    const row = readRow(text, line, isTabbed, piped.has(index));
    if (row === 'rule') continue;
    if (row !== undefined) blocks.push(row);
    else if (previous !== undefined && continues(text, lines[index - 1], line, previous, layout)) {
      blocks[blocks.length - 1] = { ...previous, to: line.to };
    } else blocks.push(lineBlock(text, line, lines[index - 1]));
  }
  return { text, blocks };
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let isAfterEmpty = true;
  let start = 0;
  const add = (end: number): void => {
    const line = trimRange(text, start, end);
    if (line.from < line.to) lines.push({ ...line, indent: line.from - start, isAfterEmpty });
    isAfterEmpty = line.from >= line.to;
  };
  for (const { 0: ending, index } of text.matchAll(lineEnd)) {
    add(index);
    start = index + ending.length;
  }
  add(text.length);
  return lines;
}

/** The range without the white space at its ends. */
export function trimRange(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}

function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b)
  );
}

function lineBlock(text: string, line: Line, above: Line | undefined): TextBlock {
  const sign = readSign(text, line.from);
  const from = Math.min(line.from + sign.length, line.to);
  const level = sign.kind === 'listItem' ? 1 + Math.floor(line.indent / 2) : sign.level;
  const isOutside = above !== undefined && line.indent < above.indent;
  const isApart = line.isAfterEmpty || isOutside || sign.kind !== 'paragraph';
  return {
    kind: sign.kind,
    level,
    from,
    to: line.to,
    isApart,
    ...(sign.number === undefined ? {} : { number: sign.number }),
    ...(sign.isQuote === undefined ? {} : { isQuote: true }),
    ...boldFrontOf(text, from, line.to),
  };
}

const boldFront = /^\*\*[^*\n]{3,200}\*\*(?=\s*\S)/;

function boldFrontOf(text: string, from: number, to: number): { boldTo?: number } {
  const found = text.startsWith('**', from) ? boldFront.exec(text.slice(from, Math.min(to, from + 210))) : null;
  return found === null ? {} : { boldTo: from + found[0].length };
}

/** Where a text was wrapped at a fixed width, that width in code units. Lines of a web page are as long as they are. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.map(({ from, to }) => to - from).filter((length) => length > 40);
  if (lengths.length < 4) return undefined;
  lengths.sort((a, b) => a - b);
  const widest = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
  const full = lengths.filter((length) => length > widest * 0.8 && length <= widest).length;
  return widest <= 130 && full > lengths.length * 0.4 ? widest : undefined;
}

/** A line that is as long as this, stops without a mark and is followed by a small letter was wrapped, in code units. */
const leastWrapped = 40;

/** What a text shows of how its lines are meant. */
interface Layout {
  /** Where it was wrapped at a fixed width. */
  readonly width: number | undefined;
  /** Names with a colon that begin several of its lines, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** A few words with a colon at the front of a line. */
const frontName = /^(?:\p{Lu}[^.:?!,;\n]{1,40}|\p{Ll}+(?: \p{Ll}+)?)(?=[:：](?:\s|$))/u;
/** How much of a line its name may take, in code units. */
const longestFront = 44;

/** The few words with a colon that a line begins with, in lower case; '' for other lines. */
export function nameOfLine(text: string, { from, to }: BlockRange): string {
  const front = text.slice(from, Math.min(to, from + longestFront));
  return /[:：]/.test(front) ? (frontName.exec(front)?.[0].toLowerCase() ?? '') : '';
}

/** What begins two lines or more with a colon is the label of each, whatever it says: no sentence goes on with it. */
export function repeatedNames(text: string): ReadonlySet<string> {
  return namesOf(text, readLines(text));
}

function namesOf(text: string, lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const line of lines) {
    const name = nameOfLine(text, line);
    if (name === '') continue;
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  return repeated;
}

/** Whether a line goes on with the block before it: the next word had no room on the line above, or the sentence goes on. */
function continues(
  text: string,
  above: Line | undefined,
  line: Line,
  block: GuideBlock,
  { width, names }: Layout,
): boolean {
  if (above === undefined || line.isAfterEmpty || block.kind === 'row' || block.kind === 'heading') return false;
  if (readSign(text, line.from).length > 0 || names.has(nameOfLine(text, line))) return false;
  if (isBoldFront(text, above) && isBoldFront(text, line)) return false;
  if (line.indent < above.indent && line.indent === 0 && !isSmall(text, line) && block.from >= above.from) return false;
  if (isAnswered(text, above) && isAnswered(text, line)) return false;
  const last = text.charAt(above.to - 1);
  if (last === '?' || last === ':' || last === '!') return false;
  const length = above.indent + above.to - above.from;
  const first = text.charAt(line.from);
  if (length >= leastWrapped && last !== '.' && first !== first.toUpperCase()) return true;
  const firstWord = text.slice(line.from, Math.min(line.to, line.from + 40)).split(/\s/, 1)[0]?.length ?? 0;
  const isFull = width !== undefined && length + 1 + firstWord > width * 0.92;
  return isFull && !(endsSentence.test(last) && hasName(text, line)) && !beginsAnew(text, line);
}

function isSmall(text: string, { from }: BlockRange): boolean {
  const first = text.charAt(from);
  return first !== first.toUpperCase();
}

/** '**Why here** – …': lines that begin so below each other are one each. */
function isBoldFront(text: string, { from, to }: BlockRange): boolean {
  return boldFrontOf(text, from, to).boldTo !== undefined;
}

/** 'How do you tune it?   > by ear': a question with something behind it, parted by a sign or by room. */
function isAnswered(text: string, { from, to }: BlockRange): boolean {
  const line = text.slice(from, Math.min(to, from + longestAnswered));
  return /[?？]["”»’]?(?:\s{2,}\S|\s*(?:[>→⇒|(=]|[–—-]\s))|[.。]["”»’]?\s+(?:[>→⇒]|[=-]>)\s/.test(line);
}

/** How much of such a line is looked at, in code units. */
const longestAnswered = 400;

const endsSentence = /[.。”"»)]/;

/** Whether a few words with a colon open a line: behind the end of a sentence they are a label, known or not. */
function hasName(text: string, { from, to }: Line): boolean {
  return /^\p{Lu}[^.:?!,;]{2,35}[:：]\s/u.test(text.slice(from, Math.min(to, from + longestLevelName)));
}

/** A label, or a level of a scale, goes on with nothing. */
function beginsAnew(text: string, { from, to }: Line): boolean {
  if (questionNumber(text, from) !== undefined || readLabel(text, from, to, { isExact: true }) !== undefined)
    return true;
  return readLevelLine(text.slice(from, Math.min(to, from + longestLevelName)), undefined) !== undefined;
}

/** So far into a line the name of a level ends, in code units. */
const longestLevelName = 60;

const tableRule = /^\|?[\s:|-]+\|[\s:|-]*$/;

/** How many lines below each other with as many cells are a table without pipes at its sides. */
const fewestPiped = 2;

/** The lines of tables whose rows have pipes between their cells alone: 'Question | Good answer'. */
function barePipes(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let width = 0;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    const count = line === undefined ? 0 : pipesIn(text, line);
    const isRule = line !== undefined && count > 0 && tableRule.test(text.slice(line.from, line.to));
    if (count > 0 && (run.length === 0 || count === width || isRule)) {
      if (run.length === 0) width = count;
      run.push(index);
      continue;
    }
    if (run.length >= fewestPiped + (width === 1 ? 1 : 0)) for (const at of run) found.add(at);
    run = count > 0 ? [index] : [];
    width = count;
  }
  return found;
}

/** How many pipes with room around them part a line; none where it begins or ends with one, or is too long for a row. */
function pipesIn(text: string, { from, to }: Line): number {
  if (to - from > 2_000 || text.charAt(from) === '|') return 0;
  const line = text.slice(from, to);
  return line.includes('|') ? line.split(/\s\|\s|(?<=[-:])\|(?=[-:])/).length - 1 : 0;
}

/** A row of a Markdown table or of cells parted by tabs; 'rule' for the line under a Markdown table's head. */
function readRow(text: string, line: Line, isTabbed: boolean, isBare: boolean): RowBlock | 'rule' | undefined {
  if (isBare) {
    if (tableRule.test(text.slice(line.from, line.to))) return 'rule';
    return { kind: 'row', from: line.from, to: line.to, cells: splitCells(text, line.from, line.to, '|') };
  }
  const isPiped = text.charAt(line.from) === '|' && text.charAt(line.to - 1) === '|' && line.to - line.from > 2;
  if (!isPiped && !isTabbed) return undefined;
  if (isPiped && line.to - line.from < 500 && tableRule.test(text.slice(line.from, line.to))) return 'rule';
  const [from, to] = isPiped ? [line.from + 1, line.to - 1] : [line.from, line.to];
  return { kind: 'row', from: line.from, to: line.to, cells: splitCells(text, from, to, isPiped ? '|' : '\t') };
}

function splitCells(text: string, from: number, to: number, separator: string): BlockRange[] {
  const cells: BlockRange[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    const isEscaped = text.charAt(at - 1) === '\\';
    if (at < to && (text.charAt(at) !== separator || isEscaped)) continue;
    cells.push(trimRange(text, start, at));
    start = at + 1;
  }
  return cells;
}
