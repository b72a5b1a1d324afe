import mammoth from 'mammoth';
import type { GuideDocument } from '../../../shared/guide/lines/guideDocument.ts';
import { readHtml } from './htmlReader.ts';
import { damaged, type ZipParts } from './zipParts.ts';

/**
 * Reads a document of Word: its headings, lists, tables and paragraphs. Pictures, headers, footers and footnotes are left out.
 * @throws UnreadableError
 */
export async function readDocx(parts: ZipParts): Promise<GuideDocument> {
  return readHtml(await toHtml(await parts.repack(isText)));
}

/** The parts with the text and what says how it is laid out; everything else stays packed. */
function isText(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !/^(?:docProps|customXml|word\/(?:media|theme|embeddings))\//i.test(name);
}

async function toHtml(buffer: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh"],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value;
  } catch {
    throw damaged();
  }
}
