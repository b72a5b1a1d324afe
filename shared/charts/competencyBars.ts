import { scaleLinear } from 'd3-scale';
import { type Rating, ratings } from '../domain/interview.ts';
import { type CompetencyResult, formatCoverage, formatHalves, formatMean } from '../domain/scoring.ts';
import { toSingleLine } from '../domain/text.ts';
import type { ColourToken, Figure, LineMark, Mark, TextMark } from './figure.ts';
import { fitText } from './textWidth.ts';

const headerHeight = 18;
const rowHeight = 21;
const barHeight = 12;
const textSize = 9.5;
const smallSize = 8;
const gap = 14;
const meanWidth = 26;
const coverageWidth = 92;

/** Where the columns of the chart begin, in figure units. */
interface Columns {
  labelWidth: number;
  plotStart: number;
  plotEnd: number;
  mean: number;
  coverage: number;
}

function columnsOf(width: number): Columns {
  const labelWidth = Math.min(170, width * 0.32);
  const coverage = width - coverageWidth;
  const mean = coverage - gap - meanWidth;
  return { labelWidth, plotStart: labelWidth + gap, plotEnd: mean - gap, mean: mean + meanWidth, coverage };
}

/**
 * The competencies of an interview as horizontal bars on the scale from 0 to 5, with the mean's figure and the coverage
 * beside each. One with no rating says so and has no bar. The bar has the colour of the rating that the mean is nearest to.
 * @param width of the whole figure, at least 320 units; below that the bars have no room
 */
export function competencyBars(results: readonly CompetencyResult[], width: number): Figure {
  const columns = columnsOf(width);
  const height = headerHeight + results.length * rowHeight;
  const marks = [
    ...header(columns),
    ...results.flatMap((result, index) => row(result, columns, headerHeight + index * rowHeight)),
  ];
  return { width, height, label: labelOf(results), marks };
}

function scaleOf({ plotStart, plotEnd }: Columns) {
  return scaleLinear([0, 5], [plotStart, plotEnd]);
}

function header(columns: Columns): Mark[] {
  const scale = scaleOf(columns);
  const y = headerHeight - 8;
  return [
    ...ratings.map((rating) => note(String(rating), scale(rating), y, 'middle')),
    note('Mean', columns.mean, y, 'end'),
    note('Rubric covered', columns.coverage, y, 'start'),
  ];
}

function row(result: CompetencyResult, columns: Columns, top: number): Mark[] {
  const baseline = top + barHeight / 2 + textSize * 0.36;
  const name = fitText(nameOf(result), columns.labelWidth, textSize);
  const covered = fitText(shortCoverage(result), coverageWidth, smallSize);
  return [
    {
      type: 'text',
      x: 0,
      y: baseline,
      text: name,
      size: textSize,
      weight: 400,
      anchor: 'start',
      fill: 'text',
    },
    ...(result.mean === null ? unrated(columns, top) : bar(result.mean, columns, top)),
    note(covered, columns.coverage, baseline, 'start'),
  ];
}

function bar(mean: number, columns: Columns, top: number): Mark[] {
  const scale = scaleOf(columns);
  const track = { type: 'rect', x: columns.plotStart, y: top, height: barHeight, radius: 2 } as const;
  return [
    { ...track, width: columns.plotEnd - columns.plotStart, fill: 'surfaceSunken' },
    { ...track, width: scale(mean) - columns.plotStart, fill: colourOf(mean) },
    ...[1, 2, 3, 4].map(
      (step): LineMark => ({
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
      x: columns.mean,
      y: top + barHeight / 2 + textSize * 0.36,
      text: formatMean(mean),
      size: textSize,
      weight: 600,
      anchor: 'end',
      fill: 'text',
    },
  ];
}

function unrated(columns: Columns, top: number): Mark[] {
  const middle = top + barHeight / 2;
  return [
    {
      type: 'line',
      x1: columns.plotStart,
      y1: middle,
      x2: columns.plotEnd - 52,
      y2: middle,
      stroke: 'border',
      width: 1,
      isDashed: true,
    },
    note('not rated', columns.plotEnd, middle + smallSize * 0.36, 'end'),
    note('–', columns.mean, middle + textSize * 0.36, 'end'),
  ];
}

function note(text: string, x: number, y: number, anchor: TextMark['anchor']): TextMark {
  return { type: 'text', x, y, text, size: smallSize, weight: 400, anchor, fill: 'textMuted' };
}

function colourOf(mean: number): ColourToken {
  return `rating${Math.round(mean) as Rating}`;
}

function nameOf({ competency }: CompetencyResult): string {
  const name = toSingleLine(competency);
  return name === '' ? 'No competency' : name;
}

function shortCoverage({ coverage: { covered, probed, points } }: CompetencyResult): string {
  if (points === 0) return '–';
  return probed === 0 ? 'not probed' : `${formatHalves(covered)} of ${probed} probed`;
}

function labelOf(results: readonly CompetencyResult[]): string {
  const rows = results.map((result) => {
    const mean = result.mean === null ? 'not rated' : formatMean(result.mean);
    return `${nameOf(result)}: ${mean}, ${formatCoverage(result.coverage)}.`;
  });
  return ['Ratings by competency, from 1 to 5.', ...rows].join(' ');
}
