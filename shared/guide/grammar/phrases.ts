import type { Token } from './tokens.ts';
import { wordAt } from './verbs.ts';

/** Phrases of some words, looked up by their first one. */
export type Phrases<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;

/** An index of phrases, each with what it stands for. Longer ones come first. */
export function indexPhrases<T>(phrases: readonly (readonly [string, T])[]): Phrases<T> {
  const index = new Map<string, { words: string[]; value: T }[]>();
  const longestFirst = phrases.map(([phrase, value]) => ({ words: phrase.split(' '), value }));
  longestFirst.sort((a, b) => b.words.length - a.words.length);
  for (const entry of longestFirst) {
    const first = entry.words[0] ?? '';
    const known = index.get(first);
    if (known === undefined) index.set(first, [entry]);
    else known.push(entry);
  }
  return index;
}

export interface FoundPhrase<T> {
  /** The index of the first token behind the phrase. */
  readonly end: number;
  readonly value: T;
}

/** The longest phrase that stands at `at`. */
export function phraseAt<T>(phrases: Phrases<T>, tokens: readonly Token[], at: number): FoundPhrase<T> | undefined {
  const found = phrases
    .get(wordAt(tokens, at))
    ?.find(({ words }) => words.every((word, offset) => wordAt(tokens, at + offset) === word));
  return found === undefined ? undefined : { end: at + found.words.length, value: found.value };
}
