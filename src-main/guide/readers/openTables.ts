import type { BlockPart } from '../../../shared/guide/lines/guideDocument.ts';
import { type Cell, cellParts, tableParts } from './tableParts.ts';

/** What is being filled: the document, or a cell of a table in it. */
export interface Place {
  readonly parts: BlockPart[];
  /** The lists around the text, the innermost last; the number of the next item, or null. */
  readonly lists: (number | null)[];
  heading: number | null;
  /** The sign of an item that has no text yet: '- ', or its number. */
  sign: string | null;
}

interface OpenTable {
  readonly rows: Cell[][];
  cell: { readonly place: Place; readonly width: number; readonly height: number } | null;
  /** For how many more rows a column is taken by a cell from above. */
  readonly taken: Map<number, number>;
  /** A table around another one is made for the layout of a page. */
  holdsTable: boolean;
}

/** The tables around what is being read, one in another. */
export interface OpenTables {
  /** Where text goes: the innermost cell that is open, or the document. */
  place(): Place;
  open(): void;
  openRow(): void;
  /** @param width how many columns the cell takes, @param height how many rows */
  openCell(width: number, height: number): void;
  closeCell(): void;
  /** Puts the innermost table where it stands. */
  close(): void;
  /** The same for every table that is open. */
  closeAll(): void;
}

/** Tables in tables, deeper than this, are read like text. */
const deepestTable = 20;

/** A cell across more columns than this is one across the table. */
const widestCell = 50;
/** A cell over more rows than this is one for all of the table. */
const tallestCell = 200;

export function createOpenTables(document: Place): OpenTables {
  const tables: OpenTable[] = [];
  /** How many tables are open that are read like text. */
  let flatTables = 0;

  const place = (): Place => tables.findLast(({ cell }) => cell !== null)?.cell?.place ?? document;

  function closeCell(): void {
    const table = tables.at(-1);
    if (table === undefined || table.cell === null || flatTables > 0) return;
    const { place: filled, width, height } = table.cell;
    table.cell = null;
    const row = table.rows.at(-1);
    if (row === undefined) return;
    const column = fillTaken(table, row);
    const last = Math.min(column + width, mostColumns);
    if (height > 1) for (let at = column; at < last; at++) table.taken.set(at, height - 1);
    row.push({ parts: filled.parts, width });
  }

  function endRow(table: OpenTable): void {
    const row = table.rows.at(-1);
    if (row !== undefined && table.taken.size > 0) fillTaken(table, row);
  }

  function close(): void {
    if (flatTables > 0) {
      flatTables -= 1;
      return;
    }
    const table = tables.pop();
    if (table === undefined) return;
    endRow(table);
    const { parts } = place();
    for (const part of table.holdsTable ? cellParts(table.rows) : tableParts(table.rows)) parts.push(part);
  }

  return {
    place,
    open() {
      const around = tables.at(-1);
      if (around !== undefined) around.holdsTable = true;
      if (tables.length < deepestTable) tables.push({ rows: [], cell: null, taken: new Map(), holdsTable: false });
      else flatTables += 1;
    },
    openRow() {
      const table = tables.at(-1);
      if (flatTables > 0 || table === undefined) return;
      endRow(table);
      table.rows.push([]);
    },
    openCell(width, height) {
      const table = tables.at(-1);
      if (table === undefined || flatTables > 0) return;
      if (table.rows.length === 0) table.rows.push([]);
      table.cell = { place: newPlace(), width: within(width, widestCell), height: within(height, tallestCell) };
    },
    closeCell,
    close,
    closeAll() {
      flatTables = 0;
      while (tables.length > 0) {
        closeCell();
        close();
      }
    },
  };
}

function within(size: number, most: number): number {
  return Math.min(Math.max(1, size), most);
}

/** Cells over several rows keep their places in as many columns; a wider table is made to be a burden. */
const mostColumns = 100;

/** Puts empty cells where cells from above reach into a row; the column that comes next. */
function fillTaken({ taken }: OpenTable, row: Cell[]): number {
  if (row.length >= mostColumns) return mostColumns;
  let column = row.reduce((sum, { width }) => sum + width, 0);
  for (let left = taken.get(column); left !== undefined; left = taken.get(column)) {
    if (left === 1) taken.delete(column);
    else taken.set(column, left - 1);
    row.push({ parts: [], width: 1 });
    column += 1;
  }
  return column;
}

export function newPlace(): Place {
  return { parts: [], lists: [], heading: null, sign: null };
}
