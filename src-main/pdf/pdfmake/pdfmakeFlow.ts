import type { Content, ContentColumns, ContentTable } from 'pdfmake/interfaces.js';
import { approximateWidth } from '../../../shared/charts/textWidth.ts';
import { plainText } from '../blocks/printableText.ts';

/**
 * Content that moves to the next page unless `room` points are free below it. The room is laid out together with the content,
 * as one piece that cannot break, and then given back: so what follows may be of any length and break anywhere.
 */
export function withRoomBelow(content: Content, room: number): Content[] {
  return [
    { unbreakable: true, stack: [content, { stack: [], margin: [0, 0, 0, room] }] },
    { stack: [], margin: [0, -room, 0, 0] },
  ];
}

/** Some lines: what may break begins on a page only with this much of it, in points. */
const beginning = 44;

/** Content that stays on one page where it is short, and otherwise breaks, but not right after its beginning. */
export function kept(content: ContentTable | ContentColumns, isShort: boolean): Content[] {
  return isShort ? [{ ...content, unbreakable: true }] : [...withRoomBelow({ stack: [] }, beginning), content];
}

/** Whether content stays on one page as a whole. */
export function isWhole(content: Content | undefined): content is Content {
  return typeof content === 'object' && 'unbreakable' in content && content.unbreakable === true;
}

/**
 * About how many lines a text takes at a width and a font size in points. Lines break at words and so are not filled: a
 * quarter more than the plain quotient is an upper bound in practice.
 */
export function estimatedLines(text: string, width: number, size: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    const needed = approximateWidth(line, size);
    lines += needed <= width ? 1 : 1 + Math.floor((needed * 1.25) / width);
  }
  return lines;
}

/** The most lines that are kept on one page. pdfmake drops what is longer than a page and must not break. */
export const keptLines = 24;

/** Longer texts than this, in code units, are not measured: they go over pages. */
export const keptLength = 4_000;

/** Whether a text is certainly so short, at a width and a font size in points, that it may be kept on one page. */
export function isKeepable(text: string, width: number, size: number): boolean {
  return text.length <= keptLength && estimatedLines(text, width, size) <= keptLines;
}

/**
 * pdfmake breaks a long word where the line ends, but tries out where that is from the whole rest of the word. A word that is
 * longer than any honest one is therefore cut into pieces that are shorter than most lines.
 */
const endlessWords = /\S{400,}/g;
const pieces = /.{1,60}/gsu;

/** A text that pdfmake can set: characters of the bundled fonts only, and words that end. */
export function settable(text: string): string {
  return plainText(text).replace(endlessWords, (word) => (word.match(pieces) ?? []).join('\n'));
}
