import { extname } from 'node:path';
import { decodeText } from '../../shared/guide/document/decodeText.ts';
import { looksLikeMail, looksLikeMarkdown, parseJson } from './looks.ts';
import { looksLikeCsv } from './readers/csvReader.ts';
import { UnreadableError } from './readers/unreadable.ts';
import { looksLikeWiki, wikiToMarkdown } from './readers/wikiText.ts';

/** A guide with the format that its content shows. */
export type KnownGuide =
  | { readonly kind: 'pdf' | 'archive' | 'rtf' | 'mail'; readonly bytes: Uint8Array }
  | { readonly kind: 'html' | 'markdown' | 'csv' | 'text'; readonly text: string }
  | { readonly kind: 'bank'; readonly value: unknown };

/**
 * Finds out what a file is. Its content decides; its name only helps where text could be several things.
 * @throws UnreadableError for what is no guide, whatever its name says
 */
export function knowFile(bytes: Uint8Array, name: string): KnownGuide {
  if (bytes.length === 0) throw new UnreadableError('it is empty', 'Choose another file.');
  if (findPdfHead(bytes) === 0) return { kind: 'pdf', bytes };
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return { kind: 'archive', bytes };
  if (startsWith(bytes, '{\\rtf')) return { kind: 'rtf', bytes };
  const extension = extname(name).toLowerCase();
  if (looksLikeMail(latin1(bytes.subarray(0, mailHeadRange)), extension)) return { kind: 'mail', bytes };
  const decoded = decodeText(bytes);
  if (decoded.ok) return knowText(decoded.text, extension);
  // Some programs put something in front of a PDF, and every viewer looks further for it, too.
  if (findPdfHead(bytes) > 0) return { kind: 'pdf', bytes };
  throw notText(bytes, decoded.error.message);
}

/**
 * The same for text that was pasted.
 * @param extension of the file's name, in lower case with its dot; empty for pasted text
 */
export function knowText(text: string, extension = ''): KnownGuide {
  if (text.trim() === '') throw new UnreadableError('it is empty', 'Choose or copy another guide.');
  const value = parseJson(text, extension === '.json');
  if (value !== undefined) return { kind: 'bank', value };
  if (isHtml(text, extension)) return { kind: 'html', text };
  if (extension === '.csv' || extension === '.tsv' || looksLikeCsv(text)) return { kind: 'csv', text };
  if (looksLikeWiki(text)) return { kind: 'markdown', text: wikiToMarkdown(text) };
  if (isMarkdown(text, extension)) return { kind: 'markdown', text };
  return { kind: 'text', text };
}

/** In how much of a file the headers of a mail are looked for, in bytes. */
const mailHeadRange = 8_192;
/** How far from its beginning the head of a PDF may be, in bytes. */
const pdfHeadRange = 1_024;

function findPdfHead(bytes: Uint8Array): number {
  return latin1(bytes.subarray(0, pdfHeadRange)).indexOf('%PDF-');
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return latin1(bytes.subarray(0, signature.length)) === signature;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const htmlStart =
  /^(?:\s|<!--[\s\S]{0,10000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype html|html|head|body|meta|title|h[1-6]|p|div|section|article|main|table|[uo]l|style|script)(?=[\s/>])/i;
const someTag = /<\/?(?:html|body|h[1-6]|p|div|span|section|article|li|table|tr|br)(?:\s[^<>]*)?\/?>/i;
const htmlNames = new Set(['.html', '.htm', '.xhtml']);

function isHtml(text: string, extension: string): boolean {
  return htmlStart.test(text.slice(0, 20_000)) || (htmlNames.has(extension) && someTag.test(text));
}

const markdownNames = new Set(['.md', '.markdown', '.mdown', '.mkd']);
const markdownSign = /^(?:#{1,6} |[-*+] |={3,}$|-{3,}$|\|.*\|$|> )|\*\*\S|\]\(\S/m;

/** Plain text keeps its lines, which Markdown would join: a name alone makes no Markdown of it. */
function isMarkdown(text: string, extension: string): boolean {
  return looksLikeMarkdown(text) || (markdownNames.has(extension) && markdownSign.test(text));
}

/** What helps with files that are not text but hold one. */
function notText(bytes: Uint8Array, message: string): UnreadableError {
  const reason = message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
  if (!startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    return new UnreadableError(
      reason,
      'Choose a guide as text, Markdown, HTML, Word, OpenDocument, Rich Text, PDF, a spreadsheet or a mail.',
    );
  }
  // Word wraps a document with a password in a file of the old kind.
  const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  if (!isLocked) return new UnreadableError('this is an old Office file', saveAsDocx);
  return new UnreadableError(
    'this Office file is protected with a password',
    'Save a copy without the password and import that.',
  );
}

const saveAsDocx = 'Open it in Word and save it as a Word document (.docx).';
