import type { Content } from 'pdfmake/interfaces.js';
import type { Block, ColumnsBlock } from './document.ts';
import { calloutContent, factsContent, notesContent, ratingContent, verdictContent } from './pdfmakeBoxes.ts';
import { figureContent } from './pdfmakeFigure.ts';
import { isKeepable, isWhole, withRoomBelow } from './pdfmakeFlow.ts';
import { heatmapContent, roomForHeatmap } from './pdfmakeHeatmap.ts';
import { roomForTable, tableContent } from './pdfmakeTable.ts';
import {
  headingContent,
  listContent,
  type Outline,
  paragraphContent,
  questionHeadingContent,
  titleContent,
} from './pdfmakeText.ts';

/** Blocks as pdfmake's content, every heading together with what it is the heading of. `width` is what they have, in points. */
export function blockContents(blocks: readonly Block[], width: number): Content[] {
  return flow(blocks, width, { entries: 0, parent: null });
}

/** The outline counts forward; headings look at what follows, so they are joined from the end. */
function flow(blocks: readonly Block[], width: number, outline: Outline): Content[] {
  const drawn = blocks.map((block) => blockContent(block, width, outline));
  const reversed: Content[] = [];
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    const contents = drawn[index] ?? [];
    const [first] = contents;
    if (block !== undefined && first !== undefined && isHeading(block)) {
      const isShort = isKeepable(block.text, width / 2, headingSize);
      reversed.push(...(isShort ? joined(first, reversed, roomBelow(block, blocks[index + 1], width)) : [first]));
    } else reversed.push(...contents.toReversed());
  }
  return reversed.reverse();
}

const headingSize = 12.5;

type Heading = Extract<Block, { type: 'heading' | 'questionHeading' }>;

function isHeading(block: Block): block is Heading {
  return block.type === 'heading' || block.type === 'questionHeading';
}

/** A heading in one piece with what follows if that is whole, else with some room; in reverse order. */
function joined(heading: Content, reversed: Content[], room: number): Content[] {
  const next = reversed.at(-1);
  if (!isWhole(next)) return withRoomBelow(heading, room).reverse();
  reversed.pop();
  return [{ unbreakable: true, stack: [heading, next] }];
}

/** Two lines and their margin; below the heading of a question its circumstances, its prompt and the rating as well. */
function roomBelow(heading: Heading, next: Block | undefined, width: number): number {
  if (heading.type === 'questionHeading') return 130;
  if (next?.type === 'heatmap') return roomForHeatmap(next, width);
  return next?.type === 'table' ? roomForTable(next, width) : 40;
}

function blockContent(block: Block, width: number, outline: Outline): Content[] {
  switch (block.type) {
    case 'title':
      return titleContent(block);
    case 'verdict':
      return [verdictContent(block, width)];
    case 'heading':
      return [headingContent(block, outline)];
    case 'questionHeading':
      return [questionHeadingContent(block, width, outline)];
    case 'paragraph':
      return [paragraphContent(block)];
    case 'list':
      return [listContent(block)];
    case 'columns':
      return [columnsContent(block, width, outline)];
    case 'figure':
      return [figureContent(block.figure)];
    case 'rating':
      return ratingContent(block, width);
    case 'table':
      return [tableContent(block, width)];
    case 'heatmap':
      return [heatmapContent(block, width)];
    case 'notes':
      return notesContent(block, width);
    case 'facts':
      return factsContent(block, width);
    case 'callout':
      return calloutContent(block, width);
  }
}

const columnGap = 24;

/** Columns are kept whole: what can grow over pages does not stand in them. */
function columnsContent({ columns }: ColumnsBlock, width: number, outline: Outline): Content {
  const columnWidth = (width - columnGap * (columns.length - 1)) / columns.length;
  return {
    unbreakable: true,
    columnGap,
    columns: columns.map((blocks) => ({ width: columnWidth, stack: flow(blocks, columnWidth, outline) })),
  };
}
