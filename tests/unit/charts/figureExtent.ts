import type { Figure, Shape } from '../../../shared/charts/figure.ts';
import { approximateWidth } from '../../../shared/charts/textWidth.ts';

/** Whether a mark lies inside the box of its figure. */
export function isInside(mark: Shape, { width, height }: Figure): boolean {
  const slack = 0.001;
  const [left, right] = extentOf(mark);
  return left >= -slack && right <= width + slack && bottomOf(mark) <= height + slack;
}

function bottomOf(mark: Shape): number {
  switch (mark.type) {
    case 'rect':
      return mark.y + mark.height;
    case 'line':
      return mark.y2;
    case 'polygon':
      return Math.max(...mark.points.map(([, y]) => y));
    case 'text':
      return mark.y;
  }
}

function extentOf(mark: Shape): [number, number] {
  switch (mark.type) {
    case 'rect':
      return [mark.x, mark.x + mark.width];
    case 'line':
      return [mark.x1, mark.x2];
    case 'polygon': {
      const places = mark.points.map(([x]) => x);
      return [Math.min(...places), Math.max(...places)];
    }
    case 'text': {
      const length = approximateWidth(mark.text, mark.size);
      const left = { start: mark.x, middle: mark.x - length / 2, end: mark.x - length }[mark.anchor];
      return [left, left + length];
    }
  }
}
