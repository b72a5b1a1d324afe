import { clip, singleSpaced, textLimits } from '../../domain/plainText.ts';
import { articles } from '../languages/englishGrammar.ts';
import type { Item } from './clauses.ts';
import type { Range } from './frames.ts';
import type { Token } from './tokens.ts';
import { wordAt } from './verbs.ts';
import { withCapital } from './withCapital.ts';

/** A rubric point as it was found in guidance. */
export interface FoundPoint {
  /** The point: the guide's own words, without its article, with a capital first letter. */
  readonly text: string;
  /**
   * `[from, to)` in UTF-16 code units of the source. Every word of the point stands in it, in the point's order; it reaches
   * back to the words carried from further left ('how you'), so the spans of two points may overlap.
   */
  readonly span: readonly [number, number];
}

/**
 * The point of an item: its words without what says nothing, and the words carried to it before them. Nothing comes back where
 * nothing is left.
 */
export function pointOf(tokens: readonly Token[], item: Item, source: string): FoundPoint[] {
  const range = trim(tokens, item);
  const first = tokens[range.from];
  const last = tokens[range.to - 1];
  if (first === undefined || last === undefined || range.to <= range.from) return [];
  const own = source.slice(first.from, last.to);
  const carried = item.carry === undefined ? undefined : extent(tokens, item.carry);
  const text = tidyPoint(carried === undefined ? own : `${source.slice(...carried)} ${own}`);
  return !hasLetter(text) || emptyPoints.has(text.toLowerCase())
    ? []
    : [{ text, span: [carried?.[0] ?? first.from, last.to] }];
}

/** What is left of 'say so', 'explain it'. */
const emptyPoints = new Set(['so', 'it', 'this', 'that', 'them', 'these', 'those', 'yes', 'no', 'etc', 'more']);

/** A point without a letter says nothing: it is the figures of a scale to be circled. */
export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Where a range of tokens stands in the source. */
function extent(tokens: readonly Token[], range: Range): [number, number] | undefined {
  const first = tokens[range.from];
  const last = tokens[range.to - 1];
  return first === undefined || last === undefined ? undefined : [first.from, last.to];
}

const emptyTails = [
  'etc',
  'etc.',
  'and so on',
  'and so forth',
  'and the like',
  'and more',
  'if relevant',
  'if possible',
  'if applicable',
  'if appropriate',
  'where relevant',
  'where possible',
  'where appropriate',
  'as well',
  'too',
  'for example',
  'for instance',
  'in your answer',
].map((tail) => tail.split(' '));
const lastWordsOfTails = new Set(emptyTails.map((tail) => tail.at(-1) ?? ''));

/** The end of `[from, to)` without 'etc.', 'where possible' and their like. */
function beforeTail(tokens: readonly Token[], from: number, to: number): number {
  if (!lastWordsOfTails.has(wordAt(tokens, to - 1))) return to;
  const isAtEnd = (tail: readonly string[]): boolean =>
    to - tail.length > from && tail.every((word, index) => wordAt(tokens, to - tail.length + index) === word);
  const tail = emptyTails.find(isAtEnd);
  return tail === undefined ? to : to - tail.length;
}

function trim(tokens: readonly Token[], item: Item): Range {
  let { from, to } = item;
  if (item.carry === undefined) from = skipArticles(tokens, from, to);
  to = beforeTail(tokens, from, to);
  while (to > from && tokens[to - 1]?.kind === 'mark') to--;
  return { from, to };
}

function skipArticles(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to - 1 && (articles.has(wordAt(tokens, at)) || emptyFronts.has(wordAt(tokens, at)))) at++;
  return at;
}

const emptyFronts = new Set(['both', 'also', 'then', 'always', 'perhaps', 'maybe', 'ideally']);

/** One line, single spaces, no dangling dash, a capital first letter; 'iOS' and 'pH' stay as they are written. */
export function tidyPoint(text: string): string {
  const line = singleSpaced(clip(text, textLimits.line));
  let from = 0;
  let to = line.length;
  while (from < to && isDangling(line.charAt(from))) from++;
  while (to > from && isDangling(line.charAt(to - 1))) to--;
  return capitalise(line.slice(from, to));
}

function isDangling(char: string): boolean {
  return char === ' ' || char === '–' || char === '—' || char === '-';
}

function capitalise(text: string): string {
  const first = /[\p{L}\p{N}]+/u.exec(text);
  if (first === null) return '';
  const behind = first[0].slice(1);
  const isName = behind !== behind.toLowerCase();
  return isName ? text : withCapital(text, first.index);
}
