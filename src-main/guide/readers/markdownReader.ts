import MarkdownIt from 'markdown-it';
import { type GuideDocument, repeatedNames } from '../../../shared/guide/lines/guideDocument.ts';
import { readHtml, wrapAttribute } from './htmlReader.ts';
import { plainMarkdown } from './markdownExtras.ts';

/**
 * Reads Markdown that is not ours. It goes through HTML, since that is what may stand in it; a line break that Markdown does
 * not keep is marked, for people write lists of questions without any sign as well.
 * @throws UnreadableError
 */
export function readMarkdownDocument(text: string): GuideDocument {
  const { title, body } = withoutFrontMatter(text);
  const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
  markdown.renderer.rules.softbreak = () => `<br ${wrapAttribute}>`;
  const html = markdown.render(plainMarkdown(body.replace(gluedHeading, '$1 ')));
  const hasTitle = title === '' || /^#[ \t]/m.test(body);
  return readHtml(hasTitle ? html : `<h1>${markdown.utils.escapeHtml(title)}</h1>${html}`, repeatedNames(body));
}

/** A heading without a space behind its signs, as Markdown once allowed. */
const gluedHeading = /^(#{2,6})(?=[\p{L}\p{N}])/gmu;

const frontMatter = /^---[ \t]*\n((?:(?!---)[^\n]*\n){0,200}?)---[ \t]*(?:\n|$)/;

/** The text without the settings that some sites keep at the front of it, and the title among them. */
function withoutFrontMatter(text: string): { title: string; body: string } {
  const found = frontMatter.exec(text);
  if (found === null || !/^[\w-]+:/m.test(found[1] ?? '')) return { title: '', body: text };
  const title = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(found[1] ?? '')?.[1] ?? '';
  return { title, body: text.slice(found[0].length) };
}
