import type { GuidePoint, Span } from '../../../../shared/guide/import/guidePoint.ts';
import type { GuideQuestion } from '../../../../shared/guide/import/importPlan.ts';

/** A line of a guide's text, or a part of a long one: `[from, to)` in code units. */
export interface SourceRow {
  readonly from: number;
  readonly to: number;
}

/** A row is at most this long, in code units, so that a text without line breaks is still drawn in parts. */
const longestRow = 1_200;

/** The rows of a text, in order. Line breaks belong to none; several empty lines are one. */
export function sourceRows(text: string): SourceRow[] {
  const rows: SourceRow[] = [];
  let from = 0;
  let wasEmpty = true;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const isEmpty = text.slice(from, Math.min(to, from + 200)).trim() === '' && to - from <= 200;
    if (!isEmpty) cutLine(text, from, to, rows);
    else if (!wasEmpty) rows.push({ from, to: from });
    wasEmpty = isEmpty;
    from = to + 1;
  }
  return rows;
}

function cutLine(text: string, from: number, to: number, rows: SourceRow[]): void {
  let start = from;
  while (to - start > longestRow) {
    const space = text.lastIndexOf(' ', start + longestRow);
    const cut = space > start ? space + 1 : start + longestRow;
    rows.push({ from: start, to: cut });
    start = cut;
  }
  rows.push({ from: start, to });
}

/** The row in which a code unit of the text stands, or the one before it; -1 where there is no row. */
export function rowAt(rows: readonly SourceRow[], offset: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return rows.length === 0 ? -1 : low;
}

/** How a stretch of the text is shown: a point of another question, the open question's prompt or point, the point at hand. */
export type MarkLook = 'used' | 'prompt' | 'chosen' | 'current';

/** Parts of the text that have become points, each kind without overlaps and in order. */
export interface SourceMarks {
  readonly used: readonly Span[];
  readonly prompt: readonly Span[];
  readonly chosen: readonly Span[];
  readonly current: readonly Span[];
}

/** Later ones cover earlier ones. */
const looks = ['used', 'prompt', 'chosen', 'current'] as const satisfies readonly MarkLook[];

/** Everything that has become a point of some question. */
export function usedSpans(questions: readonly GuideQuestion[]): Span[] {
  return united(questions.flatMap(pointSpans));
}

export function pointSpans({ points }: GuideQuestion): Span[] {
  return united(points.flatMap(({ span }) => (span === undefined ? [] : [span])));
}

/** The spans in order, those that meet or overlap as one. */
function united(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** A stretch of a row; `look` is null for plain text. */
export interface SourceSegment {
  readonly from: number;
  readonly to: number;
  readonly look: MarkLook | null;
}

/** A row cut where its look changes. */
export function segmentsOf({ from, to }: SourceRow, marks: SourceMarks): SourceSegment[] {
  const found = looks.map((look) => ({ look, spans: spansIn(marks[look], from, to) }));
  const edges = found.flatMap(({ spans }) => spans.flat()).filter((edge) => edge > from && edge < to);
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const covering = found.findLast(({ spans }) => spans.some((span) => span[0] <= start && start < span[1]));
    return { from: start, to: cuts[index + 1] ?? to, look: covering?.look ?? null };
  });
}

/** Those of some ordered spans that have a code unit in `[from, to)`. */
function spansIn(spans: readonly Span[], from: number, to: number): Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let at = low; at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || span[0] >= to) break;
    found.push(span);
  }
  return found;
}

/** So much of a prompt is looked for, in words: enough to tell it from others. */
const promptWords = 40;
/** The text before a question's first point in which its prompt is looked for, in code units. */
const reach = 20_000;

/**
 * Where a prompt stands in the text: the last time before the question's first point, or the last time at all when the
 * question has none, since lists of all questions come before the questions themselves. Undefined where it is not found word
 * for word.
 */
export function findPrompt(text: string, prompt: string, before?: number): Span | undefined {
  const words = prompt.trim().split(/\s+/).slice(0, promptWords);
  if (words.join('') === '') return undefined;
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g');
  const start = before === undefined ? 0 : Math.max(0, before - reach);
  const last = [...text.slice(start, before).matchAll(pattern)].at(-1);
  return last === undefined ? undefined : [start + last.index, start + last.index + last[0].length];
}

/** From the first to the last place in the guide that some points come from; undefined when none does. */
export function extentOf(points: readonly GuidePoint[]): Span | undefined {
  const origins = points.flatMap(({ origin }) => (origin === undefined ? [] : [origin]));
  if (origins.length === 0) return undefined;
  return [Math.min(...origins.map(([from]) => from)), Math.max(...origins.map(([, to]) => to))];
}
