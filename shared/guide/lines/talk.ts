import { languages } from '../languages/languages.ts';
import { indexPhrases } from '../languages/phraseIndex.ts';
import { comparable, sentenceHeads } from './asking.ts';

/**
 * What the first words of a line show it to speak of: the question above it, what a good answer to that says, the journey here, or the word that is
 * given to the candidate at the end.
 */
export type Talk = 'aboutQuestion' | 'answer' | 'smallTalk' | 'asksBack';

const openings = indexPhrases<Talk>(
  languages.flatMap(({ aboutQuestion, smallTalk, asksBack, cutting }) => [
    ...aboutQuestion.map((phrase) => [phrase, 'aboutQuestion'] as const),
    ...smallTalk.map((phrase) => [phrase, 'smallTalk'] as const),
    ...asksBack.map((phrase) => [phrase, 'asksBack'] as const),
    ...(cutting?.answerSubjects ?? []).map((phrase) => [phrase, 'answer'] as const),
  ]),
);

/** How much of a line its first words are, in code units. */
const longestOpening = 80;

export function talkOf(line: string): Talk | undefined {
  const found = openings.head(comparable(line.slice(0, longestOpening).replace(/^[\s"“„«'‘¿¡「([]+/, '')))?.value;
  if (found !== undefined || !/[?？]/.test(line)) return found;
  const behindDash = / [—–-] (.{1,80})/.exec(line)?.[1];
  const heads = [...sentenceHeads(line), ...(behindDash === undefined ? [] : [comparable(behindDash)])];
  return heads.some((head) => openings.head(head)?.value === 'asksBack') ? 'asksBack' : undefined;
}
