/** Finds phrases at the head of a line. Matching looks only at the phrases that can begin with the line's first word. */
export interface PhraseIndex<Value> {
  /** What stands for the whole of a line. */
  whole(line: string): Match<Value> | undefined;
  /** What stands for the head of a line, the longest phrase first, with its length in code units. */
  head(line: string): Match<Value> | undefined;
}

export interface Match<Value> {
  readonly value: Value;
  /** In code units of the line. */
  readonly length: number;
  /** Whether the phrase is a label only with its colon. */
  readonly needsColon: boolean;
}

/** What a phrase can be written with that is no word of it. */
const signs = /[[\]/…]/;
/** What goes on with the last word of a phrase. */
const wordGoesOn = /^[\p{Script=Latin}\p{N}’']/u;

/**
 * A phrase. Most are words alone and are compared as they are; one with signs has a pattern, made when a line first begins like
 * it: of thousands a guide needs a few dozen.
 */
class Phrase<Value> {
  readonly value: Value;
  readonly needsColon: boolean;
  readonly #words: string;
  readonly #hasSigns: boolean;
  #whole: RegExp | undefined;
  #head: RegExp | undefined;

  constructor(phrase: string, value: Value) {
    this.value = value;
    this.needsColon = phrase.endsWith(':');
    this.#words = this.needsColon ? phrase.slice(0, -1) : phrase;
    this.#hasSigns = signs.test(phrase);
  }

  /** What it is looked up by. */
  firstWords(): Iterable<string> {
    return this.#hasSigns ? firstWords(this.#words.split(' ')) : [firstWord(this.#words)];
  }

  isWhole(line: string): boolean {
    if (!this.#hasSigns) return line === this.#words;
    this.#whole ??= new RegExp(`^${sourceOf(this.#words)}$`);
    return this.#whole.test(` ${line}`);
  }

  /** How much of the head of a line it is, in code units; 0 where it does not stand there. */
  lengthIn(line: string): number {
    if (!this.#hasSigns) {
      const { length } = this.#words;
      return line.startsWith(this.#words) && !wordGoesOn.test(line.slice(length, length + 2)) ? length : 0;
    }
    this.#head ??= new RegExp(`^${sourceOf(this.#words)}(?!${wordGoesOn.source.slice(1)})`, 'u');
    return Math.max(0, (this.#head.exec(` ${line}`)?.[0].length ?? 0) - 1);
  }
}

/**
 * Phrases as the languages list them (`Language`): `a/b` are two ways to say it, `[a]` may be missing, `…` stands for up to five
 * words. They are compared in lower case with single spaces and straight apostrophes. Earlier ones win.
 */
export function indexPhrases<Value>(phrases: Iterable<readonly [string, Value]>): PhraseIndex<Value> {
  const byFirstWord = new Map<string, Phrase<Value>[]>();
  for (const [written, value] of phrases) {
    const phrase = new Phrase(written, value);
    for (const word of phrase.firstWords()) {
      const others = byFirstWord.get(word);
      if (others === undefined) byFirstWord.set(word, [phrase]);
      else others.push(phrase);
    }
  }
  const open = byFirstWord.get(anyWord) ?? [];
  for (const [word, own] of byFirstWord) if (word !== anyWord) own.push(...open);
  const candidates = (line: string): readonly Phrase<Value>[] => byFirstWord.get(firstWord(line)) ?? open;
  return {
    whole(line) {
      const found = candidates(line).find((phrase) => phrase.isWhole(line));
      return found === undefined
        ? undefined
        : { value: found.value, needsColon: found.needsColon, length: line.length };
    },
    head(line) {
      let best: Match<Value> | undefined;
      for (const phrase of candidates(line)) {
        const length = phrase.lengthIn(line);
        if (length > (best?.length ?? 0)) best = { value: phrase.value, needsColon: phrase.needsColon, length };
      }
      return best;
    },
  };
}

const anyWord = '…';

/** What phrases are looked up by: a word, or a single sign of a script that has no spaces. */
function firstWord(line: string): string {
  return unspaced.test(line) ? line.charAt(0) : (/^[^\s:：,.?!]+/.exec(line)?.[0] ?? '');
}

const unspaced = /^[\u3040-\u30ff\u4e00-\u9fff]/;

function firstWords(tokens: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const token of tokens) {
    for (const word of waysOf(token)) words.add(word === anyWord ? anyWord : firstWord(word));
    if (!token.startsWith('[') && token !== anyWord) break;
  }
  return words;
}

function waysOf(token: string): string[] {
  return token.replace(/^\[|\]$/g, '').split('/');
}

function sourceOf(words: string): string {
  return words.split(' ').map(tokenSource).join('');
}

function tokenSource(token: string): string {
  if (token === anyWord) return '(?: [^ ]+){0,5}';
  const ways = waysOf(token).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `(?: (?:${ways.join('|')}))${token.startsWith('[') ? '?' : ''}`;
}
