import type { Anchors } from '../domain/question.ts';
import { textLimits } from '../domain/text.ts';
import type { Entry } from './entries.ts';
import { trimRange } from './guideDocument.ts';
import type { LabelKind } from './labels.ts';
import { openSentence } from './leadIn.ts';
import type { Section } from './outline.ts';
import type { ParsedPoint, ParsedQuestion } from './parsedGuide.ts';
import { type GuidancePart, pointsOfParts } from './rubricPoints.ts';
import { toSentences } from './sentences.ts';

interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What a section says, by kind; ranges of the guide's text. */
interface Collected {
  readonly purpose: TextRange[];
  readonly guidance: GuidancePart[];
  readonly rubric: GuidancePart[];
  readonly example: TextRange[];
  readonly probes: TextRange[];
  readonly signals: TextRange[];
  readonly anchors: TextRange[];
  readonly competency: TextRange[];
  readonly minutes: TextRange[];
}

/** Reads one section of a guide into a question. */
export function readSection(text: string, section: Section): ParsedQuestion {
  const collected = collect(text, section.body);
  return toQuestion(text, promptOf(text, section.question), collected);
}

/** The fields of a question from ranges of the text. Used for tables as well, whose cells are such ranges. */
export function toQuestion(text: string, prompt: string, collected: Collected): ParsedQuestion {
  const question: ParsedQuestion = {
    prompt,
    purpose: joined(text, collected.purpose),
    guidance: joined(text, [...collected.guidance, ...collected.rubric]),
    rubric: rubricOf(text, collected),
    exampleAnswer: unquoted(joined(text, collected.example)),
  };
  const competency = joined(text, collected.competency).slice(0, textLimits.line);
  const minutes = minutesOf(joined(text, collected.minutes));
  const anchors = anchorsOf(collected.anchors.map((range) => lineOf(text, range)));
  return {
    ...question,
    ...(competency === '' ? {} : { competency }),
    ...(collected.probes.length === 0 ? {} : { probes: linesOf(text, collected.probes) }),
    ...(collected.signals.length === 0 ? {} : { signals: linesOf(text, collected.signals) }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(anchors === undefined ? {} : { anchors }),
  };
}

export function emptyCollection(): Collected {
  return {
    purpose: [],
    guidance: [],
    rubric: [],
    example: [],
    probes: [],
    signals: [],
    anchors: [],
    competency: [],
    minutes: [],
  };
}

function promptOf(text: string, { block, label }: Entry): string {
  return lineOf(text, { from: label?.from ?? block.from, to: block.to }).replace(/^\*+\s*|\s*\*+$/g, '');
}

/** What an entry belongs to: its label's kind; 'auto' before any label; 'done' behind a quoted example. */
type Part = LabelKind | 'auto' | 'done';

function collect(text: string, body: readonly Entry[]): Collected {
  const collected = emptyCollection();
  let part: Part = 'auto';
  let quote: string | undefined;
  for (const entry of body) {
    const { label, block } = entry;
    if (label !== undefined && quote === undefined) part = label.kind;
    else if (block.kind === 'heading') part = 'auto';
    const range = trimRange(text, label !== undefined && quote === undefined ? label.from : block.from, block.to);
    if (range.from >= range.to) continue;
    if (block.kind === 'heading' && label === undefined) continue;
    if (part === 'example') {
      quote = closingQuote(text, range, quote);
      collected.example.push(range);
      if (quote === 'closed') {
        part = 'done';
        quote = undefined;
      }
    } else put(text, collected, part, range, block.kind === 'listItem');
  }
  return collected;
}

const closings: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
]);

/** The closing sign that a quotation still waits for; 'closed' where it ends here; undefined where there is none. */
function closingQuote(text: string, range: TextRange, waiting: string | undefined): string | undefined {
  const closing = waiting ?? closings.get(text.charAt(range.from));
  if (closing === undefined) return undefined;
  const isOneSign = waiting === undefined && range.to - range.from === 1;
  return text.charAt(range.to - 1) === closing && !isOneSign ? 'closed' : closing;
}

function put(text: string, collected: Collected, part: Part, range: TextRange, isListItem: boolean): void {
  switch (part) {
    case 'auto':
      putUnlabelled(text, collected, range, isListItem);
      return;
    case 'guidance':
      collected.guidance.push({ ...range, kind: isListItem ? 'item' : 'text' });
      return;
    case 'rubric':
      collected.rubric.push({ ...range, kind: isListItem ? 'point' : 'text' });
      return;
    case 'purpose':
    case 'example':
    case 'probes':
    case 'signals':
    case 'anchors':
    case 'competency':
    case 'minutes':
      collected[part].push(range);
      return;
    case 'question':
    case 'ignored':
    case 'done':
      return;
  }
}

/** A paragraph without a label says first why the question is asked and then, from 'In your answer, …' on, what to cover. */
function putUnlabelled(text: string, collected: Collected, range: TextRange, isListItem: boolean): void {
  if (isListItem) {
    collected.guidance.push({ ...range, kind: 'item' });
    return;
  }
  const at = collected.guidance.length > 0 ? range.from : guidanceStart(text, range);
  const purpose = trimRange(text, range.from, at);
  const guidance = trimRange(text, at, range.to);
  if (purpose.from < purpose.to) collected.purpose.push(purpose);
  if (guidance.from < guidance.to) collected.guidance.push({ ...guidance, kind: 'text' });
}

const inYourAnswer = /(?:^|[.!?;]["”’)]?\s+)(?:(?:in|for) (?:your|a good|a strong) (?:answer|response|reply)\b)/i;

/** Where the guidance of a paragraph begins; its end where it has none. */
function guidanceStart(text: string, range: TextRange): number {
  const slice = text.slice(range.from, Math.min(range.to, range.from + textLimits.paragraph));
  const marked = inYourAnswer.exec(slice);
  if (marked !== null) return range.from + marked.index + marked[0].search(/[a-z]/i);
  const sentences = toSentences(slice, range.from).map(openSentence);
  const first = sentences.find(({ kind }) => kind === 'guide');
  const isPlain = sentences.every(({ kind }) => kind === 'plain');
  return (first ?? (isPlain ? sentences[0] : undefined))?.sentence.tokens[0]?.from ?? range.to;
}

/** The points of the rubric if there is one, else of the guidance, else of the purpose. */
function rubricOf(text: string, { rubric, guidance, purpose }: Collected): ParsedPoint[] {
  const asParts = (ranges: readonly TextRange[]): GuidancePart[] => ranges.map((range) => ({ ...range, kind: 'text' }));
  for (const parts of [rubric, guidance, asParts(purpose)]) {
    const points = pointsOfParts(text, parts);
    if (points.length > 0) return points;
  }
  return [];
}

/** The ranges as lines, each with single spaces. */
function joined(text: string, ranges: readonly TextRange[]): string {
  return linesOf(text, ranges).join('\n').slice(0, textLimits.paragraph);
}

function linesOf(text: string, ranges: readonly TextRange[]): string[] {
  return ranges.map((range) => lineOf(text, range)).filter((line) => line !== '');
}

/** White space that is more than one plain space. */
const unevenSpace = /[^\S ]|\s\s/;

function lineOf(text: string, { from, to }: TextRange): string {
  const slice = text.slice(from, Math.min(to, from + textLimits.paragraph));
  return unevenSpace.test(slice) ? slice.replace(/\s+/g, ' ').trim() : slice.trim();
}

/** An example answer without the quotation marks around all of it. */
function unquoted(text: string): string {
  const closing = closings.get(text.charAt(0));
  const isWhole =
    closing !== undefined && text.length > 1 && text.endsWith(closing) && !text.slice(1, -1).includes(closing);
  return isWhole ? text.slice(1, -1).trim() : text;
}

/** The first figure of 'about 5 minutes'; undefined where there is none or it is no time for a question. */
function minutesOf(text: string): number | undefined {
  const found = /\d{1,3}/.exec(text.slice(0, 80));
  const minutes = found === null ? undefined : Number(found[0]);
  return minutes !== undefined && minutes <= 600 ? minutes : undefined;
}

/** Five sentences, whatever figure stands before each; undefined for any other number of them. */
function anchorsOf(lines: readonly string[]): Anchors | undefined {
  const [one, two, three, four, five, ...more] = lines.map((line) =>
    line.replace(/^(?:rating )?[1-5]\s*[-–—:.)=]?\s+/i, ''),
  );
  if (one === undefined || two === undefined || three === undefined || four === undefined || five === undefined)
    return undefined;
  return more.length === 0 ? [one, two, three, four, five] : undefined;
}
