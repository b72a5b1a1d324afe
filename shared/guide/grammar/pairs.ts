import {
  adjectives,
  determiners,
  fixedPairs,
  intransitiveVerbs,
  irregularParticiples,
  joiningVerbs,
  nounsLikeAdjectives,
  prepositions,
  questionWords,
} from '../languages/englishGrammar.ts';
import type { Clause, Item } from './clauses.ts';
import { type ClauseFrame, isShortNoun, noFrame, type Range, readClause, type VerbFrame, verbOf } from './frames.ts';
import type { Token } from './tokens.ts';
import { hasWord, skipAdverbs, verbCertainty, wordAt } from './verbs.ts';

/** How many tokens a clause may have whose only 'and' parts it in two. */
const longestShortClause = 16;

/**
 * The items of a clause with 'X and Y' split where it joins the last two of a list without an Oxford comma, or is all that
 * a short clause says. `isAlone` is false for a member of a list of deeds, which keeps its own 'and'.
 */
export function splitPairs(tokens: readonly Token[], clause: Clause, isAlone: boolean): Item[] {
  const last = clause.items.at(-1);
  if (last === undefined) return [];
  const before = clause.items.slice(0, -1);
  if (before.length === 0)
    return isAlone && length(last) <= longestShortClause ? splitItem(tokens, last, true) : [last];
  return clause.items.flatMap((item, index) => {
    const endsList = index === clause.items.length - 1 || endsObjects(item, clause.items[index + 1]);
    return endsList && !isOxford(item) ? splitItem(tokens, item, false) : [item];
  });
}

function isOxford({ joint }: Item): boolean {
  return joint === 'and' || joint === 'or';
}

/**
 * 'how you deal with noise, *heat and dust*, and how you …': the last object of a verb ends a list of its own. So does what
 * stands before 'as well as'.
 */
function endsObjects(item: Item, next: Item | undefined): boolean {
  if (next?.joint === 'plus' || next?.joint === 'then') return true;
  const isObject = item.carry !== undefined && item.frame.kind === 'noun';
  return isObject && next?.carry === undefined;
}

function length(range: Range): number {
  return range.to - range.from;
}

/** Splits an item that is the last of a list, or (`isWhole`) all there is, at the first 'and' that parts it in two. */
function splitItem(tokens: readonly Token[], item: Item, isWhole: boolean): Item[] {
  for (const at of joints(tokens, item, isWhole)) {
    const parts = partAt(tokens, item, at);
    const right = rightItem(tokens, item, parts, isWhole);
    if (right === undefined) continue;
    const left = { ...item, ...parts.left };
    return isWhole && right.frame.kind === 'noun' ? [left, ...splitItem(tokens, right, isWhole)] : [left, right];
  }
  return [item];
}

interface Parts {
  readonly left: Range;
  readonly right: Range;
}

/** The indices of 'and' (at the end of a list also of 'or') inside an item. */
function joints(tokens: readonly Token[], item: Item, isWhole: boolean): number[] {
  const found: number[] = [];
  for (let at = item.from + 1; at < item.to - 1; at++) {
    const word = wordAt(tokens, at);
    if (word === 'and' || word === '&' || (!isWhole && word === 'or')) found.push(at);
  }
  return found;
}

function partAt(tokens: readonly Token[], item: Item, at: number): Parts {
  const opensPair = ['both', 'either'].includes(wordAt(tokens, item.from));
  return { left: { from: opensPair ? item.from + 1 : item.from, to: at }, right: { from: at + 1, to: item.to } };
}

/** What stands behind 'and' as an item of its own, with the words carried to it; undefined where it cannot stand alone. */
function rightItem(tokens: readonly Token[], item: Item, parts: Parts, isWhole: boolean): Item | undefined {
  const clause = readClause(tokens, parts.right.from, parts.right.to);
  if (clause !== undefined) return clauseItem(tokens, item, parts, clause.start);
  if (item.frame.kind === 'clause') {
    const verb = verbItem(tokens, item, item.frame, parts);
    if (verb !== undefined) return verb;
  }
  if (item.frame.kind !== 'noun') return isWhole ? objectItem(tokens, item.frame, parts) : undefined;
  return nounItem(tokens, item, parts, isWhole);
}

/** 'what you kept and what you cut'; but not 'what you cut and why', nor 'risks and how you would mitigate them'. */
function clauseItem(tokens: readonly Token[], item: Item, { right }: Parts, start: number): Item | undefined {
  const isBareQuestion = length(right) === 1;
  const followsNoun = item.frame.kind !== 'clause' && readClause(tokens, item.from, item.to) === undefined;
  if (isBareQuestion || (followsNoun && refersBack(tokens, right))) return undefined;
  return { from: start, to: right.to, joint: 'and', frame: noFrame };
}

function nounItem(tokens: readonly Token[], item: Item, parts: Parts, isWhole: boolean): Item | undefined {
  if (!isPair(tokens, parts) || (isWhole && !standsApart(tokens, parts))) return undefined;
  return { ...item, ...parts.right, joint: 'and', frame: noFrame };
}

/** 'how you listen *and respond*'. The verbs stay together where they share an object or the second one refers back. */
function verbItem(tokens: readonly Token[], item: Item, frame: ClauseFrame, { left, right }: Parts): Item | undefined {
  const certainty = verbCertainty(tokens, skipAdverbs(tokens, right.from), frame.form);
  const leftIsBare = left.to <= frame.object;
  const rightIsBare = length(right) === 1;
  if (certainty === 0 || (certainty === 1 && rightIsBare && !leftIsBare)) return undefined;
  const sharesObject = leftIsBare && !rightIsBare && item.carry === undefined;
  if (sharesObject && !intransitiveVerbs.has(wordAt(tokens, left.to - 1))) return undefined;
  if (!leftIsBare && refersBack(tokens, right)) return undefined;
  const own: Item = { ...right, joint: 'and', frame: noFrame };
  return frame.verb > frame.from ? { ...own, carry: { from: frame.from, to: frame.verb } } : own;
}

/** 'check dates *and labels*', 'how you prioritise bugs *and requests*'. */
function objectItem(tokens: readonly Token[], frame: VerbFrame, { left, right }: Parts): Item | undefined {
  const object: Range = { from: frame.object, to: left.to };
  if (length(object) < 1 || !isShortNoun(tokens, object) || !isShortNoun(tokens, right)) return undefined;
  if (joiningVerbs.has(wordAt(tokens, verbOf(tokens, frame)))) return undefined;
  if (frame.kind === 'clause' && !frame.takesObject) return undefined;
  if (!isPair(tokens, { left: object, right })) return undefined;
  return { ...right, joint: 'and', frame: noFrame, carry: { from: frame.from, to: frame.object } };
}

/** Whether two nouns that 'and' joins are two things that can each be read alone. */
function isPair(tokens: readonly Token[], { left, right }: Parts): boolean {
  const last = wordAt(tokens, left.to - 1);
  if (fixedPairs.has(`${last} and ${wordAt(tokens, right.from)}`)) return false;
  if (last.endsWith('-') || prepositions.has(last) || isLoneAdjective(tokens, left, right)) return false;
  if (refersBack(tokens, right) || hasWord(tokens, left.from, left.to, 'between')) return false;
  return !joiningVerbs.has(wordAt(tokens, left.from));
}

/** 'hard and soft skills': the first part lacks its noun. */
function isLoneAdjective(tokens: readonly Token[], left: Range, right: Range): boolean {
  const from = determiners.has(wordAt(tokens, left.from)) ? left.from + 1 : left.from;
  if (left.to - from !== 1 || !isAdjective(wordAt(tokens, from)) || determiners.has(wordAt(tokens, right.from)))
    return false;
  return length(right) > 1 || isAdjective(wordAt(tokens, right.from));
}

const adjectiveEnding = /(?:al|ive|ous|ic|ary|able|ible|ful|less)$/;

function isAdjective(word: string): boolean {
  if (adjectives.has(word) || irregularParticiples.has(word) || /[^e]ed$/.test(word)) return true;
  return word.length > 4 && adjectiveEnding.test(word) && !nounsLikeAdjectives.has(word);
}

function refersBack(tokens: readonly Token[], range: Range): boolean {
  return hasWord(tokens, range.from, range.to, 'them') || hasWord(tokens, range.from, range.to, 'it');
}

/** Without a comma, two nouns part only where the first one has no preposition, or where they begin alike. */
function standsApart(tokens: readonly Token[], { left, right }: Parts): boolean {
  if (determiners.has(wordAt(tokens, right.from))) return true;
  if (isGerund(tokens, left.from) && isGerund(tokens, right.from)) return length(left) > 1 || length(right) === 1;
  if (hasEarlyPreposition(tokens, left) && hasEarlyPreposition(tokens, right)) return true;
  for (let at = left.from; at < left.to; at++) {
    const word = wordAt(tokens, at);
    if (prepositions.has(word) || questionWords.has(word) || word === 'that') return false;
  }
  return true;
}

/** 'patience with beginners': a noun and at once its preposition. */
function hasEarlyPreposition(tokens: readonly Token[], range: Range): boolean {
  return length(range) > 2 && prepositions.has(wordAt(tokens, range.from + 1));
}

function isGerund(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at).endsWith('ing');
}
