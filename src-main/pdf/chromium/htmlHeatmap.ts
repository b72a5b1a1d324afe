import type { HeatmapBlock, HeatmapCell, HeatmapGroup, HeatmapRow, TableCell } from '../blocks/document.ts';
import { heatmapTitle, heatmapWidths } from '../blocks/heatmapLayout.ts';
import { contentWidth } from '../blocks/style.ts';
import { htmlText } from './htmlText.ts';

/** Widths are shares of the page's; on which paper they are computed makes no difference that could be seen. */
const width = contentWidth('A4');

/** Groups of so few rows are kept on one page where that is possible. */
const wholeRows = 10;

/** A table with a header for every group, row and column; the tint of a cell is a class of its rating. */
export function heatmapHtml(block: HeatmapBlock): string {
  const { caption, corner, columns, figures, groups } = block;
  const widths = heatmapWidths(block, width);
  const head = [
    `<th scope="col" class="corner" style="${share(widths.title)}" dir="auto">${htmlText(corner)}</th>`,
    ...columns.map((column) => `<th scope="col" style="${share(widths.cell)}" dir="auto">${htmlText(column)}</th>`),
    ...figures.map((figure) => `<th scope="col" style="${share(figure.width)}">${htmlText(figure.header)}</th>`),
  ];
  return [
    `<table class="heatmap"><caption class="hidden">${htmlText(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `${groups.map((group) => groupHtml(group, widths.title, head.length)).join('')}</table>`,
  ].join('');
}

function groupHtml({ title, rows }: HeatmapGroup, titleWidth: number, columns: number): string {
  const line = `<tr class="group"><th scope="rowgroup" colspan="${columns}" dir="auto">${htmlText(title)}</th></tr>`;
  return `<tbody${rows.length <= wholeRows ? ' class="whole"' : ''}>${title === '' ? '' : line}${rows.map((row) => rowHtml(row, titleWidth)).join('')}</tbody>`;
}

function share(points: number): string {
  return `width:${((points / width) * 100).toFixed(2)}%`;
}

function rowHtml(row: HeatmapRow, titleWidth: number): string {
  const title = `<th scope="row" dir="auto">${htmlText(heatmapTitle(row, titleWidth))}</th>`;
  return `<tr>${title}${row.cells.map(cellHtml).join('')}${row.figures.map(figureHtml).join('')}</tr>`;
}

function cellHtml({ text, rating, detail }: HeatmapCell): string {
  const small = detail === '' ? '' : ` <span class="small">${htmlText(detail)}</span>`;
  return `<td class="${rating === null ? 'words' : `tint rating${rating}`}">${htmlText(text)}${small}</td>`;
}

function figureHtml({ text, isStrong, tone }: TableCell): string {
  return `<td class="${isStrong ? `${tone} strong` : tone}">${htmlText(text)}</td>`;
}
