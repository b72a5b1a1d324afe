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

/** A phrase, whose patterns are made when a line first begins like it: of thousands a guide needs a few dozen. */
class Compiled<Value> {
  readonly value: Value;
  readonly needsColon: boolean;
  readonly #phrase: string;
  #whole: RegExp | undefined;
  #head: RegExp | undefined;

  constructor(phrase: string, value: Value) {
    this.#phrase = phrase;
    this.value = value;
    this.needsColon = phrase.endsWith(':');
  }

  get whole(): RegExp {
    this.#whole ??= new RegExp(`^${sourceOf(this.#phrase)}$`);
    return this.#whole;
  }

  get head(): RegExp {
    this.#head ??= new RegExp(`^${sourceOf(this.#phrase)}(?![\\p{Script=Latin}\\p{N}’'])`, 'u');
    return this.#head;
  }
}

/**
 * Phrases as the languages list them (`Language`): `a/b` are two ways to say it, `[a]` may be missing, `…` stands for up to five
 * words. They are compared in lower case with single spaces and straight apostrophes. Earlier ones win.
 */
export function indexPhrases<Value>(phrases: Iterable<readonly [string, Value]>): PhraseIndex<Value> {
  const byFirstWord = new Map<string, Compiled<Value>[]>();
  for (const [phrase, value] of phrases) {
    const compiled = new Compiled(phrase, value);
    for (const word of firstWords(tokensOf(phrase))) {
      const others = byFirstWord.get(word);
      if (others === undefined) byFirstWord.set(word, [compiled]);
      else others.push(compiled);
    }
  }
  const candidates = (line: string): readonly Compiled<Value>[] => [
    ...(byFirstWord.get(firstWord(line)) ?? []),
    ...(byFirstWord.get(anyWord) ?? []),
  ];
  return {
    whole(line) {
      const found = candidates(line).find(({ whole }) => whole.test(` ${line}`));
      return found === undefined
        ? undefined
        : { value: found.value, needsColon: found.needsColon, length: line.length };
    },
    head(line) {
      let best: Match<Value> | undefined;
      for (const { head, value, needsColon } of candidates(line)) {
        const length = (head.exec(` ${line}`)?.[0].length ?? 0) - 1;
        if (length > (best?.length ?? 0)) best = { value, needsColon, length };
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

function tokensOf(phrase: string): string[] {
  return phrase.replace(/:$/, '').split(' ');
}

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

function sourceOf(phrase: string): string {
  return tokensOf(phrase).map(tokenSource).join('');
}

function tokenSource(token: string): string {
  if (token === anyWord) return '(?: [^ ]+){0,5}';
  const ways = waysOf(token).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `(?: (?:${ways.join('|')}))${token.startsWith('[') ? '?' : ''}`;
}
