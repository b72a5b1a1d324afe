import { Parser } from 'htmlparser2';
import type { GuideDocument } from '../../../shared/guide/lines/guideDocument.ts';
import { readHtml } from './htmlReader.ts';
import { escapeHtml } from './markupText.ts';
import type { ZipParts } from './zipParts.ts';

/** Elements with nothing of the guide's text in them, or with text that is no more in it. */
const passedOver = new Set([
  'office:annotation',
  'office:meta',
  'office:scripts',
  'text:note',
  'text:table-of-content',
  'text:tracked-changes',
  'table:covered-table-cell',
]);

/** More columns than this one cell does not repeat itself over; sheets do so up to the edge of the grid. */
const mostRepeats = 20;

/**
 * Reads a document or a sheet of OpenDocument (LibreOffice): headings, lists, tables and paragraphs, by the names of OASIS Open
 * Document Format 1.3, part 3. Pictures, notes, comments and deleted text are left out.
 * @throws UnreadableError
 */
export async function readOdt(parts: ZipParts): Promise<GuideDocument> {
  const content = new TextDecoder().decode(await parts.unpack('content.xml'));
  return readHtml(toHtml(content));
}

type Attributes = Readonly<Record<string, string>>;

/** The styles that the text refers to: which list counts, and from which style another one is derived. */
interface Styles {
  readonly parents: Map<string, string>;
  readonly numbered: Set<string>;
}

function toHtml(content: string): string {
  const html: string[] = [];
  const styles: Styles = { parents: new Map(), numbered: new Set() };
  const tags: string[] = [];
  let skipped = 0;
  let listStyle = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'text:list-style') listStyle = attributes['style:name'] ?? '';
        learnStyle(styles, listStyle, name, attributes);
        if (skipped > 0 || passedOver.has(name)) skipped += 1;
        const tag = skipped > 0 ? '' : tagOf(name, attributes, styles);
        if (tag !== '') html.push(tag);
        tags.push(/^<(\w+)[ >]/.exec(tag)?.[1] ?? '');
      },
      onclosetag() {
        const tag = tags.pop();
        if (skipped > 0) skipped -= 1;
        else if (tag !== undefined && tag !== '' && tag !== 'br') html.push(`</${tag}>`);
      },
      ontext(text) {
        if (skipped === 0) html.push(escapeHtml(text));
      },
    },
    { xmlMode: true },
  );
  parser.end(content);
  return html.join('');
}

function learnStyle({ parents, numbered }: Styles, listStyle: string, name: string, attributes: Attributes): void {
  const { 'style:name': style = '', 'style:parent-style-name': parent = '' } = attributes;
  if (name === 'style:style' && parent !== '') parents.set(style, parent);
  const isFirstLevel = name === 'text:list-level-style-number' && attributes['text:level'] === '1';
  if (isFirstLevel) numbered.add(listStyle);
}

/** The HTML that an element begins; empty where it says nothing. */
function tagOf(name: string, attributes: Attributes, { parents, numbered }: Styles): string {
  const style = attributes['text:style-name'] ?? '';
  switch (name) {
    case 'text:h':
      return `<h${Math.min(6, Math.max(1, Number(attributes['text:outline-level'] ?? 1) || 1))}>`;
    case 'text:p':
      return (parents.get(style) ?? style) === 'Title' ? '<h1>' : '<p>';
    case 'text:list':
      return numbered.has(style) ? '<ol>' : '<ul>';
    case 'text:list-item':
      return '<li>';
    case 'text:line-break':
      return '<br>';
    case 'text:s':
    case 'text:tab':
      return ' ';
    case 'table:table':
      return '<table>';
    case 'table:table-row':
      return '<tr>';
    case 'table:table-cell':
      return cellTag(attributes);
    default:
      return '';
  }
}

/** A cell that repeats itself is empty in practice: it stands for as many columns, up to what a guide has. */
function cellTag(attributes: Attributes): string {
  const repeated = Number(attributes['table:number-columns-repeated'] ?? 1);
  const spanned = Number(attributes['table:number-columns-spanned'] ?? 1);
  const empty = '<td></td>'.repeat(Math.min(mostRepeats, Math.max(1, repeated || 1)) - 1);
  const rows = Number(attributes['table:number-rows-spanned'] ?? 1);
  const [width, height] = [spanned, rows].map((size) => Math.min(mostRepeats, Math.max(1, size || 1)));
  return `${empty}<td colspan="${width}" rowspan="${height}">`;
}
