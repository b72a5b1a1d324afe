import type { Content } from 'pdfmake/interfaces.js';
import type { Block, ColumnsBlock } from './document.ts';
import { calloutContent, factsContent, notesContent, ratingContent, verdictContent } from './pdfmakeBoxes.ts';
import { figureContent } from './pdfmakeFigure.ts';
import { estimatedLines, isKeepable, isWhole, keptLines, withRoomBelow } from './pdfmakeFlow.ts';
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
      reversed.push(
        ...(isShort ? joined(first, reversed, roomBelow(block, blocks.slice(index + 1, index + 4), width)) : [first]),
      );
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

/** Below the heading of a question there have to be its circumstances, its prompt and the rating as well. */
function roomBelow(heading: Heading, following: readonly Block[], width: number): number {
  return heading.type === 'questionHeading' ? questionRoom : roomFor(following, width);
}

const questionRoom = 130;

/** The rule and the margins above the heading of a question. */
const questionMargin = 50;

/** Two lines and their margin. */
const someLines = 40;

/** What has to follow a heading on its page: the beginning of a table, and with it the small print that leads to it. */
function roomFor([next, ...others]: readonly Block[], width: number): number {
  if (next?.type === 'table') return roomForTable(next, width);
  if (next?.type === 'heatmap') return roomForHeatmap(next, width);
  if (next?.type === 'questionHeading') return questionMargin + questionRoom;
  const isLeadIn = next?.type === 'paragraph' && (next.style === 'muted' || next.style === 'small');
  const leadsTo = others[0]?.type;
  const isLed = leadsTo === 'heatmap' || leadsTo === 'paragraph' || leadsTo === 'questionHeading';
  if (!isLeadIn || !isLed) return someLines;
  return Math.min(keptLines, estimatedLines(next.text, width, 9)) * 13 + 10 + roomFor(others, width);
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
