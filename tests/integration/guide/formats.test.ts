import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGuide } from '../../../src-main/guide/readGuide.ts';
import {
  expectedPoints,
  mailWith,
  printedPage,
  sampleBank,
  sampleCsv,
  sampleDocx,
  sampleDocxTable,
  sampleHtml,
  sampleMarkdown,
  samplePdf,
  sampleText,
  savedByLibreOffice,
} from './sampleFiles.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, isBigEndian = false): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
}

const windows1252: Readonly<Record<string, number>> = {
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '‘': 0x91,
  '–': 0x96,
  '…': 0x85,
};

function toWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => windows1252[char] ?? char.charCodeAt(0));
}

const files: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['text in UTF-8', 'guide.txt', () => utf8(sampleText)],
  [
    'text in UTF-8 with its mark and the line ends of Windows',
    'guide.txt',
    () => utf8(`\ufeff${sampleText.replaceAll('\n', '\r\n')}`),
  ],
  ['text in UTF-16', 'guide.txt', () => utf16(sampleText)],
  ['text in UTF-16, the other way round', 'guide.txt', () => utf16(sampleText, true)],
  ['text in Windows-1252', 'guide.txt', () => toWindows1252(sampleText)],
  ['text with the name of Markdown', 'guide.md', () => utf8(sampleText)],
  ['text without a name that helps', 'guide', () => utf8(sampleText)],
  ['Markdown', 'guide.md', () => utf8(sampleMarkdown())],
  ['Markdown with the name of text', 'guide.txt', () => utf8(sampleMarkdown())],
  ['HTML', 'guide.html', () => utf8(sampleHtml())],
  ['HTML in UTF-16 with another name', 'guide.bin', () => utf16(sampleHtml())],
  ['Word with styles', 'guide.docx', () => sampleDocx()],
  ['Word with bold type only, and another name', 'guide.txt', () => sampleDocx(true)],
  ['Word with a table', 'guide.docx', () => sampleDocxTable(false)],
  ['Word with a table for each question', 'guide.docx', () => sampleDocxTable(true)],
  ['OpenDocument', 'guide.odt', () => savedByLibreOffice('odt')],
  ['Rich Text', 'guide.rtf', () => savedByLibreOffice('rtf')],
  ['a page as Google Docs downloads it', 'guide.zip', () => zipSync({ 'Guide.html': utf8(sampleHtml()) })],
  ['a mail with a Word file', 'mail.eml', () => mailWith('guide.docx', sampleDocx())],
  [
    'a mail that is the guide, with another file',
    'mail.eml',
    () => mailWith('signature.txt', utf8('Mina'), sampleText),
  ],
  ['PDF', 'guide.pdf', () => samplePdf()],
  ['PDF that Chromium has printed', 'guide.pdf', () => new Uint8Array(printedPage)],
  ['PDF with another name', 'guide.txt', () => samplePdf()],
  ['CSV', 'guide.csv', () => utf8(sampleCsv())],
  ['CSV with semicolons, in Windows-1252', 'guide.csv', () => toWindows1252(sampleCsv(';'))],
  ['CSV with the name of text', 'guide.txt', () => utf8(sampleCsv())],
  ['a table parted by tabs', 'guide.tsv', () => utf8(sampleCsv('\t'))],
  ['a sheet of Excel', 'guide.xlsx', () => savedByLibreOffice('xlsx')],
  ['a table in an OpenDocument sheet', 'guide.ods', () => savedByLibreOffice('ods')],
  ['a bank of ours', 'bank.json', () => utf8(sampleBank())],
];

describe('the sample guide', () => {
  it.each(files)('gives its 24 questions with their points as %s', async (_, name, makeFile) => {
    const bytes = await makeFile();
    const { text, guide, hash } = await readGuide({ name, bytes });
    expect(
      guide.questions.map(({ prompt, rubric }) => ({ prompt, points: rubric.map((point) => point.text) })),
    ).toEqual(expectedPoints);
    expect(guide.questions.every(({ exampleAnswer }) => /^[A-Z].*\.$/s.test(exampleAnswer))).toBe(true);
    expect(guide.questions.every(({ purpose }) => purpose !== '')).toBe(true);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const { rubric } of guide.questions) {
      for (const point of rubric) {
        const source = text.slice(...point.span).toLowerCase();
        expect(source).toContain(point.text.split(' ').at(-1)?.toLowerCase());
      }
    }
  });

  it('has the same title in every format that has one', async () => {
    for (const [, name, makeFile] of files.filter(([what]) => !/CSV|tabs|bank|sheet/.test(what))) {
      const { guide } = await readGuide({ name, bytes: await makeFile() });
      expect(guide.title).toBe('Hotel Duty Manager Interview Questions');
    }
  });
});
