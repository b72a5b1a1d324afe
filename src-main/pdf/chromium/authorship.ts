/** What a PDF says of its making beside its title. */
export interface Authorship {
  /** Empty where the document must not say. */
  author: string;
  subject: string;
}

/** The end of a PDF with a classic table of its objects (ISO 32000-2, 7.5.5), which is what Chromium writes. */
const ending = /trailer\s*<<([^<>]*)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/;

/** More than the end of a file takes, in bytes. */
const endingLength = 2_000;

/**
 * The PDF with author and subject, by an update at its end: what was there stays as it is (ISO 32000-2, 7.5.6). A file that is
 * built in another way is given back unchanged.
 */
export function withAuthorship(pdf: Uint8Array, authorship: Authorship): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const [, trailer = '', previous = ''] = ending.exec(file.toString('latin1', file.length - endingLength)) ?? [];
  const [, number = ''] = /\/Info (\d+) 0 R/.exec(trailer) ?? [];
  const info = number === '' ? null : infoOf(file, number);
  if (info === null) return pdf;
  const object = `\n${number} 0 obj\n<<${info}${entriesOf(authorship)}>>\nendobj\n`;
  const offset = String(file.length + 1).padStart(10, '0');
  const table = `xref\n${number} 1\n${offset} 00000 n \ntrailer\n<<${trailer.trim()}\n/Prev ${previous}>>\n`;
  const end = `startxref\n${file.length + object.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(object + table + end, 'latin1')]));
}

/** What stands in the file's information dictionary; null where it is not found or says so already. */
function infoOf(file: Buffer, number: string): string | null {
  const start = file.indexOf(`\n${number} 0 obj\n<<`, 0, 'latin1');
  const end = file.indexOf('>>\nendobj', start, 'latin1');
  if (start < 0 || end < 0) return null;
  const info = file.toString('latin1', file.indexOf('<<', start, 'latin1') + 2, end);
  return /\/(?:Author|Subject)\b/.test(info) ? null : info;
}

function entriesOf({ author, subject }: Authorship): string {
  const entries = [
    ['Author', author],
    ['Subject', subject],
  ] as const;
  return entries.flatMap(([key, value]) => (value === '' ? [] : [`\n/${key} <${utf16(value)}>`])).join('');
}

/** A text as PDF writes it in hexadecimal: UTF-16, the higher byte first, after a byte order mark. */
function utf16(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase();
}
