import { type Language, type StemKind, stemKinds } from '../languages/language.ts';
import { languageOf, languages } from '../languages/languages.ts';
import { surelyAsks } from './asking.ts';
import { firstPerson, houseSpeaks } from './persons.ts';
import type { TextUnit } from './unit.ts';

/** What stands below a label or in a column, as far as it tells what that is. */
export type Meant = Pick<TextUnit, 'text' | 'asks' | 'talk'>;

/** How much what stands below a label says beside a word of its own, which counts one. */
const contentWeights = {
  /** Most of it asks. */
  asks: 2.5,
  /** Most of it is what somebody says. */
  told: 2,
  /** Most of it speaks of the question. */
  aboutQuestion: 1.5,
} as const;
/** Of two labels with as much behind them the better must lead by this, or the kind that is named first wins. */
const leastSaid = 1;

/** Finds out what a label or the head of a column means that no language lists, by how its words begin and what stands below. */
export class Meanings {
  readonly #text: string;
  #patterns: readonly { kind: StemKind; pattern: RegExp }[] | undefined;

  /** @param text of the guide: labels are in its language, or in English */
  constructor(text: string) {
    this.#text = text;
  }

  /** The likeliest kind; undefined where neither its words nor what stands below it say enough. */
  of(name: string, below: readonly Meant[]): StemKind | undefined {
    const own = this.words(name);
    const content = contentOf(below);
    let best: StemKind | undefined;
    let most = 0;
    for (const kind of stemKinds) {
      const score = (own.get(kind) ?? 0) + (content.get(kind) ?? 0);
      if (score > most) [best, most] = [kind, score];
    }
    // What asks can be nothing but a probe, and what nobody says as 'I' is no example.
    return most < leastSaid ? undefined : best;
  }

  /** How many words of a name speak for each kind. */
  words(name: string): ReadonlyMap<StemKind, number> {
    const line = name.toLowerCase().replace(/[’‘]/g, "'");
    const counts = new Map<StemKind, number>();
    for (const { kind, pattern } of this.#all()) {
      const found = new Set(line.match(pattern));
      if (found.size > 0) counts.set(kind, found.size);
    }
    return counts;
  }

  #all(): readonly { kind: StemKind; pattern: RegExp }[] {
    if (this.#patterns === undefined) {
      const own = languageOf(this.#text);
      const spoken = own === undefined ? languages : languages.filter(({ code }) => code === own.code || code === 'en');
      this.#patterns = stemKinds.map((kind) => ({ kind, pattern: stemPattern(spoken, kind) }));
    }
    return this.#patterns;
  }
}

/** A shorter stem is a word of its own. */
const shortestStem = 4;

function stemPattern(spoken: readonly Language[], kind: StemKind): RegExp {
  const stems = spoken.flatMap(({ stems: own }) => (own[kind] ?? '').split(' ').filter((stem) => stem !== ''));
  const unspaced = stems.filter((stem) => /[\u3040-\u9fff\uac00-\ud7af]/.test(stem));
  const words = stems
    .filter((stem) => !unspaced.includes(stem))
    .map((stem) => (stem.length < shortestStem ? `${stem}(?!\\p{L})` : `${stem}\\p{L}*`));
  return new RegExp([...unspaced, `(?<!\\p{L})(?:${words.join('|')})`].join('|'), 'gu');
}

function contentOf(below: readonly Meant[]): ReadonlyMap<StemKind, number> {
  const isMost = (is: (unit: Meant) => boolean): boolean => below.filter(is).length * 2 > below.length;
  const found = new Map<StemKind, number>();
  if (isMost(({ asks }) => surelyAsks(asks))) found.set('probes', contentWeights.asks);
  else if (isMost(({ text }) => firstPerson.test(text) && !houseSpeaks.test(text)))
    found.set('example', contentWeights.told);
  else found.set('example', -1);
  if (isMost(({ talk, asks }) => talk === 'aboutQuestion' && asks === 'no'))
    found.set('purpose', contentWeights.aboutQuestion);
  return found;
}
