import { GuideSentences } from '../grammar/guideSentences.ts';
import { languageOf } from '../languages/languages.ts';
import { askingOf, surelyAsks } from '../lines/asking.ts';
import { documentFromText, type GuideDocument } from '../lines/guideDocument.ts';
import {
  type GivenRole,
  type GivenRoles,
  type GuideChoices,
  noChoices,
  type ParsedGuide,
  type ParsedQuestion,
  type ReadBlock,
} from '../lines/parsedGuide.ts';
import { findTopList, type TopList } from '../lines/topList.ts';
import type { Unit } from '../lines/unit.ts';
import { toUnits, withoutLabels } from '../lines/units.ts';
import { type SettledUnit, settleRoles } from '../roles/roles.ts';
import { type Assembly, assemble } from './assemble.ts';
import { finishDraft, lineOf } from './drafts.ts';
import { isOwnMarkdown, readMarkdown } from './readMarkdown.ts';

/** The most questions that are taken from one guide; more is no guide that anybody reads. */
export const questionLimit = 5_000;

/**
 * Reads an interview guide: plain text, our own Markdown, or a document whose blocks a reader of another format has found.
 * Spans are UTF-16 code units of the text. Total: whatever the text, it ends, in time linear in its length, and every word of
 * a question is in the text.
 * @param choices what a person has chosen at an earlier reading of the same source
 */
export function parseGuide(source: string | GuideDocument, choices: GuideChoices = noChoices): ParsedGuide {
  if (typeof source === 'string' && isOwnMarkdown(source)) return withWarnings(readMarkdown(source), []);
  const document = typeof source === 'string' ? documentFromText(source) : source;
  const { text } = document;
  const language = languageOf(text);
  const sentences = new GuideSentences(text);
  const units = withoutLabels(text, toUnits(document), choices.roles);
  const top = findTopList(units);
  const settle = (all: readonly Unit[], given: GivenRoles): Settled => {
    const settled = settleRoles(sentences, all, withListed(given, top, all), top.repeated);
    return { settled, assembly: assemble(sentences, settled, choices, top, language) };
  };
  const first = settle(units, choices.roles);
  const { settled, assembly } = asksInNotes(first.assembly) ? withoutNotes(text, units, choices, settle) : first;
  const { drafts, opening, closing, warnings, ...found } = assembly;
  const read = drafts
    .slice(0, questionLimit)
    .map((draft) => ({ draft, question: finishDraft(sentences, draft, language) }))
    .filter(({ question }) => question.prompt !== '');
  const guide: ParsedGuide = {
    ...found,
    // Every unit has one block, in the same order.
    blocks: found.blocks.map((block, index) => withSureness(block, settled[index])),
    questions: read.map(({ question }) => question),
    prompts: read.map(({ draft: { prompt } }) => [prompt.from, prompt.to]),
    opening: opening.map((range) => lineOf(text, range)).join('\n'),
    closing: closing.map((range) => lineOf(text, range)).join('\n'),
    warnings: [],
  };
  const unmatched = [...top.unmatched]
    .flatMap((index) => units[index] ?? [])
    .flatMap((unit) => (unit.kind === 'row' ? [] : [unit.text]));
  return withWarnings(guide, [...warnings, ...unmatchedWarning(unmatched), ...languageWarning(language !== undefined)]);
}

interface Settled {
  readonly settled: readonly SettledUnit[];
  readonly assembly: Assembly;
}

/** Whether a guide has no question, and what asks in it stands in a part that is for the interviewer. */
function asksInNotes({ drafts, leftOut }: Assembly): boolean {
  return drafts.length === 0 && leftOut.some(({ reason, text }) => reason === 'note' && surelyAsks(askingOf(text)));
}

/** Reads a guide again as if no label had set its questions aside: what there is of them stands below such a label. */
function withoutNotes(
  text: string,
  units: readonly Unit[],
  { roles }: GuideChoices,
  settle: (units: readonly Unit[], given: GivenRoles) => Settled,
): Settled {
  const labels = units.flatMap((unit, index): [number, GivenRole][] => {
    const isAside = unit.kind !== 'row' && unit.label?.kind === 'note' && unit.from >= unit.to;
    return isAside && !roles.has(index) ? [[index, { role: 'note' }]] : [];
  });
  const given: GivenRoles = new Map([...labels, ...roles]);
  return settle(withoutLabels(text, units, new Map(labels)), given);
}

/**
 * The lines of a list on top are no questions of their own; nor is a paragraph before it, or behind the last question that it
 * names: an introduction, and what a page has around its guide.
 */
function withListed(given: GivenRoles, { lines, repeated }: TopList, units: readonly Unit[]): GivenRoles {
  const listed = [...lines].map((index): [number, GivenRole] => [index, { role: 'filler' }]);
  const first = [...lines].reduce((least, index) => Math.min(least, index), Number.POSITIVE_INFINITY);
  const last = [...repeated].reduce((most, index) => Math.max(most, index), -1) + 1;
  const around = units.flatMap((unit, index): [number, GivenRole][] => {
    const isPlain = unit.kind === 'paragraph' && unit.label === undefined && unit.look === undefined;
    if (listed.length === 0 || repeated.size === 0 || !isPlain) return [];
    const isAround = (index > 0 && index < first) || ((index === 0 || index > last) && unit.asks !== 'no');
    return isAround ? [[index, { role: 'note' }]] : [];
  });
  return new Map([...listed, ...around, ...given]);
}

/** A label that stands alone is what it is, whatever else speaks for it. */
function withSureness(block: ReadBlock, settled: SettledUnit | undefined): ReadBlock {
  return settled?.isUnsure === true && block.role !== 'label' ? { ...block, isUnsure: true } : block;
}

function withWarnings(guide: ParsedGuide, found: readonly string[]): ParsedGuide {
  return { ...guide, warnings: [...guide.warnings, ...found, ...questionWarnings(guide.questions)] };
}

function questionWarnings(questions: readonly ParsedQuestion[]): string[] {
  if (questions.length === 0) return ['No questions were found in this text.'];
  return [...unwrittenWarning(questions), ...bareWarning(questions)];
}

function bareWarning(questions: readonly ParsedQuestion[]): string[] {
  const bare = questions.filter(({ rubric }) => rubric.length === 0).length;
  if (bare === 0) return [];
  const what = bare === 1 ? '1 question has' : `${bare} questions have`;
  return [`${what} no guidance in this text, so no rubric points could be drawn from it.`];
}

function unwrittenWarning(questions: readonly ParsedQuestion[]): string[] {
  const names = questions.filter(({ isUnwritten }) => isUnwritten === true).map(({ prompt }) => prompt);
  if (names.length === 0) return [];
  return [
    `The guide says what to look for and asks no question about: ${names.join(' · ')}. Write the questions yourself.`,
  ];
}

function unmatchedWarning(unmatched: readonly string[]): string[] {
  if (unmatched.length === 0) return [];
  return [
    `The list at the top names questions that have no section of their own; they were left out: ${unmatched.join(' · ')}`,
  ];
}

function languageWarning(isKnown: boolean): string[] {
  return isKnown
    ? []
    : ['The language of this guide is not known here: its guidance was taken in whole sentences. Look at the points.'];
}
