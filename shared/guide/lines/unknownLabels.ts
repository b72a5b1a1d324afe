import { singleSpaced } from '../../domain/plainText.ts';
import type { LabelKind } from '../languages/language.ts';
import { surelyAsks } from './asking.ts';
import { blockOf, contentUnit } from './contentUnit.ts';
import { readLevelName } from './levels.ts';
import { Meanings } from './meanings.ts';
import { slashParts } from './slashLevels.ts';
import type { TextUnit, Unit } from './unit.ts';

/** A line that may be a label in words that no language lists, alone or before what it is for. */
interface Candidate {
  readonly at: number;
  readonly key: string;
  readonly name: string;
  /** Where what it stands before begins in its line; the end of the line for one alone. */
  readonly from: number;
  readonly isAlone: boolean;
  /** Whether a colon, bold type or the like shows it to be one. */
  readonly isMarked: boolean;
}

/** The longest name of a label, in code units and in words. */
const longestName = 60;
const mostWords = 9;
/** How many questions must have a label alike. */
const fewestAlike = 2;
/** How many words tell what a label is that stands but once. */
const fewestTelling = 2;
/** How much below a label is looked at, in units. */
const farthestBelow = 8;

/**
 * Labels in words that no language lists. A short line that comes again below several questions, with something below it or behind
 * its colon each time, is a label; what it means its words tell, or what stands below. Where they do not it is one of an unknown
 * kind, and what stands below is left out by its name.
 */
export function withUnknownLabels(text: string, units: readonly Unit[]): Unit[] {
  const candidates = units.flatMap((unit, at) =>
    unit.kind === 'row' ? [] : (candidateOf(text, unit, at, units[at + 1]) ?? []),
  );
  if (candidates.length === 0) return [...units];
  const meanings = new Meanings(text);
  const asked = askedBefore(units);
  const groups = groupedByKey(candidates);
  const labelled = new Map<number, TextUnit>();
  for (const group of groups.values()) {
    const kind = kindOf(units, group, asked, meanings);
    if (kind === undefined) continue;
    for (const candidate of group) labelled.set(candidate.at, asLabel(text, units[candidate.at], candidate, kind));
  }
  return units.map((unit, at) => labelled.get(at) ?? unit);
}

function candidateOf(text: string, unit: TextUnit, at: number, next: Unit | undefined): Candidate | undefined {
  const { label, from, to, asks, isForm, isFiller, number, isQuoted } = unit;
  if (label !== undefined || from >= to || isForm || isFiller || isQuoted) return undefined;
  if (slashParts(unit.text) !== undefined || (next?.kind !== 'row' && slashParts(next?.text ?? '') !== undefined))
    return undefined;
  const before = nameBefore(text, unit);
  if (before !== undefined) return { at, ...before, isAlone: false, isMarked: true };
  if (asks !== 'no' || number !== undefined) return undefined;
  const name = plainName(text.slice(from, Math.min(to, from + longestName + 10)));
  const isMarked = /[:：]\W*$/.test(text.slice(from, to)) || unit.look === 'bold' || unit.kind === 'heading';
  const hasBelow = next !== undefined && next.kind !== 'row' && !isAbove(next, unit);
  if (!hasBelow || to - from > longestName + 6 || !isName(name)) return undefined;
  return { at, key: keyOf(name), name, from: to, isAlone: true, isMarked };
}

/** Whether what follows a line is no part of it: a heading as high, or another name like it. */
function isAbove(next: TextUnit, unit: TextUnit): boolean {
  if (next.kind === 'heading') return true;
  return unit.kind === 'listItem' && next.kind === 'listItem' && next.level <= unit.level;
}

/** 'Beurteilung: nennt …', '**Puts us off** blames others': a name with what it is for in the same line. */
function nameBefore(
  text: string,
  { from, to, boldTo }: TextUnit,
): Pick<Candidate, 'key' | 'name' | 'from'> | undefined {
  const line = text.slice(from, Math.min(to, from + longestName + 10));
  const colon = /^[*_]*[\p{Lu}\p{Lo}][^:：.?!\n]{1,58}?(?:[:：]|\s[–—-](?=\s))[*_]*\s*(?=\S)/u.exec(line);
  const bold =
    boldTo === undefined
      ? 0
      : boldTo - from + (/^[*_]*[.:\s–—-]*/.exec(text.slice(boldTo, boldTo + 8))?.[0].length ?? 0);
  const length = bold > 0 ? bold : (colon?.[0].length ?? 0);
  if (length === 0 || from + length >= to) return undefined;
  const name = plainName(text.slice(from, from + (bold > 0 ? (boldTo ?? from) - from : length)));
  return isName(name) && name.split(' ').length <= mostInline
    ? { key: keyOf(name), name, from: from + length }
    : undefined;
}

/** A label before something in the same line has no more words. */
const mostInline = 6;

function plainName(line: string): string {
  return singleSpaced(line.replace(/[*_`]+/g, ''))
    .trim()
    .replace(/\s*(?:[:：.]|[–—-])+$/, '');
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > longestName || name.split(' ').length > mostWords) return false;
  return /^[\p{L}✓✗+]/u.test(name) && !/[.!?;。！？；]$/.test(name) && readLevelName(name) === undefined;
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

/** How many questions have been asked up to each unit. */
function askedBefore(units: readonly Unit[]): number[] {
  let count = 0;
  return units.map((unit) => {
    const isAsked =
      unit.kind !== 'row' && (surelyAsks(unit.asks) || unit.label?.kind === 'question' || unit.number !== undefined);
    if (isAsked) count += 1;
    return count;
  });
}

/** What a group of lines with one name is a label for; undefined where it is none. */
function kindOf(
  units: readonly Unit[],
  group: readonly Candidate[],
  asked: readonly number[],
  meanings: Meanings,
): LabelKind | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const below = group.flatMap((candidate) => contentOf(units, candidate));
  const meant = meanings.of(first.name, below);
  const isAsking = below.filter(({ asks }) => surelyAsks(asks)).length * 2 > below.length;
  const words = meanings.words(first.name);
  if (isAsking && group.every(({ isAlone }) => !isAlone) && condition.test(first.name) && below.every(beginsAnew))
    return 'probes';
  // A name over questions is what they are about, unless its own words say that they are probes.
  if (below.length === 0 || (isAsking && !words.has('probes'))) return undefined;
  const places = new Set(group.map(({ at }) => asked[at] ?? 0));
  places.delete(0);
  if (places.size >= fewestAlike && places.size * 4 >= group.length * 3) {
    if (meant !== undefined) return meant;
    return group.length > fewestAlike || first.isMarked ? 'unknown' : undefined;
  }
  const telling = meant === undefined ? 0 : (words.get(meant) ?? 0);
  return places.size === 1 && first.isMarked && telling >= fewestTelling ? meant : undefined;
}

/** Whether a sentence begins behind the colon of a line: a small letter goes on with what stands before it. */
function beginsAnew({ text }: TextUnit): boolean {
  return /[:：][*_]*\s*[¿“"«]?\p{Lu}/u.test(text);
}

/** 'If they go blank: And one that went well?' */
const condition = /^(?:if|when|in case|falls|wenn|si|se|als|indien|hvis|om|jeśli|gdy|caso)\s/iu;

/** What stands below a label, or behind it in its line. */
function contentOf(units: readonly Unit[], { at, isAlone }: Candidate): TextUnit[] {
  const own = units[at];
  if (own === undefined || own.kind === 'row') return [];
  if (!isAlone) return [own];
  const below: TextUnit[] = [];
  for (const unit of units.slice(at + 1, at + 1 + farthestBelow)) {
    if (unit.kind === 'row' || unit.kind === 'heading' || unit.label !== undefined) break;
    if (below.length > 0 && unit.kind !== below[0]?.kind) break;
    below.push(unit);
    if (unit.kind === 'paragraph') break;
  }
  return below;
}

function asLabel(text: string, unit: Unit | undefined, { from, name }: Candidate, kind: LabelKind): TextUnit {
  if (unit === undefined || unit.kind === 'row') throw new RangeError('only units of text are labels');
  const { boldTo: _, ...block } = blockOf(unit);
  const { minutes: __, ...content } = contentUnit(text, block, unit.span, { from, to: unit.to });
  return { ...content, lineFrom: unit.from, label: { kind, from, ...(kind === 'unknown' ? { name } : {}) } };
}

function groupedByKey(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.key);
    if (group === undefined) groups.set(candidate.key, [candidate]);
    else group.push(candidate);
  }
  return groups;
}
