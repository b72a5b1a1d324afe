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

/** 'level 4', 'Stufe 4', '4-5', '(4)', '4 points'. */
const figures =
  /^(?:(?:level|score|scored|rating|grade|stufe|niveau|nivel|nível|livello|レベル|等级|punkte?|note|puntos?)\s*)?[([]?(\d)(?:\s*(?:[-–/]|to|bis|à|a)\s*(\d))?[)\]]?(?:\s*(?:points?|pts?\.?|punkte?|puntos?|pontos?|punti|分|点))?$/;

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
  const rank = rankOf(plain);
  if (rank !== undefined) return { ...own, rank };
  const parts = /^(.+?)\s*[-–—:,]?\s*[([]?(\d)[)\]]?$/.exec(plain) ?? undefined;
  if (parts !== undefined) return named(own, parts[1] ?? '', parts[2] ?? '', /[([]\d[)\]]$/.test(plain));
  const behind = /^[([]?(\d)[)\]]?\s*[-–—:.=)]?\s*(.+)$/.exec(plain);
  return behind === null ? undefined : named(own, behind[2] ?? '', behind[1] ?? '', false);
}

function named(own: { name: string }, word: string, figure: string, isBracketed: boolean) {
  const rank = rankOf(word.replace(/[()[\]]/g, '').trim());
  if (rank === undefined && !(isBracketed && word.split(' ').length <= 3)) return undefined;
  return { ...own, figure: Number(figure), ...(rank === undefined ? {} : { rank }) };
}

function figureOf(plain: string): number | undefined {
  const found = figures.exec(plain);
  if (found === null) return undefined;
  return found[2] === undefined ? Number(found[1]) : (Number(found[1]) + Number(found[2])) / 2;
}

function rankOf(word: string): RatingLevel | undefined {
  return (
    ranks.get(word) ??
    ranks.get(word.replace(/ (?:answer|response|candidate|evidence|performance|standard|example)s?$/, ''))
  );
}

/** A line that says what one level is: '5 – Excellent: …', 'Weak: …', '1-2: …'. The number of its list counts as a figure. */
export function readLevelLine(line: string, number: number | undefined): LevelText | undefined {
  const colon = /[:：]|\s[–—-](?=\s)|\s=\s/.exec(line.slice(0, 60));
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
