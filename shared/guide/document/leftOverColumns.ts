import type { LabelKind } from '../languages/language.ts';
import { askingOf } from '../lines/asking.ts';
import type { RowBlock } from '../lines/guideDocument.ts';
import type { Meanings, Meant } from '../lines/meanings.ts';
import { textAt } from './cells.ts';

/** A column beside one of questions whose head no language lists. */
interface LeftOver {
  readonly at: number;
  readonly head: string;
  readonly cells: readonly string[];
}

/** How many rows of a column are looked at. */
const mostRows = 100;

/**
 * What columns beside one of questions hold whose heads no language lists: by the words of the head and by what stands below it.
 * One before the question with names that come again is the competency. The others stay without a kind, and are told of.
 * @param kinds what each column is known for; undefined where its head says nothing
 */
export function leftOverColumns(
  text: string,
  head: RowBlock,
  rows: readonly RowBlock[],
  kinds: readonly (LabelKind | 'level' | undefined)[],
  meanings: Meanings,
): Map<number, LabelKind> {
  const prompt = kinds.indexOf('question');
  const found = new Map<number, LabelKind>();
  for (const column of leftOver(text, head, rows, kinds)) {
    const kind = isName(column, prompt, kinds) ? 'competency' : meanings.of(column.head, column.cells.map(meant));
    const isTaken = kind === 'competency' && [...found.values()].includes(kind);
    if (kind !== undefined && !isTaken) found.set(column.at, kind);
  }
  return found;
}

function leftOver(
  text: string,
  head: RowBlock,
  rows: readonly RowBlock[],
  kinds: readonly (LabelKind | 'level' | undefined)[],
): LeftOver[] {
  return head.cells.flatMap((_, at) => {
    if (kinds[at] !== undefined) return [];
    const name = textAt(text, head.cells, at);
    const cells = rows
      .slice(0, mostRows)
      .map((row) => textAt(text, row.cells, at))
      .filter((cell) => /\p{L}/u.test(cell));
    return cells.length === 0 || !/\p{L}/u.test(name) ? [] : [{ at, head: name, cells }];
  });
}

/** A name in a column has no more words. */
const mostNameWords = 4;

/** Short names before the question, some of which come again: what the questions are about. */
function isName({ at, cells }: LeftOver, prompt: number, kinds: readonly (LabelKind | 'level' | undefined)[]): boolean {
  const areNames = cells.every((cell) => cell.split(' ').length <= mostNameWords && !/[.?!。？！]$/u.test(cell));
  return at < prompt && areNames && !kinds.includes('competency') && new Set(cells).size < cells.length;
}

function meant(cell: string): Meant {
  return { text: cell, asks: askingOf(cell) };
}
