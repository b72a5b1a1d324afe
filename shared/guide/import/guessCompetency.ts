import { contentWords } from '../grammar/likeness.ts';

/** What a guess learns from: the questions that the bank has. Their own competency may be empty. */
export interface KnownQuestion {
  readonly competency: string;
  readonly prompt: string;
  readonly rubric: readonly { readonly text: string }[];
}

export type CompetencyGuess = (question: Pick<KnownQuestion, 'prompt' | 'rubric'>) => string;

/** A word of a competency's own name counts as often as it would in this many of its questions. */
const nameWeight = 3;
/** The best competency must have this share of the evidence of all, and this many times that of the second. */
const leastShare = 0.5;
const leastLead = 1.3;
/** Evidence of less than this, in units of one telling word (one that a single competency uses), is none. */
const leastEvidence = 1;
/** One word that happens to be used for a competency says nothing: so many must, unless it is a word of its name. */
const leastWords = 2;

/**
 * Learns from the bank's questions and the names of competencies, and guesses the competency of a new question from the words
 * of its prompt and points. A word counts for a competency by the share of its uses there; words that all competencies use
 * count for nothing. The guess is '' when no competency stands out.
 */
export function createCompetencyGuess(bank: readonly KnownQuestion[], names: readonly string[]): CompetencyGuess {
  const counts = countWords(bank, names);
  return (question) => {
    const evidence = gather(wordsOf(question), counts);
    const [best, second] = [...evidence].sort((a, b) => b[1] - a[1]);
    if (best === undefined || best[1] < leastEvidence) return '';
    const all = [...evidence.values()].reduce((sum, value) => sum + value, 0);
    const standsOut = best[1] >= all * leastShare && best[1] >= (second?.[1] ?? 0) * leastLead;
    return standsOut && isSupported(best[0], wordsOf(question), counts) ? best[0] : '';
  };
}

function isSupported(competency: string, words: ReadonlySet<string>, counts: WordCounts): boolean {
  const name = contentWords(competency);
  const supporting = [...words].filter((word) => counts.get(word)?.has(competency) === true);
  return supporting.length >= leastWords || supporting.some((word) => name.has(word));
}

/** For each word, how often each competency uses it. */
type WordCounts = Map<string, Map<string, number>>;

function countWords(bank: readonly KnownQuestion[], names: readonly string[]): WordCounts {
  const counts: WordCounts = new Map();
  const add = (words: Iterable<string>, competency: string, weight: number): void => {
    for (const word of words) {
      const byCompetency = counts.get(word) ?? new Map<string, number>();
      byCompetency.set(competency, (byCompetency.get(competency) ?? 0) + weight);
      counts.set(word, byCompetency);
    }
  };
  const competencies = new Set(
    [...names, ...bank.map(({ competency }) => competency)].filter((name) => name.trim() !== ''),
  );
  for (const name of competencies) add(contentWords(name), name, nameWeight);
  for (const question of bank) if (question.competency.trim() !== '') add(wordsOf(question), question.competency, 1);
  return counts;
}

function wordsOf({ prompt, rubric }: Pick<KnownQuestion, 'prompt' | 'rubric'>): ReadonlySet<string> {
  return contentWords([prompt, ...rubric.map(({ text }) => text)].join(' '));
}

/** Each word gives every competency the square of its share of the word's uses: a word of one competency gives it 1. */
function gather(words: ReadonlySet<string>, counts: WordCounts): Map<string, number> {
  const evidence = new Map<string, number>();
  for (const word of words) {
    const byCompetency = counts.get(word);
    if (byCompetency === undefined) continue;
    const total = [...byCompetency.values()].reduce((sum, value) => sum + value, 0);
    for (const [competency, count] of byCompetency) {
      evidence.set(competency, (evidence.get(competency) ?? 0) + (count / total) ** 2);
    }
  }
  return evidence;
}
