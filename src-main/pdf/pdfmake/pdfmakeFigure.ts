import type { CanvasElement, Content } from 'pdfmake/interfaces.js';
import type { Figure, Shape, TextMark } from '../../../shared/charts/figure.ts';
import { plainText } from '../blocks/printableText.ts';
import { palette } from '../blocks/style.ts';

/** Inter's ascent in em: the baseline lies this far below the top of a line. */
const ascent = 1984 / 2048;

/**
 * A figure drawn with pdfmake's own shapes and texts. Its SVG could be embedded instead, but the texts in it would need the
 * fonts a second time, from the disk.
 */
export function figureContent(figure: Figure): Content {
  const { width, height, marks } = figure;
  const ground: CanvasElement = { type: 'rect', x: 0, y: 0, w: width, h: height, color: palette.surface };
  const texts = marks.filter((mark) => mark.type === 'text');
  return {
    unbreakable: true,
    margin: [0, 2, 0, 4],
    // Texts are placed from the lower edge of the shapes, which is where the writing stands after them.
    stack: [{ canvas: [ground, ...marks.flatMap(shape)] }, ...texts.map((mark) => textContent(mark, figure))],
  };
}

function shape(mark: Shape): CanvasElement[] {
  switch (mark.type) {
    case 'rect': {
      const { x, y, width, height, radius, fill } = mark;
      return [{ type: 'rect', x, y, w: width, h: height, r: radius, color: palette[fill] }];
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, width, isDashed } = mark;
      const dashes = isDashed ? { dash: { length: 2, space: 3 } } : {};
      return [{ type: 'line', x1, y1, x2, y2, lineWidth: width, lineColor: palette[stroke], ...dashes }];
    }
    case 'polygon': {
      const points = mark.points.map(([x, y]) => ({ x, y }));
      return [{ type: 'polyline', points, closePath: true, color: palette[mark.fill], lineWidth: 0 }];
    }
    case 'text':
      return [];
  }
}

const alignments = { start: 'left', middle: 'center', end: 'right' } as const;

function textContent({ x, y, text, size, weight, anchor, fill }: TextMark, figure: Figure): Content {
  const box = figure.width;
  const left = { start: x, middle: x - box / 2, end: x - box }[anchor];
  return {
    relativePosition: { x: left, y: y - ascent * size - figure.height },
    columns: [
      {
        width: box,
        text: plainText(text),
        alignment: alignments[anchor],
        fontSize: size,
        bold: weight === 600,
        color: palette[fill],
        lineHeight: 1,
        noWrap: true,
      },
    ],
  };
}
