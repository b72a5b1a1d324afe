/** The text of a file, or why there is none, in a sentence for the person who chose it. */
export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly error: { readonly code: 'binary' | 'empty'; readonly message: string } };

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How many bytes at the front are looked at to tell an encoding, or a binary file, by its content. */
const sampleSize = 64 * 1024;

/**
 * Bytes as text, by their content: UTF-8 or UTF-16 (with or without a byte order mark), else Windows-1252. Line ends become
 * '\n' and the byte order mark goes. A file that is not text is refused, whatever its name is.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return refusal('empty', 'This file is empty.');
  const format = knownFormat(bytes);
  if (format !== undefined) return refusal('binary', `This is ${format}, not a text file.`);
  const encoding = markedEncoding(bytes) ?? guessUtf16(bytes);
  if (encoding !== undefined) return accept(new TextDecoder(encoding).decode(bytes), encoding);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return accept(utf8, 'utf-8');
  return accept(decodeWindows1252(bytes), 'windows-1252');
}

/**
 * The characters of the bytes 0x80 to 0x9F in Windows-1252, as the Encoding Standard has them (encoding.spec.whatwg.org,
 * index windows-1252). Bytes without a character stay control characters.
 */
const windows1252Characters =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Bytes of Windows-1252 as text. `TextDecoder` is not asked for them: the one of Node 20 reads 0x80 to 0x9F as Latin 1
 * does, and quotation marks and dashes would become control characters.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/g, (control) => windows1252Characters.charAt(control.charCodeAt(0) - 0x80));
}

function refusal(code: 'binary' | 'empty', message: string): DecodedText {
  return { ok: false, error: { code, message } };
}

function accept(decoded: string, encoding: Encoding): DecodedText {
  const text = decoded.replace(/^\ufeff/, '');
  if (looksBinary(text)) return refusal('binary', 'This file holds no readable text.');
  return { ok: true, text: text.replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n'), encoding };
}

/** The first bytes of formats that people take for text, and what they are called. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP or an Office file'],
  [[0x50, 0x4b, 0x05, 0x06], 'a ZIP or an Office file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text file (RTF)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x1f, 0x8b], 'a compressed file'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a compressed file'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

function knownFormat(bytes: Uint8Array): string | undefined {
  return signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))?.[1];
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * UTF-16 without a mark shows by its zeros: text of a Latin script has one beside nearly every letter, always on the same
 * side. Three in ten pairs on one side and next to none on the other are taken for it.
 */
function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, sampleSize);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  if (odd > pairs * 0.3 && even <= pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.3 && odd <= pairs * 0.02) return 'utf-16be';
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text has next to no control characters, and no zero at all. */
const mostControls = 0.005;

function looksBinary(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0) return true;
    if (isControl(code)) controls++;
  }
  return controls > sample.length * mostControls;
}

/** Control characters but for the white space among them; the replacement character; what Windows-1252 has no letter for. */
function isControl(code: number): boolean {
  if (code === 0xfffd) return true;
  const isSpace = (code >= 9 && code <= 13) || code === 0x85;
  return !isSpace && (code < 32 || code === 0x7f || (code >= 0x80 && code < 0xa0));
}
