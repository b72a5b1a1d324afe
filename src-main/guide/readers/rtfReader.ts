import { Tokenize } from 'rtf-stream-parser';
import type { GuideDocument } from '../../../shared/guide/lines/guideDocument.ts';
import { readHtml } from './htmlReader.ts';
import { type RtfToken, RtfWriter } from './rtfWriter.ts';
import { damaged } from './zipParts.ts';

/**
 * Reads Rich Text: headings by outline level or style, lists, tables and paragraphs. Pictures, headers, footers, notes and
 * deleted text are left out.
 * @throws UnreadableError
 */
export async function readRtf(bytes: Uint8Array): Promise<GuideDocument> {
  const writer = new RtfWriter();
  const tokens = new Tokenize();
  tokens.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    for await (const token of tokens) writer.take(token as RtfToken);
  } catch {
    throw damaged();
  }
  return readHtml(writer.finish());
}
