import type { RowBlock } from '../lines/guideDocument.ts';
import { type LevelName, placeLevels, readLevelName } from '../lines/levels.ts';
import type { ParsedAnchor } from '../lines/parsedGuide.ts';
import { cellText, textAt } from './cells.ts';

/** A scale for the questions of one competency. */
export interface NamedLadder {
  readonly name: string;
  readonly anchors: readonly ParsedAnchor[];
}

/** What a table says that is a scale: for the questions around it, or one for each competency that it names. */
export type Ladder =
  | { readonly kind: 'anchors'; readonly anchors: readonly ParsedAnchor[] }
  | { readonly kind: 'named'; readonly ladders: readonly NamedLadder[] };

/** A column with the name of a level in each row, and the one with what that level looks like. */
export interface LevelColumns {
  readonly name: number;
  readonly text: number;
}

/** Where a table has a row for each level. @param prompt the column of the questions, if there is one */
export function levelColumns(text: string, rows: readonly RowBlock[], prompt?: number): LevelColumns | undefined {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (let column = 0; column < width; column++) {
    if (column === prompt) continue;
    const names = rows.map(({ cells }) => textAt(text, cells, column)).filter((name) => name !== '');
    const areLevels = names.length > 1 && names.every((name) => readLevelName(name) !== undefined);
    const beside = column + 1 < width && column + 1 !== prompt ? column + 1 : column - 1;
    if (areLevels && new Set(names).size > 1 && beside >= 0 && beside !== prompt) return { name: column, text: beside };
  }
  return undefined;
}

/** What one row of such a table says of a level; undefined for a row without one. */
export function levelOfRow(
  text: string,
  { cells }: RowBlock,
  { name, text: at }: LevelColumns,
): { level: LevelName; text: string } | undefined {
  const level = readLevelName(textAt(text, cells, name));
  return level === undefined ? undefined : { level, text: textAt(text, cells, at) };
}

/** A ladder: levels as the heads of its columns, or in the cells of its rows. Empty where it only names its levels. */
export function readLadder(text: string, rows: readonly RowBlock[]): Ladder | undefined {
  return namedColumns(text, rows) ?? ladderOfColumns(text, rows) ?? ladderOfRows(text, rows) ?? namedRows(text, rows);
}

/** 'Competency | 1 | 3 | 5' with a row for each competency. */
function namedColumns(text: string, rows: readonly RowBlock[]): Ladder | undefined {
  const [head, ...others] = rows;
  const levels = (head?.cells ?? []).slice(1).map((cell) => readLevelName(cellText(text, cell)));
  const isNamed = levels.length > 1 && levels.every((level) => level !== undefined);
  if (!isNamed || others.length < 2 || readLevelName(textAt(text, head?.cells ?? [], 0)) !== undefined)
    return undefined;
  const ladders = others.flatMap(({ cells }) => {
    const own = levels.flatMap((level, at) =>
      level === undefined ? [] : [{ level, text: textAt(text, cells, at + 1) }],
    );
    return namedLadder(textAt(text, cells, 0), own);
  });
  return ladders.length > 1 ? { kind: 'named', ladders } : undefined;
}

/** 'Competency | Rating | Behaviour' with a row for each level. */
function namedRows(text: string, rows: readonly RowBlock[]): Ladder | undefined {
  const [, ...others] = rows;
  const columns = levelColumns(text, others);
  if (columns === undefined || columns.name === 0 || columns.text === 0) return undefined;
  const groups: { name: string; levels: { level: LevelName; text: string }[] }[] = [];
  for (const row of others) {
    const name = textAt(text, row.cells, 0);
    if (name !== '' && name !== groups.at(-1)?.name) groups.push({ name, levels: [] });
    const level = levelOfRow(text, row, columns);
    if (level !== undefined) groups.at(-1)?.levels.push(level);
  }
  const ladders = groups.flatMap(({ name, levels }) => namedLadder(name, levels));
  return ladders.length > 1 ? { kind: 'named', ladders } : undefined;
}

function namedLadder(name: string, levels: readonly { level: LevelName; text: string }[]): NamedLadder[] {
  const anchors = toAnchors(levels);
  return name === '' || anchors.length < 2 ? [] : [{ name, anchors }];
}

function ladderOfColumns(text: string, rows: readonly RowBlock[]): Ladder | undefined {
  const [head, ...others] = rows;
  if (head === undefined) return undefined;
  const heads = head.cells.map((cell) => readLevelName(cellText(text, cell)));
  const known = heads.filter((level) => level !== undefined).length;
  if (known < 2 || known < head.cells.length - 1) return undefined;
  const levels = heads.flatMap((level, column) => {
    if (level === undefined) return [];
    const cells = others.map(({ cells: own }) => textAt(text, own, column)).filter((cell) => cell !== '');
    return [{ level, text: cells.join(' ') }];
  });
  const anchors = toAnchors(levels);
  return { kind: 'anchors', anchors };
}

function ladderOfRows(text: string, rows: readonly RowBlock[]): Ladder | undefined {
  const levels = rows.flatMap(({ cells }) => {
    const level = readLevelName(textAt(text, cells, 0));
    return level === undefined
      ? []
      : [
          {
            level,
            text: cells
              .slice(1)
              .map((cell) => cellText(text, cell))
              .filter((cell) => cell !== '')
              .join(' '),
          },
        ];
  });
  if (levels.length < 2 || levels.length < rows.length - 1) return undefined;
  const anchors = toAnchors(levels);
  return { kind: 'anchors', anchors };
}

/** The levels of a scale at their places among five, without those that say nothing. */
export function toAnchors(levels: readonly { readonly level: LevelName; readonly text: string }[]): ParsedAnchor[] {
  const placed = placeLevels(levels.map(({ level }) => level));
  if (placed === undefined || levels.every(({ text }) => isNameOnly(text))) return [];
  return levels
    .flatMap(({ level: { name }, text }, index) => {
      const level = placed[index] ?? 0;
      return level === 0 || text === '' ? [] : [{ level, text, name }];
    })
    .sort((a, b) => a.level - b.level);
}

/** 'Strong no', 'Yes': a name for a level, and nothing that an answer could be held against. */
function isNameOnly(text: string): boolean {
  if (readLevelName(text) !== undefined) return true;
  const longest = unspaced.test(text) ? longestUnspacedName : longestNameOnly;
  return text.split(' ').length < 3 && !/[.,;]/.test(text) && text.length < longest;
}

/** Scripts that say in a few signs what others say in words. */
const unspaced = /[\u3040-\u9fff\uac00-\ud7af]/;
/** Shorter words may be no more than the name of a level, in code units. */
const longestNameOnly = 16;
const longestUnspacedName = 4;
