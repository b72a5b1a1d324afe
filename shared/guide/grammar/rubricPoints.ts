import { textLimits } from '../../domain/plainText.ts';
import { rubricLimit } from '../../domain/questions/limits.ts';
import { emptyHeads, headPrepositions, listHeads, questionWords } from '../languages/englishGrammar.ts';
import { type Clause, type Item, toClauses } from './clauses.ts';
import { noFrame, type Range } from './frames.ts';
import { GuideSentences } from './guideSentences.ts';
import { isGuidance, type OpenedSentence, openSentence } from './leadIn.ts';
import { splitPairs } from './pairs.ts';
import { opensExamples } from './pieces.ts';
import { type FoundPoint, hasLetter, pointOf, tidyPoint } from './pointText.ts';
import { isMark } from './sentences.ts';
import type { Token } from './tokens.ts';
import { hasWord, sayLead, wordAt } from './verbs.ts';

/**
 * A stretch of the source that holds guidance: running text; an item of a list whose sign is not part of it; one under a label
 * that says what it is, which is one point, whole; or a point as somebody wrote it under 'Rubric', which is taken as it is.
 */
export interface GuidancePart extends Range {
  readonly kind: 'text' | 'item' | 'whole' | 'point';
}

/**
 * The points that a text of guidance asks for, in order, without repetition, at most `rubricLimit`. `offset` is added to
 * every span: where the text begins in a longer one. Total, and linear in the length of the text.
 */
export function rubricPoints(guidance: string, offset = 0): FoundPoint[] {
  const points = pointsOfParts(new GuideSentences(guidance), [{ from: 0, to: guidance.length, kind: 'text' }]);
  return points.map(({ text, span: [from, to] }) => ({ text, span: [from + offset, to + offset] }));
}

/** The same for guidance that stands in several parts of `source`: paragraphs and the items of lists. */
export function pointsOfParts(guide: GuideSentences, parts: readonly GuidancePart[]): FoundPoint[] {
  const source = guide.text;
  const written = parts.flatMap((part) => {
    if (part.kind === 'point') return writtenPoint(source, part);
    return part.kind === 'whole' ? wholePoint(guide, part).filter(({ text }) => hasLetter(text)) : [];
  });
  const opened = parts
    .filter(({ kind }) => kind === 'text' || kind === 'item')
    .flatMap((part) => sentencesOf(guide, part))
    .flatMap(splitAtSemicolons);
  const points = choose(opened).flatMap((sentence) => pointsOf(sentence, source));
  return distinct([...written, ...points]).slice(0, rubricLimit);
}

function sentencesOf(guide: GuideSentences, { from, to, kind }: GuidancePart): readonly OpenedSentence[] {
  return guide.of(from, Math.min(to, from + textLimits.paragraph), kind === 'item');
}

function writtenPoint(source: string, { from, to }: GuidancePart): FoundPoint[] {
  const end = Math.min(to, from + textLimits.line);
  const text = tidyPoint(source.slice(from, end).replace(/[.;,?。；、？\s]+$/, ''));
  return text === '' ? [] : [{ text, span: [from, end] }];
}

/** An item as one point, without 'Candidates should' and 'Show' before what it names. */
function wholePoint(guide: GuideSentences, part: GuidancePart): FoundPoint[] {
  const source = guide.text;
  const end = Math.min(part.to, part.from + textLimits.line);
  const [opened, ...more] = sentencesOf(guide, { ...part, kind: 'item', to: end });
  if (opened === undefined) return [];
  // 'State lives in the store' states nothing to be said.
  const isSubject = wordAt(opened.tokens, 1).endsWith('s') && sayLead(opened.tokens, 0, 'base', true) === undefined;
  const isSaid = opened.kind === 'guide' && more.length === 0 && frames.has(wordAt(opened.tokens, 0)) && !isSubject;
  const points = isSaid ? pointsOf(opened, source) : [];
  const [only, ...others] = points;
  if (only !== undefined && others.length === 0) return [only];
  const start = opened.kind === 'guide' ? opened.tokens[0]?.from : opened.sentence.tokens[0]?.from;
  const range = { from: start ?? part.from, to: end };
  return writtenPoint(source, { ...range, from: skipArticle(source, range), kind: 'point' });
}

/** Verbs of saying that frame a whole item: 'Show how you told them'. */
const frames = new Set(
  'show explain describe mention say tell discuss state demonstrate outline stress highlight'.split(' '),
);

/** Past 'a', 'an' and 'the'. */
function skipArticle(source: string, { from, to }: Range): number {
  return from + (/^(?:an?|the)\s+/i.exec(source.slice(from, Math.min(to, from + 8)))?.[0].length ?? 0);
}

/** A part behind a semicolon that tells what to cover is a sentence of its own; other parts are items of the list before. */
function splitAtSemicolons(opened: OpenedSentence): OpenedSentence[] {
  const { sentence } = opened;
  if (!sentence.tokens.some((token) => isMark(token, ';'))) return [opened];
  const parts: Token[][] = [[]];
  for (const part of semicolonParts(sentence.tokens)) {
    if (part.length > 1 && isMark(part[0], ';') && isGuidance(part.slice(1))) parts.push(part.slice(1));
    else parts.at(-1)?.push(...part);
  }
  return parts.map((tokens) => openSentence({ ...sentence, tokens }));
}

/** The tokens up to the first semicolon, then from each semicolon to the next. */
function semicolonParts(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isMark(token, ';')) parts.push([]);
    parts.at(-1)?.push(token);
  }
  return parts;
}

/** Sentences that tell what to cover, if there are any; else those that say what is looked for; else why it is asked. */
function choose(opened: readonly OpenedSentence[]): readonly OpenedSentence[] {
  const withWords = opened.filter(({ tokens }) => tokens.length > 0);
  const isList = ({ tokens }: OpenedSentence): boolean =>
    tokens.filter((token) => isMark(token, ',')).length > 1 || tokens.some((token) => isMark(token, ':'));
  const guiding = withWords.filter(({ kind }) => kind === 'guide' || kind === 'plain');
  if (guiding.length > 0) {
    return withWords.filter((sentence) => guiding.includes(sentence) || (sentence.kind === 'seek' && isList(sentence)));
  }
  if (opened.some(saysNoAnswer)) return [];
  for (const kind of ['seek', 'purpose', 'remark'] as const) {
    const ofKind = withWords.filter((sentence) => sentence.kind === kind);
    if (ofKind.length > 0) return ofKind;
  }
  return [];
}

const rightWords = new Set('right wrong correct perfect best'.split(' '));

/** 'There is no right answer here.' */
function saysNoAnswer({ sentence: { tokens } }: OpenedSentence): boolean {
  const no = tokens.findIndex((_, at) => at < 4 && wordAt(tokens, at) === 'no');
  return wordAt(tokens, 0) === 'there' && no > 0 && rightWords.has(wordAt(tokens, no + 1));
}

function pointsOf(opened: OpenedSentence, source: string): FoundPoint[] {
  const { tokens, form, expectsVerb, sentence } = opened;
  const rest = afterColon(tokens);
  if (rest.length === 0) return [];
  const isOneItem = sentence.isListItem && sayLead(rest, 0, form, false) === undefined;
  if (isOneItem) return pointOf(rest, { from: 0, to: rest.length, joint: '', frame: noFrame }, source);
  const expects = rest !== tokens ? 'noun' : expectsVerb ? 'verb' : 'any';
  const clauses = toClauses(rest, form, expects);
  return itemsOf(rest, clauses).flatMap((item) => pointOf(rest, item, source));
}

/**
 * What stands before a colon introduces the list behind it. An earlier clause of its own ('start with A, then') stays, and so
 * does a whole sentence that explains one thing ('say what you never do: search bags').
 */
function afterColon(tokens: readonly Token[]): readonly Token[] {
  const colon = tokens.findIndex((token) => isMark(token, ':'));
  if (colon < 0) return afterDash(tokens);
  if (explains(tokens, colon)) return tokens;
  const comma = lastCommaBefore(tokens, colon);
  if (comma === undefined) return tokens.slice(colon + 1);
  const startsAnew = ['then', 'and'].includes(wordAt(tokens, comma + 1));
  return startsAnew ? [...tokens.slice(0, comma + 1), ...tokens.slice(colon + 1)] : tokens.slice(colon + 1);
}

/** Whether one thing stands behind the colon and 'what you …' before it. */
function explains(tokens: readonly Token[], colon: number): boolean {
  const hasQuestion = tokens.slice(0, colon).some((token) => token.kind === 'word' && questionWords.has(token.lower));
  const behind = tokens.slice(colon + 1);
  const isOne = !behind.some((token) => token.kind === 'mark' || token.lower === 'and' || token.lower === 'or');
  return hasQuestion && isOne && behind.length > 0;
}

function lastCommaBefore(tokens: readonly Token[], end: number): number | undefined {
  for (let at = end - 1; at > 0; at--) if (isMark(tokens[at], ',')) return at;
  return undefined;
}

/** A single dash before a list does the work of a colon. */
function afterDash(tokens: readonly Token[]): readonly Token[] {
  const dash = tokens.findIndex((token) => isMark(token, '–'));
  if (dash < 0) return tokens;
  const before = tokens.slice(0, dash);
  const after = tokens.slice(dash + 1);
  const isLead = !before.some((token) => isMark(token, ',')) && after.some((token) => isMark(token, ','));
  return isLead ? after : tokens;
}

/** The items of all clauses, with the verbs of saying where the sentence is a list of deeds. */
function itemsOf(tokens: readonly Token[], clauses: readonly Clause[]): Item[] {
  const deeds = clauses.filter((clause) => clause.lead === 'deed');
  const deedPoints = deeds.reduce((sum, clause) => sum + clause.items.filter(isDeedPoint).length, 0);
  const isDeedList = (deeds.length > 0 && clauses.length > 2) || deedPoints > 1;
  return clauses.flatMap((clause) => {
    const keepsVerb = isDeedList && clause.lead === 'say' && clause.items.length === 1;
    const isAlone = clause.lead === 'deed' ? !isDeedList : !keepsVerb;
    const items = splitPairs(tokens, dropHead(tokens, clause, emptyHeads, 1), isAlone);
    if (keepsVerb) return items.map((item, index) => (index === 0 ? { ...item, from: clause.from } : item));
    return dropHead(tokens, { ...clause, items }, listHeads, 3).items;
  });
}

function isDeedPoint(item: Item): boolean {
  return item.carry !== undefined || item.frame.kind === 'deed';
}

/** Takes 'your approach to', 'techniques such as' off the first of at least `least` items. */
function dropHead(tokens: readonly Token[], clause: Clause, heads: ReadonlySet<string>, least: number): Clause {
  const [first, ...rest] = clause.items;
  if (first === undefined || clause.lead === 'deed' || clause.items.length < least) return clause;
  if (rest.some((item) => !continuesHead(tokens, item))) return clause;
  const start = headEnd(tokens, first, heads);
  const isLong = least > 1 || rest.length > 0 || hasWord(tokens, first.from, first.to, 'and');
  return start === undefined || !isLong ? clause : { ...clause, items: [{ ...first, from: start }, ...rest] };
}

function continuesHead(tokens: readonly Token[], item: Item): boolean {
  const first = wordAt(tokens, item.from);
  if (questionWords.has(first) || first === 'your') return false;
  return item.frame.kind === 'noun';
}

/** Where the list begins behind '(your) (usual) approach to'. */
function headEnd(tokens: readonly Token[], item: Range, heads: ReadonlySet<string>): number | undefined {
  for (let at = item.from; at < Math.min(item.to - 2, item.from + 4); at++) {
    if (!heads.has(wordAt(tokens, at))) continue;
    if (opensExamples(tokens, at + 1)) return wordAt(tokens, at + 1) === 'such' ? at + 3 : at + 2;
    return headPrepositions.has(wordAt(tokens, at + 1)) && at + 2 < item.to ? at + 2 : undefined;
  }
  return undefined;
}

function distinct(points: readonly FoundPoint[]): FoundPoint[] {
  const seen = new Set<string>();
  return points.filter(({ text }) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
