import type { PrintedPanel } from '../../shared/domain/panel/publicPanel.ts';
import type { PrintedKit } from '../../shared/domain/questions/kit.ts';
import { draftFeedback, type Feedback } from '../../shared/domain/scorecard/feedback.ts';
import { latestRevision, type Scorecard } from '../../shared/domain/scorecard/scorecard.ts';
import type { PdfOptions } from '../../shared/ipc/contract.ts';
import type { KitPrintOptions } from '../../shared/ipc/kitContract.ts';
import type { PrintOptions } from '../../shared/ipc/panelContract.ts';
import type { PrintDocument } from './blocks/document.ts';
import { uncoveredCharacters } from './blocks/printableText.ts';
import type { PrintPage } from './chromium/printPage.ts';
import type { Print } from './chromium/printWithoutBoxes.ts';
import { toHtml } from './chromium/toHtml.ts';
import { candidateDocument } from './content/candidateContent.ts';
import { committeeDocument } from './content/committeeContent.ts';
import type { ComparedRole } from './content/comparedRole.ts';
import { comparisonDocument } from './content/comparisonContent.ts';
import { kitDocument } from './content/kitContent.ts';
import { panelDocument } from './content/panelContent.ts';
import { writePdf } from './pdfmake/pdfmakeEngine.ts';
import { toPdfmake } from './pdfmake/toPdfmake.ts';

/** A scorecard, for the committee or for the candidate. */
export interface ScorecardRequest {
  type: 'scorecard';
  scorecard: Scorecard;
  /** The candidate's feedback as it was edited; null for what marks and lines give. */
  feedback: Feedback | null;
  options: PdfOptions;
}

/** A panel, for the committee. */
export interface PanelRequest {
  type: 'panel';
  printed: PrintedPanel;
  options: PrintOptions;
}

/** Candidates for one role. */
export interface ComparisonRequest {
  type: 'comparison';
  compared: ComparedRole;
  options: PrintOptions;
}

/** A question set before the interview, to be filled in by hand. */
export interface KitRequest {
  type: 'kit';
  printed: PrintedKit;
  options: KitPrintOptions;
}

/** What is to become a PDF. */
export type PdfRequest = ScorecardRequest | PanelRequest | ComparisonRequest | KitRequest;

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

/** The document that a request asks for. */
export function buildDocument(request: PdfRequest): PrintDocument {
  switch (request.type) {
    case 'scorecard':
      return scorecardDocument(request);
    case 'panel':
      return panelDocument(request.printed, request.options.paper);
    case 'comparison':
      return comparisonDocument(request.compared, request.options.paper);
    case 'kit':
      return kitDocument(request.printed, request.options);
  }
}

function scorecardDocument({ scorecard, feedback, options }: ScorecardRequest): PrintDocument {
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

/** Makes a PDF, whichever engine it needs. */
export type MakePdf = (request: PdfRequest) => Promise<Uint8Array>;

/** The one place where the two engines meet: what the first cannot print goes to the second. */
export function createPdfMaker(render: (request: PdfRequest) => Promise<Rendered>, print: Print): MakePdf {
  return async (request) => {
    const rendered = await render(request);
    return rendered.engine === 'pdfmake' ? rendered.pdf : print(rendered.page);
  };
}
