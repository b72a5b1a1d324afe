import { decodeText } from '../../../shared/guide/document/decodeText.ts';
import type { GuideDocument } from '../../../shared/guide/lines/guideDocument.ts';
import { readDocx } from './docxReader.ts';
import { readHtml } from './htmlReader.ts';
import { readOdt } from './odtReader.ts';
import { UnreadableError } from './unreadable.ts';
import { readXlsx } from './xlsxReader.ts';
import { damaged, readZipParts, type ZipParts } from './zipParts.ts';

/** A format whose files are ZIP files: the part that only it has, and its reader. */
const readers: readonly (readonly [RegExp, (parts: ZipParts) => Promise<GuideDocument>])[] = [
  [/^word\/document\d*\.xml$/i, readDocx],
  [/^content\.xml$/, readOdt],
  [/^xl\/workbook\.xml$/i, readXlsx],
  // Last: documents of other programs hold pages, too.
  [/^[^/]+\.html?$/i, readHtmlFromZip],
];

/** Other files that are ZIP files inside: what is in them, what they are, what helps. */
const others: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\//, 'this is a spreadsheet of another kind', 'Save it as .xlsx or CSV and import that.'],
  [/^ppt\//, 'this is a presentation', 'Save it as PDF and import that.'],
  [/\.(?:opf|ncx)$/, 'this is an e-book', 'Copy the questions and paste them.'],
  [/^index\/document\.iwa$/i, 'this is a document of Pages', 'Export it as a Word document (.docx) and import that.'],
];

/**
 * Reads a guide whose file is a ZIP file: Word, OpenDocument, a spreadsheet, or a page as Google Docs downloads it.
 * @throws UnreadableError
 */
export async function readZip(bytes: Uint8Array): Promise<GuideDocument> {
  const parts = await readZipParts(bytes);
  const has = (pattern: RegExp) => parts.names.some((name) => pattern.test(name));
  const other = others.find(([pattern]) => has(pattern));
  const read = readers.find(([pattern]) => has(pattern))?.[1];
  if (read !== undefined && (other === undefined || read !== readHtmlFromZip)) return read(parts);
  const [, reason, advice] = other ?? [null, 'this is a ZIP file', 'Unpack it and import the guide that is in it.'];
  throw new UnreadableError(reason, advice);
}

const page = /^[^/]+\.html?$/i;

/**
 * Reads the page in a ZIP file that Google Docs gives as 'Web page'; its pictures stay packed.
 * @throws UnreadableError
 */
async function readHtmlFromZip(parts: ZipParts): Promise<GuideDocument> {
  const name = parts.names.find((candidate) => page.test(candidate));
  const decoded = name === undefined ? undefined : decodeText(await parts.unpack(name));
  if (decoded === undefined || !decoded.ok) throw damaged();
  return readHtml(decoded.text);
}
