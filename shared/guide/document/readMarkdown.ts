import { GuideSentences } from '../grammar/guideSentences.ts';
import { pointsOfParts } from '../grammar/rubricPoints.ts';
import type { LabelKind } from '../languages/language.ts';
import { trimRange } from '../lines/guideDocument.ts';
import { readLabel } from '../lines/labels.ts';
import {
  type ParsedAnchor,
  type ParsedGuide,
  type ParsedPoint,
  type ParsedQuestion,
  ratingLevels,
} from '../lines/parsedGuide.ts';
import { unescapeMarkdown } from './markdownEscapes.ts';
import { titleFromPrompt } from './titleFromPrompt.ts';

interface Line {
  readonly from: number;
  readonly to: number;
}

/** A question while its lines are read. */
interface Draft {
  readonly prompt: Line;
  readonly fields: Map<'title' | 'competency' | 'minutes' | 'retired', Line>;
  readonly sections: Map<LabelKind, Line[]>;
}

/** What the lines below belong to, and whether a heading of the third level says so or only a line with a label. */
interface SectionHead {
  readonly kind: LabelKind;
  readonly isHeading: boolean;
}

const rubricLine = /^(?:#{3,6}[ \t]+|\*\*|__)?rubric(?: points)?(?:\*\*|__)?:?(?:\*\*|__)?[ \t]*$/im;
const minutesLine = /^minutes: ?\d{1,3}[ \t]*$/im;
const questionLine = /^##(?:[ \t]|$)/m;

/** Whether a text is a bank in our own Markdown: a heading of the second level, and a rubric or minutes of ours. */
export function isOwnMarkdown(text: string): boolean {
  return questionLine.test(text) && (rubricLine.test(text) || minutesLine.test(text));
}

/** Reads what `toMarkdown` writes, and the same written by hand with less care. Spans are where the points' lines stand. */
export function readMarkdown(text: string): ParsedGuide {
  const drafts: Draft[] = [];
  let title = '';
  let section: SectionHead | undefined;
  for (const line of linesOf(text)) {
    const heading = readHeading(text, line);
    const draft = drafts.at(-1);
    if (heading?.level === 2) {
      drafts.push({ prompt: heading.content, fields: new Map(), sections: new Map() });
      section = undefined;
    } else if (draft === undefined) title ||= heading?.level === 1 ? contentOf(text, heading.content) : '';
    else if (heading !== undefined) section = { kind: sectionOf(text, heading.content), isHeading: true };
    else section = readBodyLine(text, line, draft, section);
  }
  return {
    title,
    questions: drafts.map((draft) => toQuestion(text, draft)),
    prompts: drafts.map(({ prompt: { from, to } }) => [from, to]),
    tables: [],
    leftOut: [],
    opening: '',
    closing: '',
    blocks: [],
    warnings: [],
  };
}

const lineEnds = /\r\n|[\n\r]/g;

function* linesOf(text: string): Generator<Line> {
  let from = 0;
  for (const { 0: ending, index } of text.matchAll(lineEnds)) {
    yield { from, to: index };
    from = index + ending.length;
  }
  yield { from, to: text.length };
}

interface Heading {
  readonly level: number;
  readonly content: Line;
}

function readHeading(text: string, line: Line): Heading | undefined {
  let at = line.from;
  while (at < line.to && text.charAt(at) === '#') at++;
  const level = at - line.from;
  const next = text.charAt(at);
  if (level < 1 || level > 6 || (at < line.to && next !== ' ' && next !== '\t')) return undefined;
  return { level, content: trimRange(text, at, line.to) };
}

function sectionOf(text: string, { from, to }: Line): LabelKind {
  return readLabel(text, from, to, { isHeading: true })?.kind ?? 'guidance';
}

/** Puts a line where it belongs, and says which section the next one is in. */
function readBodyLine(
  text: string,
  line: Line,
  draft: Draft,
  section: SectionHead | undefined,
): SectionHead | undefined {
  const field = section === undefined ? readField(text, line) : undefined;
  if (field !== undefined) {
    draft.fields.set(field.name, field.value);
    return section;
  }
  const label = readMarkedLabel(text, line, section?.isHeading !== true);
  if (label === undefined) {
    put(draft, section?.kind ?? 'guidance', line);
    return section;
  }
  if (label.content.from < label.content.to) put(draft, label.kind, label.content);
  return { kind: label.kind, isHeading: false };
}

function put(draft: Draft, kind: LabelKind, line: Line): void {
  const lines = draft.sections.get(kind);
  if (lines === undefined) draft.sections.set(kind, [line]);
  else lines.push(line);
}

const fieldName = /^(?:\*\*|__)?(title|competency|minutes|retired)(?:\*\*|__)?:(?:\*\*|__)?/i;

function readField(
  text: string,
  line: Line,
): { name: 'title' | 'competency' | 'minutes' | 'retired'; value: Line } | undefined {
  const found = fieldName.exec(text.slice(line.from, Math.min(line.to, line.from + 20)));
  const name = found?.[1]?.toLowerCase();
  if (found === null || (name !== 'title' && name !== 'competency' && name !== 'minutes' && name !== 'retired'))
    return undefined;
  return { name, value: trimRange(text, line.from + found[0].length, line.to) };
}

/**
 * A label in the text ('Rubric:', '**Probes**'). Under a heading it needs its colon or bold type, as anything else may be what
 * somebody wrote; where no headings are used (`mayBeBare`) a line that is only a label will do.
 */
function readMarkedLabel(text: string, line: Line, mayBeBare: boolean): { kind: LabelKind; content: Line } | undefined {
  const label = readLabel(text, line.from, line.to, { isHeading: mayBeBare, isExact: true });
  if (label === undefined) return undefined;
  const sign = text.slice(line.from, label.from);
  // What somebody wrote is escaped, lest it be taken for a label.
  if (sign.includes('\\')) return undefined;
  const isMarked = sign.includes(':') || sign.startsWith('**') || sign.startsWith('__');
  const isBare = mayBeBare && label.from >= line.to;
  return isMarked || isBare ? { kind: label.kind, content: trimRange(text, label.from, line.to) } : undefined;
}

function toQuestion(text: string, { prompt, fields, sections }: Draft): ParsedQuestion {
  const minutes = minutesOf(text, fields.get('minutes'));
  const field = (name: 'title' | 'competency'): string | undefined => {
    const value = fields.get(name);
    if (value !== undefined) return contentOf(text, value);
    return minutes === undefined ? undefined : '';
  };
  const anchors = anchorsOf(listOf(text, sections.get('anchors')));
  const optional = {
    competency: field('competency'),
    minutes,
    anchors,
    retired: fields.has('retired') ? contentOf(text, fields.get('retired')).toLowerCase() === 'yes' : undefined,
    signals: listOf(text, sections.get('signals')),
    probes: listOf(text, sections.get('probes')),
    redFlags: listOf(text, sections.get('redFlags')),
  };
  const title = field('title');
  return {
    prompt: contentOf(text, prompt),
    title: title ?? titleFromPrompt(contentOf(text, prompt)),
    isTitleMadeUp: title === undefined,
    purpose: paragraphOf(text, sections.get('purpose')),
    guidance: paragraphOf(text, sections.get('guidance')),
    rubric: rubricOf(text, sections),
    exampleAnswer: paragraphOf(text, sections.get('example')),
    ...withoutUndefined(optional),
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function minutesOf(text: string, line: Line | undefined): number | undefined {
  const content = contentOf(text, line);
  return /^\d{1,3}$/.test(content) && Number(content) <= 600 ? Number(content) : undefined;
}

function contentOf(text: string, line: Line | undefined): string {
  return line === undefined ? '' : unescapeMarkdown(text.slice(line.from, line.to));
}

/** Lines without the empty ones at the ends, as they are. */
function paragraphOf(text: string, lines: readonly Line[] = []): string {
  const written = lines.map(({ from, to }) => text.slice(from, to).trimEnd());
  const first = written.findIndex((line) => line !== '');
  const last = written.findLastIndex((line) => line !== '');
  return first < 0 ? '' : unescapeMarkdown(written.slice(first, last + 1).join('\n'));
}

const itemSign = /^[ \t]{0,8}(?:[-*+•]|\d{1,3}[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?/;

/** The ranges of the items of a list, without their signs. Lines that are no items are left out. */
function itemsOf(text: string, lines: readonly Line[] = []): Line[] {
  return lines.flatMap((line) => {
    const sign = itemSign.exec(text.slice(line.from, Math.min(line.to, line.from + 24)))?.[0];
    return sign === undefined ? [] : [trimRange(text, line.from + sign.length, line.to)];
  });
}

function listOf(text: string, lines: readonly Line[] | undefined): string[] | undefined {
  const items = itemsOf(text, lines);
  return items.length === 0 ? undefined : items.map((item) => contentOf(text, item));
}

const weightAtEnd = /(?:^| )\(weight ([\d.eE+-]{1,24})\)$/;

/** The list under 'Rubric', each item as it is written; or the points of what is written there, or of the guidance. */
function rubricOf(text: string, sections: ReadonlyMap<LabelKind, Line[]>): ParsedPoint[] {
  const items = itemsOf(text, sections.get('rubric'));
  if (items.length > 0) return items.map((item) => pointOf(text, item));
  const lines = sections.get('rubric') ?? sections.get('guidance') ?? [];
  const parts = lines.map((line) => ({ ...line, kind: 'text' as const }));
  return pointsOfParts(new GuideSentences(text), parts);
}

function pointOf(text: string, { from, to }: Line): ParsedPoint {
  const written = text.slice(from, to);
  const found = weightAtEnd.exec(written);
  const weight = found === null ? 1 : Number(found[1]);
  if (found === null || !(weight > 0 && weight <= 10)) return { text: unescapeMarkdown(written), span: [from, to] };
  return { text: unescapeMarkdown(written.slice(0, found.index)), span: [from, from + found.index], weight };
}

function anchorsOf(lines: readonly string[] = []): ParsedAnchor[] | undefined {
  if (lines.length !== ratingLevels.length) return undefined;
  return ratingLevels.map((level) => ({ level, text: lines[level - 1] ?? '', name: String(level) }));
}
