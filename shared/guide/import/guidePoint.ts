import type { Id } from '../../domain/ids.ts';
import { clip, textLimits } from '../../domain/plainText.ts';
import { contentWords } from '../grammar/likeness.ts';
import { withCapital } from '../grammar/withCapital.ts';

/** `[from, to)` in UTF-16 code units of a guide's text. */
export type Span = readonly [from: number, to: number];

/** A rubric point in the preview of a guide. Its text is never blank. */
export interface GuidePoint {
  readonly id: Id;
  readonly text: string;
  readonly weight: number;
  /** Where the guide has it, however its text was changed since; undefined for a point that the user wrote. */
  readonly origin: Span | undefined;
  /** The origin, as long as a word of the text still stands in it. */
  readonly span: Span | undefined;
}

/** A point that the user writes. */
export function writtenPoint(id: Id, text: string): GuidePoint {
  return { id, text: asPointText(text), weight: 1, origin: undefined, span: undefined };
}

/** The point with another text. */
export function rewritePoint(source: string, point: GuidePoint, text: string): GuidePoint {
  return {
    ...point,
    text: asPointText(text),
    span: point.origin !== undefined && sharesWord(source, point.origin, text) ? point.origin : undefined,
  };
}

/** What joins the items of a list; when a list is split, the two points do without it. */
const joinerAtStart = /^[\s,;:]*(?:(?:and|or|&)(?=\s))?[\s,;:]*/i;
const joinerAtEnd = /[\s,;:]*(?:(?<=\s)(?:and|or|&))?[\s,;:]*$/i;

/**
 * The two points that a point gives when it is split before the code unit `at` of its text; null when one of them would have
 * no words. Each remembers the part of the guide that has its words, or the whole when they stand in no one part.
 */
export function splitPoint(source: string, point: GuidePoint, at: number, newId: Id): [GuidePoint, GuidePoint] | null {
  const first = point.text.slice(0, at).replace(joinerAtEnd, '').trim();
  const second = capitalised(point.text.slice(at).replace(joinerAtStart, '').trim());
  if (first === '' || second === '') return null;
  const place = (text: string, end: 'start' | 'end'): GuidePoint => {
    const origin = point.origin === undefined ? undefined : partWith(source, point.origin, text, end);
    return rewritePoint(source, { ...point, origin }, text);
  };
  return [place(first, 'start'), { ...place(second, 'end'), id: newId }];
}

/** The longest stretch between two points that can be the guide's own joiner, in code units. */
const longestJoiner = 12;
const onlyJoiner = /^(?:[,;]? (?:(?:and|or|&) )?|\s+)$/i;

/**
 * One point out of two that follow each other, joined as the guide joins them, or with a comma; null when it would be too
 * long. It keeps the first one's id.
 */
export function mergePoints(source: string, first: GuidePoint, second: GuidePoint): GuidePoint | null {
  const text = first.text + joinerBetween(source, first, second) + asInGuide(source, second);
  if (text.length > textLimits.line) return null;
  const origin = unionOf(first.origin, second.origin);
  return rewritePoint(source, { ...first, weight: Math.max(first.weight, second.weight), origin }, text);
}

function asPointText(text: string): string {
  return clip(text.replace(/\s*[\r\n]+\s*/g, ' ').trimStart(), textLimits.line);
}

function sharesWord(source: string, [from, to]: Span, text: string): boolean {
  const words = contentWords(source.slice(from, to));
  return [...contentWords(text)].some((word) => words.has(word));
}

function capitalised(text: string): string {
  return withCapital(text);
}

function unionOf(one: Span | undefined, other: Span | undefined): Span | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}

function joinerBetween(source: string, first: GuidePoint, second: GuidePoint): string {
  const from = first.span?.[1];
  const to = second.span?.[0];
  if (from === undefined || to === undefined || to <= from || to - from > longestJoiner) return ', ';
  const gap = source.slice(from, to);
  // Two lines are two items of a list, whatever else parts them.
  return onlyJoiner.test(gap) && !/[\r\n]/.test(gap) ? gap.replace(/\s+/g, ' ') : ', ';
}

/** The text with the small first letter that it has in the guide, where it has one there. */
function asInGuide(source: string, { text, span }: GuidePoint): string {
  const [word] = wordsOf(text);
  const small = text.charAt(0).toLowerCase() + text.slice(1);
  if (span === undefined || word === undefined || word.from > 0) return text;
  const wanted = small.slice(0, word.to);
  return wordsOf(source.slice(...span)).some((found) => found.text === wanted) ? small : text;
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
}

/** The part of a span that has the words of a text in their order, looked for from one end; the span when none has. */
function partWith(source: string, span: Span, text: string, end: 'start' | 'end'): Span {
  const inOrder = (words: Word[]): Word[] => (end === 'start' ? words : words.toReversed());
  const wanted = inOrder(wordsOf(text));
  const found: Word[] = [];
  for (const word of inOrder(wordsOf(source.slice(...span)))) {
    if (word.text.toLowerCase() === wanted[found.length]?.text.toLowerCase()) found.push(word);
  }
  const ends = [found[0], found.at(-1)].map((word) => word ?? { from: 0, to: 0 });
  if (found.length === 0 || found.length < wanted.length) return span;
  return [span[0] + Math.min(...ends.map(({ from }) => from)), span[0] + Math.max(...ends.map(({ to }) => to))];
}
