import MarkdownIt from 'markdown-it';
import type { GuideDocument } from '../../shared/guide/guideDocument.ts';
import { readHtml, wrapAttribute } from './htmlReader.ts';

/**
 * Reads Markdown that is not ours. It goes through HTML, since that is what may stand in it; a line break that Markdown does
 * not keep is marked, for people write lists of questions without any sign as well.
 * @throws UnreadableError
 */
export function readMarkdownDocument(text: string): GuideDocument {
  const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
  markdown.renderer.rules.softbreak = () => `<br ${wrapAttribute}>`;
  return readHtml(markdown.render(text));
}

const headingLine = /^#{1,6}[ \t]+\S/gm;

/** Whether a text is Markdown by its look: at least two headings with its signs. */
export function looksLikeMarkdown(text: string): boolean {
  return (text.match(headingLine)?.length ?? 0) >= 2;
}
