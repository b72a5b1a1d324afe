import type { GuideSentences } from '../grammar/guideSentences.ts';
import type { OpenedSentence } from '../grammar/leadIn.ts';
import { isMark } from '../grammar/sentences.ts';
import { wordAt } from '../grammar/verbs.ts';
import { trimRange } from '../lines/guideDocument.ts';
import { talkOf } from '../lines/talk.ts';
import type { TextRange } from './drafts.ts';

/** A paragraph without a label, by what its sentences are for. */
export interface Prose {
  /** Why the question is asked. Talk is left out where a sentence says why. */
  readonly purpose: readonly TextRange[];
  /** What to cover. */
  readonly guidance: readonly TextRange[];
  /** What a weak answer does. */
  readonly redFlags: readonly TextRange[];
  /** A list of what the question assesses: what to cover, where nothing else says it. */
  readonly assessed: readonly TextRange[];
}

/** Reads a paragraph of English sentence by sentence. */
export function readSentences(guide: GuideSentences, range: TextRange): Prose {
  const { text } = guide;
  const sentences = guide.of(range.from, range.to);
  const starts = sentences.map(({ sentence }) => sentence.tokens[0]?.from ?? range.from);
  const place = (index: number): TextRange =>
    trimRange(text, starts[index] ?? range.from, starts[index + 1] ?? range.to);
  const all = sentences.map((sentence, index) => ({ sentence, range: place(index) }));
  const redFlags = all
    .filter(({ sentence }) => sentence.kind === 'warning')
    .map(({ sentence, range: whole }) => ({ from: sentence.tokens[0]?.from ?? whole.from, to: whole.to }));
  const first = all.findIndex(({ sentence }) => isGuiding(sentence));
  const talk = first < 0 ? all : all.slice(0, first);
  const assessed = first < 0 ? all.filter(({ sentence }) => assesses(sentence)).map((item) => item.range) : [];
  return {
    purpose: whyOf(talk.filter(({ sentence }) => sentence.kind !== 'warning')),
    guidance: first < 0 ? [] : runsOf(all.slice(first)),
    redFlags,
    assessed,
  };
}

/**
 * What the notes on a question say outright: what is looked for, what is warned of, and what else is asked. All other sentences
 * in notes are for whoever asks.
 */
export interface Notes {
  readonly guidance: readonly TextRange[];
  readonly redFlags: readonly TextRange[];
  readonly probes: readonly TextRange[];
}

export function readNotes(guide: GuideSentences, range: TextRange): Notes {
  const { text } = guide;
  const sentences = guide.of(range.from, range.to);
  const starts = sentences.map(({ sentence }) => sentence.tokens[0]?.from ?? range.from);
  const notes = { guidance: [] as TextRange[], redFlags: [] as TextRange[], probes: [] as TextRange[] };
  for (const [index, opened] of sentences.entries()) {
    const whole = trimRange(text, starts[index] ?? range.from, starts[index + 1] ?? range.to);
    if (opened.sentence.end === '?') notes.probes.push(whole);
    else if (opened.kind === 'seek' || looksFor(opened)) notes.guidance.push(whole);
    else if (opened.kind === 'warning')
      notes.redFlags.push({ from: opened.tokens[0]?.from ?? whole.from, to: whole.to });
  }
  return notes;
}

/** 'Look for …', 'Listen for …' */
function looksFor({ sentence: { tokens } }: OpenedSentence): boolean {
  const first = wordAt(tokens, 0);
  return (
    (first === 'look' || first === 'listen' || first === 'looking' || first === 'listening') &&
    wordAt(tokens, 1) === 'for'
  );
}

const sentenceGap = /[.!?](?=\s)\s+|[。！？]\s*/g;

/** The same in other languages: sentences about a good answer are guidance, and the others say why. */
export function readAnswerSentences(text: string, range: TextRange): Pick<Prose, 'purpose' | 'guidance'> {
  const purpose: TextRange[] = [];
  const guidance: TextRange[] = [];
  const add = (from: number, to: number): void => {
    const place = trimRange(text, from, to);
    if (place.from >= place.to) return;
    const own = talkOf(text.slice(place.from, place.to).replace(/\s+/g, ' ')) === 'answer' ? guidance : purpose;
    const last = own === purpose ? purpose.at(-1) : undefined;
    // Sentences that follow each other are one range.
    if (last !== undefined && text.slice(last.to, place.from).trim() === '')
      purpose[purpose.length - 1] = { from: last.from, to: place.to };
    else own.push(place);
  };
  let start = range.from;
  for (const { 0: gap, index } of text.slice(range.from, range.to).matchAll(sentenceGap)) {
    add(start, range.from + index + gap.length);
    start = range.from + index + gap.length;
  }
  add(start, range.to);
  return { purpose, guidance };
}

interface Placed {
  readonly sentence: OpenedSentence;
  readonly range: TextRange;
}

function isGuiding(sentence: OpenedSentence): boolean {
  if (sentence.kind === 'guide' && isForInterviewer(sentence)) return false;
  return sentence.kind === 'guide' || (sentence.kind === 'seek' && isList(sentence));
}

const answering = new Set(
  'a an the good strong great best better ideal ideally look looking listen listening watch they your you answers answer'.split(
    ' ',
  ),
);
const others = new Set('candidate candidates applicant applicants they their them'.split(' '));

/** 'Build an image of what their week was': what to do with the candidate, and no part of an answer; nor is a question. */
function isForInterviewer({ sentence }: OpenedSentence): boolean {
  const { tokens, end } = sentence;
  if (end === '?') return true;
  const words = tokens.map((_, at) => wordAt(tokens, at));
  const [first = '', second = ''] = words;
  if (first === 'most' && others.has(second)) return true;
  if (answering.has(first) || others.has(first)) return false;
  return words.some((word) => others.has(word)) && !words.some((word) => word === 'you' || word === 'your');
}

function isList({ tokens }: OpenedSentence): boolean {
  return tokens.filter((token) => isMark(token, ',')).length > 1;
}

const assessing = new Set('assess evaluate measure test gauge judge assesses evaluates measures tests'.split(' '));

/** 'This should help you assess experience, tidiness, and the ability to learn.' */
function assesses(sentence: OpenedSentence): boolean {
  const { tokens } = sentence.sentence;
  return sentence.kind === 'purpose' && isList(sentence) && tokens.some((_, at) => assessing.has(wordAt(tokens, at)));
}

/** From the first sentence that says why on; all of it where none does. */
function whyOf(talk: readonly Placed[]): TextRange[] {
  const first = talk.findIndex(({ sentence }) => sentence.kind === 'purpose' || sentence.kind === 'seek');
  return runsOf(first < 0 ? talk : talk.slice(first));
}

/** Sentences without the warnings among them, those that follow each other as one range. */
function runsOf(sentences: readonly Placed[]): TextRange[] {
  const runs: { from: number; to: number }[] = [];
  let isOpen = false;
  for (const { sentence, range } of sentences) {
    const last = runs.at(-1);
    if (sentence.kind === 'warning') isOpen = false;
    else if (isOpen && last !== undefined) last.to = range.to;
    else {
      runs.push({ ...range });
      isOpen = true;
    }
  }
  return runs;
}
