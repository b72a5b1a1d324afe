import {
  adverbs,
  determiners,
  givenThings,
  irregularPasts,
  listeners,
  prepositions,
  questionWords,
  sayMayHave,
  sayNouns,
  sayParticles,
  sayVerbs,
  verbsAndNouns,
  verbsWithoutNouns,
} from '../languages/englishGrammar.ts';
import type { Token } from './tokens.ts';

/** The form in which a list's verbs stand: 'check' (base), 'checks' (third), 'checked' (past), 'checking' (gerund). */
export type Form = 'base' | 'third' | 'past' | 'gerund';

/** How surely a word is a verb: 0 no, 1 its neighbours decide, 2 yes. */
export type Certainty = 0 | 1 | 2;

/** The lower-case word at `index`, or '' where there is a group, a mark or nothing. */
export function wordAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token?.kind === 'word' ? token.lower : '';
}

/** Whether `word` stands anywhere in `[from, to)`. */
export function hasWord(tokens: readonly Token[], from: number, to: number, word: string): boolean {
  for (let at = from; at < to; at++) if (wordAt(tokens, at) === word) return true;
  return false;
}

export function isAdverb(word: string): boolean {
  return adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word));
}

const notAdverbs = new Set(
  `family assembly supply reply apply rely early friendly anomaly daily weekly monthly yearly hourly quarterly likely costly
  timely orderly elderly lively lonely bully belly jelly ally`.split(/\s+/),
);

/** The first index at or after `index` that holds no adverb. */
export function skipAdverbs(tokens: readonly Token[], index: number): number {
  let at = index;
  while (isAdverb(wordAt(tokens, at))) at++;
  return at;
}

/** The dictionary forms that `word` may be, if it stands in `form`. */
function baseForms(word: string, form: Form): string[] {
  switch (form) {
    case 'base':
      return [word];
    case 'third':
      return thirdPersonBases(word);
    case 'gerund':
      return word.endsWith('ing') ? stemBases(word.slice(0, -3)) : [];
    case 'past':
      return word.endsWith('ed') ? stemBases(word.slice(0, -2)) : [];
  }
}

function thirdPersonBases(word: string): string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('es')) return [word.slice(0, -1), word.slice(0, -2)];
  return word.endsWith('s') ? [word.slice(0, -1)] : [];
}

/** 'describ' → describe, 'plann' → plan, 'cover' → cover, 'tri' → try. */
function stemBases(stem: string): string[] {
  const bases = [stem, `${stem}e`];
  if (stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`);
  if (stem.length > 3 && stem.at(-1) === stem.at(-2)) bases.push(stem.slice(0, -1));
  return bases;
}

const verbEnding = /[^aeiou][aeiou]?[a-z]*(?:ise|ize|yse|yze|ify)$/;
const nounsLikeVerbs = new Set(
  'exercise enterprise surprise compromise paradise disguise demise treatise prise reprise expertise franchise promise noise rise size prize premise otherwise precise concise wise merchandise'.split(
    ' ',
  ),
);

function isSureVerb(base: string): boolean {
  if (base.startsWith('re-') && base.length > 5) return true;
  // 'remake', 'recook'
  if (base.startsWith('re') && base.length > 5 && verbsWithoutNouns.has(base.slice(2))) return true;
  return verbsWithoutNouns.has(base) || (verbEnding.test(base) && base.length > 5 && !nounsLikeVerbs.has(base));
}

/** How surely a verb in `form` stands at `index`. */
export function verbCertainty(tokens: readonly Token[], index: number, form: Form): Certainty {
  const word = wordAt(tokens, index);
  if (word === '') return 0;
  if (form === 'past') return pastCertainty(tokens, index);
  const bases = baseForms(word, form);
  if (bases.some((base) => verbsAndNouns.has(base) || sayNouns.has(base))) return uncertain(tokens, index);
  if (bases.some((base) => isSureVerb(base) || sayVerbs.has(base))) return 2;
  return 0;
}

function pastCertainty(tokens: readonly Token[], index: number): Certainty {
  const word = wordAt(tokens, index);
  if (irregularPasts.has(word)) return 2;
  if (!word.endsWith('ed')) return 0;
  const next = wordAt(tokens, index + 1);
  return next === '' || determiners.has(next) || prepositions.has(next) || strictParticles.has(next) ? 2 : 1;
}

/** A verb that may be a noun: nothing in parentheses comes right behind a verb. */
function uncertain(tokens: readonly Token[], index: number): Certainty {
  if (tokens[index + 1]?.text.startsWith('(')) return 0;
  return isFollowedLikeVerb(tokens, index) ? 2 : 1;
}

/** A determiner, a particle or an adverb right behind shows a verb; so does a pronoun. */
export function isFollowedLikeVerb(tokens: readonly Token[], index: number): boolean {
  const next = wordAt(tokens, index + 1);
  if (next === '' || next === 'one-to-one') return false;
  return determiners.has(next) || isAdverb(next) || strictParticles.has(next);
}

/** Particles that hardly any noun is followed by ('plan *in* advance' may be either). */
export const strictParticles = new Set('up out away forward aside apart together back down off ahead'.split(' '));

/** Where a lead of saying ends: the index of the first token of what is to be said, and of the verb. */
export interface SayLead {
  readonly verb: number;
  readonly rest: number;
}

/**
 * A verb of saying at `index`, with its adverbs, listener and particle: 'briefly describe', 'walk the panel through',
 * 'be specific about'. `strictly` asks for a sign that a word like 'cover' or 'state' is a verb here and no noun.
 */
export function sayLead(tokens: readonly Token[], index: number, form: Form, strictly: boolean): SayLead | undefined {
  const verb = skipAdverbs(tokens, index);
  const beLead = beAboutLead(tokens, verb);
  if (beLead !== undefined) return { verb, rest: beLead };
  const base = baseForms(wordAt(tokens, verb), form).find((candidate) => sayVerbs.has(candidate));
  if (base === undefined) return undefined;
  if (strictly && verbCertainty(tokens, verb, form) < 2) return undefined;
  const rest = afterSayVerb(tokens, verb, base);
  if (rest === undefined || objects.has(wordAt(tokens, rest))) return undefined;
  const inner = wordAt(tokens, rest) === 'by' ? sayLead(tokens, rest + 1, 'gerund', false) : undefined;
  return { verb, rest: inner?.rest ?? rest };
}

/** 'Prove it with a number': what is said is known already, and saying it so is the deed. */
const objects = new Set(['it', 'them']);

const clearly = new Set('specific clear explicit concrete precise definite'.split(' '));

function beAboutLead(tokens: readonly Token[], index: number): number | undefined {
  const says = wordAt(tokens, index) === 'be' || wordAt(tokens, index) === 'get';
  if (!says || !clearly.has(wordAt(tokens, index + 1))) return undefined;
  const about = wordAt(tokens, index + 2);
  return about === 'about' || about === 'on' ? index + 3 : undefined;
}

function afterSayVerb(tokens: readonly Token[], verb: number, base: string): number | undefined {
  const afterAdverbs = skipAdverbs(tokens, verb + 1);
  const afterListener = verbsWithListener.has(base) ? skipListener(tokens, afterAdverbs) : afterAdverbs;
  if (verbsOnlyWithListener.has(base) && afterListener === afterAdverbs) return undefined;
  const needed = sayParticles.get(base);
  if (needed !== undefined) return afterParticle(tokens, afterListener, base, needed);
  if ((base === 'give' || base === 'provide') && !givesAnExample(tokens, afterListener)) return undefined;
  const particle = sayMayHave.get(base)?.has(wordAt(tokens, afterListener)) === true ? 1 : 0;
  return skipAdverbs(tokens, afterListener + particle);
}

function afterParticle(
  tokens: readonly Token[],
  index: number,
  base: string,
  needed: ReadonlySet<string>,
): number | undefined {
  if (needed.has(wordAt(tokens, index))) return skipAdverbs(tokens, index + 1);
  if (base === 'tell' && tellsSomething(tokens, index)) return index;
  return undefined;
}

/** 'Tell them how …', 'tell a short story': there 'tell' needs no particle. */
function tellsSomething(tokens: readonly Token[], index: number): boolean {
  const next = wordAt(tokens, index);
  if (questionWords.has(next) || next === 'that') return true;
  return [index + 1, index + 2, index + 3].some((at) => wordAt(tokens, at) === 'story');
}

function givesAnExample(tokens: readonly Token[], index: number): boolean {
  return [0, 1, 2, 3, 4].some((ahead) => givenThings.has(wordAt(tokens, index + ahead)));
}

/** 'Reassure the panel that …' says; 'reassure the parent' is a deed. */
const verbsOnlyWithListener = new Set('reassure assure convince persuade remind'.split(' '));
const verbsWithListener = new Set([
  ...'tell walk talk take give show provide speak'.split(' '),
  ...verbsOnlyWithListener,
]);

/** '(to) (the) interviewer'. Anything else is left alone. */
function skipListener(tokens: readonly Token[], index: number): number {
  let at = index;
  if (wordAt(tokens, at) === 'to') at++;
  if (wordAt(tokens, at) === 'the' || wordAt(tokens, at) === 'your') at++;
  if (wordAt(tokens, at) === 'hiring') at++;
  const isListener = listeners.has(wordAt(tokens, at)) && at + 1 < tokens.length;
  if (!isListener) return index;
  return wordAt(tokens, at + 1) === 'know' ? index : at + 1;
}
