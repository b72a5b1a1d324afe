import type { Content } from 'pdfmake/interfaces.js';
import type { Block, ColumnsBlock } from '../blocks/document.ts';
import { isHeading, leadsOn } from '../blocks/sections.ts';
import { calloutContent, factsContent, notesContent, ratingContent, verdictContent } from './pdfmakeBoxes.ts';
import { figureContent } from './pdfmakeFigure.ts';
import { estimatedLines, isKeepable, isWhole, keptLines, withRoomBelow } from './pdfmakeFlow.ts';
import { boxesContent, roomForBoxes, ruledContent } from './pdfmakeForm.ts';
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

/**
 * Blocks as pdfmake's content, every heading together with what it is the heading of.
 * @param width what they have, in points
 * @param outline where it stands; it goes on with the headings among the blocks
 */
export function blockContents(blocks: readonly Block[], width: number, outline: Outline): Content[] {
  // The outline counts forward; headings look at what follows, so they are joined from the end.
  const drawn = blocks.map((block) => blockContent(block, width, outline));
  const reversed: Content[] = [];
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    const contents = drawn[index] ?? [];
    const [first] = contents;
    if (block !== undefined && first !== undefined && isHeading(block)) {
      const isShort = isKeepable(block.text, width / 2, headingSize);
      reversed.push(...(isShort ? joined(first, reversed, roomFor(blocks.slice(index + 1), width)) : [first]));
    } else reversed.push(...contents.toReversed());
  }
  return reversed.reverse();
}

const headingSize = 12.5;

/** A heading in one piece with what follows if that is whole, else with some room; in reverse order. */
function joined(heading: Content, reversed: Content[], room: number): Content[] {
  const next = reversed.at(-1);
  if (!isWhole(next)) return withRoomBelow(heading, room).reverse();
  reversed.pop();
  return [{ unbreakable: true, stack: [heading, next] }];
}

/** The most room that is kept free below a heading, in points: a figure with its legend, and less than any page has. */
const mostRoom = 560;

/** What has to follow a heading on its page: all that only leads on, and the beginning of the first block that does not. */
function roomFor(following: readonly Block[], width: number): number {
  let room = 0;
  for (const block of following) {
    room += beginningOf(block, width);
    if (!leadsOn(block) && !isRemark(block)) break;
  }
  return Math.min(room, mostRoom);
}

/** A sentence with a label, such as the reason of a weight, does not stand for what it is about. */
function isRemark(block: Block): boolean {
  return block.type === 'paragraph' && block.label !== '';
}

/** Two lines and their margin. */
const someLines = 40;

/** About how much of a block has to be on the page where it begins, in points. */
function beginningOf(block: Block, width: number): number {
  switch (block.type) {
    case 'heading':
      return 34;
    case 'questionHeading':
      return 66;
    case 'paragraph':
      return Math.min(keptLines, estimatedLines(`${block.label} ${block.text}`, width, 9.5)) * 13.5 + 8;
    case 'rating':
      return Math.min(keptLines, estimatedLines(block.anchor, width - 60, 9.5)) * 13 + 36;
    case 'boxes':
      return roomForBoxes(block, width);
    case 'table':
      return roomForTable(block, width);
    case 'heatmap':
      return roomForHeatmap(block, width);
    case 'figure':
      return block.figure.height + 6;
    default:
      return someLines;
  }
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
    case 'boxes':
      return boxesContent(block, width);
    case 'ruled':
      return ruledContent(block, width);
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
    columns: columns.map((blocks) => ({ width: columnWidth, stack: blockContents(blocks, columnWidth, outline) })),
  };
}
