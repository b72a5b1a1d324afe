import { visibleText } from '../blocks/printableText.ts';

/** A pair of the characters that isolate a name, with no other pair inside of it. */
const isolatedText = /\u2068([^\u2068\u2069]*)\u2069/g;
const isolates = /[\u2068\u2069]/g;

/**
 * A text as HTML: printable, and nothing in it is markup. What is isolated becomes an element, because the characters for it end
 * up in copied text, and some readers lose what stands between them.
 */
export function htmlText(text: string): string {
  let html = escapeMarkup(visibleText(text));
  for (let before = ''; before !== html; ) {
    before = html;
    html = html.replace(isolatedText, '<bdi>$1</bdi>');
  }
  return html.replace(isolates, '');
}

/** The same where there can be no element: in a title or an attribute. */
export function htmlWords(text: string): string {
  return escapeMarkup(plainWords(text));
}

/** The same where there is no markup at all. */
export function plainWords(text: string): string {
  return visibleText(text).replace(isolates, '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML or SVG, between tags and inside quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
