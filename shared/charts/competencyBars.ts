import { scaleLinear } from 'd3-scale';
import { ratings } from '../domain/interview/interview.ts';
import { type CompetencyResult, formatCoverage, formatHalves, formatMean } from '../domain/interview/scoring.ts';
import { toSingleLine } from '../domain/plainText.ts';
import type { Figure, LineMark, Shape, TextMark } from './figure.ts';
import { wrapText } from './textWidth.ts';

const headerHeight = 18;
const rowHeight = 20;
const barHeight = 12;
const textSize = 9.5;
const smallSize = 8;
/** From one baseline to the next of a name on several lines. */
const lineHeight = 11.5;
const nameLines = 3;
const gap = 14;
const meanWidth = 22;
const questionsWidth = 46;
const pointsWidth = 50;

/** Where the columns of the chart are, in figure units: figures end at their place, the bars lie between theirs. */
interface Columns {
  nameWidth: number;
  plotStart: number;
  plotEnd: number;
  mean: number;
  questions: number;
  points: number;
}

function columnsOf(width: number): Columns {
  const nameWidth = Math.min(190, width * 0.36);
  const questions = width - pointsWidth;
  const mean = questions - questionsWidth;
  return { nameWidth, plotStart: nameWidth + gap, plotEnd: mean - meanWidth - gap, mean, questions, points: width };
}

/** A competency with its name as it is set, and where its row begins. */
interface Row {
  result: CompetencyResult;
  name: readonly string[];
  top: number;
  height: number;
}

/**
 * The competencies of an interview as horizontal bars on the scale from 0 to 5. Beside each stand the mean, the number of
 * questions that it is made of and the rubric points that were met. One with no rating says so and has no bar.
 * @param width of the whole figure, at least 320 units; below that the bars have no room
 */
export function competencyBars(results: readonly CompetencyResult[], width: number): Figure {
  const columns = columnsOf(width);
  const rows: Row[] = [];
  let top = headerHeight;
  for (const result of results) {
    const name = wrapText(nameOf(result), columns.nameWidth, textSize, nameLines);
    const height = rowHeight + (name.length - 1) * lineHeight;
    rows.push({ result, name, top, height });
    top += height;
  }
  const marks = [...header(columns), ...rows.flatMap((row) => rowMarks(row, columns))];
  return { width, height: top, label: labelOf(results), marks };
}

function scaleOf({ plotStart, plotEnd }: Columns) {
  return scaleLinear([0, 5], [plotStart, plotEnd]);
}

function header(columns: Columns): Shape[] {
  const scale = scaleOf(columns);
  const y = headerHeight - 8;
  return [
    ...ratings.map((rating) => note(String(rating), scale(rating), y, 'middle')),
    note('Mean', columns.mean, y, 'end'),
    note('Questions', columns.questions, y, 'end'),
    note('Points met', columns.points, y, 'end'),
  ];
}

function rowMarks({ result, name, top, height }: Row, columns: Columns): Shape[] {
  const middle = top + (height - (rowHeight - barHeight)) / 2;
  const baseline = middle + textSize * 0.36;
  const firstBaseline = baseline - ((name.length - 1) * lineHeight) / 2;
  return [
    ...name.map((line, index) => words(line, 0, firstBaseline + index * lineHeight, 'start', 400)),
    ...(result.mean === null ? unrated(columns, middle) : bar(result.mean, columns, middle)),
    note(questionsOf(result), columns.questions, baseline, 'end'),
    note(pointsOf(result), columns.points, baseline, 'end'),
  ];
}

function bar(mean: number, columns: Columns, middle: number): Shape[] {
  const scale = scaleOf(columns);
  const top = middle - barHeight / 2;
  const track = { type: 'rect', x: columns.plotStart, y: top, height: barHeight, radius: 2 } as const;
  return [
    { ...track, width: columns.plotEnd - columns.plotStart, fill: 'surfaceSunken' },
    { ...track, width: scale(mean) - columns.plotStart, fill: 'accent' },
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
    words(formatMean(mean), columns.mean, middle + textSize * 0.36, 'end', 600),
  ];
}

function unrated(columns: Columns, middle: number): Shape[] {
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

function words(text: string, x: number, y: number, anchor: TextMark['anchor'], weight: TextMark['weight']): TextMark {
  return { type: 'text', x, y, text, size: textSize, weight, anchor, fill: 'text' };
}

function note(text: string, x: number, y: number, anchor: TextMark['anchor']): TextMark {
  return { type: 'text', x, y, text, size: smallSize, weight: 400, anchor, fill: 'textMuted' };
}

function nameOf({ competency }: CompetencyResult): string {
  const name = toSingleLine(competency);
  return name === '' ? 'No competency' : name;
}

/** How many questions the mean is made of: '2', or '1 of 2' where one of them has no rating. */
function questionsOf({ rated, questions }: CompetencyResult): string {
  return rated === questions ? String(questions) : `${rated} of ${questions}`;
}

function pointsOf({ coverage: { covered, probed } }: CompetencyResult): string {
  return probed === 0 ? '–' : `${formatHalves(covered)} of ${probed}`;
}

function labelOf(results: readonly CompetencyResult[]): string {
  const rows = results.map((result) => {
    const mean = result.mean === null ? 'not rated' : formatMean(result.mean);
    const count = `${questionsOf(result)} ${result.questions === 1 ? 'question' : 'questions'}`;
    return `${nameOf(result)}: ${mean}, ${count}, ${formatCoverage(result.coverage)}.`;
  });
  return ['Ratings by competency, from 1 to 5.', ...rows].join(' ');
}
