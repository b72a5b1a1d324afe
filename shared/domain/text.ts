import { z } from 'zod';
import { textLimits } from './plainText.ts';

/** Half of a surrogate pair without its other half; pairs are one code point here and do not match. */
const loneSurrogates = /[\ud800-\udfff]/gu;

/**
 * A text of at most `limit` code units. Half a surrogate pair, which an input method or a deleted half of an emoji can leave
 * behind, becomes U+FFFD: neither UTF-8 nor canonical JSON can hold it, and a note is never refused because of it.
 */
function textSchema(limit: number) {
  return z
    .string()
    .max(limit)
    .overwrite((text) => text.replace(loneSurrogates, '\ufffd'));
}

/** One line: names, titles, rubric points. */
export const lineSchema = textSchema(textLimits.line);
/** Some sentences: prompts, reasons, anchors. */
export const paragraphSchema = textSchema(textLimits.paragraph);
/** What an interviewer writes while listening. */
export const noteTextSchema = textSchema(textLimits.note);

/** A text for searching: without case and accents, and in the usual forms of its characters. 'Café' and 'ｃａｆｅ' are one word. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
