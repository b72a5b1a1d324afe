import mammoth from 'mammoth';
import type { GuideDocument } from '../../shared/guide/guideDocument.ts';
import { readHtml } from './htmlReader.ts';
import { UnreadableError } from './unreadable.ts';
import { damaged, readZipParts, type ZipParts } from './zipParts.ts';

/**
 * Reads a document of Word: its headings, lists, tables and paragraphs. Pictures, headers, footers and footnotes are left out.
 * @throws UnreadableError
 */
export async function readDocx(bytes: Uint8Array): Promise<GuideDocument> {
  const parts = await readZipParts(bytes);
  if (!parts.names.some((name) => mainPart.test(name))) throw otherFile(parts);
  return readHtml(await toHtml(await parts.repack(isText)));
}

const mainPart = /^word\/document\d*\.xml$/i;

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

/** Other files that are ZIP files inside: what is in them, what they are, what helps. */
const otherFiles: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\//, 'this is a spreadsheet', 'Save it as CSV and import that.'],
  [/^ppt\//, 'this is a presentation', 'Save it as PDF and import that.'],
  [/^content\.xml$/, 'this is an OpenDocument file', 'Save it as a Word document (.docx) or PDF and import that.'],
  [/\.(?:opf|ncx)$/, 'this is an e-book', 'Copy the questions and paste them.'],
  [/^index\/document\.iwa$/i, 'this is a document of Pages', 'Export it as a Word document (.docx) and import that.'],
];

function otherFile({ names }: ZipParts): UnreadableError {
  const known = otherFiles.find(([pattern]) => names.some((name) => pattern.test(name)));
  const [, reason, advice] = known ?? [null, 'this is a ZIP file', 'Unpack it and import the guide that is in it.'];
  return new UnreadableError(reason, advice);
}
