import {
  dependentOpeners,
  determiners,
  listHeads,
  phrasePrepositions,
  questionWords,
} from '../languages/englishGrammar.ts';
import { indexPhrases, phraseAt } from './phrases.ts';
import { isMark } from './sentences.ts';
import type { Token } from './tokens.ts';
import { hasWord, verbCertainty, wordAt } from './verbs.ts';

/** The word that joins a piece to the one before: '' for a comma alone; 'plus' also stands for 'as well as', 'including'. */
export type Joint = '' | 'and' | 'or' | 'then' | 'plus';

/** A stretch of a sentence between two separators: token indices `[from, to)`, never empty. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly joint: Joint;
}

/** Splits a sentence at its commas, semicolons, enumerators and joining phrases, and puts back what cannot stand alone. */
export function toPieces(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && !isSeparator(tokens[at])) continue;
    pieces.push(...splitAtPhrases(tokens, from, at));
    from = at + 1;
  }
  return mergeDependents(tokens, pieces);
}

function isSeparator(token: Token | undefined): boolean {
  return isMark(token, ',') || isMark(token, ';') || isMark(token, 'number');
}

const joiningPhrases = indexPhrases<Joint>([
  ['as well as', 'plus'],
  ['along with', 'plus'],
  ['together with', 'plus'],
  ['in addition to', 'plus'],
  ['but also', 'plus'],
  ['and also', 'plus'],
  ['and finally', 'then'],
  ['and lastly', 'then'],
  ['and then', 'then'],
  ['before finally', 'then'],
  ['followed by', 'plus'],
]);

/** One piece for each part between joining phrases ('as well as', 'and then'). */
function splitAtPhrases(tokens: readonly Token[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let joint: Joint = '';
  for (let at = from; at < to; at++) {
    const phrase = phraseAt(joiningPhrases, tokens, at);
    if (phrase === undefined || phrase.end >= to) continue;
    if (at > start) pieces.push(...openPiece(tokens, start, at, joint));
    start = phrase.end;
    joint = phrase.value;
    at = start - 1;
  }
  pieces.push(...openPiece(tokens, start, to, joint));
  return pieces;
}

const jointWords: ReadonlyMap<string, Joint> = new Map([
  ['and', 'and'],
  ['&', 'and'],
  ['or', 'or'],
  ['and/or', 'or'],
  ['but', 'then'],
  ['then', 'then'],
  ['plus', 'plus'],
  ['including', 'plus'],
  ['covering', 'plus'],
  ['finally', 'then'],
  ['lastly', 'then'],
  ['also', ''],
  ['ideally', ''],
  ['especially', ''],
  ['perhaps', ''],
  ['maybe', ''],
]);

/** Takes the joining words off the front of a piece. Nothing comes back where nothing else is in it. */
function openPiece(tokens: readonly Token[], from: number, to: number, first: Joint): Piece[] {
  let start = from;
  let joint = first;
  while (start < to) {
    const next = jointWords.get(wordAt(tokens, start));
    if (next === undefined || (start === 0 && next === '')) break;
    if (joint !== 'then' && next !== '') joint = next;
    start++;
  }
  return start < to ? [{ from: start, to, joint }] : [];
}

/** 'which …', 'such as …', 'rather than …' hang on the piece before them. */
function mergeDependents(tokens: readonly Token[], pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const previous = merged.at(-1);
    if (previous !== undefined && isDependent(tokens, previous, piece))
      merged[merged.length - 1] = { ...previous, to: piece.to };
    else merged.push(piece);
  }
  return mergeBetween(tokens, mergeExamples(tokens, merged));
}

/** 'trade-offs between cost, quality and time' is one thing. */
function mergeBetween(tokens: readonly Token[], pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined || !isOpenBetween(tokens, first)) return [...pieces];
  const end = rest.findIndex((piece) => piece.joint === 'and' || hasWord(tokens, piece.from, piece.to, 'and'));
  const last = rest[end];
  return last === undefined ? [...pieces] : [{ ...first, to: last.to }, ...rest.slice(end + 1)];
}

function isOpenBetween(tokens: readonly Token[], piece: Piece): boolean {
  for (let at = piece.from; at < piece.to; at++) {
    if (wordAt(tokens, at) === 'between') return !hasWord(tokens, at, piece.to, 'and');
  }
  return false;
}

function isDependent(tokens: readonly Token[], previous: Piece, piece: Piece): boolean {
  const first = wordAt(tokens, piece.from);
  if (piece.joint !== '' && piece.joint !== 'and') return false;
  if (piece.to - piece.from === 1 && questionWords.has(first)) return true;
  if (piece.joint === 'and') return false;
  return dependentOpeners.has(first) || isAdditionalPhrase(tokens, previous, piece);
}

/** 'the result, in numbers': a phrase with a preposition, unless the list is one of such phrases. */
function isAdditionalPhrase(tokens: readonly Token[], previous: Piece, piece: Piece): boolean {
  return phrasePrepositions.has(wordAt(tokens, piece.from)) && !phrasePrepositions.has(wordAt(tokens, previous.from));
}

/**
 * 'monitoring tools such as A, B and C': what follows are examples of the one point, when nothing stood before it and
 * the examples run to the end of the sentence.
 */
function mergeExamples(tokens: readonly Token[], pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces;
  const last = rest.at(-1);
  if (first === undefined || last === undefined || last.joint === 'then') return [...pieces];
  if (last.joint === '' && !hasWord(tokens, last.from, last.to, 'and')) return [...pieces];
  if (!endsInOpenExamples(tokens, first) || !rest.every((piece) => isPlainNoun(tokens, piece))) return [...pieces];
  return [{ ...first, to: last.to }];
}

/**
 * Whether the piece has 'such as' or 'like' with one example behind it, and no word that already ends the examples. 'Techniques
 * such as' only introduces a list: what follows are no examples but the things themselves.
 */
function endsInOpenExamples(tokens: readonly Token[], piece: Piece): boolean {
  for (let at = piece.from + 1; at < piece.to - 1; at++) {
    if (!opensExamples(tokens, at)) continue;
    if (listHeads.has(wordAt(tokens, at - 1))) return false;
    return !hasWord(tokens, at + 1, piece.to, 'and') && !hasWord(tokens, at + 1, piece.to, 'or');
  }
  return false;
}

export function opensExamples(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (word === 'such') return wordAt(tokens, at + 1) === 'as';
  return word === 'like' || word === 'e.g.' || word === 'e.g';
}

function isPlainNoun(tokens: readonly Token[], piece: Piece): boolean {
  const first = wordAt(tokens, piece.from);
  if (piece.joint === 'then' || questionWords.has(first)) return false;
  return !determiners.has(first) && verbCertainty(tokens, piece.from, 'base') < 2;
}
