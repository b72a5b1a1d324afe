import { chinese } from './chinese.ts';
import { danish } from './danish.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { Language } from './language.ts';
import { norwegian } from './norwegian.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';

/** The languages that guides are read in. Labels of all of them are known in every guide; only the cutting goes by its language. */
export const languages: readonly Language[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  danish,
  swedish,
  norwegian,
  polish,
  japanese,
  chinese,
  korean,
];

/** How much of a text is looked at to tell its language, in code units. */
const sampleLength = 20_000;
/** The share of words, in a hundred, that must be small words of the language. */
const leastShare = 12;
/** A text of fewer words tells nothing, and is read as English. */
const leastWords = 12;

const kana = /[\u3040-\u30ff]/g;
const han = /[\u4e00-\u9fff]/g;
const hangul = /[\uac00-\ud7af]/g;
const letters = /\p{L}/gu;

/** The language that most of a text is written in; undefined where it is none of ours. */
export function languageOf(text: string): Language | undefined {
  const sample = text.slice(0, sampleLength).toLowerCase();
  const all = count(sample, letters);
  const japaneseSigns = count(sample, kana);
  if (count(sample, hangul) > all * 0.3) return korean;
  if (japaneseSigns + count(sample, han) > all * 0.3) return japaneseSigns > all * 0.1 ? japanese : chinese;
  const words = sample.match(/[\p{L}’']+/gu) ?? [];
  if (words.length < leastWords) return english;
  const scores = spaced.map(({ language, common }) => ({
    language,
    share: (100 * words.filter((word) => common.has(word)).length) / words.length,
  }));
  const best = scores.reduce((most, score) => (score.share > most.share ? score : most));
  return best.share >= leastShare ? best.language : undefined;
}

const spaced = languages
  .filter(({ code, commonWords }) => commonWords !== '' && code !== 'ja' && code !== 'zh')
  .map((language) => ({ language, common: new Set(language.commonWords.split(' ')) }));

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
