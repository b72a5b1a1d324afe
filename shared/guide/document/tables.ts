import type { LabelKind } from '../languages/language.ts';
import { askingOf } from '../lines/asking.ts';
import { type RowBlock, trimRange } from '../lines/guideDocument.ts';
import { headKind } from '../lines/labels.ts';
import { type LevelName, placeLevels, readLevelName } from '../lines/levels.ts';
import type { Meanings } from '../lines/meanings.ts';
import { type ColumnUse, columnUses, type ParsedAnchor, ratingLevels } from '../lines/parsedGuide.ts';
import { cellText, fillCell, numberedPrompts, promptOfCell, textAt } from './cells.ts';
import { emptyDraft, type QuestionDraft, type TextRange } from './drafts.ts';
import { type Ladder, type LevelColumns, levelColumns, levelOfRow, readLadder, toAnchors } from './ladders.ts';
import { leftOverColumns } from './leftOverColumns.ts';

type Column =
  | { readonly kind: LabelKind }
  | { readonly kind: 'level'; readonly level: LevelName }
  /** A rating, as a person has chosen it. */
  | { readonly kind: 'chosenLevel'; readonly use: ColumnUse };

/**
 * What a table is: one of questions, a row each; a ladder for the questions around it; or none of both, with the cells in it
 * that ask.
 */
export type TableReading =
  | {
      readonly kind: 'questions';
      readonly drafts: readonly QuestionDraft[];
      readonly unknown: readonly string[];
      readonly ragged: number;
      readonly heads: readonly string[];
      readonly columns: readonly ColumnUse[];
    }
  | Ladder
  | {
      readonly kind: 'other';
      readonly asking: readonly TextRange[];
      /** The head of a column of questions in which no line asks anything. */
      readonly silent?: string;
    };

/** The tables of a list of rows: each begins with a row that says so, or with the first. */
export function splitTables(rows: readonly RowBlock[]): RowBlock[][] {
  const tables: RowBlock[][] = [];
  for (const row of rows) {
    const last = tables.at(-1);
    if (last === undefined || row.isFirst === true) tables.push([row]);
    else last.push(row);
  }
  return tables;
}

/**
 * @param meanings what heads mean that no language lists
 * @param chosen what a person has said that each column is used for
 */
export function readTable(
  text: string,
  rows: readonly RowBlock[],
  meanings: Meanings,
  chosen?: readonly ColumnUse[],
): TableReading {
  if (chosen !== undefined) return readChosen(text, rows, chosen) ?? { kind: 'other', asking: askingCells(text, rows) };
  const ladder = readQuestions(text, rows, meanings) ?? readLadder(text, rows);
  const saysNothing = ladder?.kind === 'anchors' && ladder.anchors.length === 0;
  if (ladder !== undefined && !saysNothing) return ladder;
  const silent = silentColumn(text, rows);
  return silent === undefined
    ? { kind: 'other', asking: askingCells(text, rows) }
    : { kind: 'other', asking: silent.cells, silent: silent.head };
}

/** A table in a part of the page that is none of the guide: what asks in it is left out. */
export function asideTable(text: string, rows: readonly RowBlock[]): TableReading {
  return { kind: 'other', asking: askingCells(text, rows) };
}

/** A column headed as one of questions, whose cells are names: nobody may lose them without a word. */
function silentColumn(text: string, rows: readonly RowBlock[]): { head: string; cells: TextRange[] } | undefined {
  const [head, ...others] = rows;
  const at = head?.cells.findIndex((cell) => columnOf(cellText(text, cell))?.kind === 'question') ?? -1;
  const cells = others.flatMap(({ cells: own }) => own[at] ?? []).filter((cell) => /\p{L}/u.test(cellText(text, cell)));
  return head === undefined || cells.length === 0 ? undefined : { head: textAt(text, head.cells, at), cells };
}

function askingCells(text: string, rows: readonly RowBlock[]): TextRange[] {
  return rows.flatMap(({ cells }) => cells.filter((cell) => isAsking(cellText(text, cell))));
}

/** The heads of a table, or what its first row has in their place. */
export function headsOf(text: string, rows: readonly RowBlock[]): string[] {
  return (rows[0]?.cells ?? []).map((cell) => cellText(text, cell).slice(0, longestHead));
}

/** A table whose columns a person has named; undefined where none of them is the question. */
function readChosen(text: string, rows: readonly RowBlock[], chosen: readonly ColumnUse[]): QuestionTable | undefined {
  const prompt = chosen.indexOf('question');
  if (prompt < 0) return undefined;
  const heads = rows
    .slice(0, mostTitles)
    .findIndex(({ cells }) => cells.some((cell) => columnOf(cellText(text, cell))));
  const head = rows[Math.max(heads, 0)];
  const isHead = head !== undefined && !isAsking(textAt(text, head.cells, prompt));
  const columns = chosen.map(asColumn);
  // Where a person says that a column asks, whatever stands in it is asked.
  const drafts = rows
    .slice(Math.max(heads, 0) + (isHead ? 1 : 0))
    .filter(({ cells }) => textAt(text, cells, prompt) !== '')
    .map((row) => readRow(text, row, columns, prompt));
  const ragged = head === undefined ? 0 : raggedRows(rows, head);
  return {
    kind: 'questions',
    drafts,
    unknown: [],
    ragged,
    heads: headsOf(text, head === undefined ? [] : [head]),
    columns: chosen,
  };
}

function asColumn(use: ColumnUse): Column | undefined {
  if (use === 'unused') return undefined;
  return isLevelUse(use) ? { kind: 'chosenLevel', use } : { kind: use };
}

type LevelUse = Extract<ColumnUse, `level${number}`>;

function isLevelUse(use: ColumnUse): use is LevelUse {
  return use.startsWith('level');
}

/** What the columns of a table are used for, in words that a person can change. */
function usesOf(columns: readonly (Column | undefined)[]): ColumnUse[] {
  const levels = columns.flatMap((column, at) => (column?.kind === 'level' ? [{ at, level: column.level }] : []));
  const placed = placeLevels(levels.map(({ level }) => level)) ?? [];
  const places = new Map(levels.map(({ at }, index) => [at, placed[index] ?? 0]));
  return columns.map((column, at) => {
    if (column === undefined) return 'unused';
    if (column.kind === 'level') return columnUses.find((use) => use === `level${places.get(at) ?? 0}`) ?? 'unused';
    if (column.kind === 'chosenLevel') return column.use;
    const kind = sameUses[column.kind] ?? column.kind;
    return columnUses.find((use) => use === kind) ?? 'unused';
  });
}

const sameUses: Readonly<Partial<Record<LabelKind, ColumnUse>>> = { rubric: 'guidance', badExample: 'redFlags' };

/** Whether the heads of a table name a column of questions, or one of its columns asks. */
export function isQuestionTable(text: string, rows: readonly RowBlock[]): boolean {
  return readQuestions(text, rows) !== undefined;
}

/** In how many rows the heads of the columns are looked for: a title and what to do may stand above them. */
const mostTitles = 12;

type QuestionTable = Extract<TableReading, { kind: 'questions' }>;

function readQuestions(text: string, rows: readonly RowBlock[], meanings?: Meanings): QuestionTable | undefined {
  for (const [at, head] of rows.slice(0, mostTitles).entries()) {
    const columns = columnsOf(text, head, rows.slice(at + 1), meanings);
    const prompt = columns.findIndex((column) => column?.kind === 'question');
    if (prompt < 0 || !areTitles(text, rows.slice(0, at), columns)) continue;
    const found = readRows(text, rows.slice(at + 1), columns, prompt);
    if (found.length > 0)
      return {
        kind: 'questions',
        drafts: found,
        unknown: unknownHeads(text, head, columns),
        ragged: raggedRows(rows.slice(at + 1), head),
        heads: headsOf(text, [head]),
        columns: usesOf(columns),
      };
  }
  return readByAsking(text, rows, meanings);
}

/**
 * Whether rows may stand above the heads of the columns: the first is a title or names groups of columns; in more of them one or
 * two cells are filled, and the heads below are several that are known.
 */
function areTitles(text: string, rows: readonly RowBlock[], columns: readonly (Column | undefined)[]): boolean {
  if (rows.length < 2) return true;
  const areFew = rows.every(({ cells }) => cells.filter((cell) => cellText(text, cell) !== '').length <= mostInTitle);
  return areFew && columns.filter((column) => column !== undefined).length > 1;
}

/** How many cells of a row above the heads are filled: 'Candidate' and a place for the name. */
const mostInTitle = 2;

/** A table without known heads in which one column asks in most rows. */
function readByAsking(text: string, rows: readonly RowBlock[], meanings?: Meanings): QuestionTable | undefined {
  const width = rows.slice(0, 200).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width < 2 || rows.length < 2) return undefined;
  const counts = Array.from(
    { length: width },
    (_, column) => rows.filter(({ cells }) => isSurelyAsking(textAt(text, cells, column))).length,
  );
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  if (most < 2 || most * 10 < (rows.length - 1) * 6) return undefined;
  const prompt = counts.indexOf(most);
  const [head, ...others] = rows;
  const columns = head === undefined ? [] : columnsOf(text, head, others, meanings, prompt);
  const hasHead = head !== undefined && !isAsking(textAt(text, head.cells, prompt));
  const used: (Column | undefined)[] = Array.from({ length: width }, (_, at) =>
    at === prompt ? { kind: 'question' } : hasHead ? columns[at] : undefined,
  );
  const drafts = readRows(text, hasHead ? others : rows, used, prompt);
  return drafts.length === 0
    ? undefined
    : {
        kind: 'questions',
        drafts,
        unknown: hasHead ? unknownHeads(text, head, used) : [],
        ragged: 0,
        heads: headsOf(text, rows),
        columns: usesOf(used),
      };
}

function readRows(
  text: string,
  rows: readonly RowBlock[],
  columns: readonly (Column | undefined)[],
  prompt: number,
): QuestionDraft[] {
  const drafts: QuestionDraft[] = [];
  const byLevel = levelsBelow(text, rows, prompt);
  const used = columns.map((column, at) => (at === byLevel?.name || at === byLevel?.text ? undefined : column));
  const named = used.findIndex((column) => column?.kind === 'competency');
  let competency: string | undefined;
  for (const row of rows) {
    const line = textAt(text, row.cells, prompt);
    const last = drafts.at(-1);
    const name = named < 0 ? nameAlone(text, row) : textAt(text, row.cells, named);
    if (name !== undefined && name !== '') competency = name;
    if (mayBePrompt(line)) {
      for (const cell of numberedPrompts(text, row.cells[prompt] ?? row)) {
        const draft = readRow(text, row, used, prompt, cell);
        // What a cell over several rows says stands in the first of them.
        if (competency !== undefined) draft.competency ??= competency;
        drafts.push(draft);
      }
    } else if (line === '' && last !== undefined && !isSumRow(text, row)) fillDraft(text, last, row, used, prompt);
  }
  if (byLevel !== undefined) addLevels(text, drafts, rows, byLevel);
  return drafts;
}

/** 'Total' and the place for a figure beside it. */
function isSumRow(text: string, { cells }: RowBlock): boolean {
  const filled = cells.map((cell) => cellText(text, cell)).filter((cell) => /\p{L}/u.test(cell));
  return filled.length > 0 && filled.every((cell) => headKind(cell) === 'form');
}

/** The columns of levels, where a question has several rows: one for each. */
function levelsBelow(text: string, rows: readonly RowBlock[], prompt: number): LevelColumns | undefined {
  const continued = rows.filter(({ cells }) => textAt(text, cells, prompt) === '').length;
  return continued * 2 < rows.length ? undefined : levelColumns(text, rows, prompt);
}

/** Gives each question the levels of its own row and of those below it. */
function addLevels(
  text: string,
  drafts: readonly QuestionDraft[],
  rows: readonly RowBlock[],
  columns: LevelColumns,
): void {
  const levels = new Map<QuestionDraft, { level: LevelName; text: string }[]>();
  let at = -1;
  for (const row of rows) {
    while ((drafts[at + 1]?.prompt.from ?? Number.POSITIVE_INFINITY) <= row.to) at += 1;
    const draft = drafts[at];
    const level = levelOfRow(text, row, columns);
    if (draft === undefined || level === undefined) continue;
    const own = levels.get(draft);
    if (own === undefined) levels.set(draft, [level]);
    else own.push(level);
  }
  for (const [draft, own] of levels) if (own.length > 1) draft.anchors.push(...toAnchors(own));
}

/** The longest name of a group of rows, in words. */
const mostNameWords = 5;

/** The name that stands alone in a row: the rows below it are about that. */
function nameAlone(text: string, { cells }: RowBlock): string | undefined {
  const filled = cells.map((cell) => cellText(text, cell)).filter((cell) => cell !== '');
  const [name = ''] = filled;
  const isName = filled.length === 1 && cells.length > 1 && !mayBePrompt(name) && /^\p{L}/u.test(name);
  return isName && name.split(' ').length <= mostNameWords ? name : undefined;
}

/** A prompt in a column of prompts asks, or says at least a few words; the rows of an agenda and of a matrix do not. */
function mayBePrompt(line: string): boolean {
  return isAsking(line) || (line.split(' ').length > 4 && /\p{L}/u.test(line));
}

function isAsking(line: string): boolean {
  return askingOf(line.replace(/^\d{1,3}[.)]\s+/, '')) !== 'no';
}

/** A line that can be nothing but a question. */
function isSurelyAsking(line: string): boolean {
  const asking = askingOf(line.replace(/^\d{1,3}[.)]\s+/, ''));
  return asking === 'question' || asking === 'instruction';
}

function raggedRows(rows: readonly RowBlock[], head: RowBlock): number {
  return rows.filter(({ cells }) => cells.length > head.cells.length).length;
}

/** The longest head of a column that is read, in code units. */
const longestHead = 80;

/** 'Score (0-4)', 'Rating 1–5', 'Punkte (1 bis 5)': where a figure is written, from the lowest to the highest. */
const figureBlank =
  /^(?:score|scored|rating|rate|marks?|points?|grade|bewertung|punkte|note|puntos|puntuación|nota|punti|punteggio|cijfer)\s*[([]?\s*[01]\s*(?:[-–/]|to|bis|à|a)\s*(?:[3-9]|10)\s*[)\]]?$/iu;

function columnOf(head: string): Column | undefined {
  if (head === '' || head.length > longestHead) return undefined;
  const name = head.replace(/[*_]+/g, ' ').replace(/\s+/g, ' ').trim();
  if (figureBlank.test(name)) return { kind: 'form' };
  const level = readLevelName(name.replace(/[:：]$/, ''));
  if (level !== undefined) return { kind: 'level', level };
  const kind = headKind(name);
  return kind === undefined ? undefined : { kind };
}

/** The columns of a table by their heads; beside one of questions also those whose heads no language lists. */
function columnsOf(
  text: string,
  head: RowBlock,
  rows: readonly RowBlock[],
  meanings: Meanings | undefined,
  prompt?: number,
): (Column | undefined)[] {
  const columns = headedColumns(text, head, rows);
  if (prompt !== undefined) columns[prompt] = { kind: 'question' };
  if (meanings === undefined || !columns.some((column) => column?.kind === 'question')) return columns;
  const kinds = columns.map((column) => (column?.kind === 'chosenLevel' ? 'level' : column?.kind));
  const meant = leftOverColumns(text, head, rows, kinds, meanings);
  return columns.map((column, at) => {
    const kind = meant.get(at);
    return column ?? (kind === undefined ? undefined : { kind });
  });
}

/**
 * The columns that the heads of a table name. 'Ideal response' and 'Poor response' without a scale of three or more, and with
 * no column of guidance, say what a good and a weak answer have, where one stands alone or where both have lists in their cells
 * ('Green' and 'Red'); 'Score (0-4)' is the blank for a figure.
 */
function headedColumns(text: string, { cells }: RowBlock, rows: readonly RowBlock[]): (Column | undefined)[] {
  const columns = cells.map((cell, at) => {
    const column = columnOf(cellText(text, cell));
    // 'Your score (1-5)' over cells that are to be filled in is no level.
    return column?.kind === 'level' && isEmpty(text, rows, at) ? ({ kind: 'form' } as const) : column;
  });
  const levels = columns.flatMap((column, at) => (column?.kind === 'level' ? [{ ...column.level, at }] : []));
  const ranked = levels.filter(({ rank }) => rank !== undefined);
  const hasGuidance = columns.some((column) => column?.kind === 'guidance' || column?.kind === 'rubric');
  const areOpposite =
    ranked.some(({ rank = 0 }) => rank >= goodRank) && ranked.some(({ rank = 0 }) => rank <= weakRank);
  const areLists = areOpposite && ranked.length === 2 && ranked.some(({ at }) => hasLists(text, rows, at));
  const isAlone = (ranked.length === 1 || areLists) && levels.every(({ figure }) => figure === undefined);
  return columns.map((column) => {
    if (column?.kind !== 'level' || !isAlone || hasGuidance) return column;
    const rank = column.level.rank ?? 0;
    return rank >= goodRank ? { kind: 'guidance' } : rank <= weakRank ? { kind: 'redFlags' } : undefined;
  });
}

function isEmpty(text: string, rows: readonly RowBlock[], column: number): boolean {
  return rows.length > 0 && rows.every(({ cells }) => textAt(text, cells, column) === '');
}

/** Whether half of the filled cells of a column, or more, have several lines. */
function hasLists(text: string, rows: readonly RowBlock[], column: number): boolean {
  const filled = rows.flatMap(({ cells }) => cells[column] ?? []).filter((cell) => cellText(text, cell) !== '');
  const lists = filled.filter(({ from, to }) => text.slice(from, to).trim().includes('\n'));
  return lists.length > 0 && lists.length * 2 >= filled.length;
}

/** From this rank on a level is that of a good answer, and up to that one of a weak answer. */
const goodRank = 4;
const weakRank = 2;

function unknownHeads(text: string, row: RowBlock, columns: readonly (Column | undefined)[]): string[] {
  return row.cells.flatMap((cell, index) => {
    const head = cellText(text, cell);
    const isUsed =
      columns[index] !== undefined && !['form', 'note', 'other', 'anchors'].includes(columns[index]?.kind ?? '');
    return isUsed || /^(?:#|no\.?|nr\.?|id|n°|№)?$/i.test(head) ? [] : [head];
  });
}

/** @param cell its question, where one cell has several */
function readRow(
  text: string,
  row: RowBlock,
  columns: readonly (Column | undefined)[],
  prompt: number,
  cell: TextRange = row.cells[prompt] ?? row,
): QuestionDraft {
  const { prompt: range, parts } = promptOfCell(text, cell);
  const draft = emptyDraft(range);
  for (const part of parts) fillCell(text, draft, part.kind, part.range);
  fillDraft(text, draft, row, columns, prompt);
  return draft;
}

/** Puts what a row says of a question into it. A question may go on over several rows. */
function fillDraft(
  text: string,
  draft: QuestionDraft,
  row: RowBlock,
  columns: readonly (Column | undefined)[],
  prompt: number,
): void {
  const levels: { level: LevelName; text: string }[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const column = columns[index];
    const range = trimRange(text, cell.from, cell.to);
    if (index === prompt || column === undefined) continue;
    if (column.kind === 'level') levels.push({ level: column.level, text: cellText(text, range) });
    else if (column.kind === 'chosenLevel') draft.anchors.push(...chosenAnchor(column.use, cellText(text, range)));
    else if (range.from < range.to) fillCell(text, draft, column.kind, range);
  }
  if (draft.anchors.length === 0) draft.anchors.push(...toAnchors(levels));
}

function chosenAnchor(use: ColumnUse, text: string): ParsedAnchor[] {
  const level = ratingLevels.find((rating) => use === `level${rating}`);
  return level === undefined || text === '' ? [] : [{ level, text, name: String(level) }];
}
