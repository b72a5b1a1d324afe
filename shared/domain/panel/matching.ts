import { contentHash } from '../contentHash.ts';
import type { Id } from '../ids.ts';
import {
  type AnsweredQuestion,
  answeredQuestions,
  type Interview,
  type PlannedQuestion,
} from '../interview/interview.ts';
import { byCodeUnits, foldWording } from './folding.ts';

type Wording = Pick<PlannedQuestion, 'prompt' | 'rubric'>;

/**
 * SHA-256 over what is asked and what is looked for: the prompt and the texts of the rubric points, in whatever order these
 * stand. Ids, weights, titles, probes and anchors do not enter; they do not change the question.
 */
export function questionFingerprint(question: Wording): string {
  return contentHash(wordsOf(question));
}

interface Words {
  prompt: string;
  points: string[];
}

function wordsOf({ prompt, rubric }: Wording): Words {
  return { prompt: foldWording(prompt), points: rubric.map(({ text }) => foldWording(text)).sort(byCodeUnits) };
}

/** One question as several interviews have it. */
export interface MatchedQuestion {
  /** Stands for the question in panels: its fingerprint, with its id where one interview holds two questions with the same words. */
  key: string;
  /** One place an interview, in their order; null where an interview does not have the question. */
  asked: (AnsweredQuestion | null)[];
  /** The ids under which the interviews have it. */
  questionIds: Id[];
  /** Keys of questions that go by one of the same ids but have other words. They are not the same question. */
  otherWordings: string[];
}

/**
 * Finds the questions that several interviews share: those with the same words, whatever their ids. The same id with other words
 * is another question. Where one interview has the same words twice, words alone do not tell which is which, and the id has to
 * be the same too. Sorted as the first interview has them; questions that only later ones have follow.
 */
export function matchQuestions(interviews: readonly Interview[]): MatchedQuestion[] {
  const fingerprintOf = rememberFingerprints();
  const fingerprinted = interviews.map((interview) =>
    answeredQuestions(interview).map((pair) => ({ pair, fingerprint: fingerprintOf(pair.question) })),
  );
  const repeated = new Set(fingerprinted.flatMap((pairs) => repeatedIn(pairs.map(({ fingerprint }) => fingerprint))));
  const matches = new Map<string, (AnsweredQuestion | null)[]>();
  for (const [place, pairs] of fingerprinted.entries()) {
    for (const { pair, fingerprint } of pairs) {
      const key = repeated.has(fingerprint) ? `${fingerprint}:${pair.question.id}` : fingerprint;
      const asked = matches.get(key) ?? interviews.map(() => null);
      asked[place] = pair;
      matches.set(key, asked);
    }
  }
  return withOtherWordings([...matches].map(([key, asked]) => ({ key, asked, questionIds: idsOf(asked) })));
}

/** Interviews on one set have the same questions: each is hashed once. That is most of what matching costs. */
function rememberFingerprints(): (question: Wording) => string {
  const known = new Map<string, string>();
  return (question) => {
    const words = wordsOf(question);
    const text = JSON.stringify(words);
    const fingerprint = known.get(text) ?? contentHash(words);
    known.set(text, fingerprint);
    return fingerprint;
  };
}

function repeatedIn(fingerprints: readonly string[]): string[] {
  const seen = new Set<string>();
  return fingerprints.filter((fingerprint) => seen.size === seen.add(fingerprint).size);
}

function idsOf(asked: readonly (AnsweredQuestion | null)[]): Id[] {
  return [...new Set(asked.flatMap((pair) => (pair === null ? [] : [pair.question.id])))].sort(byCodeUnits);
}

function withOtherWordings(matches: readonly Omit<MatchedQuestion, 'otherWordings'>[]): MatchedQuestion[] {
  const keysById = new Map<Id, string[]>();
  for (const { key, questionIds } of matches) {
    for (const id of questionIds) keysById.set(id, [...(keysById.get(id) ?? []), key]);
  }
  return matches.map((match) => {
    const sharing = match.questionIds.flatMap((id) => keysById.get(id) ?? []);
    return { ...match, otherWordings: [...new Set(sharing)].filter((key) => key !== match.key) };
  });
}
