import type { PrintedKit } from '../../shared/domain/questions/kit.ts';
import type { Paper } from '../../shared/domain/settings.ts';
import { kitForm } from './content/kitForm.ts';
import { markdownDocument } from './forms/markdownDocument.ts';
import { markdownForm } from './forms/markdownForm.ts';
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

/** A question set as Markdown, to be filled in. */
export function kitMarkdown(printed: PrintedKit): string {
  return markdownForm(kitForm(printed));
}

/** The same for Word. What writes it is loaded with the first document. */
export async function kitWord(printed: PrintedKit, paper: Paper): Promise<Uint8Array> {
  const { wordForm } = await import('./forms/wordForm.ts');
  return wordForm(kitForm(printed), paper);
}
