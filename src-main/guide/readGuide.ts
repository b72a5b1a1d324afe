import { createHash } from 'node:crypto';
import { clip, toSingleLine } from '../../shared/domain/text.ts';
import type { GuideDocument } from '../../shared/guide/guideDocument.ts';
import type { ParsedGuide } from '../../shared/guide/parsedGuide.ts';
import { parseGuide, questionLimit } from '../../shared/guide/parseGuide.ts';
import { isOwnMarkdown } from '../../shared/guide/readMarkdown.ts';
import { guideTextLimit } from '../../shared/ipc/guideContract.ts';
import { readBank } from './bankReader.ts';
import { readCsv } from './csvReader.ts';
import { type KnownGuide, knowFile, knowText } from './guideKind.ts';
import { readHtml } from './htmlReader.ts';
import { readMarkdownDocument } from './markdownReader.ts';
import { tooLong } from './textLimit.ts';

/** A guide as the user gives it: a file with its name, or pasted text. */
export type GuideSource =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: null; readonly text: string };

/** A guide that was read. Whether it was imported before is known only to the library. */
export interface GuideReading {
  /** The file's name, or the guide's title when it was pasted. */
  readonly name: string;
  /** SHA-256 of the text, as hexadecimal digits. */
  readonly hash: string;
  /** What the spans point into. */
  readonly text: string;
  readonly guide: ParsedGuide;
}

/** The longest name of a guide, in code units. */
const longestName = 260;

/**
 * Reads a guide of any format and draws its questions from it. Foreign formats are hostile: call it only where it can be ended
 * from outside.
 * @throws UnreadableError
 */
export async function readGuide(source: GuideSource): Promise<GuideReading> {
  const known = source.name === null ? knowText(lines(source.text)) : knowFile(source.bytes, source.name);
  const { document, warnings } = await readDocument(known);
  const text = typeof document === 'string' ? document : document.text;
  if (text.length > guideTextLimit) throw tooLong();
  const guide = withinLimit(parseGuide(document));
  return {
    name: clip(toSingleLine(source.name ?? guide.title) || 'Pasted text', longestName),
    hash: createHash('sha256').update(text).digest('hex'),
    text,
    guide: { ...guide, warnings: [...guide.warnings, ...warnings] },
  };
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

interface ReadDocument {
  readonly document: string | GuideDocument;
  readonly warnings: readonly string[];
}

async function readDocument(known: KnownGuide): Promise<ReadDocument> {
  switch (known.kind) {
    case 'pdf': {
      // The libraries for PDF and Word are large; text needs neither.
      const { readPdf } = await import('./pdfReader.ts');
      return readPdf(known.bytes);
    }
    case 'docx': {
      const { readDocx } = await import('./docxReader.ts');
      return { document: await readDocx(known.bytes), warnings: [] };
    }
    case 'bank': {
      const { text, warnings } = readBank(known.value);
      return { document: text, warnings };
    }
    default:
      return { document: readText(known.kind, known.text), warnings: [] };
  }
}

function readText(kind: 'html' | 'markdown' | 'csv' | 'text', text: string): string | GuideDocument {
  switch (kind) {
    case 'html':
      return readHtml(text);
    case 'csv':
      return readCsv(text);
    case 'markdown':
      return isOwnMarkdown(text) ? text : readMarkdownDocument(text);
    case 'text':
      return text;
  }
}

function withinLimit(guide: ParsedGuide): ParsedGuide {
  if (guide.questions.length <= questionLimit) return guide;
  const warning = `Only the first ${questionLimit.toLocaleString('en')} questions were taken.`;
  return { ...guide, questions: guide.questions.slice(0, questionLimit), warnings: [...guide.warnings, warning] };
}
