import {
  determiners,
  linkingVerbs,
  modalsAndNegations,
  prepositions,
  pronounSubjects,
  questionWords,
  verbsBeforeTo,
} from '../languages/englishGrammar.ts';
import type { Token } from './tokens.ts';
import { type Form, isAdverb, skipAdverbs, strictParticles, verbCertainty, wordAt } from './verbs.ts';

/** Token indices `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A verb phrase that later items of a list may go on with. Its object is `[object, end)`. */
interface VerbPhrase {
  readonly from: number;
  readonly object: number;
  readonly end: number;
}

/**
 * What an item opens for the ones after it.
 * - noun: nothing.
 * - deed: an imperative ('check counts'), whose verb may be carried to bare nouns.
 * - clause: 'how you would test', '(that) you can plan'; the words before `verb` may be carried to verbs in `form`.
 */
export type Frame =
  | { readonly kind: 'noun' }
  | ({ readonly kind: 'deed' } & VerbPhrase)
  | ({
      readonly kind: 'clause';
      readonly verb: number;
      readonly form: Form;
      readonly takesObject: boolean;
    } & VerbPhrase);

export type VerbFrame = Exclude<Frame, { kind: 'noun' }>;
export type ClauseFrame = Extract<Frame, { kind: 'clause' }>;

export const noFrame: Frame = { kind: 'noun' };

/** A clause with a subject of its own, and where its text begins: 'that' and 'whether' before it say nothing. */
export interface OpenedClause {
  readonly start: number;
  readonly frame: Frame;
}

/**
 * 'how you would …', 'what you …', 'how to …', '(that|whether) you can …' in `[from, end)`; undefined for anything else.
 * A question word with another subject ('how findings changed it') opens a clause that nothing continues.
 */
export function readClause(tokens: readonly Token[], from: number, end: number): OpenedClause | undefined {
  const first = wordAt(tokens, skipAdverbs(tokens, from));
  const opener = skipAdverbs(tokens, from);
  const isConjunction = first === 'that' || first === 'whether' || first === 'if';
  const isQuestion = questionWords.has(first) && !isConjunction;
  const subject = isQuestion || isConjunction ? opener + 1 : opener;
  const start = isConjunction && pronounSubjects.has(wordAt(tokens, subject)) ? subject : from;
  if (isQuestion && wordAt(tokens, subject) === 'to')
    return { start, frame: clauseFrame(tokens, start, subject + 1, end) };
  if (pronounSubjects.has(wordAt(tokens, subject))) {
    return { start, frame: clauseFrame(tokens, start, skipAuxiliaries(tokens, subject + 1), end) };
  }
  if (!isQuestion && first !== 'whether') return undefined;
  const participle = passiveParticiple(tokens, subject, end);
  return { start, frame: participle === undefined ? noFrame : clauseFrame(tokens, start, participle, end) };
}

const beVerbs = new Set(['is', 'are', 'was', 'were', 'get', 'gets', 'be', 'been']);
/** How many tokens the subject of 'how leads are scored' may have. */
const longestSubject = 5;

/** Where the participle stands in 'how leads are scored', so that 'routed' can go on with it. */
function passiveParticiple(tokens: readonly Token[], subject: number, end: number): number | undefined {
  for (let at = subject + 1; at < Math.min(end - 1, subject + longestSubject); at++) {
    if (!beVerbs.has(wordAt(tokens, at))) continue;
    const participle = skipAdverbs(tokens, at + 1);
    return participle < end && verbCertainty(tokens, participle, 'past') > 0 ? participle : undefined;
  }
  return undefined;
}

/** The frame of a clause in `[from, end)` whose verb stands at `verb`. */
export function clauseFrame(tokens: readonly Token[], from: number, verb: number, end: number): ClauseFrame {
  const isPast = verbCertainty(tokens, verb, 'past') > 0 && verbCertainty(tokens, verb, 'base') === 0;
  const opener = wordAt(tokens, skipAdverbs(tokens, from));
  return {
    kind: 'clause',
    from,
    verb,
    object: objectStart(tokens, verb, end),
    end,
    form: isPast ? 'past' : 'base',
    takesObject: !opener.startsWith('wh') || opener === 'when' || opener === 'why',
  };
}

/** The frame of an imperative at `from` whose item ends at `end`. */
export function deedFrame(tokens: readonly Token[], from: number, end: number): Frame {
  return { kind: 'deed', from, object: objectStart(tokens, skipAdverbs(tokens, from), end), end };
}

/** Where the object of a verb begins: behind its particle or preposition, or a bare 'it'. */
function objectStart(tokens: readonly Token[], verb: number, end: number): number {
  const next = wordAt(tokens, verb + 1);
  const belongsToVerb = next === 'it' || prepositions.has(next) || strictParticles.has(next) || isAdverb(next);
  return Math.min(belongsToVerb ? verb + 2 : verb + 1, end);
}

/** Skips 'would', 'have', 'plan to' and their like up to the verb that carries the meaning. */
function skipAuxiliaries(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isAuxiliary(tokens, at) || isAdverb(wordAt(tokens, at))) at++;
  return at;
}

function isAuxiliary(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  if (word === 'to' || modalsAndNegations.has(word)) return true;
  if (verbsBeforeTo.has(word)) return next === 'to';
  if (word === 'have' || word === 'had' || word === 'has')
    return next === 'been' || verbCertainty(tokens, at + 1, 'past') > 0;
  return (word === 'did' || word === 'do' || word === 'does') && verbCertainty(tokens, at + 1, 'base') > 0;
}

/** How many tokens a noun may have to be carried a verb; longer ones read alone. */
const longestShortNoun = 5;
/** How many it may have to be carried a whole 'build trust with'. */
const longestBareNoun = 3;

/** Whether each part of 'X and Y' in the range is a short noun without a clause or a preposition other than 'of'. */
export function isShortNoun(tokens: readonly Token[], range: Range, longest = longestShortNoun): boolean {
  let length = 0;
  for (let at = range.from; at < range.to; at++) {
    const word = wordAt(tokens, at);
    const isJoint = word === 'and' || word === 'or';
    length = isJoint ? 0 : length + 1;
    if (length > longest || questionWords.has(word) || word === 'that' || pronounSubjects.has(word)) return false;
    if (prepositions.has(word) && word !== 'of') return false;
  }
  return range.to > range.from;
}

/**
 * The words that a bare noun later in the list needs from the verb phrase before it: 'check'; 'how you call'; as far as
 * the preposition in 'build trust with parents, pupils and colleagues'. `nouns` are all that would take them.
 */
export function carriedToNoun(tokens: readonly Token[], frame: VerbFrame, nouns: readonly Range[]): Range | undefined {
  if (frame.object >= frame.end) return undefined;
  if (frame.kind === 'clause' && !nouns.every((noun) => isShortNoun(tokens, noun))) return undefined;
  const isBare = nouns.every((noun) => isShortNoun(tokens, noun, longestBareNoun) && !isDetermined(tokens, noun));
  const preposition = lastPreposition(tokens, frame);
  if (preposition !== undefined) {
    const links = linkingVerbs.has(wordAt(tokens, verbOf(tokens, frame)));
    if (isBare || links) return { from: frame.from, to: preposition + 1 };
    return frame.kind === 'deed' ? { from: frame.from, to: frame.object } : undefined;
  }
  if (frame.kind === 'deed') return { from: frame.from, to: frame.object };
  const object = { from: frame.object, to: frame.end };
  const isParallel = nouns.every((noun) => isDetermined(tokens, noun) === isDetermined(tokens, object));
  return frame.takesObject &&
    isShortNoun(tokens, object) &&
    (isParallel || nouns.every((noun) => !isDetermined(tokens, noun)))
    ? { from: frame.from, to: frame.object }
    : undefined;
}

/** The index of the verb itself. */
export function verbOf(tokens: readonly Token[], frame: VerbFrame): number {
  return frame.kind === 'clause' ? frame.verb : skipAdverbs(tokens, frame.from);
}

function isDetermined(tokens: readonly Token[], range: Range): boolean {
  return determiners.has(wordAt(tokens, range.from));
}

/** The last preposition of an object, if there is an object before it and a short noun behind it. */
function lastPreposition(tokens: readonly Token[], frame: VerbFrame): number | undefined {
  const verb = verbOf(tokens, frame);
  for (let at = frame.end - 2; at > verb + 1; at--) {
    const word = wordAt(tokens, at);
    if (questionWords.has(word) || pronounSubjects.has(word)) return undefined;
    if (prepositions.has(word) && word !== 'of') {
      return isShortNoun(tokens, { from: at + 1, to: frame.end }) ? at : undefined;
    }
  }
  return undefined;
}
