import type { GuideSentences } from '../grammar/guideSentences.ts';
import { openSentence, type SentenceKind } from '../grammar/leadIn.ts';
import { toSentences } from '../grammar/sentences.ts';
import type { LabelKind } from '../languages/language.ts';
import { languages } from '../languages/languages.ts';
import { indexPhrases } from '../languages/phraseIndex.ts';
import { type Asking, advisesLater, surelyAsks } from '../lines/asking.ts';
import type { Label } from '../lines/labels.ts';
import { readLevelLine } from '../lines/levels.ts';
import type { GivenRole, GivenRoles } from '../lines/parsedGuide.ts';
import { firstPerson, secondPerson } from '../lines/persons.ts';
import { slashLevels } from '../lines/slashLevels.ts';
import type { TextUnit, Unit } from '../lines/unit.ts';
import { findBelowQuestions } from './belowQuestions.ts';
import { questionsInQuotes } from './blockQuotes.ts';
import {
  after,
  evidence,
  inSection,
  inside,
  likeLooks,
  likeSiblings,
  type Role,
  roles,
  type Sign,
  underLabel,
} from './evidence.ts';
import { linesOverQuestions } from './overQuestions.ts';
import { type Placing, placeUnits } from './scopes.ts';
import { RoleScores, toRows } from './scores.ts';

/** A unit with its place and the role that was settled for it; rows of tables have none. */
export interface SettledUnit {
  readonly unit: Unit;
  readonly placing: Placing;
  readonly role: Role | undefined;
  /** Whether all other roles together are likelier. */
  readonly isUnsure: boolean;
}

/** A role that has less than this share of what speaks for any role is a guess. */
const leastSure = 0.5;

/** Rounds in which each block hears what its neighbours are taken for. More change nothing in guides that people write. */
const rounds = 2;
/** A text of more blocks is no guide that anybody reads, and is heard once. */
const manyUnits = 20_000;

/**
 * The role of each unit. Every unit has a score for every role, first by its own signs and its label, then by the roles of its
 * siblings, of the item that it stands in, of the block before it and of all blocks that look like it, round after round
 * (relaxation labelling). Roles that a person has chosen stay. Linear in the number of units.
 */
export function settleRoles(
  sentences: GuideSentences,
  units: readonly Unit[],
  given: GivenRoles,
  listed: ReadonlySet<number>,
): SettledUnit[] {
  const over = linesOverQuestions(units);
  const placings = placeUnits(units, over);
  const own = ownScores(sentences, { units, placings, listed, over });
  const chosen = chosenRoles(withSameLabel(given, units, placings), units.length);
  const beliefs = new RoleScores(units.length);
  const next = new RoleScores(units.length);
  const groups = groupsOf(units, placings).filter(({ members }) => members.length > 1);
  const before = neighboursBefore(units, placings);
  const wanted = units.length > manyUnits ? 1 : rounds;
  beliefs.believe(own, chosen);
  for (let round = 0; round < wanted; round++) {
    next.copy(own);
    for (const { members, weight } of groups) {
      const mean = beliefs.meanOf(members);
      for (const index of members) next.add(index, mean, weight);
    }
    for (const [index, unit] of units.entries())
      hearNeighbours(next, index, unit, placings[index], before[index], beliefs);
    beliefs.believe(next, chosen);
  }
  return units.map((unit, index) => ({
    unit,
    placing: placings[index] ?? { isAwaited: false },
    role: unit.kind === 'row' ? undefined : beliefs.bestOf(index),
    isUnsure: unit.kind !== 'row' && beliefs.most(index) < leastSure,
  }));
}

/** What a person says of one line under a label that is not known goes for all that stand under labels of that name. */
function withSameLabel(given: GivenRoles, units: readonly Unit[], placings: readonly Placing[]): GivenRoles {
  if (given.size === 0) return given;
  const names = units.map((unit, index) => unknownLabelOf(units, unit, placings[index]));
  const chosen = new Map<string, GivenRole>();
  for (const [index, role] of given) {
    const name = names[index];
    if (name !== undefined) chosen.set(name, role);
  }
  if (chosen.size === 0) return given;
  const others = names.flatMap((name, index): [number, GivenRole][] => {
    const role = name === undefined ? undefined : chosen.get(name);
    const unit = units[index];
    const isEmpty = unit === undefined || unit.kind === 'row' || unit.from >= unit.to;
    return role === undefined || role.level !== undefined || isEmpty ? [] : [[index, role]];
  });
  return new Map([...others, ...given]);
}

/** The name of the label that a unit has or stands below, in lower case, where its kind is not known. */
export function unknownLabelOf(units: readonly Unit[], unit: Unit, placing: Placing | undefined): string | undefined {
  if (unit.kind === 'row') return undefined;
  const { scope } = placing ?? {};
  const above = scope === undefined || scope.sureness <= 0.5 ? undefined : units[scope.label];
  const label = unit.label ?? (above === undefined || above.kind === 'row' ? undefined : above.label);
  return label?.kind === 'unknown' ? label.name?.toLowerCase() : undefined;
}

/** The roles that were chosen, by their place among all: they are beyond doubt. */
function chosenRoles(given: GivenRoles, length: number): Map<number, number> {
  const chosen = new Map<number, number>();
  for (const [index, { role }] of given) {
    const at = roles.indexOf(role as Role);
    if (index < length && at >= 0) chosen.set(index, at);
  }
  return chosen;
}

/** What the neighbours of a unit say about it, each as surely as it is what it is taken for. */
function hearNeighbours(
  scores: RoleScores,
  index: number,
  unit: Unit,
  placing: Placing | undefined,
  before: number | undefined,
  beliefs: RoleScores,
): void {
  if (unit.kind === 'row' || placing === undefined) return;
  const isLabelled = unit.label !== undefined || (placing.scope?.sureness ?? 0) > 0.5;
  if (placing.parent !== undefined) scores.hear(index, rows.inside, beliefs, placing.parent, 1);
  if (before !== undefined) scores.hear(index, rows.after, beliefs, before, isLabelled ? 0.3 : 1);
}

/** How far back the block before a block is looked for. */
const farthest = 8;

/** The block before each block; items of a list all hear what stands before the list. */
function neighboursBefore(units: readonly Unit[], placings: readonly Placing[]): (number | undefined)[] {
  const found: (number | undefined)[] = [];
  for (const index of units.keys()) {
    const at = neighbourBefore(units, placings, index);
    const run = placings[index]?.run;
    const isNext = at !== undefined && run !== undefined && placings[at]?.run === run;
    found.push(isNext ? found[at] : at);
  }
  return found;
}

/** The nearest block above on the same level: what stands inside of an item that has ended is passed over. */
function neighbourBefore(units: readonly Unit[], placings: readonly Placing[], index: number): number | undefined {
  const parent = placings[index]?.parent;
  for (let at = index - 1; at >= Math.max(0, index - farthest); at--) {
    const unit = units[at];
    if (at === parent) return undefined;
    if (unit === undefined || unit.kind === 'row') return undefined;
    if (unit.isFiller || unit.isForm || (unit.label !== undefined && unit.from >= unit.to)) continue;
    return at;
  }
  return undefined;
}

const rows = {
  evidence: toRows(evidence),
  underLabel: toRows(underLabel),
  inSection: toRows(inSection),
  inside: toRows(inside),
  after: toRows(after),
};

interface Group {
  readonly members: number[];
  readonly weight: number;
}

/** Siblings, and what looks the same. A labelled block is known by its label and stands in no group. */
function groupsOf(units: readonly Unit[], placings: readonly Placing[]): Group[] {
  const groups = new Map<string, Group>();
  const add = (key: string, weight: number, index: number): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { members: [index], weight });
    else group.members.push(index);
  };
  for (const [index, unit] of units.entries()) {
    const placing = placings[index];
    if (unit.kind === 'row' || unit.isFiller || unit.isForm || placing === undefined) continue;
    if (placing.run !== undefined) add(`run ${placing.run}`, likeSiblings, index);
    if (unit.label === undefined && placing.scope === undefined) add(`look ${lookOf(unit, placing)}`, likeLooks, index);
  }
  return [...groups.values()];
}

/** What a block looks like, whatever it says: blocks that look alike tend to share a role. */
export function lookOf({ kind, level, number, look, isQuoted, asks }: TextUnit, { parent }: Placing): string {
  const isStated = kind === 'heading' || asks === 'no';
  return `${kind} ${level} ${number !== undefined} ${look} ${isQuoted} ${isStated} ${parent !== undefined}`;
}

/** The units of a guide with what is known of each from those around it. */
interface Guide {
  readonly units: readonly Unit[];
  readonly placings: readonly Placing[];
  /** Lines that a list on top names. */
  readonly listed: ReadonlySet<number>;
  /** Lines that name what the questions below are about. */
  readonly over: ReadonlySet<number>;
}

/** The scores of each unit by its own signs, its label and its section. */
function ownScores(sentences: GuideSentences, { units, placings, listed, over }: Guide): RoleScores {
  const first = units.findIndex((unit, index) => unit.kind !== 'row' && isSurePrompt(unit, placings[index]));
  const title = titleAt(units);
  const repeated = repeatedLines(units);
  const slashes = slashLevels(units);
  const isMarked = marksItsPrompts(units, placings);
  const last = units.findLastIndex(
    (unit) =>
      unit.kind === 'row' || (unit.asks !== 'no' && (!isMarked || isMarkedUnit(unit))) || isPartLabel(unit.label),
  );
  const end = endOfList(placings, last + 1);
  const amongAsking = alikeAmongAsking(units, placings);
  const below = listsBelowQuestions(units, placings);
  const quotes = questionsInQuotes(units);
  const belowQuestions = findBelowQuestions(sentences, units, placings, over);
  const asking = units.map((one) => (one.kind === 'row' ? undefined : lookOfMarked(one)));
  const scores = new RoleScores(units.length);
  /** Whether a question in the present section says what a good answer has. */
  let hasAnswers = false;
  for (const [index, unit] of units.entries()) {
    const placing = placings[index];
    if (unit.kind === 'row' || placing === undefined) continue;
    for (const sign of signsOf(sentences, unit, isSurelyUnder(unit, placing) || tellsOfUs(unit, placing)))
      scores.add(index, rows.evidence[sign]);
    const { label } = unit;
    const isUnder = label !== undefined || (placing.scope?.sureness ?? 0) > 0.5;
    if (placing.isTopic === true) scores.add(index, rows.evidence.announced);
    if (index === title) scores.add(index, rows.evidence.firstHeading);
    if (over.has(index) && index !== title) scores.add(index, rows.evidence.overQuestions);
    if (amongAsking.has(index)) scores.add(index, rows.evidence.amongAsking);
    if (unit.talk === 'asksBack' && isOneOfMany(unit, index, asking)) scores.add(index, rows.evidence.askedBackInList);
    const list = below.get(placing.run ?? -1);
    if (list === 'asks' && surelyAsks(unit.asks)) scores.add(index, rows.evidence.belowQuestion);
    if (list === 'seeks' && unit.asks === 'no') scores.add(index, rows.evidence.belowSeeking);
    if (isOverLabels(unit, units[index + 1])) scores.add(index, rows.evidence.overLabels);
    if (index < first && !isUnder && !isNamed(unit) && !over.has(index) && !over.has(index - 1))
      scores.add(index, rows.evidence.beforeQuestions);
    if (index > (unit.asks === 'no' ? end : last) && !isUnder) scores.add(index, rows.evidence.afterQuestions);
    if (unit.kind === 'heading') hasAnswers = false;
    const isAnswered = isAnsweredInScript(unit, placing, units[index + 1]);
    if (isAnswered) hasAnswers = true;
    if (isAnswered || asksInScript(unit, placing)) scores.add(index, rows.evidence.markedInScript);
    if (isMarked && unit.label === undefined && surelyAsks(unit.asks) && !isMarkedUnit(unit))
      scores.add(index, rows.evidence.unmarked);
    if (belowQuestions.answers.has(index))
      scores.add(index, rows.evidence[belowQuestions.areRegular ? 'answersBelow' : 'answerBelow']);
    if (unit.isBehind === true) scores.add(index, rows.evidence.behindQuestion);
    if (asksInside(units, index)) scores.add(index, rows.evidence.askedInside);
    if (quotes.has(index)) scores.add(index, rows.evidence.amongQuotes);
    if (repeated.has(index)) scores.add(index, rows.evidence.repeated);
    if (slashes.has(index)) scores.add(index, rows.evidence.levelRow);
    if (listed.has(index)) scores.add(index, rows.evidence.listedAbove);
    if (placing.isAwaited) scores.add(index, rows.evidence.awaited);
    if (label !== undefined) scores.add(index, rows.underLabel[label.kind]);
    const { scope } = placing;
    const isTalk = first >= 0 && scope?.kind === 'questions' && isPlainStatement(unit);
    if (scope !== undefined && !isTalk) scores.add(index, rows.underLabel[scope.kind], scope.sureness);
    if (placing.section !== undefined && !(hasAnswers && isOfAnswer(unit, placing)))
      scores.add(index, rows.inSection[placing.section]);
  }
  return scores;
}

/** How far above a line its question is looked for. */
const farthestQuestion = 6;

/** 'ask: And if you had only ten minutes?', right below what is said of a question that has no such label. */
function asksInside(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  if (unit === undefined || unit.kind !== 'paragraph' || unit.isApart || unit.label?.kind !== 'question') return false;
  if (unit.label.number !== undefined || unit.from >= unit.to) return false;
  for (let at = index - 1; at >= Math.max(0, index - farthestQuestion); at--) {
    const above = units[at];
    if (above === undefined || above.kind === 'row' || above.kind === 'heading') return false;
    if (above.label === undefined && surelyAsks(above.asks)) return true;
    if (above.label === undefined || !answered.has(above.label.kind)) return false;
  }
  return false;
}

/** A paragraph without any sign of its own that asks nothing: below a label for questions it is said about them. */
function isPlainStatement(unit: TextUnit): boolean {
  return unit.kind === 'paragraph' && unit.asks === 'no' && unit.label === undefined && !isMarkedUnit(unit);
}

/** Lists without numbers that stand right below a question of another look, or below words that announce what to look for. */
function listsBelowQuestions(
  units: readonly Unit[],
  placings: readonly Placing[],
): ReadonlyMap<number, 'asks' | 'seeks'> {
  const found = new Map<number, 'asks' | 'seeks'>();
  const plain = units.filter(
    (unit) => unit.kind === 'paragraph' && surelyAsks(unit.asks) && !isMarkedUnit(unit),
  ).length;
  const seen = new Set<number>();
  for (const [index, unit] of units.entries()) {
    const { run, parent } = placings[index] ?? {};
    if (unit.kind !== 'listItem' || run === undefined || seen.has(run)) continue;
    seen.add(run);
    const above = units[index - 1];
    if (parent !== undefined || unit.number !== undefined || above === undefined || above.kind === 'row') continue;
    if (isQuestionAbove(above, plain)) found.set(run, 'asks');
    else if (above.kind === 'paragraph' && announcesPoints(above.text)) found.set(run, 'seeks');
  }
  return found;
}

/** A heading may name what the list below is about, and so may the only paragraph that asks. */
function isQuestionAbove(above: TextUnit, plain: number): boolean {
  if (!surelyAsks(above.asks) || above.kind === 'heading' || /[:：]$/.test(above.text)) return false;
  if (above.kind === 'listItem') return above.number !== undefined;
  return isMarkedUnit(above) || plain > 1;
}

/** How much of the end of a line is read, in code units. */
const longestAnnouncing = 60;

/** 'We want to hear that they', before a list: the sentence goes on in each item. */
function announcesPoints(text: string): boolean {
  return !/[.!?。]$/.test(text) && announcing.test(text.slice(-longestAnnouncing).toLowerCase());
}

const announcing = new RegExp(
  `(?<![\\p{L}])(?:${languages.flatMap(({ hints }) => hints.guidance ?? []).join('|')})(?![\\p{L}])`,
  'u',
);

/** What a question looks like that has a sign of its own: a number, bold type, a heading; undefined for others. */
function lookOfMarked({ kind, level, number, look, asks }: TextUnit): string | undefined {
  const isMarked = number !== undefined || look === 'bold' || kind === 'heading';
  return isMarked && surelyAsks(asks) ? [kind, level, number !== undefined, look].join() : undefined;
}

/** Whether the word is given to the candidate in a line that looks like the questions before it. */
function isOneOfMany(unit: TextUnit, index: number, asking: readonly (string | undefined)[]): boolean {
  const own = lookOfMarked(unit);
  return (
    own !== undefined &&
    asking.slice(Math.max(0, index - manyBefore), index).filter((look) => look === own).length >= fewestAlike - 1
  );
}

/** How many blocks before a line are looked at. */
const manyBefore = 60;

/** Labels below a name that say what to look for there, or what not. */
const lookForLabels: ReadonlySet<LabelKind> = new Set(['guidance', 'rubric', 'redFlags', 'anchors', 'purpose']);

/** A bold name over labels: a competency with what to look for, and its question is still to come. */
function isOverLabels(unit: TextUnit, next: Unit | undefined): boolean {
  if (unit.look !== 'bold' || unit.asks !== 'no' || unit.label !== undefined || unit.text.length > longestName)
    return false;
  return next !== undefined && next.kind !== 'row' && next.label !== undefined && lookForLabels.has(next.label.kind);
}

/** The last member of the list that begins at `start`. */
function endOfList(placings: readonly Placing[], start: number): number {
  const run = placings[start]?.run;
  let end = start;
  while (run !== undefined && placings[end + 1]?.run === run) end += 1;
  return end;
}

/** How many blocks that look alike show that such blocks ask. */
const fewestAlike = 3;

/** Bold lines and headings that may be advice, where most of those that look the same ask for sure. */
function alikeAmongAsking(units: readonly Unit[], placings: readonly Placing[]): ReadonlySet<number> {
  const found = new Set<number>();
  const groups = new Map<string, { readonly maybe: number[]; asking: number; all: number }>();
  for (const [index, unit] of units.entries()) {
    const placing = placings[index];
    const isSet =
      unit.kind === 'heading' ||
      (unit.kind !== 'row' && (unit.look === 'bold' || unit.isQuoted)) ||
      (unit.kind === 'listItem' && placing?.parent === undefined);
    if (!isSet || unit.label !== undefined || placing === undefined || placing.scope?.sureness === 1) continue;
    const look = `${unit.kind} ${unit.level} ${unit.look} ${unit.isQuoted} ${unit.number !== undefined}`;
    const group = groups.get(look) ?? { maybe: [], asking: 0, all: 0 };
    groups.set(look, group);
    group.all += 1;
    if (surelyAsks(unit.asks)) group.asking += 1;
    if (unit.asks === 'maybe') group.maybe.push(index);
  }
  for (const index of listedAmongAsking(units, placings)) found.add(index);
  const alike = [...groups.values()].filter(
    ({ maybe, asking, all }) => all >= fewestAlike && (asking + maybe.length) * 2 > all && asking >= maybe.length,
  );
  for (const { maybe } of alike) for (const index of maybe) found.add(index);
  return found;
}

/**
 * Members of one list or chain of numbers, on its top level, most of which ask: some do it unseen, without a mark or in a
 * language that is not known.
 */
function listedAmongAsking(units: readonly Unit[], placings: readonly Placing[]): number[] {
  const chains = new Map<number, { readonly others: number[]; asking: number }>();
  for (const [index, unit] of units.entries()) {
    const { run, parent, scope } = placings[index] ?? { isAwaited: false };
    if (unit.kind === 'row' || unit.label !== undefined || run === undefined || unit.talk === 'answer') continue;
    if (parent !== undefined || (scope?.sureness ?? 0) > 0.5) continue;
    const chain = chains.get(run) ?? { others: [], asking: 0 };
    chains.set(run, chain);
    if (surelyAsks(unit.asks)) chain.asking += 1;
    else chain.others.push(index);
  }
  return [...chains.values()].flatMap(({ others, asking }) =>
    asking >= fewestAlike && asking > others.length * 2 ? others : [],
  );
}

/** Kinds of labels that stand around the questions of a guide, and not inside of one. */
const aroundQuestions: ReadonlySet<LabelKind> = new Set(['opening', 'closing', 'note', 'form', 'other', 'minutes']);

function isPartLabel(label: Label | undefined): boolean {
  return label !== undefined && !aroundQuestions.has(label.kind);
}

/** How many questions show how a guide marks them, and how many times as many as those without a mark. */
const fewestMarked = 3;
const mostlyMarked = 3;

/** Whether a guide gives nearly all its questions a sign: a number, a bullet, bold type, quotation marks, a heading. */
function marksItsPrompts(units: readonly Unit[], placings: readonly Placing[]): boolean {
  const asking = units.filter((unit, index) => unit.kind !== 'row' && isSurePrompt(unit, placings[index]));
  const marked = asking.filter((unit) => unit.kind !== 'row' && isMarkedUnit(unit)).length;
  return marked >= fewestMarked && marked >= mostlyMarked * (asking.length - marked);
}

function isMarkedUnit({ kind, number, look, isQuoted, label }: TextUnit): boolean {
  return kind !== 'paragraph' || number !== undefined || look !== undefined || isQuoted || label !== undefined;
}

/** A question of its own look under 'Warm-up': it is one of the guide's, though nobody rates the small talk around it. */
function asksInScript(unit: TextUnit, { scope, section }: Placing): boolean {
  const kind = unit.label === undefined ? (scope?.kind ?? section) : undefined;
  if ((kind !== 'opening' && kind !== 'closing') || !surelyAsks(unit.asks) || unit.talk !== undefined) return false;
  return unit.kind === 'heading' || unit.look === 'bold' || unit.number !== undefined;
}

/** Labels of what nobody writes below small talk or the steps of an interview. */
const answered: ReadonlySet<LabelKind> = new Set(['guidance', 'rubric', 'redFlags', 'probes', 'anchors']);

/** A question in such a section, or in one for the interviewer, that says right below what a good answer has. */
function isAnsweredInScript(unit: TextUnit, { section }: Placing, next: Unit | undefined): boolean {
  const isAside = section === 'opening' || section === 'closing' || section === 'note';
  if (!isAside || unit.label !== undefined || !surelyAsks(unit.asks) || unit.talk !== undefined) return false;
  return next !== undefined && next.kind !== 'row' && next.label !== undefined && answered.has(next.label.kind);
}

/** Whether a block says what an answer has, by its own label or by the one that it stands right below. */
function isOfAnswer({ label }: TextUnit, { scope }: Placing): boolean {
  const kind = label?.kind ?? ((scope?.sureness ?? 0) > 0.5 ? scope?.kind : undefined);
  return kind !== undefined && answered.has(kind);
}

/** Whether the questions of the guide have begun, for all that can be said of one block. */
function isSurePrompt(unit: TextUnit, placing: Placing | undefined): boolean {
  if (unit.look === 'summary' || unit.label?.kind === 'question' || placing?.isAwaited === true) return true;
  if (placing?.section === 'note' || placing?.section === 'other') return false;
  if (unit.kind === 'paragraph' && unit.number === undefined && unit.look === undefined && !unit.isQuoted) {
    return surelyAsks(unit.asks) && unit.asks !== 'late' && unit.text.length < 160 && !/[?？]\s\S/.test(unit.text);
  }
  return surelyAsks(unit.asks);
}

/** The first heading of the first level, or a short first line that is no part of the guide: a name of its first part is none. */
function titleAt(units: readonly Unit[]): number {
  const heading = units
    .slice(0, 10)
    .findIndex(
      (unit) => unit.kind === 'heading' && unit.level === 1 && unit.label === undefined && !surelyAsks(unit.asks),
    );
  if (heading >= 0) return heading;
  const at = units.findIndex((unit) => unit.kind !== 'row' && !unit.isFiller);
  const unit = units[at];
  if (
    unit === undefined ||
    unit.kind === 'row' ||
    unit.kind === 'listItem' ||
    unit.label !== undefined ||
    unit.asks !== 'no'
  )
    return -1;
  if (unit.kind === 'heading' && !isAbove(unit, units.slice(at + 1))) return -1;
  return unit.number === undefined && unit.text.length <= 160 && !/[.:;,。：]$/.test(unit.text) ? at : -1;
}

/** Whether a heading stands over all others: there are some, and each is lower. */
function isAbove({ level }: TextUnit, others: readonly Unit[]): boolean {
  const headings = others.filter(({ kind }) => kind === 'heading');
  return headings.length > 0 && headings.every((other) => other.kind === 'row' || other.level > level);
}

/** Lines that stand three times or more, with other figures in them at most: heads of pages. */
function repeatedLines(units: readonly Unit[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [index, unit] of units.entries()) {
    if (
      unit.kind === 'row' ||
      unit.label !== undefined ||
      unit.asks !== 'no' ||
      unit.text.length > 120 ||
      /[.。]$/.test(unit.text)
    )
      continue;
    const key = unit.text.toLowerCase().replace(/\d+/g, '#');
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  return new Set([...places.values()].filter(({ length }) => length > 2).flat());
}

/** A longer line is no name of a competency or a topic, in code units. */
const longestName = 60;
/** Of a longer block only the beginning is read for its signs, in code units. */
const longestRead = 700;

const interviewerPhrases = indexPhrases(
  languages.flatMap(({ toInterviewer }) => toInterviewer.map((phrase) => [phrase.trim(), true] as const)),
);
const storyParts = indexPhrases(
  languages.flatMap((language) => language.storyParts.map((phrase) => [phrase, true] as const)),
);
/** 'Push candidates to …', 'Discuss the candidate’s career', 'Lassen Sie den Bewerber …': somebody else asks the candidate. */
const toThem =
  /^(?!(?:what|how|which|when|where|why|who|was|wie|welche|que|qué|ce|a|an|the|our|your|this|that|it|they|good|strong|stronger|better|great|ideal|weak|weaker|poor|poorer|best|unprepared|most|some|many|gute?r?|starke?r?|bons?|buenos?)\s)(?:\p{L}+\s){1,2}(?:(?:the|each|every|an?|all|den|die|der|dem|jeden|le|la|les|un|une|el|los|o|os|il|i|de)\s|l['’])?(?:candidates?|applicants?|interviewees?|bewerber(?:in|innen|n)?|kandidat(?:en|in)?|candidat[eoas]{0,2}s?|aspirantes?|sollicitant(?:en)?|kandidaat|them)(?![\p{L}])/iu;
/** Whether a question is about the candidate, or the forms, and so is asked of the interviewer: 'Have all scores been checked?' */
function isOfCandidate(text: string): boolean {
  return !secondPerson.test(text) && !firstPerson.test(text) && candidateWords.test(text);
}

const candidateWords =
  /\b(?:candidates?|applicants?|interviewees?|scores?|scoring|scorecards?|bewerber(?:in)?|kandidat(?:en|in)?|candidato|candidata|candidat|candidate|sollicitant|kandidaat)\b/iu;

/** So far into a line it is seen, in code units. */
const longestToThem = 60;
/** What an interviewer is told of, and a candidate is not. */
const interviewWords =
  /\b(?:candidates?|applicants?|interview(?:s|er|ers)?|scores?|ratings?|notes?|panel|forms?|guide|questions?|colleagues?)\b/i;
const linkLine = /^!?\[[^\]]*\]\([^)]*\)|https?:\/\/|\s[|·]\s|^\[[^\]]+\]\(/;

const askingSigns: Readonly<Record<Asking, Sign>> = {
  question: 'question',
  instruction: 'instruction',
  late: 'lateInstruction',
  maybe: 'maybeInstruction',
  no: 'statement',
};

/** Labels whose words stay what the label says, whoever speaks in them. */
const plainLabels: ReadonlySet<LabelKind> = new Set(['rubric', 'redFlags', 'probes', 'minutes', 'purpose', 'anchors']);

/** Whether a block is known by its label, or as an item of the list right below one: its sentences say no more. */
function isSurelyUnder({ label, kind }: TextUnit, { scope }: Placing): boolean {
  if (label !== undefined) return plainLabels.has(label.kind);
  return scope !== undefined && scope.sureness === 1 && kind === 'listItem' && plainLabels.has(scope.kind);
}

/** 'Knows what we do', right below a label of guidance: a house speaks of itself as 'we', and an answer of what 'I' did. */
function tellsOfUs({ text, label, asks }: TextUnit, { scope }: Placing): boolean {
  const isUnder =
    label?.kind === 'guidance' || (label === undefined && scope?.kind === 'guidance' && scope.sureness >= 0.8);
  if (!isUnder || asks !== 'no' || text.length > longestName * 2) return false;
  return usInside.test(text) && !firstPerson.test(text.replace(ours, ' '));
}

const ours = /(?<=\s)(?:we|our|us)(?=[\s,.]|$)/g;
const usInside = /\s(?:we|our|us)(?=[\s,.]|$)/;

function signsOf(sentences: GuideSentences, unit: TextUnit, isKnown: boolean): Sign[] {
  const signs: Sign[] = [];
  const { text, kind, asks, label } = unit;
  if (unit.isForm) signs.push('blank');
  if (unit.isFiller) signs.push('filler');
  if (label?.kind === 'opening' || label?.kind === 'closing') signs.push('scriptLine');
  if (unit.look === 'summary' || (unit.look === 'folded' && kind !== 'listItem')) signs.push(unit.look);
  if (unit.look === 'folded' && kind === 'listItem' && !firstPerson.test(text)) signs.push('foldedItem');
  if (kind === 'heading') signs.push('heading');
  if (kind === 'listItem') signs.push('item');
  if (kind === 'paragraph') signs.push('paragraph');
  if (unit.look === 'bold' && kind !== 'heading') signs.push('boldLine');
  if (unit.number !== undefined) signs.push('numbered');
  signs.push(askingSigns[asks]);
  if (linkLine.test(text) && asks === 'no') signs.push('link');
  const isShort = text.length > 0 && text.length <= longestName && !/[.!;,。]$/.test(text) && asks === 'no';
  if (isShort && kind !== 'listItem' && label === undefined) signs.push('shortLine');
  if (isNamed(unit)) signs.push('named');
  if (asks !== 'no' && /^\p{L}+ ?[:：]/u.test(text) && storyParts.head(text.toLowerCase()) !== undefined)
    signs.push('storyPart');
  if (unit.isQuoted) signs.push('quoted');
  if (asks === 'question' && !isKnown && isOfCandidate(text)) signs.push('ofCandidate');
  if (label === undefined && !isKnown && asks !== 'question' && toThem.test(text.slice(0, longestToThem)))
    signs.push('aboutThem');
  const talk = talkSign(unit);
  if (talk !== undefined) signs.push(talk);
  if (unit.isLevel === true) signs.push('levelRow');
  else if (readLevelLine(text, unit.number) !== undefined) signs.push('level');
  if (!isKnown) signs.push(...sentenceSigns(sentences, unit));
  return signs;
}

/** What a line speaks of; one that asks is no talk about the question, and a list of questions has its last one too. */
function talkSign({ talk, asks }: TextUnit): Sign | undefined {
  if (talk === 'answer') return 'answerSentence';
  if (talk === 'asksBack' || talk === 'smallTalk') return talk;
  return talk === 'aboutQuestion' && asks === 'no' ? 'aboutQuestion' : undefined;
}

/** 'Diagnosis: Finds the cause of a fault', on a line of its own. */
function isNamed({ text, asks, kind, label, number, isLevel }: TextUnit): boolean {
  if (asks !== 'no' || kind === 'heading' || label !== undefined || number === undefined || isLevel === true)
    return false;
  return /^\p{Lu}[^.:?!]{1,40}[:：]\s+\S/u.test(text);
}

/** The beginning of a text up to the end of its first sentence, or a little further. */
function firstSentence(text: string): string {
  const beginning = text.slice(0, longestRead);
  const end = /[.!?]["”»)]?\s+(?=["“«(]?\p{Lu})/u.exec(beginning);
  return end === null || end.index < shortestSentence ? beginning : beginning.slice(0, end.index + 1);
}

/** What ends sooner may be an abbreviation, in code units. */
const shortestSentence = 12;

/** What the first sentence of a unit is for. */
function kindOfFirst(sentences: GuideSentences, { text, from, to }: TextUnit): SentenceKind | undefined {
  const first = firstSentence(text);
  // Most units are one sentence, as it stands in the guide; it is asked for again when its points are cut.
  if (first.length === to - from && sentences.text.startsWith(first, from)) return sentences.of(from, to)[0]?.kind;
  const [sentence] = toSentences(first);
  return sentence === undefined ? undefined : openSentence(sentence).kind;
}

/** Signs of running text: who speaks to whom, and what for. */
function sentenceSigns(sentences: GuideSentences, unit: TextUnit): Sign[] {
  const { text, asks, kind, label } = unit;
  if (kind === 'heading' || text.length < 12) return [];
  const signs: Sign[] = [];
  const isStated = asks === 'no' || asks === 'maybe';
  const hasPerson = firstPerson.test(text.slice(0, longestRead));
  if (!isStated && !hasPerson) return signs;
  const start = text
    .slice(0, 80)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^["“„«]/, '');
  const hasTalk = hasPerson && !/^(?:we|wir|nous)\b/i.test(start);
  const sentence = hasTalk || isStated ? kindOfFirst(sentences, unit) : undefined;
  // 'I'd like to hear …' is said by whoever wrote the guide.
  const isTalk = hasTalk && sentence !== 'seek';
  if (isTalk && unit.isQuoted && asks !== 'instruction' && asks !== 'late' && /[.。!]["”“»」’]$/.test(text))
    signs.push('quotedTalk');
  else if (isTalk && (!secondPerson.test(text) || label?.kind === 'guidance') && asks === 'no')
    signs.push('firstPerson');
  if (isStated) {
    if (
      (unit.talk === undefined &&
        sentence !== 'purpose' &&
        sentence !== 'seek' &&
        interviewerPhrases.head(start) !== undefined &&
        !(secondPerson.test(text) && !interviewWords.test(text))) ||
      (/\b(?:the|each|every) (?:candidate|applicant)s?\b/i.test(text) && !/\b(?:good|strong)\b/i.test(text))
    )
      signs.push('toInterviewer');
    if (sentence === 'guide' && !isTalk && (asks === 'no' || unit.number === undefined)) signs.push('advice');
    if (sentence === 'purpose' || sentence === 'seek') signs.push('reason');
    if (sentence === 'warning') signs.push('warning');
    if (kind === 'paragraph' && sentence !== 'guide' && secondPerson.test(text) && advisesLater(text))
      signs.push('laterAdvice');
  }
  return signs;
}
