import type {
  Block,
  Fact,
  HeatmapBlock,
  PrintDocument,
  PrintedNote,
  RatingBlock,
  TableBlock,
} from '../blocks/document.ts';
import { bold, inside, reading } from './markdownWords.ts';

const { line, text } = reading;

/** A document as Markdown, to be pasted into a mail, a chat or a notes app. Pictures are left out: their figures stand beside them. */
export function markdownDocument({ blocks, footer }: PrintDocument): string {
  const parts = [...blocks.map(blockText), `*${inside(footer)}*`];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'title':
      return [`# ${inside(block.text)}`, ...[block.kicker, ...block.lines].map(line)].join('\n\n');
    case 'verdict':
      return block.facts.map(factLine).join('\n');
    case 'heading':
      return `${'#'.repeat(block.level)} ${inside(block.text)}`;
    case 'questionHeading':
      return `### ${[block.number === null ? '' : `${block.number}.`, inside(block.text), aside(block.aside)].filter(Boolean).join(' ')}`;
    case 'paragraph':
      return block.label === '' ? text(block.text) : `${bold(block.label)} ${text(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${line(item)}`).join('\n');
    case 'boxes':
      return block.items
        .map((item) => `- [ ] ${[item.label, item.text].filter(Boolean).map(line).join(' ')}`)
        .join('\n');
    case 'ruled':
      return block.label === '' ? '' : bold(block.label);
    case 'columns':
      return block.columns.map((column) => column.map(blockText).filter(Boolean).join('\n\n')).join('\n\n');
    case 'figure':
      return '';
    case 'rating':
      return ratingText(block);
    case 'table':
      return tableText(block);
    case 'heatmap':
      return heatmapText(block);
    case 'notes':
      return block.notes.map(noteLine).join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => `- ${bold(`${label}:`)} ${inside(value)}`).join('\n');
    case 'callout':
      return [`> ${bold(block.title)}`, ...block.text.split('\n').map((one) => `> ${line(one)}`)].join('\n>\n');
  }
}

function aside(words: string): string {
  return words === '' ? '' : `(${inside(words)})`;
}

function factLine({ label, value, detail }: Fact): string {
  return `- ${bold(`${label}:`)} ${[inside(value), aside(detail)].filter(Boolean).join(' ')}`;
}

function ratingText({ rating, name, anchor, suggestion }: RatingBlock): string {
  const first = `${bold(`Rated ${rating}, ${name}.`)} ${inside(anchor)}`.trim();
  return suggestion === '' ? first : `${first}\n\n${line(suggestion)}`;
}

function noteLine({ time, mark, kind, text: words, points }: PrintedNote): string {
  const kinds = kind === '' ? mark : `${mark} ${kind}:`;
  const about = points.length === 0 ? '' : `(${points.map(inside).join('; ')})`;
  const beginning = [time, kinds.trim()].filter(Boolean).join(' ');
  return `- ${[inside(beginning), inside(words), about].filter(Boolean).join(' ')}`;
}

function tableText({ caption, columns, rows }: TableBlock): string {
  const table = rowsText(
    columns.map(({ header }) => header),
    rows.map((row) => row.map((one) => one.text)),
  );
  return caption === '' ? table : `${bold(caption)}\n\n${table}`;
}

/** Small print of a cell stands in brackets behind its figure; a group is a column of its own. */
function heatmapText({ caption, corner, columns, figures, groups }: HeatmapBlock): string {
  const isGrouped = groups.some(({ title }) => title !== '');
  const head = [corner, ...(isGrouped ? ['Group'] : []), ...columns, ...figures.map(({ header }) => header)];
  const rows = groups.flatMap(({ title, rows: own }) =>
    own.map((row) => [
      row.title,
      ...(isGrouped ? [title] : []),
      ...row.cells.map((one) => (one.detail === '' ? one.text : `${one.text} (${one.detail})`)),
      ...row.figures.map((one) => one.text),
    ]),
  );
  const table = rowsText(head, rows);
  return caption === '' ? table : `${bold(caption)}\n\n${table}`;
}

function rowsText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rowText = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const written = rows.map((cells) => rowText(cells.map(inCell)));
  return [rowText(head.map(inCell)), rowText(head.map(() => '---')), ...written].join('\n');
}

function inCell(words: string): string {
  return inside(words).replaceAll('|', '\\|');
}
