import { nameOfLine } from '../../../shared/guide/lines/guideDocument.ts';
import { questionNumber, readLabel } from '../../../shared/guide/lines/labels.ts';
import { readLevelLine } from '../../../shared/guide/lines/levels.ts';

/**
 * How a line came to its end: 'kept' by a break that is part of the text (`<br>`), 'wrapped' by one that an editor may have
 * made where the page ended.
 */
export type LineEnd = 'kept' | 'wrapped';

/** A line without the white space around it, and how the line before it ended. */
export interface Line {
  readonly text: string;
  readonly after: LineEnd;
  /** How many code units at its front are in bold type. */
  readonly bold?: number;
}

/** Lines that were one paragraph, and how many code units at its front are in bold type. */
export interface JoinedLines {
  readonly text: string;
  readonly bold: number;
}

/** A line shorter than this, in code units, was not wrapped by anything. */
const leastWrapped = 40;
const endsSentence = /[.?!:;…]["'”’»)*_]*$/;
const endsLine = /[?!:]["'”’»)*_]*$/;

/**
 * Puts lines together that were one paragraph before they were wrapped.
 * @param names what begins several lines of the guide with a colon (`repeatedNames`)
 */
export function joinLines(lines: readonly Line[], names: ReadonlySet<string> = new Set()): JoinedLines[] {
  const width = Math.max(...lines.slice(0, longestParagraph).map(({ text }) => text.length));
  const paragraphs: Line[][] = [];
  let previous: Line = { text: '', after: 'kept' };
  for (const line of lines) {
    if (line.text === '') continue;
    const paragraph = paragraphs.at(-1);
    const isNamed = names.has(nameOfLine(line.text, { from: 0, to: line.text.length }));
    if (paragraph !== undefined && !isNamed && goesOn(previous, line, width)) paragraph.push(line);
    else paragraphs.push([line]);
    previous = line;
  }
  return paragraphs.map((paragraph) => ({
    text: paragraph.map(({ text }) => text).join(' '),
    bold: boldOf(paragraph),
  }));
}

/** Over the end of a line the bold type at the front goes on where all of the line is bold. */
function boldOf(paragraph: readonly Line[]): number {
  let bold = 0;
  for (const { text, bold: own = 0 } of paragraph) {
    if (own > 0 && bold > 0) bold += 1;
    bold += own;
    if (own < text.length) break;
  }
  return bold;
}

/** Lines whose lengths are looked at; a call with more arguments could overflow the stack. */
const longestParagraph = 10_000;

function goesOn({ text: previous, bold: before = 0 }: Line, { text, after, bold = 0 }: Line, width: number): boolean {
  if (isLabelled(text) || itemSign.test(text)) return false;
  if ((before === previous.length) !== (bold === text.length) && (before === 0 || bold === 0)) return false;
  if (before > 0 && bold > 0 && bold < text.length) return false;
  if (after === 'kept') return previous.length >= leastWrapped && !endsSentence.test(previous) && startsSmall(text);
  if (endsLine.test(previous)) return false;
  return !hadRoom(previous, text, width) || (startsSmall(text) && !endsSentence.test(previous));
}

/** Whether a line begins with 'Purpose:', 'Answer Example:' or another label. A small letter begins none: it goes on. */
export function isLabelled(text: string): boolean {
  if (startsSmall(text)) return shortLabel.test(text) && readLabel(text, 0, text.length) !== undefined;
  if (questionNumber(text, 0) !== undefined) return true;
  return (
    readLabel(text, 0, text.length) !== undefined || readLevelLine(text.slice(0, longestLevel), undefined) !== undefined
  );
}

/** 'good: a, b': a label may begin with a small letter where nothing but its colon can follow. */
const shortLabel = /^\p{Ll}{2,12}(?: \p{Ll}{2,12})?[:：]\s/u;
/** What no sentence goes on with: a box, a blank or a bullet. */
const itemSign = /^(?:[☐☑☒□•▪]|\[[ xX]?\]\s|_{2,}\s)/u;

/** So far into a line the name of a level ends, in code units: '5: …', 'Good: …'. */
const longestLevel = 60;

/** Whether a line begins with a small letter. */
export function startsSmall(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toUpperCase();
}

/** Whether the next word would have fitted on the line before it: then the break was meant. */
function hadRoom(previous: string, next: string, width: number): boolean {
  const space = next.indexOf(' ');
  return previous.length + 1 + (space < 0 ? next.length : space) <= width;
}
