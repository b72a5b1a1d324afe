import { createLikenessFinder, likeness } from '../grammar/likeness.ts';
import type { TextUnit, Unit } from './unit.ts';

/** From this likeness on a line of the list on top and a question below are the same, a little reworded. */
const rewordedQuestion = 0.6;
/** How many questions in a row make a list. */
const shortestList = 3;
/** A longer line that asks nothing is in no list of questions, in code units. */
const longestKeyed = 160;

export interface TopList {
  /** Indices of the lines of a list on top whose questions come again below, each with a section of its own. */
  readonly lines: ReadonlySet<number>;
  /** Indices of the lines below that repeat one of them. */
  readonly repeated: ReadonlySet<number>;
  /** Indices of the lines of the list that nothing below asks. */
  readonly unmatched: ReadonlySet<number>;
}

const noList: TopList = { lines: new Set(), repeated: new Set(), unmatched: new Set() };

/** The list of questions on top: the first run of different lines that ask, most of which come again. */
export function findTopList(units: readonly Unit[]): TopList {
  const keys = units.map((unit) => (unit.kind === 'row' || unit.isFiller ? '' : keyOf(unit)));
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRepeated = (index: number): boolean => (counts.get(keys[index] ?? '') ?? 0) > 1;
  let run: number[] = [];
  const inRun = new Set<string>();
  for (let index = 0; index <= units.length; index++) {
    const unit = units[index];
    const key = keys[index] ?? '';
    const isLine =
      unit !== undefined &&
      unit.kind !== 'row' &&
      unit.label === undefined &&
      !unit.isForm &&
      key !== '' &&
      (unit.asks !== 'no' || counts.get(key) === 2);
    if (isLine && !inRun.has(key)) {
      run.push(index);
      inRun.add(key);
      continue;
    }
    if (run.length >= shortestList && run.filter(isRepeated).length * 2 >= run.length)
      return listOf(units, keys, withoutFirstSection(units, run));
    run = [];
    inRun.clear();
  }
  return namedBelow(units, keys);
}

/** Lines that a heading below repeats: a short list of contents, whose headings are the questions. */
function namedBelow(units: readonly Unit[], keys: readonly string[]): TopList {
  const headings = new Map(
    units.flatMap((unit, index) => (unit.kind === 'heading' ? [[keys[index] ?? '', index] as const] : [])),
  );
  if (headings.size === 0) return noList;
  const lines = units.flatMap((unit, index) => {
    const heading = headings.get(keys[index] ?? '');
    const isLine = unit.kind === 'listItem' || unit.kind === 'paragraph';
    return isLine && keys[index] !== '' && heading !== undefined && heading > index ? [index] : [];
  });
  const repeated = lines.flatMap((index) => headings.get(keys[index] ?? '') ?? []);
  return lines.length < 2 ? noList : { lines: new Set(lines), repeated: new Set(repeated), unmatched: new Set() };
}

/** Letters and figures only, in lower case: the same for a question in the list on top and above its own section. */
function keyOf({ text, asks }: TextUnit): string {
  return asks !== 'no' || text.length <= longestKeyed ? text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') : '';
}

/** Where the first section follows the list at once, its prompt is the last line of the run, perhaps a little reworded. */
function withoutFirstSection(units: readonly Unit[], run: readonly number[]): readonly number[] {
  const listed = run.slice(0, -1);
  const last = textOf(units[run.at(-1) ?? -1]);
  return listed.some((index) => likeness(textOf(units[index]), last) >= rewordedQuestion) ? listed : run;
}

function textOf(unit: Unit | undefined): string {
  return unit === undefined || unit.kind === 'row' ? '' : unit.text;
}

function listOf(units: readonly Unit[], keys: readonly string[], run: readonly number[]): TopList {
  const listed = new Set(run.map((index) => keys[index] ?? ''));
  const end = run.at(-1) ?? 0;
  const below = units.flatMap((unit, index) => (index > end && unit.kind !== 'row' ? [{ unit, index }] : []));
  const repeated = new Set(below.flatMap(({ index }) => (listed.has(keys[index] ?? '') ? [index] : [])));
  const asking = below.filter(({ unit, index }) => unit.asks !== 'no' || repeated.has(index));
  const find = createLikenessFinder(asking, ({ unit }) => unit.text);
  const found = new Set([...repeated].map((index) => keys[index] ?? ''));
  const unmatched = run.filter(
    (index) => !found.has(keys[index] ?? '') && (find(textOf(units[index]))?.likeness ?? 0) < rewordedQuestion,
  );
  return { lines: new Set(run), repeated, unmatched: new Set(unmatched) };
}
