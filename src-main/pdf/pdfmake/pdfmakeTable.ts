import type { Content, CustomTableLayout, TableCell as PdfmakeCell } from 'pdfmake/interfaces.js';
import type { TableBlock, TableCell } from '../blocks/document.ts';
import { plainText } from '../blocks/printableText.ts';
import { palette } from '../blocks/style.ts';
import { estimatedLines, keptLength } from './pdfmakeFlow.ts';
import { toned } from './pdfmakeText.ts';

/** Widths in points for columns that take shares of `width`; `padding` is what each column's padding takes of it. */
export function widthsOf(shares: readonly number[], width: number, padding: number): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (width * share) / whole - padding);
}

/** A layout without lines, with the same padding everywhere, in points. */
export function plainLayout(horizontal: number, vertical: number): CustomTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => horizontal,
    paddingRight: () => horizontal,
    paddingTop: () => vertical,
    paddingBottom: () => vertical,
  };
}

const sidePadding = 4;
const rowPadding = 3.5;
const size = 9;
const lineHeight = 13;
const headerHeight = 22;

const layout: CustomTableLayout = {
  ...plainLayout(sidePadding, rowPadding),
  hLineWidth: (index, node) => (index === 0 || index === node.table.body.length ? 0 : index === 1 ? 0.75 : 0.5),
  hLineColor: (index) => (index === 1 ? palette.textMuted : palette.border),
};

/** A table of this height in points, or less, stays on one page; a longer one breaks between its rows. */
const wholeHeight = 300;

/** A row of this height in points, or less, stays on one page. pdfmake drops what is longer than a page and must not break. */
const keptHeight = 150;

/** Rows that stay with the header where a table begins. */
const keptRows = 2;

/** A table with its header on every page. Its widths are fixed, because pdfmake lets a long word push a column off the page. */
export function tableContent(table: TableBlock, width: number): Content {
  const { columns, rows } = table;
  const heights = rows.map((cells) => rowHeight(cells, widthsFor(table, width)));
  const isKept = heights.every((height) => height <= keptHeight);
  const isWhole = heights.reduce((sum, height) => sum + height, headerHeight) <= wholeHeight;
  const alignments = columns.map(({ isNumeric }) => (isNumeric ? ('right' as const) : ('left' as const)));
  return {
    unbreakable: isWhole,
    margin: [0, 2, 0, 6],
    layout,
    table: {
      widths: widthsFor(table, width),
      ...(isWhole ? {} : { headerRows: 1 }),
      ...(isKept && !isWhole ? { dontBreakRows: true, keepWithHeaderRows: keptRows } : {}),
      body: [
        columns.map(({ header }, index) => headerCell(header, alignments[index] ?? 'left')),
        ...rows.map((cells) => cells.map((cell, index) => bodyCell(cell, alignments[index] ?? 'left'))),
      ],
    },
  };
}

/** What a table needs on the page where it begins: all of it where it stays whole, else its header and first rows. In points. */
export function roomForTable(table: TableBlock, width: number): number {
  const heights = table.rows.map((cells) => Math.min(rowHeight(cells, widthsFor(table, width)), keptHeight));
  const whole = heights.reduce((sum, height) => sum + height, headerHeight);
  if (whole <= wholeHeight) return whole;
  return heights.slice(0, keptRows).reduce((sum, height) => sum + height, headerHeight);
}

function widthsFor({ columns }: TableBlock, width: number): number[] {
  return widthsOf(
    columns.map(({ share }) => share),
    width,
    2 * sidePadding,
  );
}

/** An upper bound of a row's height in points. */
function rowHeight(cells: readonly TableCell[], widths: readonly number[]): number {
  const lines = cells.map(({ text }, index) =>
    text.length > keptLength ? Number.POSITIVE_INFINITY : estimatedLines(text, widths[index] ?? 1, size),
  );
  return Math.max(1, ...lines) * lineHeight + 2 * rowPadding + 1;
}

function headerCell(text: string, alignment: 'left' | 'right'): PdfmakeCell {
  return { text: plainText(text), alignment, fontSize: 8, bold: true, color: palette.textMuted };
}

function bodyCell({ text, isStrong, tone }: TableCell, alignment: 'left' | 'right'): PdfmakeCell {
  return { ...toned(text, tone), alignment, bold: isStrong, fontSize: size };
}
