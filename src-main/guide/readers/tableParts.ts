import { isQuestionTable } from '../../../shared/guide/document/tables.ts';
import { type BlockPart, composeDocument, type RowBlock } from '../../../shared/guide/lines/guideDocument.ts';
import { headKind, readLabel } from '../../../shared/guide/lines/labels.ts';

/** A cell of a table: what stands in it, block by block, and how many columns it is wide. */
export interface Cell {
  readonly parts: readonly BlockPart[];
  readonly width: number;
}

export type Row = readonly Cell[];

/**
 * What a table says. A table of questions, known by the heads of its columns, stays one. One for each question, with labels in
 * its first column, and one that is made for the layout of a page are read cell by cell like text.
 */
export function tableParts(rows: readonly Row[]): BlockPart[] {
  if (isLabelled(rows)) return rows.flatMap(labelledParts);
  const asRows = rows
    .flatMap(rowPart)
    .map((part, index) => (index === 0 && part.kind === 'row' ? { ...part, isFirst: true } : part));
  return isGrid(rows) || isQuestionTable(...rowsOf(asRows)) ? asRows : cellParts(rows);
}

/** A cell of a grid is a few lines; one with headings, or with more than this many blocks, is a part of a page. */
const mostBlocks = 6;

/** Whether rows of several cells stand below each other, rather than a page laid out in two columns. */
function isGrid(rows: readonly Row[]): boolean {
  const wide = rows.filter((row) => row.length > 1);
  const isPage = rows.some((row) =>
    row.some(({ parts }) => parts.length > mostBlocks || parts.some(({ kind }) => kind === 'heading')),
  );
  return wide.length > 1 && wide.length * 2 > rows.length && !isPage;
}

/** The rows of a table, as the parser takes them. */
export function rowsOf(parts: readonly BlockPart[]): [text: string, rows: RowBlock[]] {
  const { text, blocks } = composeDocument(parts);
  return [text, blocks.filter((block) => block.kind === 'row')];
}

/** What stands in the cells of a table, one cell after the other. */
export function cellParts(rows: readonly Row[]): BlockPart[] {
  return rows.flatMap((row) => row.flatMap(({ parts }) => [...parts]));
}

/** Whether most rows begin with a label: 'Purpose', 'How to answer'. A head of columns is one row, and no more. */
function isLabelled(rows: readonly Row[]): boolean {
  if (hasHeads(rows[0])) return false;
  const labelled = rows.filter(([first, ...others]) => others.length > 0 && labelOf(first) !== undefined).length;
  return labelled > 1 && labelled * 2 > rows.length;
}

/** 'Part', 'Time', 'Purpose': heads of columns, which no row with one label has beside it. */
function hasHeads(row: Row | undefined): boolean {
  const others = (row ?? []).slice(1);
  return others.length > 1 && others.filter((cell) => headKind(cellText(cell)) !== undefined).length > 1;
}

/** The kind of a label, also of one with a number: 'Question 2'. */
function labelOf(cell: Cell | undefined) {
  const text = cell === undefined ? '' : cellText(cell).replace(/ ?#?\d{1,3}$/, '');
  return readLabel(text, 0, text.length, { isHeading: true })?.kind;
}

/** The levels of headings that no document has beside its own: the question's, and the labels' below it. */
const questionLevel = 5;
const labelLevel = 6;

/** A label becomes a heading, under which the rest of the row stands; beside 'Question' the heading is the question. */
function labelledParts(row: Row): BlockPart[] {
  const [first, ...others] = row;
  const label = labelOf(first);
  if (first === undefined || label === undefined) return cellParts([row]);
  if (label === 'question')
    return others.map((cell) => ({ kind: 'heading', level: questionLevel, text: cellText(cell) }));
  return [{ kind: 'heading', level: labelLevel, text: cellText(first) }, ...asList(cellParts([others]))];
}

/** Several lines in a cell beside a label are a list, with signs or without. */
function asList(parts: readonly BlockPart[]): readonly BlockPart[] {
  const areLines = parts.length > 1 && parts.every(({ kind }) => kind === 'paragraph');
  return areLines ? parts.map((part) => (part.kind === 'row' ? part : { ...part, kind: 'listItem' })) : parts;
}

/** A row that is one cell across the whole table is a heading in it. */
function rowPart(row: Row): BlockPart[] {
  const [first, ...others] = row;
  if (first === undefined) return [];
  if (others.length === 0 && first.width > 1) return [{ kind: 'paragraph', text: cellText(first) }];
  return [{ kind: 'row', cells: row.flatMap(cellsOf) }];
}

/** A wide cell stands in its first column; the others keep their places. */
function cellsOf(cell: Cell): string[] {
  return [cellText(cell), ...Array.from({ length: cell.width - 1 }, () => '')];
}

function cellText({ parts }: Cell): string {
  return parts.map((part) => (part.kind === 'row' ? part.cells.join(' ') : part.text)).join('\n');
}
