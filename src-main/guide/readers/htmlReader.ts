import { Parser } from 'htmlparser2';
import { composeDocument, type GuideDocument } from '../../../shared/guide/lines/guideDocument.ts';
import { type BlockBuilder, createBlockBuilder } from './blockBuilder.ts';
import type { LineEnd } from './lines.ts';
import { UnreadableError } from './unreadable.ts';

/** Elements with nothing of the guide in them: what runs, what is loaded, what is filled in, what leads elsewhere. */
const passedOver = new Set(
  `script style noscript template title svg math iframe object embed applet audio video canvas map nav footer select datalist
  textarea`.split(/\s+/),
);

/** Elements that stand below each other. */
const blocks = new Set(
  `address article aside body caption center div dl fieldset figcaption figure form header hgroup hr html
  legend main p pre search section`.split(/\s+/),
);

/** Browsers stop at a depth of 512; deeper than this a file is made to be a burden. */
const deepest = 1_000;

/** The attribute by which a reader of another format marks a line break that may only be where the page ended. */
export const wrapAttribute = 'data-wrapped';

/**
 * Reads HTML: its headings, items of lists, rows of tables and paragraphs. It is read as text from front to end; nothing in it
 * runs and nothing is loaded.
 * @throws UnreadableError
 */
export function readHtml(html: string, names: ReadonlySet<string> = new Set()): GuideDocument {
  const builder = createBlockBuilder(names);
  const walker = createWalker(builder);
  const parser = new Parser({
    onopentag: walker.open,
    onclosetag: walker.close,
    ontext: walker.text,
  });
  parser.end(html);
  return composeDocument(builder.finish());
}

type Attributes = Readonly<Record<string, string>>;

interface Walker {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

function createWalker(builder: BlockBuilder): Walker {
  /** The open elements; whether each is passed over with all that is in it. */
  const path: boolean[] = [];
  let passing = 0;
  let headings = 0;
  let preformatted = 0;

  const isPassedOver = (name: string, { id = '' }: Attributes): boolean =>
    passedOver.has(name) || isNote(id) || (name === 'button' && headings === 0);

  return {
    open(name, attributes) {
      if (path.length >= deepest) throw tooDeep();
      const isSkipped = isPassedOver(name, attributes);
      path.push(isSkipped);
      if (isSkipped) passing += 1;
      if (passing > 0) return;
      if (isHeading(name)) headings += 1;
      if (name === 'pre') preformatted += 1;
      openElement(builder, name, attributes);
    },
    close(name) {
      const isSkipped = path.pop() === true;
      if (isSkipped) passing -= 1;
      if (passing > 0 || isSkipped) return;
      if (isHeading(name)) headings -= 1;
      if (name === 'pre') preformatted -= 1;
      closeElement(builder, name);
    },
    text(text) {
      if (passing > 0) return;
      if (preformatted > 0) addLines(builder, text);
      else builder.addText(text);
    },
  };
}

function tooDeep(): UnreadableError {
  return new UnreadableError(
    'its elements are nested too deeply',
    'Open it in a browser, copy the part with the questions and paste it.',
  );
}

/** A footnote, or the sign that leads to one: it would come between the guidance of the question where it stands. */
function isNote(id: string): boolean {
  return /^(?:foot|end)note-/.test(id);
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name);
}

/** An element of somebody's own making is taken for a block: two words too far apart are better than two glued together. */
function isBlock(name: string): boolean {
  return blocks.has(name) || name.includes('-');
}

type Step = (builder: BlockBuilder, attributes: Attributes) => void;

const openList: Step = (builder) => builder.openList(null);
const openBold: Step = (builder) => builder.openBold();
const openCell: Step = (builder, { colspan, rowspan }) =>
  builder.openCell(wholeNumber(colspan) ?? 1, wholeNumber(rowspan) ?? 1);

/** What begins with an element that is more than a block. */
const openings: ReadonlyMap<string, Step> = new Map([
  ['b', openBold],
  ['strong', openBold],
  ['details', (builder) => builder.openFold()],
  ['summary', (builder) => builder.openSummary()],
  ['br', (builder, attributes) => builder.breakLine(lineEndOf(attributes))],
  ['ul', openList],
  ['menu', openList],
  ['ol', (builder, { start }) => builder.openList(wholeNumber(start) ?? 1)],
  ['li', (builder) => builder.openItem()],
  ['dt', (builder) => builder.openTerm()],
  ['dd', (builder) => builder.openMeaning()],
  ['blockquote', (builder) => builder.openQuote()],
  ['table', (builder) => builder.openTable()],
  ['tr', (builder) => builder.openRow()],
  ['td', openCell],
  ['th', openCell],
]);

const closeList: Step = (builder) => builder.closeList();
const closeCell: Step = (builder) => builder.closeCell();
const closeBold: Step = (builder) => builder.closeBold();

/** What ends with it. */
const endings: ReadonlyMap<string, Step> = new Map([
  ['b', closeBold],
  ['strong', closeBold],
  ['details', (builder) => builder.closeFold()],
  ['summary', (builder) => builder.closeSummary()],
  ['ul', closeList],
  ['menu', closeList],
  ['ol', closeList],
  ['li', (builder) => builder.closeItem()],
  ['dt', (builder) => builder.closeTerm()],
  ['dd', (builder) => builder.closeMeaning()],
  ['blockquote', (builder) => builder.closeQuote()],
  ['table', (builder) => builder.closeTable()],
  ['td', closeCell],
  ['th', closeCell],
]);

function openElement(builder: BlockBuilder, name: string, attributes: Attributes): void {
  if (isHeading(name)) builder.openHeading(Number(name.charAt(1)));
  else if (isBlock(name)) builder.endBlock();
  else openings.get(name)?.(builder, attributes);
}

function closeElement(builder: BlockBuilder, name: string): void {
  if (isHeading(name)) builder.closeHeading();
  else if (isBlock(name)) builder.endBlock();
  else endings.get(name)?.(builder, {});
}

function lineEndOf(attributes: Attributes): LineEnd {
  return attributes[wrapAttribute] === undefined ? 'kept' : 'wrapped';
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function addLines(builder: BlockBuilder, text: string): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) builder.breakLine('kept');
    builder.addText(line);
  }
}
