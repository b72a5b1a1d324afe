import type { Figure, LineMark, RectMark, Shape, TextMark } from '../../../shared/charts/figure.ts';
import { palette } from '../blocks/style.ts';
import { escapeMarkup } from './htmlText.ts';

/**
 * A figure as SVG text, for both engines. It holds shapes and texts and never a reference to anything outside of it.
 * @param prepare what is done to each text before it is escaped: the engines differ in what they can print
 */
export function figureSvg(figure: Figure, prepare: (text: string) => string): string {
  const { width, height, label, marks } = figure;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-label="${escapeMarkup(prepare(label))}">`,
    ...marks.map((mark) => markSvg(mark, prepare)),
    '</svg>',
  ].join('');
}

function markSvg(mark: Shape, prepare: (text: string) => string): string {
  switch (mark.type) {
    case 'rect':
      return rectSvg(mark);
    case 'line':
      return lineSvg(mark);
    case 'polygon':
      return `<polygon points="${mark.points.map((point) => point.join(',')).join(' ')}" fill="${palette[mark.fill]}"/>`;
    case 'text':
      return textSvg(mark, prepare);
  }
}

function rectSvg({ x, y, width, height, radius, fill }: RectMark): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${palette[fill]}"/>`;
}

function lineSvg({ x1, y1, x2, y2, stroke, width, isDashed }: LineMark): string {
  const dashes = isDashed ? ' stroke-dasharray="2 3"' : '';
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${palette[stroke]}" stroke-width="${width}"${dashes}/>`;
}

function textSvg({ x, y, text, size, weight, anchor, fill }: TextMark, prepare: (text: string) => string): string {
  const style = `font-family="Inter" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" ${style} fill="${palette[fill]}">${escapeMarkup(prepare(text))}</text>`;
}
