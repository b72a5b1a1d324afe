import type { Content } from 'pdfmake/interfaces.js';
import type { BoxesBlock, RuledBlock } from '../blocks/document.ts';
import { plainText } from '../blocks/printableText.ts';
import { lineHeightByHand, palette } from '../blocks/style.ts';
import { estimatedLines, isKeepable, keptLength, keptLines, settable } from './pdfmakeFlow.ts';

/** The side of a box that is ticked by hand, in points. */
const boxSize = 8.5;
const boxColumn = 18;
const textSize = 9.5;

/** Boxes with their texts: on one page where they are few, so that they are seen together, else each on one where it is short. */
export function boxesContent(block: BoxesBlock, width: number): Content[] {
  const items = boxes(block, width);
  return areKept(block, width) ? [{ unbreakable: true, stack: items }] : items;
}

/** How much of the page where they begin boxes take, in points. */
export function roomForBoxes(block: BoxesBlock, width: number): number {
  return areKept(block, width) ? linesOf(block, width) * 13.5 + block.items.length * 3 : 40;
}

function areKept(block: BoxesBlock, width: number): boolean {
  return block.items.every(({ text }) => text.length <= keptLength) && linesOf(block, width) <= keptLines;
}

function linesOf({ items }: BoxesBlock, width: number): number {
  return items.reduce(
    (lines, { label, text }) => lines + estimatedLines(`${label} ${text}`, width - boxColumn, textSize),
    0,
  );
}

function boxes({ items }: BoxesBlock, width: number): Content[] {
  const textWidth = width - boxColumn;
  return items.map(({ label, text }) => ({
    margin: [0, 0, 0, 3],
    unbreakable: isKeepable(`${label} ${text}`, textWidth, textSize),
    columns: [
      {
        width: boxColumn,
        canvas: [
          { type: 'rect', x: 0.5, y: 1.5, w: boxSize, h: boxSize, lineWidth: 0.75, lineColor: palette.textMuted },
        ],
      },
      {
        width: textWidth,
        text: label === '' ? settable(text) : [{ text: `${plainText(label)} `, bold: true }, { text: settable(text) }],
      },
    ],
  }));
}

/** Ruled lines, each on its own: where a page ends they go on on the next one. */
export function ruledContent({ label, lines }: RuledBlock, width: number): Content[] {
  const name: Content[] =
    label === '' ? [] : [{ text: plainText(label), fontSize: 8, color: palette.textMuted, margin: [0, 2, 0, -6] }];
  const rules = Array.from(
    { length: lines },
    (): Content => ({
      margin: [0, lineHeightByHand, 0, 0],
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: palette.border }],
    }),
  );
  return [...name, ...rules, { stack: [], margin: [0, 0, 0, 10] }];
}
