/** From this likeness on, two questions ask the same and one of them is enough in a bank. */
export const sameQuestion = 0.8;

/** Words that every question has and that say nothing about what it asks. */
const emptyWords = new Set(
  `a about all also an and any are as at be been by can could describe did do does each else ever explain for from get give had has have
  how i if in into is it its just let like me more most much my of on one or our please say share should so some someone something
  take talk tell than that the their them then there they thing this through time to too up us walk was we were what when where
  which while who why will with would you your yourself example`.split(/\s+/),
);

/**
 * The words that a text turns on: in lower case, without endings and without words that every question has. Each once.
 */
export function contentWords(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}']*/gu) ?? [];
  return new Set(words.filter((word) => !emptyWords.has(word)).map(stem));
}

/** Cuts what English words end in, so that 'prioritise', 'prioritised' and 'prioritising' are one. */
function stem(word: string): string {
  const bare = word
    .replace(/'s$|'/g, '')
    .replace(/isation/, 'ization')
    .replace(/is(e|es|ed|ing)$/, 'iz$1');
  const cut = bare.replace(/(?:ations?|ings?|edly|ed|es|s|ly|e)$/, '');
  return cut.length >= 3 ? undouble(cut) : bare;
}

function undouble(word: string): string {
  return word.length > 3 && word.at(-1) === word.at(-2) ? word.slice(0, -1) : word;
}

/**
 * How alike two prompts are, 0 to 1: twice the words they share over the words they have (Dice's coefficient). Prompts with no
 * word of content are alike only when they are the same.
 */
export function likeness(one: string, other: string): number {
  return likenessOfWords(contentWords(one), contentWords(other), one === other);
}

function likenessOfWords(one: ReadonlySet<string>, other: ReadonlySet<string>, isSame: boolean): number {
  if (isSame) return 1;
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return (2 * shared) / (one.size + other.size);
}

export interface Likely<T> {
  readonly item: T;
  readonly likeness: number;
}

/**
 * Finds, for one prompt after the other, the item of a bank with the most alike prompt. Only items that share a word are
 * compared, so a guide of a thousand questions meets a bank of ten thousand in well under a second.
 */
export function createLikenessFinder<T>(
  items: readonly T[],
  promptOf: (item: T) => string,
): (prompt: string) => Likely<T> | undefined {
  const entries = items.map((item) => ({ item, prompt: promptOf(item), words: contentWords(promptOf(item)) }));
  const byWord = new Map<string, number[]>();
  for (const [index, { words }] of entries.entries()) {
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [index]);
      else known.push(index);
    }
  }
  return (prompt) => {
    const words = contentWords(prompt);
    const shared = new Map<number, number>();
    for (const word of words)
      for (const index of byWord.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    let best: Likely<T> | undefined;
    for (const [index, count] of shared) {
      const entry = entries[index];
      if (entry === undefined) continue;
      const alike = entry.prompt === prompt ? 1 : (2 * count) / (words.size + entry.words.size);
      if (alike > (best?.likeness ?? 0)) best = { item: entry.item, likeness: alike };
    }
    return best;
  };
}
