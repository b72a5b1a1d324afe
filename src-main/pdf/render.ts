import { draftFeedback, type Feedback } from '../../shared/domain/feedback.ts';
import { latestRevision, type Scorecard } from '../../shared/domain/scorecard.ts';
import type { PdfOptions } from '../../shared/ipc/contract.ts';
import { candidateDocument } from './candidateContent.ts';
import { committeeDocument } from './committeeContent.ts';
import type { PrintDocument } from './document.ts';
import { writePdf } from './pdfmakeEngine.ts';
import { uncoveredCharacters } from './printableText.ts';
import type { PrintPage } from './printPage.ts';
import { toHtml } from './toHtml.ts';
import { toPdfmake } from './toPdfmake.ts';

/** What is to become a PDF. */
export interface PdfRequest {
  scorecard: Scorecard;
  /** The candidate's feedback as it was edited; null for what marks and lines give. */
  feedback: Feedback | null;
  options: PdfOptions;
}

/**
 * What came of it: a PDF, or a page that Chromium has to print, because it was asked for or because of characters that the
 * bundled fonts do not have.
 */
export type Rendered =
  | { engine: 'pdfmake'; pdf: Uint8Array<ArrayBuffer> }
  | { engine: 'chromium'; page: PrintPage; characters: readonly string[] };

/**
 * Renders with pdfmake, or says what Chromium has to print. Runs in plain Node.
 * @param fontsFolder the folder with the files of `fontFiles`
 */
export async function renderPdf(request: PdfRequest, fontsFolder: string): Promise<Rendered> {
  const document = buildDocument(request);
  const characters = uncoveredCharacters(allText(document));
  if (request.options.kind === 'accessible' || characters.length > 0) {
    return { engine: 'chromium', page: toHtml(document), characters };
  }
  return { engine: 'pdfmake', pdf: await writePdf(toPdfmake(document), fontsFolder) };
}

/** The document that an audience gets. */
export function buildDocument({ scorecard, feedback, options }: PdfRequest): PrintDocument {
  const { audience, paper, includePrivate } = options;
  if (audience === 'committee') return committeeDocument(scorecard, { paper, includePrivate });
  return candidateDocument(scorecard, feedback ?? draftFeedback(latestRevision(scorecard).interview), paper);
}

/** Every text of a document, whatever block it stands in, so that none is forgotten; names of tokens are among it and do no harm. */
function allText(value: unknown): string {
  const texts: string[] = [];
  collect(value, texts);
  return texts.join('\n');
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, texts);
  }
}
