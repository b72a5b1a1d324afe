import type { BlockPart } from '../../../shared/guide/lines/guideDocument.ts';
import { guideTextLimit } from '../../../shared/ipc/guideLimits.ts';
import { createBlockText, type TakenText } from './blockText.ts';
import { joinLines, type LineEnd } from './lines.ts';
import { createOpenTables, newPlace, type Place } from './openTables.ts';
import { tooLong } from './unreadable.ts';

/**
 * Makes the blocks of a document while its elements are walked through in order. Every `close` that has no `open` is passed
 * over, and so is what is still open at the end: foreign files are seldom tidy.
 */
export interface BlockBuilder {
  /** Text inside a line. Its white space counts as one space. */
  addText(text: string): void;
  /** What follows is in bold type, until as many ends as beginnings. */
  openBold(): void;
  closeBold(): void;
  /** What follows folds up, but for its summary. */
  openFold(): void;
  closeFold(): void;
  openSummary(): void;
  closeSummary(): void;
  /** What follows is a block quotation, until as many ends as beginnings. */
  openQuote(): void;
  closeQuote(): void;
  breakLine(end: LineEnd): void;
  /** Ends the block that text was added to, if there is one. */
  endBlock(): void;
  /** @param level 1 to 6 */
  openHeading(level: number): void;
  closeHeading(): void;
  /** @param first the number of the first item; null for a list without numbers */
  openList(first: number | null): void;
  closeList(): void;
  openItem(): void;
  closeItem(): void;
  /** A term of a list of definitions stands like a line in bold type, what it means like an item below it. */
  openTerm(): void;
  closeTerm(): void;
  openMeaning(): void;
  closeMeaning(): void;
  openTable(): void;
  closeTable(): void;
  openRow(): void;
  /** @param width how many columns the cell takes, @param height how many rows */
  openCell(width: number, height: number): void;
  closeCell(): void;
  /** @throws UnreadableError for more text than is parsed */
  finish(): BlockPart[];
}

/** @param names what begins several lines of the guide with a colon (`repeatedNames`) */
export function createBlockBuilder(names: ReadonlySet<string> = new Set()): BlockBuilder {
  const document = newPlace();
  const tables = createOpenTables(document);
  const block = createBlockText();
  let length = 0;

  function endBlock(): void {
    const taken = block.take();
    if (taken.lines.length === 0) return;
    for (const part of partsOf(tables.place(), taken, names)) {
      length += part.length;
      if (length > guideTextLimit) throw tooLong();
      tables.place().parts.push(part.part);
    }
  }

  /** What begins or ends between blocks. */
  function between(act: (place: Place) => void): void {
    endBlock();
    act(tables.place());
  }

  function closeCell(): void {
    between(tables.closeCell);
  }

  return {
    addText: block.add,
    openBold: block.openBold,
    closeBold: block.closeBold,
    openFold: () => between(block.openFold),
    closeFold: () => between(block.closeFold),
    openSummary: () => between(() => block.setSummary(true)),
    closeSummary: () => between(() => block.setSummary(false)),
    openQuote: () => between(block.openQuote),
    closeQuote: () => between(block.closeQuote),
    breakLine: block.breakLine,
    endBlock,
    openHeading: (level) =>
      between((place) => {
        place.heading = level;
      }),
    closeHeading: () =>
      between((place) => {
        place.heading = null;
      }),
    openList: (first) => between(({ lists }) => lists.push(first)),
    closeList: () => between(({ lists }) => lists.pop()),
    openItem: () => between(beginItem),
    closeItem: () =>
      between((place) => {
        place.sign = null;
      }),
    openTerm: () => between(block.openBold),
    closeTerm: () => between(block.closeBold),
    openMeaning: () =>
      between((place) => {
        place.lists.push(null);
        place.sign = meaningSign;
      }),
    closeMeaning: () =>
      between((place) => {
        place.lists.pop();
        place.sign = null;
      }),
    openTable: () => between(tables.open),
    closeTable() {
      closeCell();
      tables.close();
    },
    openRow() {
      closeCell();
      tables.openRow();
    },
    openCell(width, height) {
      closeCell();
      tables.openCell(width, height);
    },
    closeCell,
    finish() {
      endBlock();
      tables.closeAll();
      return document.parts;
    },
  };
}

/** What a definition begins with: of a short one it is the sign of an item, a longer one is a paragraph. */
const meaningSign = '– ';
/** The longest definition that is an item, in code units. */
const longestMeaning = 160;

/** Begins an item of the innermost list: its sign is known, its text is not. */
function beginItem(place: Place): void {
  const { lists } = place;
  const number = lists.at(-1) ?? null;
  place.sign = number === null ? '- ' : `${number}. `;
  if (number !== null) lists[lists.length - 1] = number + 1;
}

/** The parts that a block's lines are, with the length of their texts. The sign of an item is taken by the first of them. */
function partsOf(
  place: Place,
  { lines: written, look, isQuote }: TakenText,
  names: ReadonlySet<string>,
): { part: BlockPart; length: number }[] {
  const { heading, sign, lists } = place;
  place.sign = null;
  const looks = { ...(look === undefined ? {} : { look }), ...(isQuote ? { isQuote } : {}) } as const;
  const joined =
    heading === null ? joinLines(written, names) : [{ text: written.map(({ text }) => text).join(' '), bold: 0 }];
  return joined.map(({ text, bold }, index) => {
    const { length } = text;
    if (heading !== null)
      return { part: { kind: 'heading', level: heading, text: `${numberIn(sign)}${text}` }, length };
    const isLong = sign === meaningSign && length > longestMeaning;
    const isItem = index === 0 && sign !== null && !isLong;
    const typed = look === undefined ? typeOf(bold, length, isItem ? sign.length : 0) : {};
    if (!isItem) {
      const level = isLong ? 0 : lists.length;
      return { part: { kind: 'paragraph', text, level, ...looks, ...typed }, length };
    }
    return {
      part: { kind: 'listItem', level: Math.max(1, lists.length), text: `${sign}${text}`, ...looks, ...typed },
      length,
    };
  });
}

/** How a line looks among others of its block. @param shift how much stands before it */
function typeOf(bold: number, length: number, shift: number): { look?: 'bold'; bold?: number } {
  if (bold === 0) return {};
  return bold >= length ? { look: 'bold' } : { bold: bold + shift };
}

/** The sign, when it is a number: a heading keeps it, so that it shows as a numbered one. */
function numberIn(sign: string | null): string {
  return sign === null || sign === '- ' ? '' : sign;
}
