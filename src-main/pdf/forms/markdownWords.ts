import { escapeLine, escapeText } from '../../../shared/guide/document/markdownEscapes.ts';
import { visibleText } from '../blocks/printableText.ts';

/** The isolates around names have no place in a text that people edit. */
function plain(words: string): string {
  return visibleText(words).replace(/[\u2068\u2069]/g, '');
}

/** Words as one line of Markdown. What would mean something to Markdown is escaped. */
export function line(words: string): string {
  return escapeLine(plain(words));
}

/** Words as lines of Markdown. */
export function text(words: string): string {
  return escapeText(plain(words));
}

/** The same where nothing reads it back: what would be one of our labels there is none here. */
export const reading = {
  line: (words: string): string => withoutLabels(line(words)),
  text: (words: string): string => withoutLabels(text(words)),
};

function withoutLabels(escaped: string): string {
  return escaped.replace(/^([^:\\\n]*)\\:/gm, '$1:');
}

/** Words that stand at no line's beginning, where a full stop behind a number would mean something. */
export function inside(words: string): string {
  return reading.line(words).replace(/^(\d+)\\([.)])/, '$1$2');
}

/** A label before its text. */
export function bold(label: string): string {
  return `**${inside(label)}**`;
}
