import { scaleLinear } from 'd3-scale';
import { ratings } from '../domain/interview/interview.ts';
import { formatMean } from '../domain/interview/scoring.ts';
import { toSingleLine } from '../domain/plainText.ts';
import type { Figure, Shape, TextMark } from './figure.ts';
import { fitText } from './textWidth.ts';

/** What a candidate came to in each competency of the figure, 1 to 5; null without a rating. */
export interface DottedCandidate {
  name: string;
  means: readonly (number | null)[];
}

/** The shapes of the candidates, in their order: told apart without colour. */
export const dotShapes = ['circle', 'square', 'triangle', 'diamond'] as const;
export type DotShape = (typeof dotShapes)[number];

export function dotShape(place: number): DotShape {
  return dotShapes[place % dotShapes.length] ?? 'circle';
}

const legendHeight = 22;
const scaleHeight = 16;
const laneHeight = 12;
const bandPadding = 4;
const radius = 4.5;
const textSize = 11;
const smallSize = 9.5;
const gap = 14;

/**
 * Means by competency on the scale from 1 to 5, one shape a candidate. Each candidate has a lane of their own in every
 * competency, so that equal means do not lie on each other.
 * @param width of the whole figure, at least 320 units
 */
export function candidateDots(
  competencies: readonly string[],
  candidates: readonly DottedCandidate[],
  width: number,
): Figure {
  const plotStart = Math.min(220, width * 0.34) + gap;
  const scale = scaleLinear([1, 5], [plotStart + radius, width - 34]);
  const bandHeight = candidates.length * laneHeight + 2 * bandPadding;
  const top = legendHeight + scaleHeight;
  const height = top + competencies.length * bandHeight;
  const marks: Shape[] = [
    ...legend(candidates, width),
    ...ratings.map((rating) => text(String(rating), scale(rating), top - 5, smallSize, 'middle', 'textMuted')),
    ...ratings.map(
      (rating): Shape => ({
        type: 'line',
        x1: scale(rating),
        y1: top,
        x2: scale(rating),
        y2: height,
        stroke: 'border',
        width: 1,
        isDashed: true,
      }),
    ),
    ...competencies.flatMap((competency, place) => {
      const bandTop = top + place * bandHeight;
      const name = fitText(nameOf(competency), plotStart - gap, textSize);
      return [
        line(bandTop, width),
        text(name, 0, bandTop + bandHeight / 2 + textSize * 0.36, textSize, 'start', 'text'),
        ...candidates.flatMap(({ means }, lane) => {
          const y = bandTop + bandPadding + (lane + 0.5) * laneHeight;
          const mean = means[place] ?? null;
          const baseline = y + smallSize * 0.36;
          if (mean === null) return [text('not rated', plotStart + radius, baseline, smallSize, 'start', 'textMuted')];
          const x = scale(mean);
          return [
            shape(dotShape(lane), x, y),
            text(formatMean(mean), x + radius + 4, baseline, smallSize, 'start', 'text'),
          ];
        }),
      ];
    }),
  ];
  return { width, height, label: labelOf(competencies, candidates), marks };
}

function legend(candidates: readonly DottedCandidate[], width: number): Shape[] {
  const slot = width / Math.max(1, candidates.length);
  return candidates.flatMap(({ name }, place) => {
    const x = place * slot + radius;
    const fitting = fitText(toSingleLine(name), slot - 4 * radius - gap, textSize);
    return [
      shape(dotShape(place), x, 8),
      text(fitting, x + radius + 5, 8 + textSize * 0.36, textSize, 'start', 'text'),
    ];
  });
}

function line(y: number, width: number): Shape {
  return { type: 'line', x1: 0, y1: y, x2: width, y2: y, stroke: 'border', width: 1, isDashed: false };
}

function shape(kind: DotShape, x: number, y: number): Shape {
  const fill = 'accent';
  const r = radius;
  switch (kind) {
    case 'circle':
      return { type: 'rect', x: x - r, y: y - r, width: 2 * r, height: 2 * r, radius: r, fill };
    case 'square':
      return { type: 'rect', x: x - r + 0.5, y: y - r + 0.5, width: 2 * r - 1, height: 2 * r - 1, radius: 0, fill };
    case 'triangle':
      return {
        type: 'polygon',
        points: [
          [x, y - r],
          [x + r, y + r - 0.5],
          [x - r, y + r - 0.5],
        ],
        fill,
      };
    case 'diamond':
      return {
        type: 'polygon',
        points: [
          [x, y - r - 0.5],
          [x + r + 0.5, y],
          [x, y + r + 0.5],
          [x - r - 0.5, y],
        ],
        fill,
      };
  }
}

function text(
  content: string,
  x: number,
  y: number,
  size: number,
  anchor: TextMark['anchor'],
  fill: TextMark['fill'],
): TextMark {
  return { type: 'text', x, y, text: content, size, weight: 400, anchor, fill };
}

function nameOf(competency: string): string {
  return toSingleLine(competency) || 'Without a competency';
}

function labelOf(competencies: readonly string[], candidates: readonly DottedCandidate[]): string {
  const bands = competencies.map((competency, place) => {
    const means = candidates.map(({ name, means: own }) => {
      const mean = own[place] ?? null;
      return `${toSingleLine(name)} ${mean === null ? 'not rated' : formatMean(mean)}`;
    });
    return `${nameOf(competency)}: ${means.join(', ')}.`;
  });
  return ['Means by competency, from 1 to 5.', ...bands].join(' ');
}
