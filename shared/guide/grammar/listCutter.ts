import { clip, singleSpaced, textLimits } from '../../domain/plainText.ts';
import { rubricLimit } from '../../domain/questions/limits.ts';
import type { Cutting } from '../languages/language.ts';
import { indexPhrases, type PhraseIndex } from '../languages/phraseIndex.ts';
import type { FoundPoint } from './pointText.ts';
import type { GuidancePart } from './rubricPoints.ts';
import { withCapital } from './withCapital.ts';

interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * The points of guidance in a language that has no grammar here: a sentence is a list, cut at its commas and at what joins the
 * last two items. A verb that only means 'say' goes where nothing but things follow it; among deeds every verb stays. Without
 * `cutting` a sentence is one point, whole.
 */
export function cutPoints(source: string, parts: readonly GuidancePart[], cutting: Cutting | undefined): FoundPoint[] {
  const points = parts.flatMap((part) => {
    const range = { from: part.from, to: Math.min(part.to, part.from + textLimits.paragraph) };
    if (part.kind !== 'text') return toPoint(source, cutting === undefined ? range : bareItem(source, range, cutting));
    return sentencesOf(source, range).flatMap((sentence) =>
      cutting === undefined ? toPoint(source, sentence) : cutSentence(source, sentence, cutting),
    );
  });
  const seen = new Set<string>();
  return points
    .filter(({ text }) => {
      const isNew = !seen.has(text.toLowerCase());
      seen.add(text.toLowerCase());
      return isNew;
    })
    .slice(0, rubricLimit);
}

const sentenceEnd = /[.!?](?=\s|$)|[。！？]|\n+/g;

function sentencesOf(source: string, range: Piece): Piece[] {
  return cutAt(source, range, sentenceEnd);
}

function cutAt(source: string, { from, to }: Piece, pattern: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  const add = (end: number): void => {
    const piece = trimmed(source, start, end);
    if (piece.from < piece.to) pieces.push(piece);
  };
  for (const { 0: sign, index } of source.slice(from, to).matchAll(pattern)) {
    add(from + index);
    start = from + index + sign.length;
  }
  add(to);
  return pieces;
}

const edge = /[\s,;.、；，。:：–—-]/;

function trimmed(source: string, from: number, to: number): Piece {
  let start = from;
  let end = to;
  while (start < end && edge.test(source.charAt(start))) start++;
  while (end > start && edge.test(source.charAt(end - 1))) end--;
  return { from: start, to: end };
}

/** A comma between figures ('1,5') parts nothing. */
const separators = /[;；、，]|,(?!\d)|\s[–—•·/|]\s/g;

function cutSentence(source: string, sentence: Piece, cutting: Cutting): FoundPoint[] {
  const answer = afterAnswerSubject(source, sentence, cutting);
  return answer === undefined ? cutList(source, sentence, cutting) : cutAnswer(source, answer, cutting);
}

const subjects = new WeakMap<Cutting, PhraseIndex<true>>();

/** How much of a sentence is read to find who answers, in code units. */
const longestSubject = 80;

/** What a good answer does, behind its name: 'Eine gute Antwort | umfasst …'; undefined for other sentences. */
function afterAnswerSubject(source: string, { from, to }: Piece, cutting: Cutting): Piece | undefined {
  const index = subjects.get(cutting) ?? indexPhrases(cutting.answerSubjects.map((phrase) => [phrase, true] as const));
  subjects.set(cutting, index);
  const found = index.head(source.slice(from, Math.min(to, from + longestSubject)).toLowerCase());
  const rest = found === undefined ? undefined : trimmed(source, from + found.length, to);
  return rest === undefined || rest.from >= rest.to ? undefined : rest;
}

/** A list of things behind 'covers'; deeds keep their verbs: 'names the risk, asks the customer and writes it down'. */
function cutAnswer(source: string, answer: Piece, cutting: Cutting): FoundPoint[] {
  const covers = prefixAt(source, answer, cutting.coverVerbs);
  const tells = covers > 0 ? covers : prefixAt(source, answer, cutting.tellVerbs);
  const said = trimmed(source, answer.from + tells, answer.to);
  if (tells === 0 || said.from >= said.to) return cutList(source, answer, cutting);
  if (prefixAt(source, said, cutting.thatClauses) > 0) return cutList(source, said, cutting);
  const items = splitLast(source, joinParentheses(source, cutAt(source, said, separators)), cutting);
  const [first, ...rest] = items;
  const areThings =
    covers > 0 ||
    first === undefined ||
    !startsLikeThing(source, first, cutting) ||
    rest.every((item) => startsLikeThing(source, item, cutting));
  if (!areThings) return cutList(source, answer, cutting);
  return items.flatMap((item) => toPoint(source, bareItem(source, item, cutting)));
}

function cutList(source: string, sentence: Piece, cutting: Cutting): FoundPoint[] {
  const all = joinThatClause(source, joinParentheses(source, cutAt(source, sentence, separators)), cutting);
  const pieces = withoutBareVerb(source, all, cutting);
  const items = splitLast(source, pieces, cutting);
  const deeds = (): FoundPoint[] => {
    const talking = cutting.sayVerbs.filter((verb) => talkingOf.test(verb));
    return items.flatMap((item) => toPoint(source, bareItem(source, item, { ...cutting, sayVerbs: talking })));
  };
  const that = afterSayVerb(source, items[0], cutting);
  if (that === undefined) return deeds();
  const [, ...rest] = items;
  const clause = prefixAt(source, that, cutting.thatClauses);
  if (clause > 0) return clausePoints(source, that, clause, rest);
  const isListOfThings = rest.every((item) => startsLikeThing(source, item, cutting));
  if (!isListOfThings) return deeds();
  return [that, ...rest].flatMap((item) => toPoint(source, bareItem(source, item, cutting)));
}

/** 'parlez de', 'sprechen Sie über': a deed as little among deeds as anywhere. */
const talkingOf = / (?:de|du|des|do|da|del|sobre|über|von|di|van|over)$/;

/** 'Zeigen Sie, dass …': the comma after a verb of saying parts nothing. */
function joinThatClause(source: string, pieces: readonly Piece[], cutting: Cutting): readonly Piece[] {
  const [first, second, ...others] = pieces;
  if (first === undefined || second === undefined || prefixAt(source, second, cutting.thatClauses) === 0) return pieces;
  const isOnlyVerb = prefixAt(source, first, cutting.sayVerbs) === first.to - first.from;
  return isOnlyVerb ? [{ from: first.from, to: second.to }, ...others] : pieces;
}

/** 'Erzählen Sie, was geschah': a verb of saying that stands alone before its comma says nothing. */
function withoutBareVerb(source: string, pieces: readonly Piece[], { sayVerbs }: Cutting): readonly Piece[] {
  const [first, ...rest] = pieces;
  const isBare = first !== undefined && prefixAt(source, first, sayVerbs) === first.to - first.from;
  return isBare && rest.length > 0 ? rest : pieces;
}

/** What a comma in parentheses parts belongs together. */
function joinParentheses(source: string, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const text = last === undefined ? '' : source.slice(last.from, last.to);
    const isOpen = text.lastIndexOf('(') > text.lastIndexOf(')');
    if (last !== undefined && isOpen) joined[joined.length - 1] = { from: last.from, to: piece.to };
    else joined.push(piece);
  }
  return joined;
}

/** The last piece of a list, or the whole of a short sentence, is two where 'and' stands in it. */
function splitLast(source: string, pieces: readonly Piece[], { joiners }: Cutting): Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || joiners.length === 0) return [...pieces];
  const text = source.slice(last.from, last.to).toLowerCase();
  const places = joiners.flatMap((joiner) => {
    const at = text.lastIndexOf(` ${joiner} `);
    return text.startsWith(`${joiner} `)
      ? [{ at: -1, length: joiner.length + 1 }]
      : at < 0
        ? []
        : [{ at, length: joiner.length + 2 }];
  });
  const place = places.reduce<(typeof places)[number] | undefined>(
    (best, other) =>
      best === undefined || other.at > best.at || (other.at === best.at && other.length > best.length) ? other : best,
    undefined,
  );
  if (place === undefined) return [...pieces];
  const at = last.from + Math.max(0, place.at);
  const before = trimmed(source, last.from, at);
  const after = trimmed(source, last.from + place.at + (place.at < 0 ? 1 : 0) + place.length, last.to);
  return [...pieces.slice(0, -1), before, after].filter(({ from, to }) => from < to);
}

/** The item without its verb of saying; undefined where it has none. */
function afterSayVerb(source: string, item: Piece | undefined, { sayVerbs }: Cutting): Piece | undefined {
  if (item === undefined) return undefined;
  const length = prefixAt(source, item, sayVerbs);
  const rest = trimmed(source, item.from + length, item.to);
  return length === 0 || rest.from >= rest.to ? undefined : rest;
}

/** How many code units the longest of some phrases takes at the front of an item, with the space behind it. */
function prefixAt(source: string, { from, to }: Piece, phrases: readonly string[]): number {
  const text = `${source
    .slice(from, Math.min(to, from + 60))
    .toLowerCase()
    .replace(/[’‘]/g, "'")} `;
  return phrases.reduce((longest, phrase) => {
    const isThere =
      text.startsWith(phrase) &&
      (phrase.endsWith("'") || text.charAt(phrase.length) === ' ' || text.charAt(phrase.length) === ',');
    return isThere ? Math.max(longest, phrase.length) : longest;
  }, 0);
}

function startsLikeThing(source: string, item: Piece, { nounOpeners, sayVerbs }: Cutting): boolean {
  return (
    prefixAt(source, item, nounOpeners) > 0 ||
    prefixAt(source, item, sayVerbs) > 0 ||
    /^\d/.test(source.slice(item.from, item.from + 1))
  );
}

/** 'show that you compare, check and ask': each goes on with 'you'. */
function clausePoints(source: string, first: Piece, clause: number, rest: readonly Piece[]): FoundPoint[] {
  const phrase = source.slice(first.from, first.from + clause);
  const subject = phrase.split(' ').slice(1).join(' ');
  const start = subject === '' ? first.from + clause : first.from + clause - subject.length;
  const head = toPoint(source, trimmed(source, start, first.to));
  return [...head, ...rest.flatMap((item) => toPoint(source, item, subject))];
}

/** An item without its article, a verb of saying and a preposition that the verb has left. */
function bareItem(source: string, item: Piece, cutting: Cutting): Piece {
  const said = afterSayVerb(source, item, cutting) ?? item;
  const after = trimmed(source, said.from + prefixAt(source, said, ['de', 'von', 'di']), said.to);
  const isDoubled =
    said.from === item.from && /^(?:de|di) (?:lo|la|ce|quello|que)\b/i.test(source.slice(item.from, item.from + 14));
  const whole = isDoubled ? after : said;
  const article = prefixAt(source, whole, cutting.articles);
  const bare = trimmed(source, whole.from + article, whole.to);
  return keepsArticle(source, whole) || bare.from >= bare.to ? whole : bare;
}

/** 'lo que sabe', 'o que procura': here the word is no article; in 'il tuo percorso' it belongs to the next. */
function keepsArticle(source: string, { from, to }: Piece): boolean {
  const text = source.slice(from, Math.min(to, from + 16));
  return (
    /^(?:lo|la|los|las|el|o|a|os|as) que\b/i.test(text) ||
    /^(?:il|la|i|le) (?:tu[oaei]|tuoi|su[oae]|suoi|vostr[oaei]|nostr[oaei])\b/iu.test(text)
  );
}

function toPoint(source: string, { from, to }: Piece, subject = ''): FoundPoint[] {
  const range = trimmed(source, from, to);
  if (range.from >= range.to) return [];
  const own = singleSpaced(source.slice(range.from, range.to))
    .replace(/[?？]$/, '')
    .trim();
  const text = withCapital(clip(subject === '' ? own : `${subject} ${own}`, textLimits.line));
  return text === '' ? [] : [{ text, span: [range.from, range.to] }];
}
