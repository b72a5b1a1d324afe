import { escapeLine, escapeText } from '../../../shared/guide/document/markdownEscapes.ts';
import type { BoxesBlock, Form, FormBlock } from '../blocks/document.ts';
import { visibleText } from '../blocks/printableText.ts';

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

/** The isolates around names have no place in a file that is edited. */
function plain(words: string): string {
  return visibleText(words).replace(/[\u2068\u2069]/g, '');
}

/** A label before its text; it stands at no line's beginning, where a colon would mean something. */
function bold(label: string): string {
  return `**${line(label).replaceAll('\\:', ':')}**`;
}

function line(words: string): string {
  return escapeLine(plain(words));
}

function text(words: string): string {
  return escapeText(plain(words));
}
