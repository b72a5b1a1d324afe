import { writtenOut } from '../blocks/printableText.ts';
import { withAuthorship } from './authorship.ts';
import { withNeutralInfo } from './documentInfo.ts';
import { textsWithoutGlyph } from './missingGlyphs.ts';
import type { PrintPage } from './printPage.ts';

/** Prints a page as it is. */
export type Print = (page: PrintPage) => Promise<Uint8Array>;

/** Fonts fall back by clusters of characters, so that what is written out can uncover a few more. */
const attempts = 4;

/**
 * Prints a page; where no font of this computer has a character, it is written out, such as '[U+13000]', and the page is
 * printed again: a reader never meets an empty box. The file's dates, author and subject are the page's.
 */
export async function printWithoutBoxes(page: PrintPage, print: Print): Promise<Uint8Array> {
  let current = page;
  let pdf = await print(current);
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    const missing = textsWithoutGlyph(pdf).filter(isWritable);
    if (missing.length === 0) break;
    current = { ...current, html: replaceAll(current.html, missing) };
    pdf = await print(current);
  }
  return withAuthorship(withNeutralInfo(pdf, page.date), page);
}

/** ASCII is markup, and every font has it. */
function isWritable(text: string): boolean {
  return /^\P{ASCII}+$/u.test(text);
}

function replaceAll(html: string, texts: readonly string[]): string {
  return texts.reduce((current, text) => current.replaceAll(text, [...text].map(writtenOut).join('')), html);
}
