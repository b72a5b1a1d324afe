import type { BlockPart } from '../../shared/guide/guideDocument.ts';
import { isLabelled, startsSmall } from './lines.ts';
import type { PdfLine } from './pdfLines.ts';
import { withoutRunningLines } from './runningLines.ts';

/** What is the same all over a document. */
interface Measures {
  /** The size of most of its text, in points. */
  readonly size: number;
  /** From one line of a paragraph to the next, as a multiple of the size. */
  readonly leading: number;
  /** The sizes of headings, the largest first. */
  readonly headings: readonly number[];
  /** Whether words are divided at the ends of lines. */
  readonly isHyphenated: boolean;
  /** The words that are nowhere divided, in lower case. */
  readonly words: ReadonlySet<string>;
}

/** A heading is larger than the text by this factor, and not longer than a question with what it is about, in code units. */
const leastHeading = 1.12;
const longestHeading = 300;
/** Sizes that differ by less than this factor are one. */
const sameSize = 1.06;
/** A paragraph ends where the next line is farther down than this many times the usual distance. */
const paragraphGap = 1.25;

/** The blocks of a document from the lines of its pages, without what is repeated on them. */
export function pdfBlocks(pages: readonly (readonly PdfLine[])[]): BlockPart[] {
  const lines = withoutRunningLines(pages).flatMap((page, index) => measured(page, index));
  const measures = measure(lines);
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const isNext = previous !== undefined && isNextQuestion(groups.at(-2)?.at(-1), previous, line);
    if (group !== undefined && previous !== undefined && !isNext && goesOn(previous, line, measures)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => partOf(group, measures));
}

/** A line with its page and how far its column reaches to the right. */
interface PlacedLine extends PdfLine {
  readonly page: number;
  readonly columnRight: number;
}

/** Columns whose lines begin closer together than this, in points, are one, whatever is indented in it. */
const columnWidth = 150;

function measured(lines: readonly PdfLine[], page: number): PlacedLine[] {
  const rights = new Map<number, number>();
  const columnOf = ({ left }: PdfLine): number => Math.floor(left / columnWidth);
  for (const line of lines) rights.set(columnOf(line), Math.max(line.right, rights.get(columnOf(line)) ?? 0));
  return lines.map((line) => ({ ...line, page, columnRight: rights.get(columnOf(line)) ?? line.right }));
}

function measure(lines: readonly PlacedLine[]): Measures {
  const size = mostCommon(lines.map((line) => [round(line.size), line.text.length]));
  const gaps = lines.flatMap((line, index) => gapBefore(lines[index - 1], line));
  const larger = lines.filter((line) => line.size > size * leastHeading).map((line) => round(line.size));
  const divided = lines.filter((line, index) => isDivided(line.text, lines[index + 1]?.text ?? '')).length;
  return {
    size,
    leading: median(gaps) ?? 1.2,
    headings: [...new Set(larger)].sort((a, b) => b - a),
    isHyphenated: divided > lines.length * 0.03,
    words: divided === 0 ? new Set() : wordsOf(lines),
  };
}

function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function round(size: number): number {
  return Math.round(size * 2) / 2;
}

/** The value with the greatest weight; 0 when there is none. */
function mostCommon(weighted: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/**
 * The distance to the line above, as a multiple of the size, where both are in one paragraph: the line above is full. Nothing
 * elsewhere.
 */
function gapBefore(above: PlacedLine | undefined, line: PlacedLine): number[] {
  if (above === undefined || above.page !== line.page || !isSameSize(above, line) || hadRoom(above, line)) return [];
  const gap = (above.y - line.y) / line.size;
  return gap > 0.8 && gap < 3 ? [gap] : [];
}

function isSameSize(one: PdfLine, other: PdfLine): boolean {
  return Math.max(one.size, other.size) < Math.min(one.size, other.size) * sameSize;
}

const itemSign = /^(?:[-–—*•·●▪◦‣➢✓✔○■□]|o(?= [A-Z])|(?:q(?:uestion)?\s{0,2}#?)?\(?\d{1,3}[.):](?= ))\s*/iu;

/** Whether a line goes on with the paragraph, the item or the heading that the line before it belongs to. */
function goesOn(previous: PlacedLine, line: PlacedLine, measures: Measures): boolean {
  if (!isSameSize(previous, line) || itemSign.test(line.text) || isLabelled(line.text)) return false;
  if (hadRoom(previous, line)) return false;
  const gap = (previous.y - line.y) / line.size;
  const isBelow = previous.page === line.page && gap > 0;
  if (isBelow) return gap < measures.leading * paragraphGap;
  return isHeading(line, measures) === isHeading(previous, measures) && isUnfinished(previous, line);
}

/** At the end of a page or a column it takes more to go on: a sentence that is not over. */
function isUnfinished(previous: PlacedLine, line: PlacedLine): boolean {
  return !/[.?!:]["'”’)]*$/.test(previous.text) || startsSmall(line.text);
}

/** In a list of questions, whose bullets may be drawn and not written, a line that ends with a question mark ends its item. */
function isNextQuestion(before: PdfLine | undefined, previous: PdfLine, line: PdfLine): boolean {
  return asks(before) && asks(previous) && !startsSmall(line.text);
}

function asks(line: PdfLine | undefined): boolean {
  return line?.text.endsWith('?') === true;
}

/** Letters differ in width, so the width of a word is known no better than to this share of the size. */
const doubt = 0.3;

/** Whether the first word of a line would have fitted on the line before it: then the break was meant. */
function hadRoom(previous: PlacedLine, line: PlacedLine): boolean {
  const word = line.text.split(' ', 1)[0]?.length ?? 0;
  const width = ((line.right - line.left) * (word + 1)) / line.text.length;
  return previous.right + width < previous.columnRight - doubt * line.size;
}

function isHeading({ size }: PdfLine, measures: Measures): boolean {
  return size > measures.size * leastHeading;
}

function partOf(group: readonly PlacedLine[], measures: Measures): BlockPart[] {
  const [first] = group;
  if (first === undefined) return [];
  const text = joinText(group, measures);
  if (isHeading(first, measures) && text.length <= longestHeading) {
    const level = measures.headings.indexOf(round(first.size)) + 1;
    return [{ kind: 'heading', level: Math.min(Math.max(1, level), 6), text }];
  }
  return [{ kind: itemSign.test(text) ? 'listItem' : 'paragraph', text }];
}

const dividedWord = /(\p{L}+)[-\u00ad\u2010]$/u;
const firstWord = /^\p{Ll}+/u;

function isDivided(line: string, next: string): boolean {
  return dividedWord.test(line) && firstWord.test(next);
}

function wordsOf(lines: readonly PdfLine[]): Set<string> {
  const words = lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu) ?? []);
  return new Set(words);
}

function joinText(lines: readonly PdfLine[], measures: Measures): string {
  return lines.reduce((text, line) => (text === '' ? line.text : joinTwo(text, line.text, measures)), '');
}

/** A hyphen at the end of a line goes where it only divides a word, and stays where it joins two. */
function joinTwo(text: string, next: string, measures: Measures): string {
  const before = dividedWord.exec(text.slice(-80))?.[1];
  const after = firstWord.exec(next)?.[0];
  if (before === undefined || after === undefined) return `${text} ${next}`;
  const stem = text.slice(0, -1);
  if (text.endsWith('\u00ad') || isOneWord(before, after, measures)) return `${stem}${next}`;
  return `${text}${next}`;
}

function isOneWord(before: string, after: string, { words, isHyphenated }: Measures): boolean {
  if (words.has(`${before}${after}`.toLowerCase())) return true;
  return isHyphenated && !words.has(`${before}-${after}`.toLowerCase());
}
