import { type Token, tokenise } from './tokens.ts';

/** One sentence, or one line of a list, without the mark that ends it. Never empty. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** Whether a bullet or a number stands before it: then it is one item of a list already. */
  readonly isListItem: boolean;
  readonly end: '.' | '?' | '!' | 'break';
}

/** No sentence that a person reads is longer, in tokens; what is gets cut, so that a list is never compared with all of a book. */
const longestSentence = 300;

/**
 * The sentences of a text that begins at `base` in the source, in order. `startsAsItem` says that the text is an item of a
 * list whose sign is not in the text. Linear in the length of the text.
 */
export function toSentences(text: string, base = 0, startsAsItem = false): Sentence[] {
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  let isListItem = startsAsItem;
  const finish = (end: Sentence['end']): void => {
    if (tokens.length > 0) sentences.push({ tokens: protectDashes(tokens), isListItem, end });
    tokens = [];
    isListItem = false;
  };
  for (const token of tokenise(text, base)) {
    const end = sentenceEnd(token);
    if (end !== undefined) finish(end);
    else if (tokens.length === 0 && isListSign(token)) isListItem = true;
    else tokens.push(token);
    if (tokens.length >= longestSentence) finish('break');
  }
  finish('break');
  return sentences;
}

function sentenceEnd(token: Token): Sentence['end'] | undefined {
  if (token.kind !== 'mark') return undefined;
  switch (token.lower) {
    case '.':
    case '?':
    case '!':
    case 'break':
      return token.lower;
    default:
      return undefined;
  }
}

function isListSign(token: Token): boolean {
  return isMark(token, 'bullet') || isMark(token, 'number');
}

/** What stands between two dashes belongs to the words before it, like a parenthesis. */
function protectDashes(tokens: readonly Token[]): readonly Token[] {
  const open = nextDash(tokens, 0);
  const close = nextDash(tokens, open + 1);
  const first = tokens[open];
  const last = tokens[close];
  if (first === undefined || last === undefined || open === 0 || nextDash(tokens, close + 1) < tokens.length)
    return tokens;
  const text = tokens.slice(open, close + 1).map((token) => token.text);
  const group: Token = { kind: 'group', text: text.join(' '), lower: '–', from: first.from, to: last.to };
  return [...tokens.slice(0, open), group, ...tokens.slice(close + 1)];
}

/** Where the first dash from `from` on stands; behind the last token where there is none. */
function nextDash(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !isMark(tokens[at], '–')) at++;
  return at;
}

export function isMark(token: Token | undefined, mark: string): boolean {
  return token?.kind === 'mark' && token.lower === mark;
}
