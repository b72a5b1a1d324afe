import { type BlockPart, composeDocument } from '../../shared/guide/guideDocument.ts';
import { readTables } from '../../shared/guide/tables.ts';

/** A cell of a table: what stands in it, block by block, and how many columns it is wide. */
export interface Cell {
  readonly parts: readonly BlockPart[];
  readonly width: number;
}

export type Row = readonly Cell[];

/**
 * What a table says. A table of questions, known by the heads of its columns, stays one; any other (made for the layout of a
 * page, or one for each question with its labels in the first column) is read cell by cell like text.
 */
export function tableParts(rows: readonly Row[]): BlockPart[] {
  const asRows = rows.flatMap(rowPart);
  return holdsQuestions(asRows) ? asRows : cellParts(rows);
}

/** What stands in the cells of a table, one cell after the other. */
export function cellParts(rows: readonly Row[]): BlockPart[] {
  return rows.flatMap((row) => row.flatMap(({ parts }) => [...parts]));
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

function holdsQuestions(rows: readonly BlockPart[]): boolean {
  return readTables(composeDocument(rows)).questions.length > 0;
}
