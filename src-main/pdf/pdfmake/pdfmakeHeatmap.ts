import type { Content, CustomTableLayout, TableCell as PdfmakeCell } from 'pdfmake/interfaces.js';
import type { HeatmapBlock, HeatmapCell, HeatmapRow, TableCell } from '../blocks/document.ts';
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

/** The paper's white parts the tints; below the header there is a line. */
const layout: CustomTableLayout = {
  ...plainLayout(padding, rowPadding),
  hLineWidth: (index, node) => (index === 0 || index === node.table.body.length ? 0 : index === 1 ? 0.75 : gap),
  hLineColor: (index) => (index === 1 ? palette.textMuted : palette.surface),
  vLineWidth: (index) => (index === 0 ? 0 : gap),
  vLineColor: () => palette.surface,
};

/** A heat map of this height in points, or less, stays on one page; a longer one breaks between its rows. */
const wholeHeight = 150;

/** Figures on tints, the header on every page. */
export function heatmapContent(block: HeatmapBlock, width: number): Content {
  const { title, cell, figures } = heatmapWidths(block, width);
  const inner = (outer: number) => outer - 2 * padding - gap;
  const titleWidth = inner(title);
  const rows = block.rows.map((row) => bodyRow(row, titleWidth));
  const isWhole = wholeHeightOf(block, titleWidth) <= wholeHeight;
  return {
    unbreakable: isWhole,
    margin: [0, 2, 0, 6],
    layout,
    table: {
      widths: [titleWidth, ...block.columns.map(() => inner(cell)), ...figures.map(inner)],
      ...(isWhole ? {} : { headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1 }),
      body: [headerRow(block), ...rows],
    },
  };
}

/** What a heat map needs on the page where it begins: all of it where it stays in one piece, else its header and first row. */
export function roomForHeatmap(block: HeatmapBlock, width: number): number {
  const { title } = heatmapWidths(block, width);
  const whole = wholeHeightOf(block, title);
  const [first] = block.rows;
  return whole <= wholeHeight || first === undefined ? whole : headerHeight(block) + rowHeight(first, title);
}

function wholeHeightOf(block: HeatmapBlock, titleWidth: number): number {
  return block.rows.reduce((sum, row) => sum + rowHeight(row, titleWidth), headerHeight(block));
}

function headerHeight({ corner, columns }: HeatmapBlock): number {
  return Math.max(corner.length, ...columns.map((column) => column.length)) > 12 ? 34 : 24;
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
    {
      ...style,
      fontSize: heatmapSizes.title,
      color: palette.text,
      text: settable(corner),
      verticalAlignment: 'bottom',
    },
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
