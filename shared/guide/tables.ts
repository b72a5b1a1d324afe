import type { Range } from './frames.ts';
import type { GuideDocument, RowBlock } from './guideDocument.ts';
import { trimRange } from './guideDocument.ts';
import type { ParsedQuestion } from './parsedGuide.ts';
import type { GuidancePart } from './rubricPoints.ts';
import { emptyCollection, toQuestion } from './sections.ts';

type Column =
  | 'prompt'
  | 'purpose'
  | 'guidance'
  | 'rubric'
  | 'example'
  | 'competency'
  | 'probes'
  | 'signals'
  | 'minutes'
  | 'anchors';

/** What the head of a column may be called, compared by its words. The first entry that fits wins. */
const columnNames: readonly (readonly [Column, RegExp])[] = [
  ['probes', /\b(?:follow[ -]?ups?|probes?|probing)\b/],
  ['purpose', /\b(?:purpose|why|reason|rationale|intent|objective)\b/],
  ['example', /\b(?:example|sample|model|suggested|ideal answer)\b|^answers?$/],
  ['rubric', /\b(?:rubric|points|checklist)\b/],
  [
    'guidance',
    /\b(?:guidance|how to answer|look(?:ing)? for|listen(?:ing)? for|cover|criteria|scoring|good answer|strong answer|indicators|expected|notes|tips)\b/,
  ],
  ['signals', /\bsignals?\b/],
  ['prompt', /\b(?:questions?|prompts?|ask)\b/],
  ['competency', /\b(?:competenc(?:y|ies|e)|skills?|category|area|topic|theme|trait|dimension|section)\b/],
  ['minutes', /\b(?:minutes?|mins?|time|duration)\b/],
  ['anchors', /^(?:rating |score |level )?[1-5]\b/],
];

/** The longest head of a column that is read, in code units. */
const longestHead = 80;

interface Table {
  readonly columns: readonly (Column | undefined)[];
  readonly rows: readonly RowBlock[];
  /** Heads that were not recognised. */
  readonly unknown: readonly string[];
}

export interface TableReading {
  readonly questions: readonly ParsedQuestion[];
  readonly warnings: readonly string[];
}

/** The questions of the tables of a document whose columns are recognised by their heads. */
export function readTables({ text, blocks }: GuideDocument): TableReading {
  const rows = blocks.filter((block) => block.kind === 'row');
  const tables = splitTables(text, rows);
  return {
    questions: tables.flatMap((table) => table.rows.flatMap((row) => readRow(text, table.columns, row))),
    warnings: tables.flatMap(({ unknown }) =>
      unknown.length === 0 ? [] : [`Columns that were not used: ${unknown.map((head) => `‘${head}’`).join(', ')}.`],
    ),
  };
}

/** A row whose cells name the columns begins a table; rows before the first such row belong to none. */
function splitTables(text: string, rows: readonly RowBlock[]): Table[] {
  const tables: { columns: (Column | undefined)[]; rows: RowBlock[]; unknown: string[] }[] = [];
  for (const row of rows) {
    const columns = readHead(text, row);
    if (columns !== undefined) tables.push({ columns, rows: [], unknown: unknownHeads(text, row, columns) });
    else tables.at(-1)?.rows.push(row);
  }
  return tables;
}

/** The columns that a head names: there is a prompt and, in a table of several columns, one more that is known. */
function readHead(text: string, row: RowBlock): (Column | undefined)[] | undefined {
  const columns = row.cells.map((cell) => columnOf(cellText(text, cell)));
  const known = columns.filter((column) => column !== undefined);
  const isHead =
    known.filter((column) => column === 'prompt').length === 1 && (known.length > 1 || row.cells.length === 1);
  return isHead ? columns : undefined;
}

function columnOf(head: string): Column | undefined {
  if (head === '' || head.length > longestHead || head.endsWith('?')) return undefined;
  const name = head.toLowerCase().replace(/[*_:]/g, '').trim();
  return columnNames.find(([, pattern]) => pattern.test(name))?.[0];
}

function unknownHeads(text: string, row: RowBlock, columns: readonly (Column | undefined)[]): string[] {
  return row.cells.flatMap((cell, index) => {
    const head = cellText(text, cell);
    const isCounter = /^(?:#|no\.?|nr\.?|id)?$/i.test(head);
    return columns[index] === undefined && !isCounter ? [head] : [];
  });
}

function cellText(text: string, { from, to }: { from: number; to: number }): string {
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}

function readRow(text: string, columns: readonly (Column | undefined)[], row: RowBlock): ParsedQuestion[] {
  const collected = emptyCollection();
  let prompt = '';
  for (const [index, cell] of row.cells.entries()) {
    const column = columns[index];
    const range = trimRange(text, cell.from, cell.to);
    if (column === undefined || range.from >= range.to) continue;
    if (column === 'prompt') prompt = cellText(text, range);
    else if (column === 'rubric') collected.rubric.push(...listParts(text, range));
    else if (column === 'guidance') collected.guidance.push({ ...range, kind: 'text' });
    else if (column === 'probes' || column === 'signals') collected[column].push(...listParts(text, range));
    else collected[column].push(range);
  }
  return prompt === '' ? [] : [toQuestion(text, prompt, collected)];
}

const listSigns = /^(?:[-–—*•]|\d{1,2}[.)])\s+/;

/** The items of a cell with a list: one a line, or parted by semicolons; a cell without either is read like guidance. */
function listParts(text: string, range: Range): GuidancePart[] {
  const parts: GuidancePart[] = [];
  let from = range.from;
  for (let at = range.from; at <= range.to; at++) {
    const char = text.charAt(at);
    if (at < range.to && char !== '\n' && char !== '\r' && char !== ';' && char !== '•') continue;
    const item = trimRange(text, from, at);
    const sign = listSigns.exec(text.slice(item.from, item.from + 6))?.[0].length ?? 0;
    if (item.from + sign < item.to) parts.push({ from: item.from + sign, to: item.to, kind: 'point' });
    from = at + 1;
  }
  return parts.length === 1 ? parts.map((part) => ({ ...part, kind: 'text' as const })) : parts;
}
