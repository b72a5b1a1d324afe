import { type GuideBlock, type GuideDocument, readNumber, type TextBlock, trimRange } from './guideDocument.ts';
import { isFiller, type Label, readLabel } from './labels.ts';

/** A block of text with what can be said of it alone. */
export interface Entry {
  readonly block: TextBlock;
  /** The content, without signs of emphasis, in one line. At most `longestPrompt` code units: longer blocks are content. */
  readonly text: string;
  readonly label?: Label;
  /** How much it looks like a question: 0 not, 1 an instruction ('Describe …'), 2 with a question mark. */
  readonly asks: 0 | 1 | 2;
  /**
   * Letters and figures only, in lower case: the same for a question in the list on top and above its own section. Empty for
   * what is too long to be in a list.
   */
  readonly key: string;
  /** Whether filler of the site stood between this block and the one before. */
  readonly isAfterFiller: boolean;
}

/** A longer block is never a prompt, in UTF-16 code units. */
const longestPrompt = 500;
/** A longer line that asks nothing is in no list of questions, in UTF-16 code units. */
const longestKeyed = 160;

/** The blocks of a document that say something, in order: without rows of tables and without filler. */
export function toEntries({ text, blocks }: GuideDocument): Entry[] {
  const entries: Entry[] = [];
  let isAfterFiller = false;
  for (const block of blocks) {
    if (block.kind === 'row') continue;
    const entry = toEntry(text, block, isAfterFiller);
    if (entry === undefined) isAfterFiller = true;
    else {
      entries.push(entry);
      isAfterFiller = false;
    }
  }
  return entries;
}

/** Nothing for filler. */
function toEntry(text: string, block: TextBlock, isAfterFiller: boolean): Entry | undefined {
  const bare = withoutEmphasis(text, block);
  const inner = bare.from > block.from ? readNumber(text, bare.from) : undefined;
  const range = { from: Math.min(bare.to, bare.from + (inner?.length ?? 0)), to: bare.to };
  const number = block.number ?? inner?.number;
  const line = text.slice(range.from, Math.min(range.to, range.from + longestPrompt + 1)).replace(/\s+/g, ' ');
  if (range.from >= range.to || isFiller(line)) return undefined;
  const label =
    block.number === undefined || block.kind === 'heading'
      ? readLabel(text, block.from, block.to, block.kind === 'heading')
      : undefined;
  const asks = label === undefined || label.kind === 'question' ? askingStrength(line) : 0;
  const entry = {
    block: { ...block, ...range, ...(number === undefined ? {} : { number }) },
    text: line,
    asks,
    key: asks > 0 || line.length <= longestKeyed ? keyOf(line) : '',
    isAfterFiller,
  } as const;
  return label === undefined ? entry : { ...entry, label };
}

/** The range inside '**…**', '_…_' and their like, when they stand around all of it. */
function withoutEmphasis(text: string, block: GuideBlock): { from: number; to: number } {
  let { from, to } = trimRange(text, block.from, block.to);
  while (to - from > 2 && isEmphasis(text.charAt(from)) && text.charAt(to - 1) === text.charAt(from)) {
    from++;
    to--;
  }
  while (to > from && text.charAt(to - 1) === '#' && text.charAt(from) !== '#') to--;
  return trimRange(text, from, to);
}

function isEmphasis(char: string): boolean {
  return char === '*' || char === '_' || char === '`';
}

function keyOf(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const promptOpeners = new Set(
  `tell describe explain walk talk give share imagine suppose design discuss name outline list pick choose think say take show
  define compare sell convince introduce pretend consider picture summarise summarize recall what why how when where who which
  whose have has had do does did are is was were can could would will should in if you we your our a an the let's let on at
  after with under during from between as please briefly there`.split(/\s+/),
);
const instructionOpeners = new Set(
  `tell describe explain walk talk give share imagine suppose design discuss name outline list pick choose take show define
  compare sell convince introduce pretend picture summarise summarize recall please briefly`.split(/\s+/),
);

function askingStrength(line: string): Entry['asks'] {
  if (line.length > longestPrompt || line.length < 6) return 0;
  const bare = line.replace(/^["“'‘«(]+|["”'’»)\s*_]+$/g, '');
  const first = (/^[\p{L}'’]+/u.exec(bare)?.[0] ?? '').toLowerCase().replace('’', "'");
  const hasMark =
    bare.endsWith('?') || (bare.includes('? ') && line.length < longestPrompt / 2 && promptOpeners.has(first));
  if (hasMark) return startsLikeSentence(bare) ? 2 : 0;
  return instructionOpeners.has(first) && bare.split(' ').length > 3 ? 1 : 0;
}

function startsLikeSentence(line: string): boolean {
  const first = line.charAt(0);
  return first === first.toUpperCase();
}
