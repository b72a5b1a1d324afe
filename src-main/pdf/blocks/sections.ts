import type { Block, HeadingBlock, QuestionHeadingBlock } from './document.ts';
import { isolated } from './printableText.ts';

/** What stands under one heading, in parts under headings of their own where there are any. */
export interface DocumentSection {
  /** What pages call it on which it goes on: '3 Testing strategy', 'by Ada Lovelace'; empty before the first heading. */
  title: string;
  /** What it is made of; empty where it has parts, which then hold all of it. */
  blocks: readonly Block[];
  parts: readonly DocumentSection[];
}

/** Sections begin at a heading of this level or above, their parts and the parts of these at the levels below. */
const sectionLevel = 3;
const lowestLevel = 5;

/**
 * The blocks of a document by the headings that they stand under. A heading with nothing but a line of its own before the next
 * one belongs to that one's section, so that both can be kept on one page.
 */
export function sectionsOf(blocks: readonly Block[]): DocumentSection[] {
  return splitAt(sectionLevel, blocks);
}

function splitAt(level: number, blocks: readonly Block[]): DocumentSection[] {
  const found: { title: string; blocks: Block[] }[] = [];
  let current: { title: string; blocks: Block[] } = { title: '', blocks: [] };
  for (const block of blocks) {
    const isHead = levelOf(block) === level;
    if (isHead && !current.blocks.every(leadsOn)) {
      found.push(current);
      current = { title: titleOf(block), blocks: [block] };
    } else {
      if (isHead) current.title = titleOf(block);
      current.blocks.push(block);
    }
  }
  return [...found, current].map((section) => withParts(section, level + 1));
}

function withParts({ title, blocks }: { title: string; blocks: Block[] }, level: number): DocumentSection {
  if (level > lowestLevel) return { title, blocks, parts: [] };
  const parts = splitAt(level, blocks);
  return parts.every((part) => part.title === '' && part.parts.length === 0)
    ? { title, blocks, parts: [] }
    : { title, blocks: [], parts };
}

/** The level at which a block begins a section or a part; null where it begins none. */
function levelOf(block: Block): number | null {
  if (block.type === 'heading' && block.level > sectionLevel) return block.running === undefined ? null : block.level;
  return isHeading(block) || hasOwnHeadings(block) ? sectionLevel : null;
}

/** Columns stand under the headings in them, and on one page: they continue nothing and are never continued. */
function hasOwnHeadings(block: Block): boolean {
  return (
    block.type === 'columns' && block.columns.every(([first]) => first !== undefined && levelOf(first) === sectionLevel)
  );
}

function titleOf(block: Block): string {
  if (block.type === 'questionHeading') return nameOfQuestion(block);
  return block.type === 'heading' ? (block.running ?? isolated(block.text)) : '';
}

/** A question as pages call it: '3 Testing strategy'. */
export function nameOfQuestion({ number, text }: Pick<QuestionHeadingBlock, 'number' | 'text'>): string {
  return number === null ? isolated(text) : `${number} ${isolated(text)}`;
}

export type AnyHeading = HeadingBlock | QuestionHeadingBlock;

export function isHeading(block: Block): block is AnyHeading {
  return block.type === 'heading' || block.type === 'questionHeading';
}

/** Whether a block is nothing without what follows it: a heading, or a line that introduces something. */
export function leadsOn(block: Block): boolean {
  if (isHeading(block)) return true;
  return block.type === 'paragraph' && !['normal', 'absent', 'closing'].includes(block.style);
}
