import type { BlockPart } from '../../../shared/guide/lines/guideDocument.ts';
import { isLabelled, startsSmall } from './lines.ts';
import type { PdfLine } from './pdfLines.ts';
import { type PdfTable, tableAt } from './pdfTables.ts';
import { withoutRunningLines } from './runningLines.ts';
import { tableParts } from './tableParts.ts';

/** What is the same all over a document. */
interface Measures {
  /** The size of most of its text, in points. */
  readonly size: number;
  /** From one line of a paragraph to the next, as a multiple of the size. */
  readonly leading: number;
  /** The sizes of headings, the largest first. */
  readonly headings: readonly number[];
  /** Whether words are divided at the ends of lines, rather than only compounds. */
  readonly isHyphenated: boolean;
  /** The words that are nowhere divided, in lower case; of compounds each two that a hyphen joins. */
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
  const lines = placeLines(withoutRunningLines(pages));
  const measures = measure(lines);
  return withTables(lines).flatMap((piece) =>
    'lines' in piece ? partsOfText(piece.lines, measures) : partsOfTable(piece.table, measures),
  );
}

type Piece = { readonly lines: PlacedLine[] } | { readonly table: PdfTable<PlacedLine> };

/** The lines in order, with the tables among them. */
function withTables(lines: readonly PlacedLine[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const table = tableAt(lines, at);
    const last = pieces.at(-1);
    if (table !== undefined) {
      pieces.push({ table });
      at = table.end - 1;
    } else if (line !== undefined) {
      if (last !== undefined && 'lines' in last) last.lines.push(line);
      else pieces.push({ lines: [line] });
    }
  }
  return pieces;
}

function partsOfTable({ rows }: PdfTable<PlacedLine>, measures: Measures): BlockPart[] {
  const rights = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => (row[column] ?? []).reduce((right, line) => Math.max(right, line.right), most), 0),
  );
  const cells = rows.map((row) =>
    row.map((lines, column) => lines.map((line) => ({ ...line, columnRight: rights[column] ?? line.right }))),
  );
  return tableParts(cells.map((row) => row.map((lines) => ({ parts: partsOfCell(lines, measures), width: 1 }))));
}

/** The lines of a cell are one text, but for the items of a list, whose bullets may be drawn and not written. */
function partsOfCell(lines: readonly PlacedLine[], measures: Measures): BlockPart[] {
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const isItem =
      previous === undefined || itemSign.test(line.text) || (hadRoom(previous, line) && !startsSmall(line.text));
    if (group === undefined || isItem) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group): BlockPart => {
    const text = joinText(group, measures);
    return { kind: groups.length > 1 ? 'listItem' : 'paragraph', text };
  });
}

function partsOfText(lines: readonly PlacedLine[], measures: Measures): BlockPart[] {
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const isNext = previous !== undefined && isNextQuestion(groups.at(-2)?.at(-1), previous, line);
    if (group !== undefined && previous !== undefined && !isNext && goesOn(previous, line, measures)) group.push(line);
    else groups.push([line]);
  }
  const items = indentedBelowLabels(groups);
  return groups.flatMap((group) => partOf(group, measures, items.has(group)));
}

/** How far the items of a list stand to the right of the line that announces them, in points. */
const leastIndent = 4;
const mostIndent = 80;

/** What stands below a line with a colon and to the right of it is a list, whose bullets are drawn and not written. */
function indentedBelowLabels(groups: readonly (readonly PlacedLine[])[]): ReadonlySet<readonly PlacedLine[]> {
  const items = new Set<readonly PlacedLine[]>();
  let label: PlacedLine | undefined;
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const indent = label === undefined ? 0 : first.left - label.left;
    const isBelow = label !== undefined && first.page === label.page && first.y < label.y;
    if (isBelow && indent > leastIndent && indent < mostIndent) items.add(group);
    else label = group.at(-1)?.text.endsWith(':') === true ? first : undefined;
  }
  return items;
}

/** A line with its page and how far its column reaches to the right. */
interface PlacedLine extends PdfLine {
  readonly page: number;
  readonly columnRight: number;
}

/** Columns whose lines begin closer together than this, in points, are one, whatever is indented in it. */
const columnWidth = 150;

/** A page with fewer lines does not show how wide its columns are; those of the whole document do. */
const tellingLines = 8;

function placeLines(pages: readonly (readonly PdfLine[])[]): PlacedLine[] {
  const ofAll = columnRights(pages.flat());
  return pages.flatMap((lines, page) => {
    const rights = lines.length < tellingLines ? ofAll : columnRights(lines);
    return lines.map((line) => ({ ...line, page, columnRight: rights.get(columnOf(line)) ?? line.right }));
  });
}

function columnRights(lines: readonly PdfLine[]): Map<number, number> {
  const rights = new Map<number, number>();
  for (const line of lines) rights.set(columnOf(line), Math.max(line.right, rights.get(columnOf(line)) ?? 0));
  return rights;
}

function columnOf({ left }: PdfLine): number {
  return Math.floor(left / columnWidth);
}

function measure(lines: readonly PlacedLine[]): Measures {
  const size = mostCommon(lines.map((line) => [round(line.size), line.text.length]));
  const gaps = lines.flatMap((line, index) => gapBefore(lines[index - 1], line));
  const larger = lines.filter((line) => line.size > size * leastHeading).map((line) => round(line.size));
  return {
    size,
    leading: median(gaps) ?? 1.2,
    headings: [...new Set(larger)].sort((a, b) => b - a),
    ...measureWords(lines),
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

function partOf(group: readonly PlacedLine[], measures: Measures, isIndented: boolean): BlockPart[] {
  const [first] = group;
  if (first === undefined) return [];
  const text = joinText(group, measures);
  if (isHeading(first, measures) && text.length <= longestHeading) {
    const level = measures.headings.indexOf(round(first.size)) + 1;
    return [{ kind: 'heading', level: Math.min(Math.max(1, level), 6), text }];
  }
  return [{ kind: isIndented || itemSign.test(text) ? 'listItem' : 'paragraph', text }];
}

/** The two halves of a word that the end of a line divides, or of a compound that it parts at its hyphen. */
interface Halves {
  readonly before: string;
  readonly after: string;
}

function halvesAt(line: string, next: string): Halves | undefined {
  const before = /(\p{L}+)[-\u00ad\u2010]$/u.exec(line.slice(-80))?.[1];
  const after = /^\p{Ll}+/u.exec(next.slice(0, 80))?.[0];
  return before === undefined || after === undefined ? undefined : { before, after };
}

/** Where the same words stand undivided elsewhere shows whether this document divides words. */
function measureWords(lines: readonly PdfLine[]): Pick<Measures, 'isHyphenated' | 'words'> {
  const halves = lines.flatMap((line, index) => halvesAt(line.text, lines[index + 1]?.text ?? '') ?? []);
  if (halves.length === 0) return { isHyphenated: false, words: new Set() };
  const words = wordsOf(lines);
  const whole = halves.filter((pair) => words.has(asWord(pair))).length;
  const compounds = halves.filter((pair) => words.has(asCompound(pair))).length;
  return { isHyphenated: whole > compounds, words };
}

function asWord({ before, after }: Halves): string {
  return `${before}${after}`.toLowerCase();
}

function asCompound({ before, after }: Halves): string {
  return `${before}-${after}`.toLowerCase();
}

function wordsOf(lines: readonly PdfLine[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const word of text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu) ?? []) {
      const parts = word.split('-');
      if (parts.length === 1) words.add(word);
      for (let at = 1; at < parts.length; at += 1) words.add(`${parts[at - 1]}-${parts[at]}`);
    }
  }
  return words;
}

function joinText(lines: readonly PdfLine[], measures: Measures): string {
  return lines.map(({ text }, index) => withEnd(text, lines[index + 1]?.text, measures)).join('');
}

/** A line with what parts it from the next. A hyphen goes where it only divides a word, and stays where it joins two. */
function withEnd(text: string, next: string | undefined, { words, isHyphenated }: Measures): string {
  if (next === undefined) return text;
  const halves = halvesAt(text, next);
  if (halves === undefined) return `${text} `;
  const isWord = words.has(asWord(halves)) || (isHyphenated && !words.has(asCompound(halves)));
  return isWord || text.endsWith('\u00ad') ? text.slice(0, -1) : text;
}
