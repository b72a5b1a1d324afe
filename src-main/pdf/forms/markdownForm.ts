import type { BoxesBlock, Form, FormBlock } from '../blocks/document.ts';
import { bold, line, text } from './markdownWords.ts';

/** A form as Markdown, with boxes as task lists know them. What would mean something to Markdown in a text is escaped. */
export function markdownForm({ title, fields, blocks }: Form): string {
  const parts = [
    `# ${line(title.text)}`,
    ...title.lines.map(line),
    fields.map((field) => `- ${line(field)}:`).join('\n'),
    ...blocks.map(blockText),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: FormBlock): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${line(block.text)}`;
    case 'questionHeading':
      return `### ${block.number === null ? '' : `${block.number}. `}${line(block.text)} (${line(block.aside)})`;
    case 'paragraph':
      return block.label === '' ? text(block.text) : `${bold(block.label)} ${text(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${line(item)}`).join('\n');
    case 'boxes':
      return block.items.map(boxLine).join('\n');
    case 'ruled':
      return block.label === '' ? '' : bold(block.label);
  }
}

function boxLine({ label, text: words }: BoxesBlock['items'][number]): string {
  const named = [label === '' ? '' : bold(label), line(words)].filter((part) => part !== '');
  return `- [ ] ${named.join(' ')}`;
}
