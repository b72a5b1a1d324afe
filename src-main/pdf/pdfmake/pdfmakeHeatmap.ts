import type { Content, CustomTableLayout, Margins, TableCell as PdfmakeCell } from 'pdfmake/interfaces.js';
import type { HeatmapBlock, HeatmapCell, HeatmapGroup, HeatmapRow, TableCell } from '../blocks/document.ts';
import { heatmapSizes, heatmapTitle, heatmapWidths } from '../blocks/heatmapLayout.ts';
import { plainText } from '../blocks/printableText.ts';
import { palette, ratingColours } from '../blocks/style.ts';
import { estimatedLines, settable } from './pdfmakeFlow.ts';
import { plainLayout } from './pdfmakeTable.ts';
import { toned } from './pdfmakeText.ts';

const padding = 2;
const rowPadding = 2.5;
const gap = 1.5;
const lineHeight = 13;

/** The paper's white parts the tints. */
const layout: CustomTableLayout = {
  ...plainLayout(padding, rowPadding),
  hLineWidth: (index) => (index === 0 ? 0 : gap),
  hLineColor: () => palette.surface,
  vLineWidth: (index) => (index === 0 ? 0 : gap),
  vLineColor: () => palette.surface,
};

/** Below the header there is a line, on every page. */
const outerLayout: CustomTableLayout = {
  ...plainLayout(0, 0),
  hLineWidth: (index) => (index === 1 ? 0.75 : 0),
  hLineColor: () => palette.textMuted,
};

/** A heat map of this height in points, or less, stays on one page; a longer one breaks between its pieces. */
const wholeHeight = 150;

/**
 * Figures on tints. The header is a row of an outer table, which repeats it on every page, and each piece is another one, which
 * does not break: so no title of a group stands alone at the foot of a page.
 */
export function heatmapContent(block: HeatmapBlock, width: number): Content {
  const { title, cell, figures } = heatmapWidths(block, width);
  const inner = (outer: number) => outer - 2 * padding - gap;
  const titleWidth = inner(title);
  const widths = [titleWidth, ...block.columns.map(() => inner(cell)), ...figures.map(inner)];
  const piece = (body: PdfmakeCell[][]): PdfmakeCell[] => [{ layout, table: { widths, body } }];
  const isWhole = wholeHeightOf(block, titleWidth) <= wholeHeight;
  return {
    unbreakable: isWhole,
    margin: [0, 2, 0, 6],
    layout: outerLayout,
    table: {
      widths: [width],
      ...(isWhole ? {} : { headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1 }),
      body: [
        piece([headerRow(block)]),
        ...piecesOf(block).map(({ title: name, rows }) =>
          piece([
            ...(name === '' ? [] : [groupRow(name, widths.length)]),
            ...rows.map((row) => bodyRow(row, titleWidth)),
          ]),
        ),
      ],
    },
  };
}

/** The most rows that stay together. Even of the longest titles they are less than a page. */
const pieceRows = 6;

/** The groups in pieces that do not break, the first of each under its title. */
function piecesOf({ groups }: HeatmapBlock): HeatmapGroup[] {
  return groups.flatMap(({ title, rows }) =>
    Array.from({ length: Math.ceil(rows.length / pieceRows) }, (_, index) => ({
      title: index === 0 ? title : '',
      rows: rows.slice(index * pieceRows, (index + 1) * pieceRows),
    })),
  );
}

/** What a heat map needs on the page where it begins: all of it where it stays in one piece, else its header and first piece. */
export function roomForHeatmap(block: HeatmapBlock, width: number): number {
  const { title } = heatmapWidths(block, width);
  const whole = wholeHeightOf(block, title);
  const [first] = piecesOf(block);
  return whole <= wholeHeight || first === undefined ? whole : headerHeight(block) + pieceHeight(first, title);
}

function wholeHeightOf(block: HeatmapBlock, titleWidth: number): number {
  return block.groups.reduce((sum, group) => sum + pieceHeight(group, titleWidth), headerHeight(block));
}

function pieceHeight({ title, rows }: HeatmapGroup, titleWidth: number): number {
  const heights = rows.map((row) => rowHeight(row, titleWidth));
  return heights.reduce((sum, height) => sum + height, title === '' ? 0 : groupHeight);
}

function headerHeight({ columns }: HeatmapBlock): number {
  return Math.max(0, ...columns.map((column) => column.length)) > 12 ? 34 : 24;
}

/** A title on one line with its air. */
const groupHeight = 22;

/** The title of a group over all columns. */
function groupRow(title: string, columns: number): PdfmakeCell[] {
  const name = { text: settable(title), fontSize: heatmapSizes.title, bold: true, margin: [0, 4, 0, 0] as Margins };
  return [{ ...name, colSpan: columns }, ...Array.from({ length: columns - 1 }, () => ({}))];
}

function rowHeight(row: HeatmapRow, titleWidth: number): number {
  const lines = estimatedLines(heatmapTitle(row, titleWidth), titleWidth, heatmapSizes.title);
  const cells = row.cells.map(({ detail, rating }) => (rating === null ? 2 : 1) + (detail === '' ? 0 : 1));
  return Math.max(lines, ...cells) * lineHeight + 2 * rowPadding + gap;
}

function headerRow({ corner, columns, figures }: HeatmapBlock): PdfmakeCell[] {
  const style = { fontSize: heatmapSizes.header, bold: true, color: palette.textMuted, lineHeight: 1.05 };
  const head = { ...style, alignment: 'center' as const, verticalAlignment: 'bottom' as const };
  return [
    { ...style, text: settable(corner), verticalAlignment: 'bottom' },
    ...columns.map((text): PdfmakeCell => ({ ...head, text: settable(text) })),
    ...figures.map(({ header }): PdfmakeCell => ({ ...head, text: plainText(header) })),
  ];
}

function bodyRow(row: HeatmapRow, titleWidth: number): PdfmakeCell[] {
  const title = settable(heatmapTitle(row, titleWidth));
  return [
    { text: title, fontSize: heatmapSizes.title, verticalAlignment: 'middle' },
    ...row.cells.map(tintedCell),
    ...row.figures.map(figureCell),
  ];
}

function tintedCell({ text, rating, detail }: HeatmapCell): PdfmakeCell {
  const { ground, ink } = rating === null ? { ground: palette.surface, ink: palette.textMuted } : ratingColours(rating);
  const style =
    rating === null ? { fontSize: heatmapSizes.words, lineHeight: 1 } : { fontSize: heatmapSizes.figure, bold: true };
  return {
    fillColor: ground,
    alignment: 'center',
    verticalAlignment: 'middle',
    stack: [
      { text: plainText(text), color: ink, ...style },
      ...(detail === '' ? [] : [{ text: settable(detail), color: ink, fontSize: heatmapSizes.words, lineHeight: 1 }]),
    ],
  };
}

function figureCell({ text, isStrong, tone }: TableCell): PdfmakeCell {
  return {
    ...toned(text, tone),
    bold: isStrong,
    fontSize: heatmapSizes.figure,
    alignment: 'center',
    verticalAlignment: 'middle',
  };
}
