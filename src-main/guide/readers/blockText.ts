import type { BlockLook } from '../../../shared/guide/lines/parsedGuide.ts';
import type { Line, LineEnd } from './lines.ts';

/** The text of the block that is being read, in its lines, and how it looks. */
export interface BlockText {
  /** Text inside a line. Its white space counts as one space. */
  add(text: string): void;
  breakLine(end: LineEnd): void;
  /** What follows is in bold type, until as many ends as beginnings. */
  openBold(): void;
  closeBold(): void;
  /** What follows folds up, but for its summary. */
  openFold(): void;
  closeFold(): void;
  setSummary(isSummary: boolean): void;
  /** What follows is a block quotation. */
  openQuote(): void;
  closeQuote(): void;
  /** Ends the block and gives its lines; those without text are left out. */
  take(): TakenText;
}

export interface TakenText {
  readonly lines: Line[];
  readonly look: BlockLook | undefined;
  readonly isQuote: boolean;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function createBlockText(): BlockText {
  let lines: Line[] = [];
  let line: string[] = [];
  let after: LineEnd = 'kept';
  let bold = 0;
  let folds = 0;
  let quotes = 0;
  /** What the line begins with in bold type, and whether nothing else has come. */
  let front = '';
  let isFront = true;
  let isSummary = false;
  /** How many code units of the block, without white space, are in bold type, and how many are not. */
  let boldLength = 0;
  let plainLength = 0;

  function breakLine(end: LineEnd): void {
    if (line.length > 0) lines.push({ text: oneLine(line.join('')), after, bold: oneLine(front).length });
    line = [];
    front = '';
    isFront = true;
    after = end;
  }

  function lookNow(): BlockLook | undefined {
    if (isSummary) return 'summary';
    if (folds > 0) return 'folded';
    return boldLength > 0 && plainLength === 0 ? 'bold' : undefined;
  }

  return {
    add(text) {
      line.push(text);
      const weight = text.replace(/[\s:：]+/g, '').length;
      if (bold > 0) boldLength += weight;
      else plainLength += weight;
      if (weight > 0 && bold === 0) isFront = false;
      if (isFront) front += text;
    },
    breakLine,
    openBold() {
      bold += 1;
    },
    closeBold() {
      bold = Math.max(0, bold - 1);
    },
    openQuote() {
      quotes += 1;
    },
    closeQuote() {
      quotes = Math.max(0, quotes - 1);
    },
    openFold() {
      folds += 1;
    },
    closeFold() {
      folds = Math.max(0, folds - 1);
    },
    setSummary(changed) {
      isSummary = changed;
    },
    take() {
      breakLine('kept');
      const taken = { lines: lines.filter(({ text }) => text !== ''), look: lookNow(), isQuote: quotes > 0 };
      lines = [];
      boldLength = 0;
      plainLength = 0;
      return taken;
    },
  };
}
