import type { Block, HeadingBlock, QuestionHeadingBlock } from './document.ts';
import { isolated } from './printableText.ts';

/** What stands under one heading, and how pages call it on which it goes on. */
export interface DocumentSection {
  /** '3 Testing strategy, continued'; empty before the first heading. */
  running: string;
  blocks: Block[];
}

/**
 * The blocks of a document by the heading that they stand under. A heading with nothing but a line of its own before the next
 * one belongs to that one's section, so that both can be kept on one page.
 */
export function sectionsOf(blocks: readonly Block[]): DocumentSection[] {
  const sections: DocumentSection[] = [];
  let current: DocumentSection = { running: '', blocks: [] };
  for (const block of blocks) {
    const running = runningOf(block);
    if (running !== '' && !current.blocks.every(leadsOn)) {
      sections.push(current);
      current = { running, blocks: [block] };
    } else {
      if (running !== '') current.running = running;
      current.blocks.push(block);
    }
  }
  return [...sections, current];
}

function runningOf(block: Block): string {
  if (block.type === 'questionHeading') return `${nameOfQuestion(block)}, continued`;
  if (block.type !== 'heading') return '';
  return block.running ?? (block.level <= 3 ? `${isolated(block.text)}, continued` : '');
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
  return block.type === 'paragraph' && block.style !== 'normal';
}
