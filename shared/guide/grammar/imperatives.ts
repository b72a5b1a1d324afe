import { answererDeeds, plainSayVerbs } from '../languages/englishGrammar.ts';
import { readClause } from './frames.ts';
import type { Piece } from './pieces.ts';
import type { Token } from './tokens.ts';
import { type Form, hasWord, sayLead, skipAdverbs, verbCertainty, wordAt } from './verbs.ts';

/** The form of the verb at the head of a piece: only the first one of a sentence can be a gerund ('start by describing'). */
export function formAt(firstForm: Form, index: number): Form {
  return index > 0 && firstForm === 'gerund' ? 'base' : firstForm;
}

/** Whether the verb at `verb` tells the person answering what to do, even in a list that 'how you …' began. */
export function speaksToAnswerer(tokens: readonly Token[], verb: number, form: Form): boolean {
  const word = wordAt(tokens, verb);
  if (answererDeeds.has(word)) return true;
  return plainSayVerbs.has(word) && sayLead(tokens, verb, form, true) !== undefined;
}

/** Splits 'describe A and explain B', and 'A then sketch B', where no comma does. */
export function splitImperatives(tokens: readonly Token[], pieces: readonly Piece[], firstForm: Form): Piece[] {
  const last = pieces.at(-1);
  const hasOxfordComma = pieces.length > 1 && (last?.joint === 'and' || last?.joint === 'or');
  return pieces.flatMap((piece, index) => {
    const endsList = piece === last && !hasOxfordComma;
    return splitPiece({ tokens, form: formAt(firstForm, index), isFirst: index === 0, endsList }, piece);
  });
}

interface Place {
  readonly tokens: readonly Token[];
  readonly form: Form;
  readonly isFirst: boolean;
  /** Whether the piece ends its list without a comma before 'and', so that 'and' may join two verbs of it. */
  readonly endsList: boolean;
}

function splitPiece(place: Place, piece: Piece): Piece[] {
  const { tokens } = place;
  for (let at = piece.from + 1; at < piece.to - 1; at++) {
    const word = wordAt(tokens, at);
    if (word !== 'and' && word !== 'but' && word !== 'then') continue;
    const followsThen = wordAt(tokens, at + 1) === 'then';
    const isThen = followsThen || word === 'then';
    const start = followsThen ? at + 2 : at + 1;
    const isSplit = isThen || startsDenial(place, piece, start) || startsImperative(place, piece, start);
    if (start >= piece.to || !isSplit) continue;
    const right: Piece = { from: start, to: piece.to, joint: isThen ? 'then' : 'and' };
    return [{ ...piece, to: at }, ...splitPiece(place, right)];
  }
  return [piece];
}

const denials = new Set(['does', "doesn't", 'do', "don't", 'did', "didn't", 'never', 'is', "isn't", 'has', "hasn't"]);

/** 'Tells the customer and does not wait': what is left undone is a deed of its own. */
function startsDenial({ tokens, form }: Place, piece: Piece, at: number): boolean {
  if (!isDenial(tokens, at) || piece.to - at < 2) return false;
  const verb = skipAdverbs(tokens, piece.from);
  return verbCertainty(tokens, verb, form) > 0 || verbCertainty(tokens, verb, 'third') > 0;
}

/** Whether 'does not', 'never' and their like stand at `at`. */
export function isDenial(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const isDenied = word === 'never' || word.endsWith("n't") || wordAt(tokens, at + 1) === 'not';
  return denials.has(word) && isDenied;
}

/** Whether what begins at `at`, behind an 'and', is an imperative of its own. */
function startsImperative({ tokens, form, isFirst, endsList }: Place, piece: Piece, at: number): boolean {
  const verb = skipAdverbs(tokens, at);
  const laterForm = form === 'gerund' ? 'base' : form;
  if (plainSayVerbs.has(wordAt(tokens, verb)) && sayLead(tokens, at, laterForm, true) !== undefined) return true;
  if (!endsList || verbCertainty(tokens, verb, laterForm) < 2) return false;
  if (answererDeeds.has(wordAt(tokens, verb))) return true;
  const say = sayLead(tokens, piece.from, form, !isFirst);
  const start = say?.rest ?? piece.from;
  if (readClause(tokens, start, piece.to) !== undefined) return false;
  if (say !== undefined) return !hasSubordinate(tokens, start, at);
  const left = skipAdverbs(tokens, piece.from);
  return verbCertainty(tokens, left, laterForm) > 0 && !sharesObject(left, at, piece);
}

function hasSubordinate(tokens: readonly Token[], from: number, to: number): boolean {
  return ['that', 'who', 'to', 'which'].some((word) => hasWord(tokens, from, to, word));
}

/** 'plan and run a trial': the verb at `left` has no object of its own before the one at `right`. */
function sharesObject(left: number, right: number, piece: Piece): boolean {
  return left + 2 === right && right + 1 < piece.to;
}
