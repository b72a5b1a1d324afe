import { scaleLinear } from 'd3-scale';
import { type Rating, ratings } from '../domain/interview.ts';
import { formatMean } from '../domain/scoring.ts';
import { toSingleLine } from '../domain/text.ts';
import type { Figure, Mark, TextMark } from './figure.ts';
import { fitText } from './textWidth.ts';

/** One competency, and what it came to for each candidate: 1 to 5, or null where there is no rating. */
export interface CandidateBarGroup {
  title: string;
  bars: readonly { name: string; mean: number | null }[];
}

const headerHeight = 16;
const titleHeight = 15;
const barStep = 13;
const barHeight = 9;
const groupGap = 7;
const textSize = 9.5;
const smallSize = 8;
const gap = 12;
const meanWidth = 24;

interface Columns {
  plotStart: number;
  plotEnd: number;
  width: number;
}

/**
 * Candidates as bars beside each other, competency by competency, on the scale from 0 to 5. Every bar has its name and its figure,
 * so that it reads the same without colour.
 * @param width of the whole figure, at least 320 units
 */
export function candidateBars(groups: readonly CandidateBarGroup[], width: number): Figure {
  const plotStart = Math.min(150, width * 0.3) + gap;
  const columns = { plotStart, plotEnd: width - meanWidth - gap, width };
  let top = headerHeight;
  const marks: Mark[] = [...header(columns)];
  for (const group of groups) {
    marks.push(...groupMarks(group, columns, top));
    top += titleHeight + group.bars.length * barStep + groupGap;
  }
  return { width, height: top, label: labelOf(groups), marks };
}

function scaleOf({ plotStart, plotEnd }: Columns) {
  return scaleLinear([0, 5], [plotStart, plotEnd]);
}

function header(columns: Columns): Mark[] {
  const scale = scaleOf(columns);
  return ratings.map((rating) => small(String(rating), scale(rating), headerHeight - 6, 'middle'));
}

function groupMarks({ title, bars }: CandidateBarGroup, columns: Columns, top: number): Mark[] {
  return [
    {
      type: 'text',
      x: 0,
      y: top + 10,
      text: fitText(toSingleLine(title), columns.width, textSize),
      size: textSize,
      weight: 600,
      anchor: 'start',
      fill: 'text',
    },
    ...bars.flatMap((bar, index) => barMarks(bar, columns, top + titleHeight + index * barStep)),
  ];
}

function barMarks({ name, mean }: CandidateBarGroup['bars'][number], columns: Columns, top: number): Mark[] {
  const scale = scaleOf(columns);
  const { plotStart, plotEnd, width } = columns;
  const baseline = top + barHeight / 2 + smallSize * 0.36;
  const label = small(fitText(toSingleLine(name), plotStart - gap, smallSize), 0, baseline, 'start');
  const track = { type: 'rect', x: plotStart, y: top, height: barHeight, radius: 2 } as const;
  if (mean === null) return [label, small('not rated', plotStart, baseline, 'start')];
  return [
    label,
    { ...track, width: plotEnd - plotStart, fill: 'surfaceSunken' },
    { ...track, width: scale(mean) - plotStart, fill: `rating${Math.round(mean) as Rating}` },
    ...[1, 2, 3, 4].map(
      (step): Mark => ({
        type: 'line',
        x1: scale(step),
        y1: top,
        x2: scale(step),
        y2: top + barHeight,
        stroke: 'surface',
        width: 1,
        isDashed: false,
      }),
    ),
    {
      type: 'text',
      x: width,
      y: baseline,
      text: formatMean(mean),
      size: textSize,
      weight: 600,
      anchor: 'end',
      fill: 'text',
    },
  ];
}

function small(text: string, x: number, y: number, anchor: TextMark['anchor']): TextMark {
  return { type: 'text', x, y, text, size: smallSize, weight: 400, anchor, fill: 'textMuted' };
}

function labelOf(groups: readonly CandidateBarGroup[]): string {
  const sentences = groups.map(({ title, bars }) => {
    const figures = bars.map(
      ({ name, mean }) => `${toSingleLine(name)} ${mean === null ? 'not rated' : formatMean(mean)}`,
    );
    return `${toSingleLine(title)}: ${figures.join(', ')}.`;
  });
  return ['Means by competency and candidate, from 1 to 5.', ...sentences].join(' ');
}
