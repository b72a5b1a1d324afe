import type { GuidancePart } from '../grammar/rubricPoints.ts';
import type { LabelKind } from '../languages/language.ts';
import { askingOf } from '../lines/asking.ts';
import { trimRange } from '../lines/guideDocument.ts';
import { readLabel } from '../lines/labels.ts';
import { minutesIn } from '../lines/marks.ts';
import type { QuestionDraft, TextRange } from './drafts.ts';

/** What stands in a cell, in one line. */
export function cellText(text: string, { from, to }: TextRange): string {
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}

/** The same for the cell of a row in one column; '' where the row is shorter. */
export function textAt(text: string, cells: readonly TextRange[], column: number): string {
  const cell = cells[column];
  return cell === undefined ? '' : cellText(text, cell);
}

/**
 * The lines of a cell with a question: the question, and what stands below it under a label of its own ('Prompt: …') or as an
 * item of a list.
 */
export function promptOfCell(
  text: string,
  cell: TextRange,
): { prompt: TextRange; parts: { kind: LabelKind; range: TextRange }[] } {
  const whole = trimRange(text, cell.from, cell.to);
  const [first, ...others] = linesOf(text, whole);
  if (first === undefined || others.length === 0) return { prompt: whole, parts: [] };
  const parts: { kind: LabelKind; range: TextRange }[] = [];
  let prompt = first;
  for (const line of others) {
    const label = readLabel(text, line.from, line.to, { isExact: true });
    const sign = listSigns.exec(text.slice(line.from, line.from + 6))?.[0].length ?? 0;
    const asks = askingOf(cellText(text, { from: line.from + sign, to: line.to })) === 'question';
    if (label !== undefined) parts.push(...labelledPart(label.kind, { from: label.from, to: line.to }));
    else if (sign > 0 && (asks || parts.length > 0))
      parts.push({ kind: parts.at(-1)?.kind ?? 'probes', range: { from: line.from + sign, to: line.to } });
    else if (parts.length === 0) prompt = { from: prompt.from, to: line.to };
    else parts.push({ kind: parts.at(-1)?.kind ?? 'probes', range: line });
  }
  return { prompt, parts };
}

/** Below a question another one, under whatever label, is a probe. A label alone is for the lines below it. */
function labelledPart(kind: LabelKind, range: TextRange): { kind: LabelKind; range: TextRange }[] {
  return [{ kind: kind === 'question' || kind === 'questions' ? 'probes' : kind, range }];
}

/** The questions of a cell that numbers them: each in a line of its own, and each asks. One cell otherwise. */
export function numberedPrompts(text: string, cell: TextRange): TextRange[] {
  const lines = linesOf(text, trimRange(text, cell.from, cell.to));
  const numbered = lines.map((line) => {
    const sign = /^\(?\d{1,2}[.)]\s+/.exec(text.slice(line.from, line.from + 6))?.[0].length ?? 0;
    return { from: line.from + sign, to: line.to, isNumbered: sign > 0 };
  });
  const areAll = numbered.every((line) => line.isNumbered && askingOf(cellText(text, line)) !== 'no');
  return lines.length > 1 && areAll ? numbered.map(({ from, to }) => ({ from, to })) : [cell];
}

function linesOf(text: string, { from, to }: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  let start = from;
  for (const { index } of text.slice(from, to).matchAll(/\n/g)) {
    lines.push(trimRange(text, start, from + index));
    start = from + index + 1;
  }
  return [...lines, trimRange(text, start, to)].filter((line) => line.from < line.to);
}

/** Puts what a cell says into its question, by what its column holds. */
export function fillCell(text: string, draft: QuestionDraft, kind: LabelKind, range: TextRange): void {
  switch (kind) {
    case 'guidance':
    case 'rubric':
      draft.guidance.push(...pointParts(text, range));
      return;
    case 'probes':
      draft.probes.push(...listRanges(text, range).flatMap((item) => questionsIn(text, item)));
      return;
    case 'redFlags':
    case 'badExample':
      draft.redFlags.push(...listRanges(text, range));
      return;
    case 'signals':
      draft.signals.push(...listRanges(text, range));
      return;
    case 'purpose':
      draft.purpose.push(range);
      return;
    case 'example':
      draft.example.push(range);
      return;
    case 'competency':
      draft.competency = cellText(text, range);
      return;
    case 'minutes': {
      const minutes = minutesIn(text.slice(range.from, range.to));
      if (minutes !== undefined) draft.minutes = minutes;
      return;
    }
    default:
      return;
  }
}

const listSigns = /^(?:[-–—*•]|\d{1,2}[.)])\s+/;
const cellSigns = /[\n\r;；•|]/;

/** The items of a cell: one a line, or parted by semicolons. */
function listRanges(text: string, range: TextRange, signs = cellSigns): TextRange[] {
  const ranges: TextRange[] = [];
  let from = range.from;
  for (let at = range.from; at <= range.to; at++) {
    if (at < range.to && !signs.test(text.charAt(at))) continue;
    const item = trimRange(text, from, at);
    const sign = listSigns.exec(text.slice(item.from, item.from + 6))?.[0].length ?? 0;
    if (item.from + sign < item.to) ranges.push({ from: item.from + sign, to: item.to });
    from = at + 1;
  }
  return ranges;
}

/** 'What did it cost? Who noticed?' is two. */
export function questionsIn(text: string, { from, to }: TextRange): TextRange[] {
  const ranges: TextRange[] = [];
  let start = from;
  for (const { 0: end, index } of text.slice(from, to).matchAll(/[?？]["”»]?(?:\s+(?=["“«¿]?\p{Lu})|(?<=？))/gu)) {
    ranges.push(trimRange(text, start, from + index + end.length));
    start = from + index + end.length;
  }
  return [...ranges, trimRange(text, start, to)].filter((item) => item.from < item.to);
}

/** The points of a cell with a list; a cell that is none is read like guidance. Commas without a space part key words. */
function pointParts(text: string, range: TextRange): GuidancePart[] {
  const items = listRanges(text, range);
  const slice = text.slice(range.from, range.to);
  // Sentences with lists in them are cut by the grammar, which knows their semicolons.
  const isProse = /[;；]/.test(slice) && !/[\n\r•|]/.test(slice) && /,\s.*,\s/.test(slice);
  if (isProse) return [{ ...range, kind: 'text' }];
  if (items.length > 1) return items.map((item) => ({ ...item, kind: 'whole' }));
  const isKeywords = /,\S/.test(slice) && !/,\s/.test(slice) && !/,\d/.test(slice);
  if (isKeywords) return listRanges(text, range, /,/).map((item) => ({ ...item, kind: 'whole' }));
  return items.map((item) => ({ ...item, kind: 'text' }));
}
