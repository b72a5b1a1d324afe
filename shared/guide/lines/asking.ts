import { english } from '../languages/english.ts';
import { languages } from '../languages/languages.ts';
import { indexPhrases } from '../languages/phraseIndex.ts';

/**
 * How much a line looks like a question: not, an instruction that may be advice, one behind other sentences, an instruction, or
 * with a question mark.
 */
export type Asking = 'no' | 'maybe' | 'late' | 'instruction' | 'question';

/** Whether a line asks by itself, whatever stands around it. */
export function surelyAsks(asks: Asking): boolean {
  return asks !== 'no' && asks !== 'maybe';
}

/** A longer block is never a prompt, in UTF-16 code units. */
export const longestPrompt = 700;

const closings: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '«': '»',
  '„': '“',
  '‘': '’',
  '「': '」',
  '『': '』',
  "'": "'",
};

/** Whether a line is one quotation from end to end. */
export function isQuotation(line: string): boolean {
  const closing = closings[line.charAt(0)];
  if (closing === undefined || line.length < 3) return false;
  const inner = line.slice(1, -1);
  return line.endsWith(closing) && !inner.includes(closing);
}

const openers = indexPhrases(
  languages.flatMap((language) => language.openers.map((phrase) => [phrase, 'instruction'] as const)),
);
const mayOpen = indexPhrases((english.mayOpen ?? []).map((phrase) => [phrase, 'maybe'] as const));
const endings = languages.flatMap(({ code, openers: own }) => (code === 'ja' || code === 'ko' ? own : []));

export function askingOf(whole: string): Asking {
  if (whole.length > longestPrompt || whole.length < 2) return 'no';
  const line = whole.replace(/^[\s"“„'‘«»(¿¡「『]+|[\s"”“'’»)*_」』]+$/g, '');
  if (line.length < 4 && !/[\u3040-\u9fff]/.test(line)) return 'no';
  const isCapital = line.charAt(0) === line.charAt(0).toUpperCase();
  const bare = /[([（]/.test(line) ? line.replace(/\s*[([（][^)\]）]{0,40}$/, '') : line;
  if (/[?？]$/.test(line) || /[?？]$/.test(bare)) return isCapital ? 'question' : 'no';
  if (/[?？]/.test(line) && /[?？](?: |$)/.test(line.replace(/["”»]/g, '')) && line.length < 300)
    return isCapital ? 'question' : 'no';
  const head = comparable(line.slice(0, 60));
  if (unfinished.test(line)) return 'no';
  if (!isCapital || /\byour answer\b/i.test(line)) return 'no';
  if (openers.head(head) !== undefined || openers.head(behindName(line)) !== undefined) return 'instruction';
  if (line.length < 300 && sentenceHeads(line).some((sentence) => openers.head(sentence) !== undefined)) return 'late';
  const stem = line.replace(/[。.]$/, '');
  if (endings.some((ending) => stem.endsWith(ending))) return 'instruction';
  return mayOpen.head(head) !== undefined && line.split(' ').length > 3 ? 'maybe' : 'no';
}

/** Whether a sentence behind the first tells the reader what to say: 'Talk about …', 'Mention …'. */
export function advisesLater(line: string): boolean {
  return sentenceHeads(line).some((head) => mayOpen.head(head) !== undefined);
}

/** 'Ask “Tell me about a time when …”': how questions begin, and no question. */
const unfinished = /(?:\.{3}|…)["”»’']?(?:\s|$)/;

/** 'Teamwork: “Tell us …”': what stands behind a name and its colon, as openers are compared. */
function behindName(line: string): string {
  const name = /^\p{Lu}[^.:?!：]{1,38}[:：]\s*["“„«「]?/u.exec(line)?.[0];
  return name === undefined ? '' : comparable(line.slice(name.length, name.length + 60));
}

/** As openers are compared. */
export function comparable(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'");
}

/** The beginnings of the sentences after the first, as openers are compared. */
export function sentenceHeads(line: string): string[] {
  return [...line.matchAll(/[.!]\s+(?=\p{Lu})/gu)].map(({ 0: gap, index }) =>
    comparable(line.slice(index + gap.length, index + gap.length + 60)),
  );
}
