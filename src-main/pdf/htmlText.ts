import { escapeMarkup } from './markup.ts';
import { visibleText } from './printableText.ts';

/** A text as HTML: printable, and nothing in it is markup. */
export function htmlText(text: string): string {
  return escapeMarkup(visibleText(text));
}
