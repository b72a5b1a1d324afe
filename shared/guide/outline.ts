import { type GuideBlock, type GuideDocument, readNumber, type TextBlock, trimRange } from './guideDocument.ts';
import { isFiller, type Label, readLabel } from './labels.ts';
import { openSentence } from './leadIn.ts';
import { createLikenessFinder, likeness } from './likeness.ts';
import { toSentences } from './sentences.ts';

/** A block of text with what can be said of it alone. */
export interface Entry {
  readonly block: TextBlock;
  /** The content, without signs of emphasis, in one line. At most `longestPrompt` code units: longer blocks are content. */
  readonly text: string;
  readonly label?: Label;
  /** How much it looks like a question: 0 not, 1 an instruction ('Describe …'), 2 with a question mark. */
  readonly asks: 0 | 1 | 2;
  /**
   * Letters and figures only, in lower case: the same for a question in the list on top and above its own section. Empty for
   * what is too long to be in a list.
   */
  readonly key: string;
  /** Whether filler of the site stood between this block and the one before. */
  readonly isAfterFiller: boolean;
}

/** One question of the guide: the entry with its prompt, and the entries that belong to it. */
export interface Section {
  readonly question: Entry;
  readonly body: readonly Entry[];
}

export interface Outline {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Questions of the list on top that have no section, in the list's words. */
  readonly unmatched: readonly string[];
}

/** A longer block is never a prompt, in UTF-16 code units. */
const longestPrompt = 500;
/** A longer line is never a title. */
const longestTitle = 160;

/** From this likeness on a line of the list on top and a section's prompt are the same question, a little reworded. */
const rewordedQuestion = 0.6;

/** Finds the questions of a guide and what belongs to each. Linear in the number of blocks. */
export function outlineGuide(document: GuideDocument): Outline {
  const entries = toEntries(document);
  const title = findTitle(entries);
  const { starts, unmatched } = findStarts(entries);
  return { title, sections: cutSections(entries, starts), unmatched };
}

function toEntries({ text, blocks }: GuideDocument): Entry[] {
  const entries: Entry[] = [];
  let isAfterFiller = false;
  for (const block of blocks) {
    if (block.kind === 'row') continue;
    const entry = toEntry(text, block, isAfterFiller);
    if (entry === undefined) isAfterFiller = true;
    else {
      entries.push(entry);
      isAfterFiller = false;
    }
  }
  return entries;
}

/** Nothing for filler. */
function toEntry(text: string, block: TextBlock, isAfterFiller: boolean): Entry | undefined {
  const bare = withoutEmphasis(text, block);
  const inner = bare.from > block.from ? readNumber(text, bare.from) : undefined;
  const range = { from: Math.min(bare.to, bare.from + (inner?.length ?? 0)), to: bare.to };
  const number = block.number ?? inner?.number;
  const line = text.slice(range.from, Math.min(range.to, range.from + longestPrompt + 1)).replace(/\s+/g, ' ');
  if (range.from >= range.to || isFiller(line)) return undefined;
  const label =
    block.number === undefined || block.kind === 'heading'
      ? readLabel(text, block.from, block.to, block.kind === 'heading')
      : undefined;
  const asks = label === undefined || label.kind === 'question' ? askingStrength(line) : 0;
  const entry = {
    block: { ...block, ...range, ...(number === undefined ? {} : { number }) },
    text: line,
    asks,
    key: asks > 0 || line.length <= longestTitle ? keyOf(line) : '',
    isAfterFiller,
  } as const;
  return label === undefined ? entry : { ...entry, label };
}

/** The range inside '**…**', '_…_' and their like, when they stand around all of it. */
function withoutEmphasis(text: string, block: GuideBlock): { from: number; to: number } {
  let { from, to } = trimRange(text, block.from, block.to);
  while (to - from > 2 && isEmphasis(text.charAt(from)) && text.charAt(to - 1) === text.charAt(from)) {
    from++;
    to--;
  }
  while (to > from && text.charAt(to - 1) === '#' && text.charAt(from) !== '#') to--;
  return trimRange(text, from, to);
}

function isEmphasis(char: string): boolean {
  return char === '*' || char === '_' || char === '`';
}

function keyOf(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const promptOpeners = new Set(
  `tell describe explain walk talk give share imagine suppose design discuss name outline list pick choose think say take show
  define compare sell convince introduce pretend consider picture summarise summarize recall what why how when where who which
  whose have has had do does did are is was were can could would will should in if you we your our a an the let's let on at
  after with under during from between as please briefly there`.split(/\s+/),
);
const instructionOpeners = new Set(
  `tell describe explain walk talk give share imagine suppose design discuss name outline list pick choose take show define
  compare sell convince introduce pretend picture summarise summarize recall please briefly`.split(/\s+/),
);

function askingStrength(line: string): Entry['asks'] {
  if (line.length > longestPrompt || line.length < 6) return 0;
  const bare = line.replace(/^["“'‘«(]+|["”'’»)\s*_]+$/g, '');
  const first = (/^[\p{L}'’]+/u.exec(bare)?.[0] ?? '').toLowerCase().replace('’', "'");
  const hasMark =
    bare.endsWith('?') || (bare.includes('? ') && line.length < longestPrompt / 2 && promptOpeners.has(first));
  if (hasMark) return startsLikeSentence(bare) ? 2 : 0;
  return instructionOpeners.has(first) && bare.split(' ').length > 3 ? 1 : 0;
}

function startsLikeSentence(line: string): boolean {
  const first = line.charAt(0);
  return first === first.toUpperCase();
}

function findTitle(entries: readonly Entry[]): string {
  const [first] = entries;
  const heading = entries
    .slice(0, 10)
    .find((entry) => entry.block.kind === 'heading' && entry.block.level === 1 && entry.label === undefined);
  const title = heading ?? first;
  if (title === undefined || title.label !== undefined || title.text.length > longestTitle) return '';
  if (title !== heading && (title.asks > 0 || title.block.number !== undefined || /[.:;,]$/.test(title.text)))
    return '';
  return title.asks === 2 ? '' : title.text;
}

interface Starts {
  /** The indices of the entries that hold a prompt, in order. */
  readonly starts: readonly number[];
  readonly unmatched: readonly string[];
}

/** Tries the signs of a question from the surest to the least sure; the first that is there decides for the whole guide. */
function findStarts(entries: readonly Entry[]): Starts {
  for (const find of [labelledStarts, headingStarts, numberedStarts]) {
    const starts = find(entries);
    if (starts !== undefined) return { starts, unmatched: [] };
  }
  return listedStarts(entries);
}

/** 'Question: …', 'Q: …'. */
function labelledStarts(entries: readonly Entry[]): number[] | undefined {
  const starts = indicesWhere(entries, ({ label }) => label?.kind === 'question');
  return starts.length > 0 ? starts : undefined;
}

function indicesWhere(entries: readonly Entry[], test: (entry: Entry, index: number) => boolean): number[] {
  return entries.flatMap((entry, index) => (test(entry, index) ? [index] : []));
}

/** Headings that ask or are numbered, all at the level where most of them stand. */
function headingStarts(entries: readonly Entry[]): number[] | undefined {
  const counts = new Map<number, number>();
  for (const { block, asks, label } of entries) {
    const isPrompt = block.kind === 'heading' && label === undefined && (asks > 0 || block.number !== undefined);
    if (isPrompt) counts.set(block.level, (counts.get(block.level) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (best === undefined || (best[1] < 2 && entries.some(({ block, asks }) => block.kind !== 'heading' && asks === 2)))
    return undefined;
  const [level] = best;
  return indicesWhere(entries, ({ block, asks, label }) => {
    const isHere = block.kind === 'heading' && block.level === level && label === undefined;
    return isHere && (asks > 0 || block.number !== undefined);
  });
}

/** '1. …', '2. …' with a body each. A numbered list inside a body starts again at 1 and has none. */
function numberedStarts(entries: readonly Entry[]): number[] | undefined {
  const chain: number[] = [];
  let expected = 1;
  for (const [index, { block }] of entries.entries()) {
    if (block.number !== expected && !(block.number !== undefined && block.number === expected + 1 && chain.length > 0))
      continue;
    chain.push(index);
    expected = block.number + 1;
  }
  const withBody = chain.filter((index, at) => (chain[at + 1] ?? entries.length) - index > 1);
  const asking = chain.filter((index) => (entries[index]?.asks ?? 0) > 0);
  const isOutline = chain.length > 1 && withBody.length * 2 >= chain.length && asking.length * 2 >= chain.length;
  return isOutline ? chain : undefined;
}

function countKeys(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of entries) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Lines that ask. Where a list on top names them all, a section starts at the line that repeats one of the list. */
function listedStarts(entries: readonly Entry[]): Starts {
  const top = topList(entries);
  const keys = new Set(top.map((index) => entries[index]?.key ?? ''));
  const after = (top.at(-1) ?? -1) + 1;
  const found: number[] = [];
  for (let index = after; index < entries.length; index++) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const isListed = keys.has(entry.key);
    if (isListed || startsSection(entries, index, found.at(-1), top.length > 0)) found.push(index);
  }
  const starts = withoutRepetition(entries, found);
  return starts.length > 0 ? { starts, unmatched: unmatchedOf(entries, top, starts) } : { starts: top, unmatched: [] };
}

/** How many questions in a row make a list. */
const shortestList = 3;

/** The indices of the list of questions on top: the first run of different lines that ask, most of which come again. */
function topList(entries: readonly Entry[]): number[] {
  const counts = countKeys(entries);
  let run: number[] = [];
  const inRun = new Set<string>();
  for (let index = 0; index <= entries.length; index++) {
    const entry = entries[index];
    if (entry !== undefined && isListEntry(entry, counts) && !inRun.has(entry.key)) {
      run.push(index);
      inRun.add(entry.key);
      continue;
    }
    if (isTopList(entries, run, counts)) return withoutFirstSection(entries, run);
    run = [];
    inRun.clear();
  }
  return [];
}

function isListEntry(entry: Entry, counts: ReadonlyMap<string, number>): boolean {
  return entry.label === undefined && (entry.asks > 0 || (counts.get(entry.key) ?? 0) > 1);
}

function isTopList(entries: readonly Entry[], run: readonly number[], counts: ReadonlyMap<string, number>): boolean {
  if (run.length < shortestList) return false;
  const repeated = run.filter((index) => (counts.get(entries[index]?.key ?? '') ?? 0) > 1);
  return repeated.length * 2 >= run.length;
}

/** Where the first section follows the list at once, its prompt is the last line of the run, perhaps a little reworded. */
function withoutFirstSection(entries: readonly Entry[], run: readonly number[]): number[] {
  const last = entries[run.at(-1) ?? -1];
  const listed = run.slice(0, -1);
  if (last === undefined) return [...run];
  const isReworded = listed.some((index) => likeness(entries[index]?.text ?? '', last.text) >= rewordedQuestion);
  return isReworded ? listed : [...run];
}

/** Whether a line that asks, and is in no list, starts a section of its own. */
function startsSection(entries: readonly Entry[], index: number, last: number | undefined, hasList: boolean): boolean {
  const entry = entries[index];
  if (entry === undefined || entry.asks === 0 || entry.label !== undefined) return false;
  if (belongsToLabel(entries, index, last)) return false;
  const isFinished = last === undefined || hasExample(entries, last + 1, index);
  const isIntroduced = entry.isAfterFiller || isFinished || entry.block.kind === 'heading';
  if (hasList) return isIntroduced && hasGuidanceBelow(entries, index);
  if (entry.asks === 2) return entry.block.isApart || isIntroduced || last === index - 1;
  return isIntroduced && entry.block.isApart && hasGuidanceBelow(entries, index);
}

/** Whether a line that asks is a follow-up, or an item of a list under a label, of the section before. */
function belongsToLabel(entries: readonly Entry[], index: number, last: number | undefined): boolean {
  const entry = entries[index];
  if (entry === undefined || last === undefined) return false;
  for (let at = index - 1; at > last; at--) {
    const kind = entries[at]?.label?.kind;
    if (kind === undefined) continue;
    const isItem = entry.block.kind === 'listItem' && entries[index + 1]?.block.kind !== 'paragraph';
    return isItem || (kind === 'probes' && !entry.block.isApart);
  }
  return false;
}

function hasExample(entries: readonly Entry[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (entries[index]?.label?.kind === 'example') return true;
  return false;
}

/** Whether the block below says why it is asked or how to answer, or is labelled. */
function hasGuidanceBelow(entries: readonly Entry[], index: number): boolean {
  const below = entries[index + 1];
  if (below === undefined) return false;
  if (below.label !== undefined) return true;
  if (below.asks === 2) return false;
  const [first] = toSentences(below.text);
  return first !== undefined && below.text.length > 20 && openSentence(first).kind !== 'plain';
}

/** A line without a body is no section where another one has the same words. */
function withoutRepetition(entries: readonly Entry[], starts: readonly number[]): number[] {
  const hasBody = (at: number): boolean => (starts[at + 1] ?? entries.length) - (starts[at] ?? 0) > 1;
  const keyAt = (index: number): string => entries[index]?.key ?? '';
  const withBody = new Set(starts.filter((_, at) => hasBody(at)).map(keyAt));
  const seen = new Set<string>();
  return starts.filter((index, at) => {
    const key = keyAt(index);
    const isRepetition = !hasBody(at) && (withBody.has(key) || seen.has(key));
    seen.add(key);
    return !isRepetition;
  });
}

function unmatchedOf(entries: readonly Entry[], top: readonly number[], starts: readonly number[]): string[] {
  const prompts = starts.flatMap((index) => entries[index] ?? []);
  const matched = new Set(prompts.map(({ key }) => key));
  const left = top.flatMap((index) => entries[index] ?? []).filter(({ key }) => !matched.has(key));
  if (left.length === 0) return [];
  const find = createLikenessFinder(prompts, ({ text }) => text);
  return left.filter(({ text }) => (find(text)?.likeness ?? 0) < rewordedQuestion).map(({ text }) => text);
}

/** What stands between one start and the next. A heading as high as the question's own ends its section. */
function cutSections(entries: readonly Entry[], starts: readonly number[]): Section[] {
  return starts.flatMap((start, at) => {
    const question = entries[start];
    if (question === undefined) return [];
    const rest = entries.slice(start + 1, starts[at + 1] ?? entries.length);
    const end = rest.findIndex((entry) => endsSection(question, entry));
    return [{ question, body: end < 0 ? rest : rest.slice(0, end) }];
  });
}

function endsSection(question: Entry, entry: Entry): boolean {
  if (entry.block.kind !== 'heading' || entry.label !== undefined) return false;
  return question.block.kind !== 'heading' || entry.block.level <= question.block.level;
}
