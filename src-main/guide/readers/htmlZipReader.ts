import { decodeText } from '../../../shared/guide/document/decodeText.ts';
import type { GuideDocument } from '../../../shared/guide/document/guideDocument.ts';
import { readHtml } from './htmlReader.ts';
import { damaged, type ZipParts } from './zipParts.ts';

const page = /^[^/]+\.html?$/i;

/**
 * Reads the page in a ZIP file that Google Docs gives as 'Web page'; its pictures stay packed.
 * @throws UnreadableError
 */
export async function readHtmlFromZip(parts: ZipParts): Promise<GuideDocument> {
  const name = parts.names.find((candidate) => page.test(candidate));
  const decoded = name === undefined ? undefined : decodeText(await parts.unpack(name));
  if (decoded === undefined || !decoded.ok) throw damaged();
  return readHtml(decoded.text);
}
