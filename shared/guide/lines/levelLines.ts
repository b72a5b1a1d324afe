import { singleSpaced, textLimits } from '../../domain/plainText.ts';
import { longestPrompt, surelyAsks } from './asking.ts';
import { type LevelText, readLevelLine, readLevelName } from './levels.ts';
import type { TextUnit, Unit } from './unit.ts';

/** How many levels make a scale of what would be labels one by one: 'Strong answer', 'Mixed answer', 'Weak answer'. */
const shortestLadder = 3;

/** Scales among the units: lines that name a level each, and names of levels with what these look like below. */
export function withLevels(text: string, units: Unit[]): Unit[] {
  return withLadders(text, withLevelBlocks(text, units));
}

/** Lines that name the levels of a scale one after the other are no labels. */
function withLadders(text: string, units: Unit[]): Unit[] {
  let run: LevelInRun[] = [];
  const end = (): void => {
    const [first] = run;
    if (first !== undefined && isLadder(run, isOfScale(units[first.at - 1])))
      for (const { at, shape, level } of run) units[at] = asLevel(text, units[at], shape, level);
    run = [];
  };
  for (let index = 0; index <= units.length; index++) {
    const unit = units[index];
    const isText = unit !== undefined && unit.kind !== 'row';
    const found = isText ? shapedLevel(text, unit) : undefined;
    if (run.some(({ shape }) => shape !== found?.shape)) end();
    if (found === undefined || unit === undefined || unit.kind === 'row') end();
    else run.push({ ...found, at: index, hasLabel: unit.label !== undefined, asks: unit.asks !== 'no' });
  }
  return units;
}

/** How a line names its level: by a name before what it says, by a figure alone, or by a figure that may be its number. */
type LevelShape = 'named' | 'bare' | 'figured';

interface LevelInRun {
  readonly at: number;
  readonly level: LevelText;
  readonly shape: LevelShape;
  readonly hasLabel: boolean;
  readonly asks: boolean;
}

function shapedLevel(text: string, unit: TextUnit): { level: LevelText; shape: LevelShape } | undefined {
  const named = levelOf(text, unit);
  if (named !== undefined) return { level: named, shape: 'named' };
  const bare = bareLevel(unit);
  if (bare !== undefined) return { level: bare, shape: 'bare' };
  const figured = figuredLevel(text, unit);
  return figured === undefined ? undefined : { level: figured, shape: 'figured' };
}

/** '3 - Plans the main steps': the figure has been read as the number of the line. */
function figuredLevel(text: string, unit: TextUnit): LevelText | undefined {
  const { kind, asks, label, number, isLevel } = unit;
  if (number === undefined || kind === 'heading' || asks === 'question' || label !== undefined || isLevel === true)
    return undefined;
  const isFigured = figureSign.test(text.slice(figureFrom(text, unit), unit.lineFrom));
  return isFigured ? { name: String(number), figure: number, text: unit.text } : undefined;
}

/** A figure with the sign that stands between it and what it means. A stop would be that of a list. */
const figureSign = /^\d\s*[-–—:=]\s*$/;

/** Where the figure before a line begins; the line itself where none stands there. */
function figureFrom(text: string, { lineFrom }: TextUnit): number {
  const sign = /(?<!\d)\d\s*[-–—:=]\s*$/.exec(text.slice(Math.max(0, lineFrom - longestFigure), lineFrom));
  return lineFrom - (sign?.[0].length ?? 0);
}

/** The most that a figure and its sign take, in code units. */
const longestFigure = 6;

/** Whether a line is a label alone for a scale or its blank: 'Score', 'Rating:'. */
function isOfScale(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind === 'row' || unit.from < unit.to) return false;
  return unit.label?.kind === 'form' || unit.label?.kind === 'anchors' || unit.label?.kind === 'rubric';
}

function levelOf(text: string, unit: TextUnit): LevelText | undefined {
  if (unit.kind === 'heading' || unit.from >= unit.to || unit.asks === 'question' || unit.isLevel === true)
    return undefined;
  const line = text.slice(unit.lineFrom, Math.min(unit.to, unit.lineFrom + longestPrompt));
  if (mayBeLevel.test(line)) {
    const found = readLevelLine(lineOf(text, unit), unit.number);
    if (found !== undefined) return found;
  }
  const [, name = '', said = ''] = wideGap.exec(line) ?? [];
  const level = name === '' ? undefined : readLevelName(name);
  return level === undefined ? undefined : { ...level, text: singleSpaced(said) };
}

/** 'Average     Calls, and gives up after the first no': room parts the name of a level from what it looks like. */
const wideGap = /^(\S[^\n]{0,40}?)(?:\t\s*| {3,})(\S[\s\S]*)$/;

/** What stands between the name of a level and what is said of it. */
const mayBeLevel = /[:：=–—-]/;

/** '5 Most complete answer': a figure with nothing behind it. */
function bareLevel({ kind, text, asks, label }: TextUnit): LevelText | undefined {
  const found = kind === 'heading' || asks !== 'no' || label !== undefined ? null : bareFigure.exec(text);
  const figure = Number(found?.[1]);
  return found === null ? undefined : { name: found[0].trim(), figure, text: text.slice(found[0].length) };
}

/** '5 ', '5 pts ' at the front of a line. */
export const bareFigure =
  /^(\d)(?:\s?(?:pts?\.?|points?|marks?|punkte?|pt|puntos?|pontos?|punti|punten|poäng|点|分|점))?\s+(?=\p{L})/iu;

/** Levels that differ: three, or two that are not also labels ('Good answer', 'Bad answer'). */
function isLadder(run: readonly LevelInRun[], hasLabelAbove: boolean): boolean {
  const places = new Set(run.map(({ level: { figure, rank } }) => figure ?? rank));
  if (places.size < run.length) return false;
  if (run[0]?.shape === 'bare') return isBareLadder(run.map(({ level }) => level));
  if (run[0]?.shape === 'figured') return isFiguredLadder(run, hasLabelAbove);
  if (run.length >= shortestLadder) return true;
  return run.length === 2 && run.every(({ hasLabel, level: { figure } }) => !hasLabel || figure !== undefined);
}

/** '5 pts …' is a level for sure; a figure alone is one where it counts down. */
function isBareLadder(levels: readonly LevelText[]): boolean {
  const figures = levels.map(({ figure }) => figure ?? 0);
  const haveWords = levels.every(({ name }) => /\D/.test(name));
  return haveWords ? levels.length > 1 : isCountDown(figures);
}

/** Below a label for a scale figures are its levels; elsewhere only such as no list counts: '1, 3, 5', '0, 1, 2', '4, 3, 2, 1'. */
function isFiguredLadder(run: readonly LevelInRun[], hasLabelAbove: boolean): boolean {
  const figures = run.map(({ level: { figure } }) => figure ?? 0);
  const [first = 0, second = 0] = figures;
  const isUp = second > first;
  const goesOn = figures.every((figure, at) => at === 0 || figure > (figures[at - 1] ?? 0) === isUp);
  if (!goesOn || Math.max(...figures) > highestFigure) return false;
  if (hasLabelAbove) return run.length > 1;
  const isCounted = figures.every((figure, at) => figure === at + 1);
  return run.length >= shortestLadder && !isCounted && run.every(({ asks }) => !asks) && Math.min(...figures) < 2;
}

/** A scale with a higher figure is rare; lists are longer. */
const highestFigure = 7;

/** '5, 4, 3, 2, 1' or upwards from one; figures that stand bare before lines are mostly something else. */
function isCountDown(figures: readonly number[]): boolean {
  const [first = 0, second = 0] = figures;
  const step = second - first;
  const isEven = figures.every((figure, at) => figure === first + at * step);
  const isDown = step === -1 && (figures.at(-1) ?? 9) <= 1;
  return figures.length >= shortestLadder && isEven && isDown;
}

function lineOf(text: string, unit: TextUnit): string {
  const line = text.slice(unit.lineFrom, Math.min(unit.to, unit.lineFrom + longestPrompt));
  return singleSpaced(line.replace(/[*_]+/g, ''));
}

function asLevel(text: string, unit: Unit | undefined, shape: LevelShape, level: LevelText): Unit {
  if (unit === undefined || unit.kind === 'row') throw new RangeError('only units of text name levels');
  const { label: _, ...rest } = unit;
  if (shape === 'named') {
    const { name, text: said } = level;
    return { ...rest, from: unit.lineFrom, text: `${name}: ${said}`, isLevel: true };
  }
  if (shape === 'bare') return { ...rest, from: unit.lineFrom, text: lineOf(text, unit), isLevel: true };
  const from = figureFrom(text, unit);
  const { number: __, ...plain } = rest;
  return { ...plain, from, lineFrom: from, text: lineOf(text, { ...unit, lineFrom: from }), asks: 'no', isLevel: true };
}

/** The name of a level alone on its line, with what stands below it. */
interface LevelHead {
  readonly at: number;
  readonly name: string;
  readonly place: number;
  readonly look: string;
  readonly isLabel: boolean;
  /** Index behind the last unit below it. */
  end: number;
}

/** How many units may stand below the name of a level. */
const mostBelow = 10;

/** Names of levels alone on their lines, each with lines below it, are one unit a level. */
function withLevelBlocks(text: string, units: Unit[]): Unit[] {
  const merged = new Map<number, { end: number; unit: Unit }>();
  for (let index = 0; index < units.length; index++) {
    const group = groupAt(text, units, index);
    for (const head of group) merged.set(head.at, { end: head.end, unit: blockOfLevel(text, units, head) });
    index = Math.max(index, (group.at(-1)?.end ?? 0) - 1);
  }
  if (merged.size === 0) return units;
  const all: Unit[] = [];
  for (let index = 0; index < units.length; index++) {
    const block = merged.get(index);
    const unit = units[index];
    if (block !== undefined) {
      all.push(block.unit);
      index = block.end - 1;
    } else if (unit !== undefined) all.push(unit);
  }
  return all;
}

/** The levels of a scale whose first name stands at `index`; none where there is no scale. */
function groupAt(text: string, units: readonly Unit[], index: number): LevelHead[] {
  const heads: LevelHead[] = [];
  let at = index;
  for (;;) {
    const head = headAt(text, units[at], at);
    const [first] = heads;
    const isOther = head === undefined || (first !== undefined && head.look !== first.look);
    if (isOther || heads.some(({ place }) => place === head.place)) break;
    const most = heads.reduce((widest, other) => Math.max(widest, other.end - other.at - 1), 0);
    head.end = endBelow(text, units, at, head.look, most);
    if (head.end === at + 1) break;
    heads.push(head);
    at = head.end;
  }
  const least = heads.some(({ isLabel }) => isLabel) ? shortestLadder : 2;
  return heads.length < least ? [] : heads;
}

function headAt(text: string, unit: Unit | undefined, at: number): LevelHead | undefined {
  if (unit === undefined || unit.kind === 'row' || unit.asks !== 'no' || unit.isLevel === true) return undefined;
  if (unit.label !== undefined && unit.from < unit.to) return undefined;
  const line = text
    .slice(unit.span[0], Math.min(unit.span[1], unit.span[0] + longestName))
    .replace(/[*_]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s?[:：–—-]$/, '');
  const level = readLevelName(line);
  const place = level?.figure ?? level?.rank;
  if (level === undefined || place === undefined) return undefined;
  const look = [unit.kind, unit.level, unit.look].join();
  const isLabel = unit.label !== undefined && level.figure === undefined;
  return { at, name: level.name, place, look, isLabel, end: at + 1 };
}

/** The longest line that is the name of a level, in code units. */
const longestName = 60;

/**
 * Where what stands below the name of a level ends: at the next name, at what asks, or at a label.
 * @param most how many units stand below another level: the last may have as many
 */
function endBelow(text: string, units: readonly Unit[], head: number, look: string, most: number): number {
  const first = units[head];
  let end = head + 1;
  for (; end < Math.min(units.length, head + 1 + mostBelow); end++) {
    const unit = units[end];
    if (unit === undefined || unit.kind === 'row' || unit.kind === 'heading' || unit.label !== undefined) break;
    if (surelyAsks(unit.asks) || unit.isForm || unit.isFiller || headAt(text, unit, end)?.look === look) break;
    const isBelow = first?.kind === 'heading' || unit.kind === 'listItem' || unit.look === undefined;
    const isLast =
      end > head + Math.max(1, most) && first?.kind !== 'heading' && unit.kind === 'paragraph' && unit.isApart;
    if (!isBelow || (isLast && followsLast(text, units, end, look))) break;
  }
  return end;
}

/** Whether no further level comes behind a paragraph: then it belongs to the guide, and not to the last level. */
function followsLast(text: string, units: readonly Unit[], from: number, look: string): boolean {
  for (let at = from; at < Math.min(units.length, from + mostBelow); at++) {
    if (headAt(text, units[at], at)?.look === look) return false;
  }
  return true;
}

function blockOfLevel(text: string, units: readonly Unit[], { at, end, name }: LevelHead): Unit {
  const head = units[at];
  const below = units.slice(at + 1, end).flatMap((unit) => (unit.kind === 'row' ? [] : [unit]));
  const last = below.at(-1);
  if (head === undefined || head.kind === 'row' || last === undefined) throw new RangeError('a level has lines below');
  const said = below.map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' ').trim());
  const line = said.map((part, index) =>
    index + 1 < said.length && !/[.!?;,。！？；]$/.test(part) ? `${part};` : part,
  );
  const { label: _, number: __, look: ___, ...rest } = head;
  return {
    ...rest,
    kind: 'paragraph',
    level: 0,
    from: below[0]?.from ?? head.from,
    span: [head.span[0], last.span[1]],
    to: last.to,
    text: `${name}: ${line.join(' ')}`.slice(0, textLimits.line),
    isLevel: true,
  };
}
