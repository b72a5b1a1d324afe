import { isQuestionTable } from '../../../shared/guide/document/tables.ts';
import type { LabelKind } from '../../../shared/guide/languages/language.ts';
import { askingOf } from '../../../shared/guide/lines/asking.ts';
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
 * its first column or above its cells, and one that is made for the layout of a page are read cell by cell like text.
 */
export function tableParts(rows: readonly Row[]): BlockPart[] {
  if (isForm(rows)) return formParts(rows);
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

/**
 * Whether a table is the form of a question: most of its rows begin with a label ('Purpose', 'How to answer'), or have labels
 * side by side with what they say below them. A head of columns is one row at the top, and no more.
 */
function isForm(rows: readonly Row[]): boolean {
  if (hasHeads(rows[0])) return false;
  const labelled = rows.filter(isLabelled).length;
  const below = rows.filter((_, at) => at > 0 && areLabels(rows[at - 1])).length;
  const [title, ...others] = filledCells(rows[0]);
  const isTitled = title !== undefined && others.length === 0 && isAsked(title);
  return (isTitled && below > 0) || (labelled + 2 * below > 1 && (labelled + 2 * below) * 2 > rows.length);
}

/** Whether a row begins with a label for the rest of it. */
function isLabelled(row: Row): boolean {
  return row.length > 1 && labelOf(row[0]) !== undefined && !areLabels(row);
}

/** What a label in a form can speak of; a question's own columns are those of a table of questions. */
const formKinds: ReadonlySet<LabelKind> = new Set([
  'guidance',
  'rubric',
  'redFlags',
  'badExample',
  'example',
  'signals',
  'probes',
  'purpose',
]);

/** 'Positive indicators' beside 'Negative indicators': labels for the cells below them. */
function areLabels(row: Row | undefined): boolean {
  const filled = filledCells(row);
  return filled.length > 1 && filled.every((cell) => isFormLabel(cellText(cell)));
}

/** A label that stands alone: no sentence, whatever words it has. */
function isFormLabel(text: string): boolean {
  const isShort = text.split(/\s+/).length <= mostLabelWords && !/[.?!,;。？！]\s*$/.test(text);
  return isShort && formKinds.has(headKind(text) ?? 'other');
}

const mostLabelWords = 5;

function filledCells(row: Row | undefined): Cell[] {
  return (row ?? []).filter((cell) => cellText(cell).trim() !== '');
}

function formParts(rows: readonly Row[]): BlockPart[] {
  return rows.flatMap((row, at) => {
    const above = rows[at - 1];
    if (above !== undefined && areLabels(above) && !isLabelled(row))
      return row.flatMap((cell, column) => belowLabel(above[column], cell));
    if (areLabels(row)) return [];
    const [only, ...others] = filledCells(row);
    if (only !== undefined && others.length === 0 && isAsked(only))
      return [{ kind: 'heading', level: questionLevel, text: withoutNumber(cellText(only)) }];
    return row.length > 1 ? labelledParts(row) : row.flatMap(({ parts }) => withLabel(parts));
  });
}

/** A cell in a form with what stands above it. */
function belowLabel(label: Cell | undefined, cell: Cell): BlockPart[] {
  if (label === undefined || cellText(label).trim() === '') return [...cell.parts];
  return [{ kind: 'heading', level: labelLevel, text: cellText(label) }, ...asList(cell.parts)];
}

/** A cell that begins with a label of its own: 'Prompts' above a list. */
function withLabel(parts: readonly BlockPart[]): BlockPart[] {
  const [first, ...others] = parts;
  const isLabel = first?.kind === 'paragraph' && others.length > 0 && isFormLabel(first.text);
  return isLabel ? [{ kind: 'heading', level: labelLevel, text: first.text }, ...asList(others)] : [...parts];
}

/** A row that is one cell with an instruction or a question is what the form is for. */
function isAsked(cell: Cell): boolean {
  return cell.parts.length === 1 && askingOf(withoutNumber(cellText(cell))) !== 'no';
}

function withoutNumber(text: string): string {
  return text.replace(/^\s*(?:Q\s?)?\d{1,3}(?:[.):]\s*|\s+)/i, '');
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
