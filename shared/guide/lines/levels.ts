import { languages } from '../languages/languages.ts';
import type { RatingLevel } from './parsedGuide.ts';

/** A level as a guide names it. */
export interface LevelName {
  readonly name: string;
  /** The figure in its name; of a range the middle. */
  readonly figure?: number;
  /** What its word means, from 1 to 5. */
  readonly rank?: RatingLevel;
}

/** A level with what the guide says of it. */
export interface LevelText extends LevelName {
  readonly text: string;
}

const ranks: ReadonlyMap<string, RatingLevel> = new Map(
  languages.flatMap(({ levels }) =>
    levels.flatMap((words, index) => words.map((word) => [word, (index + 1) as RatingLevel] as const)),
  ),
);

/** What may stand before the figure of a level, and behind it. */
const before =
  'level|score|scored|rating|rated|grade|stufe|niveau|nivel|nível|livello|レベル|等级|punkte?|note|puntos?|poäng|ocena|poziom';
const behind = 'points?|pts?\\.?|punkte?|puntos?|pontos?|punti|poäng|分|点|점';
const range = '(\\d)(?:\\s*(?:[-–/&]|to|and|or|bis|und|oder|à|a|et|ou|y|o|e|en|och|og)\\s*(\\d))?';
/** 'level 4', 'Stufe 4', '4-5', '4 & 5', '(4)', '4 points'. */
const figures = new RegExp(`^(?:(?:${before})\\s*)?[([]?${range}[)\\]]?(?:\\s*(?:${behind}))?$`);
/** A word of a scale behind its figures, or before them: '4 & 5: above average', 'Strong (4-5)'. */
const wordBehind = new RegExp(
  `^(?:(?:${before})\\s*)?[([]?${range}[)\\]]?\\s*(?:(?:${before})\\b)?\\s*[-–—:.=)]?\\s*(.+)$`,
);
const wordBefore = new RegExp(`^(.+?)\\s*[-–—:,]?\\s*([([]?)${range}(?:\\s*(?:${behind}))?[)\\]]?$`);

/** '16-20 ' before the word of a level: how many points it gets. */
const pointsRange =
  /^[([]?\d{1,3}\s*(?:[-–/]|to|bis|à|a)\s*\d{1,3}[)\]]?\s*(?:points?|pts?\.?|punkte?|puntos?|punti|%)?\s*[-–—:.=]?\s*(?=\p{L}{3})/u;

/** The name of a level: a word of a scale, a figure, or both in either order; undefined for any other text. */
export function readLevelName(name: string): LevelName | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[*_"“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || plain.length > 50) return undefined;
  const own = { name: name.replace(/[*_]/g, '').trim() };
  const whole = figureOf(plain);
  if (whole !== undefined) return { ...own, figure: whole };
  const rank = rankOf(plain) ?? rankOf(plain.replace(pointsRange, ''));
  if (rank !== undefined) return { ...own, rank };
  if (!/\d/.test(plain)) return undefined;
  const parts = wordBefore.exec(plain);
  if (parts !== null) {
    const [, word = '', bracket, low, high] = parts;
    const found = named(own, word, meanOf(low, high), bracket !== '');
    if (found !== undefined) return found;
  }
  const [, low, high, word = ''] = wordBehind.exec(plain) ?? [];
  return low === undefined ? undefined : named(own, word, meanOf(low, high), false);
}

function meanOf(low: string | undefined, high: string | undefined): number {
  return high === undefined ? Number(low) : (Number(low) + Number(high)) / 2;
}

function named(own: { name: string }, word: string, figure: number, isBracketed: boolean) {
  const rank = rankOf(word.replace(/[()[\]]/g, '').trim());
  if (rank === undefined && !(isBracketed && word.split(' ').length <= 3)) return undefined;
  return { ...own, figure, ...(rank === undefined ? {} : { rank }) };
}

function figureOf(plain: string): number | undefined {
  const found = figures.exec(plain);
  if (found === null) return undefined;
  return meanOf(found[1], found[2]);
}

function rankOf(word: string): RatingLevel | undefined {
  return (
    ranks.get(word) ??
    ranks.get(word.replace(/ (?:answer|response|candidate|evidence|performance|standard|example)s?$/, ''))
  );
}

/** Marks of levels in running text: '1 = …', '(2) = …', '3: …', '5 - …'. */
const inlineMark = /(?:^|[\s,;.(/|])[([]?(\d)[)\]]?\s*(=|[:：]|[–—-](?=\s))\s*/g;
/** What every such mark has. */
const mayBeInline = /\d[)\]]?\s*[=:：–—-]/;
/** 'Score 0–3: ', 'Rating scale: ' before them. */
const scaleLead = /^[\p{L}* ]{3,30}(?:\d\s?(?:[-–]|to)\s?\d)?[*_ ]*[:：][*_]*\s*(?=[([]?\d[)\]]?\s*=)/u;
/** How many levels in one line make a scale; two are enough with a sign that nothing else has. */
const fewestInline = 3;
/** The longest line with a whole scale in it, in code units. */
const longestInline = 1_200;

/** The ranges of the levels in `[from, to)`: '0 = hides it, 1 = says so, 2 = mends it'. None where there is no scale. */
export function inlineLevels(text: string, from: number, to: number): { from: number; to: number }[] {
  const whole = to - from > longestInline ? '' : text.slice(from, to);
  if (!mayBeInline.test(whole)) return [];
  const lead = scaleLead.exec(whole)?.[0].length ?? 0;
  const line = whole.slice(lead);
  const marks = [...line.matchAll(inlineMark)].map(({ 0: mark, 1: figure, 2: sign, index }) => ({
    figure: Number(figure),
    sign,
    at: index + (/^[\s,;.(/|]/.test(mark) ? 1 : 0),
  }));
  const [first, second] = marks;
  if (first === undefined || second === undefined || first.at > 0) return [];
  const isDown = second.figure < first.figure;
  const isScale = marks.every(({ figure, sign }, index) => {
    const last = marks[index - 1]?.figure;
    return sign === first.sign && (last === undefined || (isDown ? figure < last : figure > last));
  });
  if (!isScale || marks.length < (first.sign === '=' ? 2 : fewestInline)) return [];
  return marks.map(({ at }, index) => {
    const end = marks[index + 1]?.at ?? line.length;
    const own = line.slice(at, end).replace(/[\s,;/|(]+$/, '');
    return { from: from + lead + at, to: from + lead + at + own.length };
  });
}

/** A line that says what one level is: '5 – Excellent: …', 'Weak: …', '1-2: …'. The number of its list counts as a figure. */
export function readLevelLine(line: string, number: number | undefined): LevelText | undefined {
  const colon = /[:：]|\s[–—-](?=\s)|\s?=\s?/.exec(line.slice(0, 60));
  const first = colon === null ? undefined : readLevelName(line.slice(0, colon.index));
  if (colon === null || first === undefined || colon.index === 0) return undefined;
  const rest = line.slice(colon.index + colon[0].length).trim();
  const second = first.rank === undefined ? readLevelLine(rest, undefined) : undefined;
  const figure = first.figure ?? number;
  if (second !== undefined && second.figure === undefined && second.rank !== undefined) {
    return { ...second, name: `${first.name} ${second.name}`, ...(figure === undefined ? {} : { figure }) };
  }
  if (rest === '') return undefined;
  return { ...first, text: rest, ...(figure === undefined ? {} : { figure }) };
}

/** Where levels of a scale with so many of them stand among five. */
const places: Readonly<Record<number, readonly (RatingLevel | 0)[]>> = {
  1: [5],
  2: [1, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
  6: [1, 2, 3, 0, 4, 5],
  7: [1, 0, 0, 3, 0, 0, 5],
};

/** The place of each level among five, in the order given; 0 for one that has none; undefined where this is no scale. */
export function placeLevels(levels: readonly Omit<LevelName, 'name'>[]): readonly (RatingLevel | 0)[] | undefined {
  const order = levels.map(({ figure, rank }, index) => ({ index, key: figure ?? rank ?? Number.NaN }));
  const isKnown = order.every(({ key }) => !Number.isNaN(key));
  const highest = levels.reduce((most, { figure }) => Math.max(most, figure ?? 0), 0);
  const ownFigures = levels.map(({ figure }) => figure);
  if (
    highest === 5 &&
    ownFigures.every((figure) => figure === 1 || figure === 2 || figure === 3 || figure === 4 || figure === 5)
  )
    return ownFigures.map((figure) => (figure ?? 0) as RatingLevel | 0);
  if (isKnown && new Set(order.map(({ key }) => key)).size === order.length) order.sort((a, b) => a.key - b.key);
  else if (isDescending(levels)) order.reverse();
  const wanted = places[levels.length];
  if (wanted === undefined) return undefined;
  const placed: (RatingLevel | 0)[] = [];
  for (const [place, { index }] of order.entries()) placed[index] = wanted[place] ?? 0;
  return placed;
}

function isDescending(levels: readonly Omit<LevelName, 'name'>[]): boolean {
  const keys = levels.flatMap(({ figure, rank }) => figure ?? rank ?? []);
  return keys.length > 1 && (keys[0] ?? 0) > (keys.at(-1) ?? 0);
}
