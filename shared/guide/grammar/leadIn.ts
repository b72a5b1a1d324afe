import {
  answerNouns,
  askers,
  askerVerbs,
  connectors,
  enquiryVerbs,
  finiteVerbs,
  modals,
  ordinals,
  praiseWords,
  questionWords,
  subordinators,
} from '../languages/englishGrammar.ts';
import { indexPhrases, phraseAt } from './phrases.ts';
import { isMark, type Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { type Form, sayLead, skipAdverbs, verbCertainty, wordAt } from './verbs.ts';

/**
 * What a sentence of a guide is for: it tells what to cover (guide), says what the interviewer looks for (seek), why the
 * question is asked (purpose), what a weak answer does (warning), or remarks on something (remark). 'plain' is a line without
 * any of these signs.
 */
export type SentenceKind = 'guide' | 'seek' | 'purpose' | 'warning' | 'remark' | 'plain';

export interface OpenedSentence {
  readonly kind: SentenceKind;
  /** What is left after the lead-in; may be empty. */
  readonly tokens: readonly Token[];
  /** The form of the verbs in what is left: 'covers' after 'a good answer', else 'cover'. */
  readonly form: Form;
  /** Whether only a verb can follow the lead-in. */
  readonly expectsVerb: boolean;
  readonly sentence: Sentence;
}

/** Whether a part of a sentence behind a semicolon tells what to cover by itself: '…; then sketch', '…; it should also show'. */
export function isGuidance(tokens: readonly Token[]): boolean {
  return stripLeads(tokens).found || isImperative(tokens, skipConnectors(tokens, 0));
}

/** Takes the lead-in off a sentence ('In your answer,', 'A strong candidate will', 'Don't forget to') and says what it is for. */
export function openSentence(sentence: Sentence): OpenedSentence {
  const { tokens } = sentence;
  const done: Done = (kind, at, lead) => ({
    kind,
    tokens: tokens.slice(at),
    form: lead?.form ?? 'base',
    expectsVerb: lead?.expectsVerb ?? false,
    sentence,
  });
  const warned = afterWarning(tokens);
  if (warned !== undefined) return done('warning', warned);
  if (isWarning(tokens)) return done('warning', 0);
  const sign = goodSign(tokens);
  if (sign !== undefined)
    return { ...done('guide', 0, { ...asSign, at: 0 }), tokens: tokens.slice(sign.from, sign.to) };
  const seek = afterSeeking(tokens);
  if (seek !== undefined) return openSeeking(tokens, seek, done);
  if (isPurpose(tokens)) return done('purpose', purposeStart(tokens));
  const lead = stripLeads(tokens);
  if (lead.found) return done('guide', lead.at, lead);
  if (isImperative(tokens, lead.at) || sentence.end === '?') return done('guide', lead.at);
  return done(isRemark(tokens) ? 'remark' : 'plain', lead.at);
}

const weakWords = new Set('weak weaker weakest poor poorer bad worse unprepared'.split(' '));
const onlyWords = new Set('just only simply merely'.split(' '));

const warnings = indexPhrases<true>([
  ['watch out for', true],
  ['beware of', true],
  ['be wary of', true],
  ['be careful with', true],
  ['worry if they', true],
  ['worry about', true],
  ['be worried by', true],
  ['mark down', true],
  ['avoid', true],
]);

/** Where what is warned of begins: 'Watch out for | anybody who overrules him'. */
function afterWarning(tokens: readonly Token[]): number | undefined {
  const found = phraseAt(warnings, tokens, 0);
  const isAlone = found === undefined || found.end >= tokens.length || wordAt(tokens, 0) === 'avoid';
  return isAlone ? undefined : found.end;
}

/** 'Weaker candidates wait …', 'Don't just say that …'. */
function isWarning(tokens: readonly Token[]): boolean {
  const first = wordAt(tokens, 0);
  if (first === "don't") return onlyWords.has(wordAt(tokens, 1));
  if (first === 'do') return wordAt(tokens, 1) === 'not' && onlyWords.has(wordAt(tokens, 2));
  const at = answerDeterminers.has(first) ? 1 : 0;
  return weakWords.has(wordAt(tokens, at)) && isAnswerNoun(wordAt(tokens, at + 1));
}

function isAnswerNoun(word: string): boolean {
  return answerNouns.has(word) || word === 'ones' || word === 'one';
}

const asSign = { form: 'third', found: true, expectsVerb: true } as const;
const signNouns = new Set('sign indicator signs indicators'.split(' '));

/** What an answer does that 'is a good sign': 'An honest answer that | names a strength | is a good sign'. */
function goodSign(tokens: readonly Token[]): { from: number; to: number } | undefined {
  const noun = tokens.findIndex((_, at) => at < headLength && isAnswerNoun(wordAt(tokens, at)));
  if (noun < 0 || !['that', 'who', 'which'].includes(wordAt(tokens, noun + 1))) return undefined;
  for (let at = noun + 3; at < tokens.length; at++) {
    if (wordAt(tokens, at) !== 'is') continue;
    const isSign = [at + 1, at + 2, at + 3].some((place) => signNouns.has(wordAt(tokens, place)));
    if (isSign) return { from: noun + 2, to: at };
  }
  return undefined;
}

type Done = (kind: SentenceKind, at: number, lead?: Lead) => OpenedSentence;

function openSeeking(tokens: readonly Token[], at: number, done: Done): OpenedSentence {
  const they = wordAt(tokens, at) === 'that' ? at + 1 : at;
  const isTheirs = they > at && seekersAlone.has(wordAt(tokens, they)) && they + 1 < tokens.length;
  if (isTheirs) return done('seek', they + 1, { at: they + 1, form: 'base', found: true, expectsVerb: true });
  const lead = stripLeads(tokens, at);
  return done('seek', lead.at, lead);
}

/** 'We want to hear that they | back the driver'. */
const seekersAlone = new Set(['they']);

interface Lead {
  readonly at: number;
  readonly form: Form;
  /** Whether words were taken off that only guidance has. */
  readonly found: boolean;
  readonly expectsVerb: boolean;
}

/** What one step takes off. A verb is expected behind it unless it says otherwise. */
interface Stripped {
  readonly at: number;
  readonly form: Form;
  readonly expectsNoun?: boolean;
}

type Step = (tokens: readonly Token[], at: number, form: Form) => Stripped | undefined;

const steps: readonly Step[] = [afterInYourAnswer, afterIntroClause, afterWrapper, afterAnswerSubject, afterLookFor];

function stripLeads(tokens: readonly Token[], from = 0): Lead {
  let lead: Lead = { at: skipConnectors(tokens, from), form: 'base', found: false, expectsVerb: false };
  for (let round = 0; round < 6; round++) {
    const next = firstStep(tokens, lead);
    if (next === undefined) return lead;
    const expectsVerb = next.expectsNoun !== true;
    lead = { at: skipConnectors(tokens, next.at), form: next.form, found: true, expectsVerb };
  }
  return lead;
}

function firstStep(tokens: readonly Token[], lead: Lead): Stripped | undefined {
  for (const step of steps) {
    const next = step(tokens, lead.at, lead.form);
    if (next !== undefined && next.at > lead.at) return next;
  }
  return undefined;
}

function skipConnectors(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isConnector(tokens, at) || (at > from && isMark(tokens[at], ','))) at++;
  return at;
}

/** 'First, describe' and 'then describe' connect; 'first aid' and 'next steps' do not. */
function isConnector(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (!connectors.has(word)) return false;
  if (!ordinals.has(word)) return true;
  return (
    isMark(tokens[at + 1], ',') ||
    sayLead(tokens, at + 1, 'base', true) !== undefined ||
    verbCertainty(tokens, at + 1, 'base') === 2
  );
}

const answerPlaces = new Set('answer answers response responses reply'.split(' '));
const answerOpeners = new Set('in for with within throughout when while'.split(' '));
const answerOwners = new Set('your the this an a good strong great best'.split(' '));

/** 'In your answer(,)', 'for a strong answer:', 'when answering(,)'. */
function afterInYourAnswer(tokens: readonly Token[], at: number, form: Form): Stripped | undefined {
  if (!answerOpeners.has(wordAt(tokens, at))) return undefined;
  let end = at + 1;
  while (answerOwners.has(wordAt(tokens, end))) end++;
  if (!answerPlaces.has(wordAt(tokens, end))) return undefined;
  return { at: skipComma(tokens, end + 1), form, expectsNoun: isMark(tokens[end + 1], ':') };
}

function skipComma(tokens: readonly Token[], at: number): number {
  return isMark(tokens[at], ',') || isMark(tokens[at], ':') || isMark(tokens[at], '–') ? at + 1 : at;
}

/** How many tokens a clause before the guidance ('If you have led a team, …') may have. */
const longestIntro = 30;

/** 'If you have moved before, mention …': the clause goes when guidance follows its comma. */
function afterIntroClause(tokens: readonly Token[], at: number, form: Form): Stripped | undefined {
  if (!subordinators.has(wordAt(tokens, at))) return undefined;
  for (let i = at + 1; i < Math.min(tokens.length, at + longestIntro); i++) {
    if (!isMark(tokens[i], ',')) continue;
    const next = skipConnectors(tokens, i + 1);
    if (startsGuidance(tokens, next)) return { at: next, form };
  }
  return undefined;
}

function startsGuidance(tokens: readonly Token[], at: number): boolean {
  if (isImperative(tokens, at)) return true;
  return [afterAnswerSubject, afterWrapper, afterLookFor].some((step) => step(tokens, at, 'base') !== undefined);
}

/** Whether a sentence whose words begin at `at` tells somebody to do something. */
function isImperative(tokens: readonly Token[], at: number): boolean {
  if (sayLead(tokens, at, 'base', false) !== undefined) return true;
  const verb = skipAdverbs(tokens, at);
  const first = wordAt(tokens, verb);
  if (first === "don't" || first === 'never' || first === 'do') return true;
  return verbCertainty(tokens, verb, 'base') === 2;
}

/** 'You should', 'Your answer could', 'A strong candidate', 'The best answers'. */
function afterAnswerSubject(tokens: readonly Token[], at: number): Stripped | undefined {
  const subject = answerSubjectEnd(tokens, at);
  if (subject === undefined) return undefined;
  const afterSubject = skipAdverbs(tokens, subject.at);
  const modal = afterModal(tokens, afterSubject);
  if (wordAt(tokens, at) === 'they' && modal === undefined) return afterPredicate(tokens, afterSubject, true);
  if (wordAt(tokens, at) === 'it' && !modals.has(wordAt(tokens, afterSubject))) return undefined;
  if (modal !== undefined) return { at: modal, form: 'base' };
  if (!subject.isAnswer) return undefined;
  return afterPredicate(tokens, afterSubject, subject.isPlural);
}

interface Subject {
  readonly at: number;
  readonly isAnswer: boolean;
  readonly isPlural: boolean;
}

const addressees = new Set(['you', 'they', 'it', "you'll", "they'll", "you'd"]);

const answerDeterminers = new Set(['a', 'an', 'the', 'your', 'their', 'any', 'most']);

function answerSubjectEnd(tokens: readonly Token[], at: number): Subject | undefined {
  if (addressees.has(wordAt(tokens, at))) {
    const contracted = wordAt(tokens, at).includes("'");
    return { at: contracted ? at : at + 1, isAnswer: false, isPlural: true };
  }
  let end = at;
  if (answerDeterminers.has(wordAt(tokens, end))) end++;
  while (praiseWords.has(wordAt(tokens, end))) end++;
  const noun = wordAt(tokens, end);
  const isPraised = end > at && praiseWords.has(wordAt(tokens, end - 1));
  const isGoodOne = isPraised && (isAnswerNoun(noun) || isPlural(noun));
  if (!answerNouns.has(noun) && !isGoodOne) return personEnd(tokens, at);
  if (end === at && !noun.endsWith('s')) return undefined;
  return { at: end + 1, isAnswer: true, isPlural: isPlural(noun) };
}

function isPlural(noun: string): boolean {
  return noun === 'people' || (noun.endsWith('s') && !noun.endsWith('ss'));
}

/** 'The cook should …', 'a new driver would …': whoever has the job, before what only an answer is told by. */
function personEnd(tokens: readonly Token[], at: number): Subject | undefined {
  if (!personDeterminers.has(wordAt(tokens, at))) return undefined;
  const modal = [at + 2, at + 3].find((place) => personModals.has(wordAt(tokens, place)));
  return modal === undefined ? undefined : { at: modal, isAnswer: true, isPlural: false };
}

const personDeterminers = new Set(['a', 'an', 'the', 'any']);
const personModals = new Set(['should', 'would', 'will', 'must']);

/** 'should', 'will want to', 'need to', 'might also': what stands between the subject and its verb. */
function afterModal(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  const isContracted = word.endsWith("'ll") || word.endsWith("'d");
  if (!modals.has(word) && !isContracted) return afterWanting(tokens, at);
  const next = skipAdverbs(tokens, at + 1);
  return afterWanting(tokens, next) ?? next;
}

const wanting = new Set('need needs want wants have has try tries aim aims like ought used'.split(' '));

function afterWanting(tokens: readonly Token[], at: number): number | undefined {
  return wanting.has(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'to' ? skipAdverbs(tokens, at + 2) : undefined;
}

/** What a good answer does or is: 'covers …', 'is …', 'is one that …'. */
function afterPredicate(tokens: readonly Token[], at: number, isPlural: boolean): Stripped | undefined {
  const form: Form = isPlural ? 'base' : 'third';
  const verb = wordAt(tokens, at);
  if (verb === 'is' || verb === 'are') return afterIs(tokens, at + 1, form);
  if (verb === 'who' || verb === 'that') return { at: at + 1, form };
  const says =
    sayLead(tokens, at, form, false) !== undefined || isPerfect(tokens, at) || verb === 'have' || verb === 'has';
  return says || verbCertainty(tokens, at, form) > 0 ? { at, form } : undefined;
}

/** 'have found a difference' */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  const verb = wordAt(tokens, at);
  return (verb === 'have' || verb === 'has') && verbCertainty(tokens, skipAdverbs(tokens, at + 1), 'past') > 0;
}

function afterIs(tokens: readonly Token[], at: number, form: Form): Stripped {
  const isOne = wordAt(tokens, at) === 'one' || wordAt(tokens, at + 1) === 'one';
  const relative = wordAt(tokens, at) === 'one' ? at + 1 : at + 2;
  const follows = wordAt(tokens, relative) === 'that' || wordAt(tokens, relative) === 'which';
  return isOne && follows ? { at: relative + 1, form } : { at, form: 'base', expectsNoun: true };
}

/**
 * Words around the verb that add nothing: 'try to', 'be sure to', 'don't forget to', 'it helps to', 'start by', 'consider'.
 * The verb may then stand as a gerund: 'consider mentioning'.
 */
const wrappers = indexPhrases<'verb' | 'by' | 'worth'>([
  ['try to', 'verb'],
  ['aim to', 'verb'],
  ['try and', 'verb'],
  ['remember to', 'verb'],
  ['be sure to', 'verb'],
  ['be sure you', 'verb'],
  ['be ready to', 'verb'],
  ['be prepared to', 'verb'],
  ['make sure to', 'verb'],
  ['make sure you', 'verb'],
  ['make sure that you', 'verb'],
  ['make sure', 'verb'],
  ['ensure you', 'verb'],
  ['ensure that you', 'verb'],
  ["don't forget to", 'verb'],
  ['do not forget to', 'verb'],
  ['feel free to', 'verb'],
  ['take care to', 'verb'],
  ['take time to', 'verb'],
  ['take the time to', 'verb'],
  ['take the opportunity to', 'verb'],
  ['take this opportunity to', 'verb'],
  ['use this opportunity to', 'verb'],
  ['use this chance to', 'verb'],
  ['it helps to', 'verb'],
  ['it also helps to', 'verb'],
  ['it can help to', 'verb'],
  ['it is good to', 'verb'],
  ['it is best to', 'verb'],
  ['it is important to', 'verb'],
  ['it is useful to', 'verb'],
  ['it is helpful to', 'verb'],
  ['it can be helpful to', 'verb'],
  ['it may help to', 'verb'],
  ['it can also help to', 'verb'],
  ['it may be helpful to', 'verb'],
  ['it is worth', 'worth'],
  ["it's good to", 'verb'],
  ["it's best to", 'verb'],
  ["it's important to", 'verb'],
  ["it's useful to", 'verb'],
  ["it's helpful to", 'verb'],
  ["it's worth", 'worth'],
  ["it's a good idea to", 'verb'],
  ['it is a good idea to', 'verb'],
  ['you may wish to', 'verb'],
  ['start by', 'by'],
  ['begin by', 'by'],
  ['finish by', 'by'],
  ['end by', 'by'],
  ['close by', 'by'],
  ['open by', 'by'],
  ['then', 'verb'],
  ['make it clear', 'verb'],
  ['make it plain', 'verb'],
  ['make clear', 'verb'],
  ['let them know that', 'verb'],
  ['let them know', 'verb'],
  ['let the interviewer know that', 'verb'],
  ['let the interviewer know', 'verb'],
  ['let us know', 'verb'],
]);

function afterWrapper(tokens: readonly Token[], at: number, form: Form): Stripped | undefined {
  const phrase = phraseAt(wrappers, tokens, at);
  if (phrase === undefined) {
    const considers = wordAt(tokens, at) === 'consider' && isSayGerund(tokens, at + 1);
    return considers ? { at: at + 1, form: 'gerund' } : undefined;
  }
  const next = skipAdverbs(tokens, phrase.end);
  if (phrase.value === 'verb') return { at: next, form };
  return phrase.value === 'worth' || isSayGerund(tokens, next) ? { at: next, form: 'gerund' } : undefined;
}

function isSayGerund(tokens: readonly Token[], at: number): boolean {
  return sayLead(tokens, at, 'gerund', false) !== undefined;
}

const lookingVerbs = new Set('look listen watch probe'.split(' '));
const seekers = new Set('candidates candidate someone somebody people applicants those anyone person'.split(' '));

/** 'Look for', 'Listen for', 'Candidates who', 'someone who'. */
function afterLookFor(tokens: readonly Token[], at: number, form: Form): Stripped | undefined {
  const looks =
    lookingVerbs.has(wordAt(tokens, at)) && (wordAt(tokens, at + 1) === 'for' || wordAt(tokens, at + 1) === 'out');
  if (looks) return { at: wordAt(tokens, at + 2) === 'for' ? at + 3 : at + 2, form, expectsNoun: true };
  const noun = ['a', 'an', 'the'].includes(wordAt(tokens, at)) ? at + 1 : at;
  if (!seekers.has(wordAt(tokens, noun))) return undefined;
  const relative = wordAt(tokens, noun + 1);
  if (relative !== 'who' && relative !== 'that') return undefined;
  const isPlural = ['candidates', 'people', 'applicants', 'those'].includes(wordAt(tokens, noun));
  const modal = afterModal(tokens, noun + 2);
  return modal === undefined ? { at: noun + 2, form: isPlural ? 'base' : 'third' } : { at: modal, form: 'base' };
}

const seekingPhrases = indexPhrases<true>([
  ['looking for', true],
  ['look for', true],
  ['looks for', true],
  ['listening for', true],
  ['listen for', true],
  ['listens for', true],
  ['want to hear about', true],
  ['wants to hear about', true],
  ['want to hear', true],
  ['wants to hear', true],
  ['want to see', true],
  ['wants to see', true],
  ['hope to hear about', true],
  ['hopes to hear about', true],
  ['hope to hear', true],
  ['hopes to hear', true],
  ['like to hear about', true],
  ['expect', true],
  ['expects', true],
  ['expect to hear about', true],
  ['expect to hear', true],
  ['expects to hear', true],
  ['need to see', true],
  ['needs to see', true],
]);

/** How far into a sentence its subject and verb are looked for, in tokens. */
const headLength = 8;

/** Where the list begins in 'The interviewer is looking for A, B and C'; undefined for other sentences. */
function afterSeeking(tokens: readonly Token[]): number | undefined {
  if (!startsWithAsker(tokens) || asksThis(tokens)) return undefined;
  let best: number | undefined;
  for (let at = 1; at < headLength + 2; at++) {
    best = phraseAt(seekingPhrases, tokens, at)?.end ?? best;
  }
  return best;
}

/** 'For the last one I'd like to hear …': whoever writes the guide asks. */
const writers = new Set("i i'd i'm i'll".split(' '));

function startsWithAsker(tokens: readonly Token[]): boolean {
  const writer = tokens.findIndex((_, at) => at < headLength && writers.has(wordAt(tokens, at)));
  if (writer >= 0) return [1, 2].some((ahead) => phraseAt(seekingPhrases, tokens, writer + ahead) !== undefined);
  for (let at = 0; at < 4; at++) {
    if (!askers.has(wordAt(tokens, at))) continue;
    const next = skipAdverbs(tokens, at + 1);
    if (wordAt(tokens, at) === 'they' && isDeedOfCandidate(tokens, next)) return false;
    if (askerVerbs.has(wordAt(tokens, next)) || modals.has(wordAt(tokens, next))) return true;
  }
  return false;
}

const deedsOfCandidates = new Set('use check test care know begin start open ask value'.split(' '));
const asked = new Set('this it you whether if that about because to so since for in at'.split(' '));

/** 'They check the label': they are the candidates, unless what they check is whether somebody can do something. */
function isDeedOfCandidate(tokens: readonly Token[], verb: number): boolean {
  return deedsOfCandidates.has(wordAt(tokens, verb)) && !asked.has(wordAt(tokens, verb + 1));
}

function asksThis(tokens: readonly Token[]): boolean {
  for (let at = 0; at < headLength; at++) {
    const word = wordAt(tokens, at);
    if ((word === 'ask' || word === 'asks' || word === 'use' || word === 'uses') && at > 0) return true;
  }
  return false;
}

const aims = new Set('aim purpose goal intent idea reason'.split(' '));
const purposeSubjects = new Set('question questions one prompt'.split(' '));

/** Whether a sentence is about why the question is asked. */
function isPurpose(tokens: readonly Token[]): boolean {
  if (startsWithAsker(tokens)) return true;
  const first = wordAt(tokens, 0);
  if ((first === 'this' || first === 'the') && purposeSubjects.has(wordAt(tokens, 1))) return true;
  if ((first === 'the' && aims.has(wordAt(tokens, 1))) || (first === 'asking' && wordAt(tokens, 1) === 'this'))
    return true;
  return thisOrIt.has(first) && helpsToFindOut(tokens);
}

const thisOrIt = new Set("this that it it's this's".split(' '));
const findingOut = new Set('there meant asked designed intended used helps help lets allows'.split(' '));

/** 'It's there to reveal …', 'this should help you assess …', 'which can help you see whether …'. */
function helpsToFindOut(tokens: readonly Token[]): boolean {
  for (let at = 1; at < farthestAim; at++) {
    if (findingOut.has(wordAt(tokens, at)) && enquiryFollows(tokens, at + 1)) return true;
  }
  return false;
}

/** How far into a sentence about the question its aim is looked for, in tokens. */
const farthestAim = 14;

const conjunctionsOfPurpose = new Set(['whether', 'if', 'that', 'because']);

/** Where in a sentence about the purpose the thing itself begins: 'to see whether | you can plan'. */
function purposeStart(tokens: readonly Token[]): number {
  for (let at = 1; at < tokens.length; at++) {
    const word = wordAt(tokens, at);
    if (conjunctionsOfPurpose.has(word)) return at + 1;
    if (questionWords.has(word)) return at;
    if (!enquiryVerbs.has(word)) continue;
    const next = wordAt(tokens, at + 1);
    const leadsOn = conjunctionsOfPurpose.has(next) || questionWords.has(next) || enquiryFollows(tokens, at + 1);
    if (!leadsOn) return at + 1;
  }
  return 0;
}

/** 'helps the panel understand …': another verb of finding out stands close behind. */
function enquiryFollows(tokens: readonly Token[], at: number): boolean {
  return [0, 1, 2, 3].some((ahead) => enquiryVerbs.has(wordAt(tokens, at + ahead)));
}

const remarkOpeners = new Set("this that it it's these those there they here".split(' '));

/** Whether a sentence only states something: it has a finite verb of its own outside any subordinate clause. */
function isRemark(tokens: readonly Token[]): boolean {
  if (remarkOpeners.has(wordAt(tokens, 0))) return true;
  let isSubordinate = false;
  for (let at = 0; at < tokens.length; at++) {
    const word = wordAt(tokens, at);
    if (isMark(tokens[at], ',') || isMark(tokens[at], ':')) return false;
    if (questionWords.has(word) || word === 'that' || word === 'you' || word === 'they') isSubordinate = true;
    if (at > 0 && finiteVerbs.has(word) && !isSubordinate) return true;
  }
  return false;
}
