import type { Entry } from './entries.ts';
import type { LabelKind } from './labels.ts';
import { openSentence } from './leadIn.ts';
import { createLikenessFinder, likeness } from './likeness.ts';
import { toSentences } from './sentences.ts';

/** From this likeness on a line of the list on top and a section's prompt are the same question, a little reworded. */
const rewordedQuestion = 0.6;

/** Where the sections of a guide start. */
export interface Starts {
  /** The indices of the entries that hold a prompt, in order. */
  readonly starts: readonly number[];
  /** Questions of the list on top that have no section, in the list's words. */
  readonly unmatched: readonly string[];
}

/** Tries the signs of a question from the surest to the least sure; the first that is there decides for the whole guide. */
export function findStarts(entries: readonly Entry[]): Starts {
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

/** Headings that ask, are numbered, are in the list on top or tell a case, all at the level where most that ask stand. */
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
  const listed = new Set(entries.flatMap(({ block, key }) => (block.kind === 'heading' || key === '' ? [] : [key])));
  return indicesWhere(entries, (entry) => {
    const { block, asks, label, key } = entry;
    if (block.kind !== 'heading' || block.level !== level || label !== undefined) return false;
    return asks > 0 || block.number !== undefined || listed.has(key) || isStatement(entry);
  });
}

/** Whether a heading ends like a sentence: among questions it is one that tells a case and asks in its last words. */
function isStatement({ text }: Entry): boolean {
  return /[.!]["'”’)]*$/.test(text);
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
  const found: number[] = [];
  let since: SinceStart = { isFirst: true, hasExample: false };
  for (let index = (top.at(-1) ?? -1) + 1; index < entries.length; index++) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const isListed = entry.key !== '' && keys.has(entry.key);
    if (isListed || startsSection(entry, entries[index + 1], since, top.length > 0)) {
      found.push(index);
      since = { isFirst: false, hasExample: false };
    } else since = after(since, entry);
  }
  const starts = withoutRepetition(entries, found);
  return starts.length > 0 ? { starts, unmatched: unmatchedOf(entries, top, starts) } : { starts: top, unmatched: [] };
}

/** What has been read since the last start of a section. */
interface SinceStart {
  /** Whether there was no start yet. */
  readonly isFirst: boolean;
  readonly hasExample: boolean;
  /** The last label; absent before any. */
  readonly label?: LabelKind;
  /** Whether any entry was read. */
  readonly hasBody?: true;
}

function after(since: SinceStart, { label }: Entry): SinceStart {
  const hasBody = true as const;
  if (label === undefined) return { ...since, hasBody };
  return { ...since, hasBody, label: label.kind, hasExample: since.hasExample || label.kind === 'example' };
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
function startsSection(entry: Entry, below: Entry | undefined, since: SinceStart, hasList: boolean): boolean {
  if (entry.asks === 0 || entry.label !== undefined || belongsToLabel(entry, below, since)) return false;
  const { block } = entry;
  const isIntroduced = since.isFirst || since.hasExample || entry.isAfterFiller || block.kind === 'heading';
  if (hasList) return isIntroduced && saysWhyOrHow(below);
  if (entry.asks === 2) return block.isApart || isIntroduced || since.hasBody !== true;
  return isIntroduced && block.isApart && saysWhyOrHow(below);
}

/** Whether a line that asks is a follow-up, or an item of a list under a label, of the section before. */
function belongsToLabel({ block }: Entry, below: Entry | undefined, { isFirst, label }: SinceStart): boolean {
  if (isFirst || label === undefined) return false;
  const isItem = block.kind === 'listItem' && below?.block.kind !== 'paragraph';
  return isItem || (label === 'probes' && !block.isApart);
}

/** The shortest block that is looked at for why a question is asked, in code units. */
const shortestGuidance = 20;

/** Whether a block says why a question is asked or how to answer it, or is labelled. */
function saysWhyOrHow(entry: Entry | undefined): boolean {
  if (entry === undefined) return false;
  if (entry.label !== undefined) return true;
  if (entry.asks === 2 || entry.text.length <= shortestGuidance) return false;
  const [first] = toSentences(entry.text);
  return first !== undefined && openSentence(first).kind !== 'plain';
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
