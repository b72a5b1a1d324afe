import type { BlockPart } from '../../shared/guide/guideDocument.ts';
import { guideTextLimit } from '../../shared/ipc/guideContract.ts';
import { joinLines, type Line, type LineEnd } from './lines.ts';
import { type Cell, cellParts, tableParts } from './tableParts.ts';
import { tooLong } from './textLimit.ts';

/**
 * Makes the blocks of a document while its elements are walked through in order. Every `close` that has no `open` is passed
 * over, and so is what is still open at the end: foreign files are seldom tidy.
 */
export interface BlockBuilder {
  /** Text inside a line. Its white space counts as one space. */
  addText(text: string): void;
  breakLine(end: LineEnd): void;
  /** Ends the block that text was added to, if there is one. */
  endBlock(): void;
  /** @param level 1 to 6 */
  openHeading(level: number): void;
  closeHeading(): void;
  /** @param first the number of the first item; null for a list without numbers */
  openList(first: number | null): void;
  closeList(): void;
  openItem(): void;
  closeItem(): void;
  openTable(): void;
  closeTable(): void;
  openRow(): void;
  /** @param width how many columns the cell takes */
  openCell(width: number): void;
  closeCell(): void;
  /** @throws UnreadableError for more text than is parsed */
  finish(): BlockPart[];
}

/** What is being filled: the document, or a cell of a table in it. */
interface Place {
  readonly parts: BlockPart[];
  /** The lists around the text, the innermost last; the number of the next item, or null. */
  readonly lists: (number | null)[];
  heading: number | null;
  /** The sign of an item that has no text yet: '- ', or its number. */
  sign: string | null;
}

interface OpenTable {
  readonly rows: Cell[][];
  cell: { readonly place: Place; readonly width: number } | null;
  /** A table around another one is made for the layout of a page. */
  holdsTable: boolean;
}

/** Tables in tables, deeper than this, are read like text. */
const deepestTable = 20;

/** A cell across more columns than this is one across the table. */
const widestCell = 50;

export function createBlockBuilder(): BlockBuilder {
  const document = newPlace();
  const tables: OpenTable[] = [];
  /** How many tables are open that are read like text. */
  let flatTables = 0;
  let length = 0;
  let lines: Line[] = [];
  let line: string[] = [];
  let after: LineEnd = 'kept';

  const place = (): Place => tables.findLast(({ cell }) => cell !== null)?.cell?.place ?? document;

  function breakLine(end: LineEnd): void {
    if (line.length > 0) lines.push({ text: line.join('').replace(/\s+/g, ' ').trim(), after });
    line = [];
    after = end;
  }

  function endBlock(): void {
    breakLine('kept');
    const written = lines.filter(({ text }) => text !== '');
    lines = [];
    if (written.length > 0) addBlock(place(), written);
  }

  function addBlock(target: Place, written: readonly Line[]): void {
    const { heading, sign, lists } = target;
    target.sign = null;
    const joined = heading === null ? joinLines(written) : [written.map(({ text }) => text).join(' ')];
    for (const [index, text] of joined.entries()) {
      length += text.length;
      if (length > guideTextLimit) throw tooLong();
      if (heading !== null) target.parts.push({ kind: 'heading', level: heading, text: `${numberIn(sign)}${text}` });
      else if (index === 0 && sign !== null) {
        target.parts.push({ kind: 'listItem', level: Math.max(1, lists.length), text: `${sign}${text}` });
      } else target.parts.push({ kind: 'paragraph', text });
    }
  }

  function openTable(): void {
    endBlock();
    const around = tables.at(-1);
    if (around !== undefined) around.holdsTable = true;
    if (tables.length < deepestTable) tables.push({ rows: [], cell: null, holdsTable: false });
    else flatTables += 1;
  }

  function openCell(width: number): void {
    closeCell();
    const table = tables.at(-1);
    if (table === undefined || flatTables > 0) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = { place: newPlace(), width: Math.min(Math.max(1, width), widestCell) };
  }

  function closeCell(): void {
    endBlock();
    const table = tables.at(-1);
    if (table === undefined || table.cell === null || flatTables > 0) return;
    const { place: filled, width } = table.cell;
    table.cell = null;
    table.rows.at(-1)?.push({ parts: filled.parts, width });
  }

  function closeTable(): void {
    closeCell();
    if (flatTables > 0) {
      flatTables -= 1;
      return;
    }
    const table = tables.pop();
    if (table === undefined) return;
    const { parts } = place();
    for (const part of table.holdsTable ? cellParts(table.rows) : tableParts(table.rows)) parts.push(part);
  }

  return {
    addText: (text) => void line.push(text),
    breakLine,
    endBlock,
    openHeading(level) {
      endBlock();
      place().heading = level;
    },
    closeHeading() {
      endBlock();
      place().heading = null;
    },
    openList(first) {
      endBlock();
      place().lists.push(first);
    },
    closeList() {
      endBlock();
      place().lists.pop();
    },
    openItem() {
      endBlock();
      const { lists } = place();
      const number = lists.at(-1) ?? null;
      place().sign = number === null ? '- ' : `${number}. `;
      if (number !== null) lists[lists.length - 1] = number + 1;
    },
    closeItem() {
      endBlock();
      place().sign = null;
    },
    openTable,
    closeTable,
    openRow() {
      closeCell();
      if (flatTables === 0) tables.at(-1)?.rows.push([]);
    },
    openCell,
    closeCell,
    finish() {
      flatTables = 0;
      while (tables.length > 0) closeTable();
      endBlock();
      return document.parts;
    },
  };
}

function newPlace(): Place {
  return { parts: [], lists: [], heading: null, sign: null };
}

/** The sign, when it is a number: a heading keeps it, so that it shows as a numbered one. */
function numberIn(sign: string | null): string {
  return sign === null || sign === '- ' ? '' : sign;
}
