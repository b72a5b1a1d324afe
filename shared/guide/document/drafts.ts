import { singleSpaced, textLimits } from '../../domain/plainText.ts';
import type { GuideSentences } from '../grammar/guideSentences.ts';
import { cutPoints } from '../grammar/listCutter.ts';
import { type GuidancePart, pointsOfParts } from '../grammar/rubricPoints.ts';
import type { Language } from '../languages/language.ts';
import { isQuotation } from '../lines/asking.ts';
import type { ParsedAnchor, ParsedPoint, ParsedQuestion } from '../lines/parsedGuide.ts';
import { titleFromPrompt } from './titleFromPrompt.ts';

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** A question while a guide is read: ranges of its text by what they are for. */
export interface QuestionDraft {
  prompt: TextRange;
  title?: string;
  competency?: string;
  minutes?: number;
  isUnwritten?: true;
  readonly purpose: TextRange[];
  readonly guidance: GuidancePart[];
  readonly example: TextRange[];
  readonly probes: TextRange[];
  readonly redFlags: TextRange[];
  readonly signals: TextRange[];
  readonly anchors: ParsedAnchor[];
  /** What the question is said to assess: its points, where there is no guidance. */
  readonly assessed: TextRange[];
}

export function emptyDraft(prompt: TextRange): QuestionDraft {
  return {
    prompt,
    ...{ purpose: [], guidance: [], example: [], probes: [], redFlags: [], signals: [], anchors: [], assessed: [] },
  };
}

/** The question of a draft, in the guide's own words. */
export function finishDraft(
  sentences: GuideSentences,
  draft: QuestionDraft,
  language: Language | undefined,
): ParsedQuestion {
  const { text } = sentences;
  const prompt = unquoted(lineOf(text, draft.prompt).replace(/^\*+\s*|\s*\*+$/g, ''));
  const lists = {
    probes: linesOf(text, draft.probes).map(unquoted),
    redFlags: linesOf(text, draft.redFlags),
    signals: linesOf(text, draft.signals),
  };
  return {
    prompt,
    title: draft.title ?? titleFromPrompt(prompt),
    isTitleMadeUp: draft.title === undefined,
    purpose: joined(text, draft.purpose),
    guidance: joined(text, draft.guidance),
    rubric: rubricOf(sentences, draft.guidance.length > 0 ? draft.guidance : draft.assessed.map(asText), language),
    exampleAnswer: unquoted(joined(text, draft.example)),
    ...(draft.competency === undefined || draft.competency === ''
      ? {}
      : { competency: draft.competency.slice(0, textLimits.line) }),
    ...(draft.minutes === undefined ? {} : { minutes: draft.minutes }),
    ...(lists.probes.length === 0 ? {} : { probes: lists.probes }),
    ...(lists.redFlags.length === 0 ? {} : { redFlags: lists.redFlags }),
    ...(lists.signals.length === 0 ? {} : { signals: lists.signals }),
    ...(draft.anchors.length === 0 ? {} : { anchors: draft.anchors }),
    ...(draft.isUnwritten === undefined ? {} : { isUnwritten: true }),
  };
}

function asText(range: TextRange): GuidancePart {
  return { ...range, kind: 'text' };
}

function rubricOf(
  sentences: GuideSentences,
  parts: readonly GuidancePart[],
  language: Language | undefined,
): ParsedPoint[] {
  return language?.code === 'en'
    ? pointsOfParts(sentences, parts)
    : cutPoints(sentences.text, parts, language?.cutting);
}

/** The ranges as lines, each with single spaces. */
function joined(text: string, ranges: readonly TextRange[]): string {
  return linesOf(text, ranges).join('\n').slice(0, textLimits.paragraph);
}

function linesOf(text: string, ranges: readonly TextRange[]): string[] {
  return ranges.map((range) => lineOf(text, range)).filter((line) => line !== '');
}

export function lineOf(text: string, { from, to }: TextRange): string {
  const slice = text.slice(from, Math.min(to, from + textLimits.paragraph));
  return singleSpaced(slice).trim();
}

/** A text without the quotation marks around all of it. */
export function unquoted(text: string): string {
  return isQuotation(text) ? text.slice(1, -1).trim() : text;
}
