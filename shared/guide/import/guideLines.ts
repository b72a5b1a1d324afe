import type { BlockRole, GuideChoices, LeftOut, ParsedGuide, ParsedTable, ReadBlock } from '../lines/parsedGuide.ts';
import type { Span } from './guidePoint.ts';

/**
 * What a line of a guide is to a person: its role, or for a row of a table what became of it. A row is the heads of its table, a
 * question, a scale of ratings, or nothing.
 */
export type LineRole = Exclude<BlockRole, 'table' | 'form' | 'filler' | 'note'> | 'heads' | 'leftOut';

/** A line of a guide as the preview shows it: a block of it. */
export interface GuideLine {
  readonly span: Span;
  readonly role: LineRole;
  /** The rating that it describes, where a person has said so. */
  readonly level?: number;
  /** The question that it belongs to: its index in the guide's questions. */
  readonly question?: number;
  /** A person has given it its role. */
  readonly isGiven: boolean;
  /** Its role is a guess; of a table with questions also a row that is none. */
  readonly isUnsure: boolean;
}

/**
 * The lines of a guide in its order, one for each block. Empty where it has no blocks (our own Markdown).
 * @param isDue the guide was not read with the choices yet: what they say of a line goes before what was read
 */
export function guideLines({ blocks, tables }: ParsedGuide, choices: GuideChoices, isDue = false): GuideLine[] {
  const starts = new Map(tables.map((table) => [table.block, table]));
  let table: ParsedTable | undefined;
  return blocks.map((read, index) => {
    const given = choices.roles.get(index);
    const block = isDue && given !== undefined ? { ...read, ...given } : read;
    table = starts.get(index) ?? (table !== undefined && index < table.block + table.rows ? table : undefined);
    const isGiven = given !== undefined;
    const isOddRow = table !== undefined && isUsed(table) && index > table.block && block.question === undefined;
    return {
      span: block.span,
      role: lineRole(block, table?.block === index, table),
      ...(block.level === undefined ? {} : { level: block.level }),
      ...(block.question === undefined ? {} : { question: block.question }),
      isGiven,
      isUnsure: (block.isUnsure === true || isOddRow) && !isGiven,
    };
  });
}

function lineRole({ role, question }: ReadBlock, isFirstRow: boolean, table: ParsedTable | undefined): LineRole {
  if (role === 'note' || role === 'form' || role === 'filler') return 'leftOut';
  if (role !== 'table') return role;
  if (question !== undefined) return 'prompt';
  // A table whose columns cannot be used for questions and that is not listed is a scale, or a single row.
  if (table === undefined) return 'anchor';
  return isFirstRow && isUsed(table) ? 'heads' : 'leftOut';
}

/** Whether a column of the table is used for anything. */
export function isUsed({ columns }: ParsedTable): boolean {
  return columns.some((use) => use !== 'unused');
}

/** The line in which a span begins, or the one before it; -1 before the first. */
export function lineAt(lines: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.span[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A line that asks and was left out, with the line of the guide that it stands in. */
export interface LeftOutLine extends LeftOut {
  readonly line: number;
}

/** What was left out and can be taken in: each with its line. */
export function leftOutLines({ leftOut, blocks }: ParsedGuide): LeftOutLine[] {
  return leftOut.map((left) => ({ ...left, line: lineAt(blocks, left.span[0]) }));
}

/** The tables of which nothing is used, though they have rows enough to hold questions. */
export function unusedTables({ tables }: ParsedGuide): ParsedTable[] {
  return tables.filter((table) => !isUsed(table));
}

/** The next line that a person should look at: one that asks and was left out, or whose role is a guess; from the end on to the first. */
export function nextDoubt(lines: readonly GuideLine[], leftOut: readonly LeftOutLine[], after: number): number | null {
  const asking = new Set(leftOut.map(({ line }) => line));
  const doubts = lines.flatMap(({ isUnsure, isGiven }, index) =>
    isUnsure || (asking.has(index) && !isGiven) ? [index] : [],
  );
  return doubts.find((index) => index > after) ?? doubts[0] ?? null;
}

/** The questions of whose line it is a guess that it asks: their index in the guide's questions. */
export function guessedQuestions(lines: readonly GuideLine[]): ReadonlySet<number> {
  return new Set(
    lines.flatMap(({ role, isUnsure, question }) =>
      role === 'prompt' && isUnsure && question !== undefined ? [question] : [],
    ),
  );
}
