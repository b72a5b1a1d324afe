import { languages } from '../languages/languages.ts';
import { indexPhrases } from '../languages/phraseIndex.ts';
import { comparable } from './asking.ts';

const words = indexPhrases(
  languages.flatMap(({ questionWords }) => questionWords.map((phrase) => [phrase, true] as const)),
);

/** Whether a line begins as questions do that have lost their mark: 'How you would price it', 'A time when …'. */
export function opensQuestion(line: string): boolean {
  const isLong = line.split(' ').length >= fewestWords || /[\u3040-\u9fff]/.test(line);
  return isLong && words.head(comparable(line.slice(0, 60))) !== undefined;
}

const fewestWords = 3;
