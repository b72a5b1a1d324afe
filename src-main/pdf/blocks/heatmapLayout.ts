import { approximateWidth, fitText } from '../../../shared/charts/textWidth.ts';
import type { HeatmapBlock, HeatmapRow } from './document.ts';
import { type Block, paragraph } from './document.ts';
import { isolated } from './printableText.ts';

/** Font sizes in points: a row's title and its figures, the words of a cell without a figure and small print, the header. */
export const heatmapSizes = { title: 9, figure: 9, words: 7, header: 7.5 } as const;

/** The least and the most that a tinted column takes, and the least that is left for the titles, in points. */
const narrowest = 27;
const widest = 78;
const leastTitle = 150;

/** Columns in points, the padding and the gaps between them included. */
export interface HeatmapWidths {
  title: number;
  cell: number;
  figures: number[];
}

/** Divides `width` among the columns of a heat map. */
export function heatmapWidths(
  { columns, figures }: Pick<HeatmapBlock, 'columns' | 'figures'>,
  width: number,
): HeatmapWidths {
  const taken = figures.reduce((sum, figure) => sum + figure.width, 0);
  const fair = (width - taken - leastTitle) / Math.max(1, columns.length);
  const cell = Math.min(widest, Math.max(narrowest, fair));
  return { title: width - taken - cell * columns.length, cell, figures: figures.map((figure) => figure.width) };
}

/** The most tinted columns that one heat map can have. */
export const heatmapColumns = 10;

/** The longest title that a row keeps, in lines of `width` points: rows do not break, so they have to end. */
const titleLines = 6;

/** A row's title, cut where it would not end. */
export function heatmapTitle({ title }: HeatmapRow, width: number): string {
  return fitText(title, width * titleLines * 0.8, heatmapSizes.title);
}

/** Whether every column's header fits into its column in two lines, no word broken. */
export function headersFit(headers: readonly string[], cell: number): boolean {
  const room = cell - 6;
  return headers.every((header) => {
    const words = header.split(/\s+/u).map((word) => approximateWidth(word, heatmapSizes.header));
    return Math.max(0, ...words) <= room && approximateWidth(header, heatmapSizes.header) <= room * 1.7;
  });
}

/** What stands above columns of `room` points: the names, or, where one of them is too long, initials and a key to them. */
export function columnHeaders(names: readonly string[], room: number): { headers: string[]; key: Block[] } {
  if (headersFit(names, room)) return { headers: [...names], key: [] };
  const headers = distinct(names.map(initials));
  const key = names.map((name, index) => `${headers[index]} ${isolated(name)}`).join(' · ');
  return { headers, key: [paragraph(key, 'small')] };
}

const segmenter = new Intl.Segmenter();

/** 'Bartholomew van der Berg' → 'BB': the first letters of the first and the last part. */
function initials(name: string): string {
  const parts = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return [parts[0], last].map((part) => (part === undefined ? '' : firstLetter(part))).join('') || '?';
}

function firstLetter(text: string): string {
  const [first] = segmenter.segment(text);
  return first?.segment.toUpperCase() ?? '';
}

/** Equal ones are numbered: 'AO', 'AO 2'. */
function distinct(labels: readonly string[]): string[] {
  return labels.map((label, index) => {
    const earlier = labels.slice(0, index).filter((other) => other === label).length;
    return earlier === 0 ? label : `${label} ${earlier + 1}`;
  });
}
