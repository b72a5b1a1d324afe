import { markdownDocument } from './forms/markdownDocument.ts';
import { buildDocument, type PdfRequest } from './render.ts';

/** What a PDF would say, as text: Markdown, and the same as HTML for what takes rich text. */
export interface DocumentText {
  text: string;
  html: string;
}

export function documentMarkdown(request: PdfRequest): string {
  return markdownDocument(buildDocument(request));
}

/** What makes HTML of it is loaded with the first text. HTML in what was typed stays text. */
export async function documentText(request: PdfRequest): Promise<DocumentText> {
  const { default: MarkdownIt } = await import('markdown-it');
  const text = documentMarkdown(request);
  return { text, html: new MarkdownIt({ html: false, linkify: false }).render(text) };
}
