import { getDocumentProxy } from 'unpdf';
import { composeDocument, type GuideDocument } from '../../../shared/guide/lines/guideDocument.ts';
import { guideTextLimit } from '../../../shared/ipc/guideLimits.ts';
import { pdfBlocks } from './pdfBlocks.ts';
import { type PdfLine, type PdfText, pdfLines } from './pdfLines.ts';
import { tooLong, UnreadableError } from './unreadable.ts';

/** The most pages of a PDF that are read. */
const pageLimit = 2_000;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

export interface PdfReading {
  readonly document: GuideDocument;
  readonly warnings: readonly string[];
}

/**
 * Reads the text of a PDF. Its lines are put together to paragraphs, list items and headings by where they stand.
 * @throws UnreadableError
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const pdf = await open(bytes);
  if (pdf.numPages > pageLimit) throw tooManyPages(pdf.numPages);
  const pages = await readPages(pdf);
  const empty = pages.filter((lines) => lines.length === 0).length;
  if (empty === pages.length) throw onlyPictures();
  return { document: composeDocument(pdfBlocks(pages)), warnings: emptyPagesWarning(empty, pages.length) };
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  supplyForPdf();
  try {
    // A copy, for the library keeps what it is given. Nothing is looked for outside of the file, and nothing in it runs.
    return await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      isEvalSupported: false,
      enableXfa: false,
      stopAtErrors: false,
    });
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? locked() : damaged();
  }
}

/** One page after the other, each given back before the next: a large file needs no more memory than its text. */
async function readPages(pdf: PdfDocument): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = pdfLines(await readPage(pdf, number));
    length += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > guideTextLimit) throw tooLong();
    pages.push(lines);
  }
  return pages;
}

async function readPage(pdf: PdfDocument, number: number): Promise<PdfText[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.flatMap((item) => ('str' in item ? [item] : []));
  } catch {
    throw damaged();
  }
}

function locked(): UnreadableError {
  return new UnreadableError(
    'this PDF is protected with a password',
    'Save a copy without the password and import that.',
  );
}

function damaged(): UnreadableError {
  return new UnreadableError(
    'this PDF is damaged or incomplete',
    'Open it in a PDF viewer and save it again, or get a fresh copy.',
  );
}

function onlyPictures(): UnreadableError {
  return new UnreadableError(
    'this PDF has pictures of text only',
    'Run text recognition (OCR) on it and import the result, or get the guide as text.',
  );
}

function tooManyPages(pages: number): UnreadableError {
  return new UnreadableError(
    `this PDF has ${pages.toLocaleString('en')} pages, and Scorecard reads at most ${pageLimit.toLocaleString('en')}`,
    'Save the pages with the questions as a PDF of their own and import that.',
  );
}

function emptyPagesWarning(empty: number, total: number): string[] {
  if (empty === 0) return [];
  const pages = empty === 1 ? '1 page' : `${empty} pages`;
  return [`${pages} of ${total} had no text that can be read: blank, or a picture of text.`];
}

/**
 * Gives PDF.js what it takes for granted and the oldest runtime of the app does not have: Electron 33 and Node 20. Newer ones
 * keep their own.
 */
function supplyForPdf(): void {
  supply(Uint8Array.prototype, 'toHex', function toHex(this: Uint8Array): string {
    return Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString('hex');
  });
  supply(URL, 'parse', (url: string, base?: string): URL | null =>
    URL.canParse(url, base) ? new URL(url, base) : null,
  );
}

function supply(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}
