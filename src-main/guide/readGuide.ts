import { createHash } from 'node:crypto';
import { clip, toSingleLine } from '../../shared/domain/plainText.ts';
import { parseGuide, questionLimit } from '../../shared/guide/document/parseGuide.ts';
import { isOwnMarkdown } from '../../shared/guide/document/readMarkdown.ts';
import { documentFromText, type GuideBlock, type GuideDocument } from '../../shared/guide/lines/guideDocument.ts';
import type { ParsedGuide } from '../../shared/guide/lines/parsedGuide.ts';
import { guideTextLimit } from '../../shared/ipc/guideLimits.ts';
import { type KnownGuide, knowFile, knowText } from './guideKind.ts';
import { tooLong, UnreadableError } from './readers/unreadable.ts';

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
  /** The blocks of the text as its reader found them; none for our own Markdown. */
  readonly documentBlocks: readonly GuideBlock[];
  readonly guide: ParsedGuide;
  /** What its reader has to say of the file, as sentences; they stand among the guide's warnings too. */
  readonly fileWarnings: readonly string[];
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
  const { text, blocks } = typeof document === 'string' ? { text: document, blocks: [] } : document;
  if (text.length > guideTextLimit) throw tooLong();
  const guide = withinLimit(parseGuide(document));
  return {
    name: clip(toSingleLine(source.name ?? guide.title) || 'Pasted text', longestName),
    hash: createHash('sha256').update(text).digest('hex'),
    text,
    documentBlocks: blocks,
    guide: { ...guide, warnings: [...guide.warnings, ...warnings] },
    fileWarnings: warnings,
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
      // The libraries of a format are large; a guide needs those of its own.
      const { readPdf } = await import('./readers/pdfReader.ts');
      return readPdf(known.bytes);
    }
    case 'archive': {
      const { readZip } = await import('./readers/zipReader.ts');
      return { document: await readZip(known.bytes), warnings: [] };
    }
    case 'rtf': {
      const { readRtf } = await import('./readers/rtfReader.ts');
      return { document: await readRtf(known.bytes), warnings: [] };
    }
    case 'mail':
      return readFromMail(known.bytes);
    case 'bank': {
      const { readBank } = await import('./readers/bankReader.ts');
      const { text, warnings } = readBank(known.value);
      return { document: text, warnings };
    }
    default:
      return { document: await readText(known.kind, known.text), warnings: [] };
  }
}

/**
 * The guide in a mail: what is attached, or what is written in it, whichever has more questions.
 * @throws UnreadableError
 */
async function readFromMail(bytes: Uint8Array): Promise<ReadDocument> {
  const { readMail } = await import('./readers/mailReader.ts');
  const { body, attachments } = await readMail(bytes);
  const readings = await Promise.all(attachments.map(readAttachment));
  const found = [
    ...readings.flatMap((reading) => reading ?? []),
    ...(body.trim() === '' ? [] : [await readBody(body)]),
  ];
  const [best] = found.toSorted((a, b) => b.questions - a.questions);
  if (best === undefined) {
    throw new UnreadableError('this mail holds no guide that can be read', 'Save the attached file and import that.');
  }
  return best;
}

interface CountedDocument extends ReadDocument {
  readonly questions: number;
}

/** Null for what is no guide, or a mail in a mail. */
async function readAttachment({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<CountedDocument | null> {
  try {
    const known = knowFile(bytes, name);
    if (known.kind === 'mail') return null;
    const { document, warnings } = await readDocument(known);
    return counted(document, [...warnings, `The questions are from the attached “${toSingleLine(name)}”.`]);
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

async function readBody(body: string): Promise<CountedDocument> {
  const known = knowText(lines(body));
  const text = known.kind === 'html' ? await readText('html', known.text) : documentFromText(lines(body));
  return counted(text, []);
}

function counted(document: string | GuideDocument, warnings: readonly string[]): CountedDocument {
  return { document, warnings, questions: parseGuide(document).questions.length };
}

async function readText(kind: 'html' | 'markdown' | 'csv' | 'text', text: string): Promise<string | GuideDocument> {
  switch (kind) {
    case 'html': {
      const { readHtml } = await import('./readers/htmlReader.ts');
      return readHtml(text);
    }
    case 'csv': {
      const { readCsv } = await import('./readers/csvReader.ts');
      return readCsv(text);
    }
    case 'markdown': {
      if (isOwnMarkdown(text)) return text;
      const { readMarkdownDocument } = await import('./readers/markdownReader.ts');
      return readMarkdownDocument(text);
    }
    case 'text':
      return isOwnMarkdown(text) ? text : documentFromText(text);
  }
}

function withinLimit(guide: ParsedGuide): ParsedGuide {
  if (guide.questions.length <= questionLimit) return guide;
  const warning = `Only the first ${questionLimit.toLocaleString('en')} questions were taken.`;
  return { ...guide, questions: guide.questions.slice(0, questionLimit), warnings: [...guide.warnings, warning] };
}
