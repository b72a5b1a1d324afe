import { headKind } from '../../../shared/guide/lines/labels.ts';
import { readLevelName } from '../../../shared/guide/lines/levels.ts';
import type { PdfLine, PdfSegment } from './pdfLines.ts';

/** A line with the page that it stands on. */
export interface PagedLine extends PdfLine {
  readonly page: number;
}

/** Lines that stand in a table: cell by cell, row by row, the head first. A cell is a list of its lines. */
export interface PdfTable<Line extends PagedLine> {
  readonly rows: readonly (readonly (readonly Line[])[])[];
  /** Index of the line behind it. */
  readonly end: number;
}

/** Two places this close, in points, are one. */
const tolerance = 2;
/** A longer text is no head of a column, in code units. */
const longestHead = 60;
/** A table goes on over this many times the size of its letters. */
const widestGap = 4.5;
/** Below a head stands a row of several cells within so many lines, or none. */
const mostSearched = 60;
/** What begins an item of a list in front of its text. */
const itemSign = /^(?:[-–—*•·●▪◦‣➢✓✔○■□o]|\(?\d{1,3}[.):]|\(?[a-z][.)])$/i;

/**
 * The table whose heads stand in the line at `start`: two texts or more with room between them, one at least known as the head
 * of a column. Every text below that stands in the column of one head is in the table, whatever the order in which the file
 * draws its cells; the first one across two columns ends it.
 */
export function tableAt<Line extends PagedLine>(lines: readonly Line[], start: number): PdfTable<Line> | undefined {
  const head = lines[start];
  if (head === undefined || !isHead(head)) return undefined;
  const end = endOfTable(lines, start, head);
  const starts = columnStarts(head, lines.slice(start + 1, end));
  const placed = lines.slice(start, end).flatMap((line) => inColumns(line, starts));
  const rows = withoutTail(upToText(toRows(placed, starts.length)));
  const used = rows.reduce((sum, row) => sum + new Set(row.flat().map(({ line }) => line)).size, 0);
  const [first, ...others] = rows.map((row) => row.map((cell) => cell.map(({ part }) => part)));
  if (first === undefined || !others.some((row) => row.filter((cell) => cell.length > 0).length > 1)) return undefined;
  return { rows: [first, ...others.filter((row) => !isSame(row, first))], end: start + used };
}

/** Heads of columns, or the first label of a table that has them in its first column. Fields to be filled in are none. */
function isHead({ segments }: PdfLine): boolean {
  const [first, second, third] = segments;
  if (first === undefined || second === undefined || itemSign.test(first.text)) return false;
  const kinds = segments.map(({ text }) =>
    text.length > longestHead ? undefined : readLevelName(text) === undefined ? headKind(text) : 'level',
  );
  const tells = (kind: (typeof kinds)[number]): boolean => kind !== undefined && !fieldKinds.has(kind);
  const isLabelled = third === undefined && tells(kinds[0]);
  const areHeads = segments.every(({ text }) => text.length <= longestHead);
  return isLabelled || (areHeads && kinds.some(tells));
}

/** What a form has beside each other and no table has as its head. */
const fieldKinds: ReadonlySet<string> = new Set(['form', 'note', 'other', 'opening', 'closing']);

/** Where the first line stands that is in no column, too far below, or on another page without going on with the table. */
function endOfTable(lines: readonly PagedLine[], start: number, head: PagedLine): number {
  let lowest = { page: head.page, y: head.y };
  let lastWide = start;
  let at = start + 1;
  for (; at < lines.length && at - lastWide < mostSearched; at++) {
    const line = lines[at];
    if (line === undefined || !isSameSize(line, head)) break;
    const isNextPage = line.page !== lowest.page;
    if (isNextPage && !(line.page === lowest.page + 1 && line.segments.length > 1)) break;
    const isFarBelow = !isNextPage && lowest.y - line.y > widestGap * line.size;
    if (isFarBelow || (line.page === head.page && line.y > head.y + tolerance)) break;
    if (crosses(line, head)) break;
    if (line.segments.length > 1 || line.left > head.left + tolerance) lastWide = at;
    lowest = isNextPage ? line : { page: line.page, y: Math.min(lowest.y, line.y) };
  }
  return at;
}

function isSameSize(one: PdfLine, other: PdfLine): boolean {
  return Math.max(one.size, other.size) < Math.min(one.size, other.size) * 1.2;
}

/** Whether a text reaches from one column into the next. What begins behind one head stands under the next, if that is centred. */
function crosses({ segments }: PdfLine, head: PdfLine): boolean {
  const isUnder = ({ left }: PdfSegment, column: number): boolean =>
    left > (head.segments[column - 1]?.right ?? Number.NEGATIVE_INFINITY) - tolerance;
  const isOver = segments.some((segment) => {
    const column = head.segments.findLastIndex((_, at) => isUnder(segment, at));
    return segment.right > (head.segments[column + 1]?.left ?? Number.POSITIVE_INFINITY) + tolerance;
  });
  return isOver || parts(segments, head);
}

/** Whether the sign of an item stands in another column than its text: a list below the table. */
function parts(segments: readonly PdfSegment[], { segments: heads }: PdfLine): boolean {
  const [sign, text] = segments;
  const [first, second] = heads;
  if (sign === undefined || text === undefined || first === undefined || second === undefined) return false;
  const isNumbered = /^(?:#|no\.?|nr\.?|n°)$/i.test(first.text);
  return itemSign.test(sign.text) && !isNumbered && sign.left < second.left && text.left > first.right;
}

/** Where the columns begin: with their heads, or with what stands below a head that is centred. */
function columnStarts(head: PdfLine, lines: readonly PdfLine[]): number[] {
  return head.segments.map(({ left }, column) => {
    const before = head.segments[column - 1];
    const lefts = new Map<number, number>();
    for (const { segments } of lines) {
      for (const segment of segments) {
        const isBetween = segment.left < left - tolerance && segment.left > (before?.right ?? 0);
        if (isBetween) lefts.set(segment.left, (lefts.get(segment.left) ?? 0) + 1);
      }
    }
    const [most] = [...lefts].sort((a, b) => b[1] - a[1]);
    const isCentred = most !== undefined && column > 0 && most[0] > left - 80 && most[1] > 1;
    return isCentred ? most[0] : left;
  });
}

interface Placed<Line> {
  /** The line that it is a part of, and that part as a line of its own. */
  readonly line: Line;
  readonly part: Line;
  readonly column: number;
}

/** The parts of a line that stand in one column each. */
function inColumns<Line extends PagedLine>(line: Line, starts: readonly number[]): Placed<Line>[] {
  const parts: Placed<Line>[] = [];
  for (const segment of line.segments) {
    const column = Math.max(
      0,
      starts.findLastIndex((left) => left <= segment.left + tolerance),
    );
    const last = parts.at(-1);
    const joined = last?.column === column ? joinSegments(last.part, segment) : segment;
    const placed = { line, column, part: { ...line, ...joined, segments: [joined] } };
    if (last?.column === column) parts[parts.length - 1] = placed;
    else parts.push(placed);
  }
  return parts;
}

function joinSegments(one: PdfSegment, other: PdfSegment): PdfSegment {
  return { text: `${one.text} ${other.text}`, left: one.left, right: other.right };
}

type Row<Line> = Placed<Line>[][];

/** The distance to the line above within a cell is at most this share of the usual one. */
const rowGap = 1.18;

function toRows<Line extends PagedLine>(placed: readonly Placed<Line>[], width: number): Row<Line>[] {
  const isByCell = placed.some(({ part }, index) => isAbove(part, placed[index - 1]?.part));
  const leading = usualGap(placed);
  const rows: Row<Line>[] = [];
  let last: Placed<Line> | undefined;
  for (const item of placed) {
    const row = rows.at(-1);
    const isNew =
      row === undefined ||
      last === undefined ||
      (isByCell ? beginsAfterCell(last, item, leading) : beginsAfterLine(row, last, item, leading));
    const own = isNew ? Array.from({ length: width }, (): Placed<Line>[] => []) : row;
    if (isNew) rows.push(own);
    own[item.column]?.push(item);
    last = item;
  }
  return rows;
}

/** A file draws cell after cell where it goes back up from one text to the next. */
function isAbove(line: PagedLine, before: PagedLine | undefined): boolean {
  return before !== undefined && before.page === line.page && line.y > before.y + line.size / 2;
}

function beginsAfterCell<Line extends PagedLine>(last: Placed<Line>, item: Placed<Line>, leading: number): boolean {
  if (item.column !== last.column) return item.column < last.column;
  return last.part.page !== item.part.page || last.part.y - item.part.y > leading * 1.45;
}

function beginsAfterLine<Line extends PagedLine>(
  row: Row<Line>,
  last: Placed<Line>,
  item: Placed<Line>,
  leading: number,
): boolean {
  const isSameLine = last.part.page === item.part.page && Math.abs(last.part.y - item.part.y) < item.part.size / 2;
  if (isSameLine) return item.column <= last.column && item.line !== last.line;
  if (item.column === 0 && /^\(?\d{1,3}[.)]\s/.test(item.part.text)) return true;
  const isNear = last.part.page === item.part.page && last.part.y - item.part.y < leading * rowGap;
  return !(isNear && (item.column > 0 || row.slice(1).every((cell) => cell.length === 0)));
}

/** The distance between lines of one cell, in points: the least that is common. */
function usualGap<Line extends PagedLine>(placed: readonly Placed<Line>[]): number {
  const gaps = placed.flatMap(({ part, column }, index) => {
    const before = placed[index - 1];
    const gap = before === undefined || before.part.page !== part.page ? 0 : before.part.y - part.y;
    return before?.column === column && gap > part.size * 0.8 ? [gap] : [];
  });
  const size = placed[0]?.part.size ?? 12;
  return gaps.length === 0 ? size * 1.3 : gaps.reduce((least, gap) => Math.min(least, gap), size * 2);
}

/** A longer text alone in its row is no name of a group of rows, in words. */
const mostNameWords = 6;

/** The rows before one that has a text in the first column alone which is no name for the rows below it. */
function upToText<Line extends PagedLine>(rows: readonly Row<Line>[]): readonly Row<Line>[] {
  const end = rows.findIndex((row, index) => {
    const [first = [], ...others] = row;
    const text = first.map(({ part }) => part.text).join(' ');
    const isAlone = index > 0 && others.every((cell) => cell.length === 0);
    return isAlone && (text.split(' ').length > mostNameWords || /[?:]$|^\(?\d{1,3}[.)]\s/.test(text));
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/** What stands in the first column alone at the end is the text below the table. */
function withoutTail<Line>(rows: readonly Row<Line>[]): readonly Row<Line>[] {
  const last = rows.findLastIndex((row) => row.slice(1).some((cell) => cell.length > 0));
  return rows.slice(0, last + 1);
}

/** A head that stands again on the next page. */
function isSame(row: readonly (readonly PdfLine[])[], head: readonly (readonly PdfLine[])[]): boolean {
  const textOf = (cells: readonly (readonly PdfLine[])[]): string =>
    cells.map((cell) => cell.map(({ text }) => text).join(' ')).join('\t');
  return textOf(row) === textOf(head);
}
