import { parse } from 'csv-parse/sync';
import { isQuestionTable } from '../../../shared/guide/document/tables.ts';
import { type BlockPart, composeDocument, type GuideDocument } from '../../../shared/guide/lines/guideDocument.ts';
import { joinLines } from './lines.ts';
import { cellParts, rowsOf, tableParts } from './tableParts.ts';
import { UnreadableError } from './unreadable.ts';

/** What may part the cells, the likeliest first. */
const delimiters = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/** How many rows are looked at to find out how a table is written. */
const sampleRows = 20;
/** The part of a text that they are looked for in, in code units: more than twenty rows of a table of questions take. */
const sampleLength = 50_000;

/**
 * Reads a table of comma-separated values, whatever parts its cells.
 * @throws UnreadableError
 */
export function readCsv(text: string): GuideDocument {
  const { content, delimiter } = announced(text);
  const rows = parseRows(content, delimiter ?? questionDelimiter(content) ?? widestDelimiter(content));
  const table = rows.map((cells) => cells.map((cell) => ({ parts: partsOf(cell), width: 1 })));
  // A row or two without known heads are no table, whatever parts their cells.
  const isText = rows.length <= 2 && !isQuestionTable(...rowsOf(asRows(rows)));
  return composeDocument(isText ? cellParts(table) : tableParts(table));
}

function asRows(rows: readonly string[][]): BlockPart[] {
  return rows.map((cells) => ({ kind: 'row', cells }));
}

/**
 * Whether a text is a table of questions by its content: there are columns whose heads are known, and the rows are as wide as
 * the head.
 */
export function looksLikeCsv(text: string): boolean {
  const { content, delimiter } = announced(text);
  return delimiter !== undefined || questionDelimiter(content) !== undefined;
}

/** A first line 'sep=;', by which Excel is told what parts the cells. */
function announced(text: string): { content: string; delimiter?: Delimiter } {
  const found = /^sep=([,;\t|])\n/i.exec(text);
  const delimiter = delimiters.find((candidate) => candidate === found?.[1]);
  if (found === null || delimiter === undefined) return { content: text };
  return { content: text.slice(found[0].length), delimiter };
}

function questionDelimiter(text: string): Delimiter | undefined {
  return delimiters.find((delimiter) => isEvenTable(sample(text, delimiter)));
}

function widestDelimiter(text: string): Delimiter {
  const widths = delimiters.map((delimiter) => sample(text, delimiter)[0]?.length ?? 0);
  return delimiters[widths.indexOf(Math.max(...widths))] ?? ',';
}

/** The first rows; none when the text is no such table. The last one is left out, for it may have been cut. */
function sample(text: string, delimiter: Delimiter): string[][] {
  if (!firstLine(text).includes(delimiter)) return [];
  const isCut = text.length > sampleLength;
  try {
    const rows = parse(text.slice(0, sampleLength), { ...parsing(delimiter), to: sampleRows });
    return isCut && rows.length < sampleRows ? rows.slice(0, -1) : rows;
  } catch {
    return [];
  }
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return text.slice(0, Math.min(sampleLength, end < 0 ? text.length : end));
}

function isEvenTable(rows: readonly string[][]): boolean {
  const [head, ...others] = rows;
  if (head === undefined || head.length < 2 || others.length === 0) return false;
  const even = others.filter(({ length }) => length === head.length).length;
  return even * 10 >= others.length * 6 && isQuestionTable(...rowsOf(asRows(rows)));
}

function parseRows(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, parsing(delimiter));
  } catch {
    throw new UnreadableError(
      'the quotation marks around its cells do not match',
      'Open it in a spreadsheet and save it as CSV again.',
    );
  }
}

function parsing(delimiter: Delimiter) {
  return {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  };
}

/** The paragraphs of a cell, as they are read when the table is none of questions. */
function partsOf(cell: string): BlockPart[] {
  const lines = cell.split('\n').map((line) => ({ text: line.trim(), after: 'kept' as const }));
  return joinLines(lines).map(({ text }) => ({ kind: 'paragraph', text }));
}
