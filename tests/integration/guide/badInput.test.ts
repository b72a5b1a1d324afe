import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { describeUnreadable, UnreadableError } from '../../../src-main/guide/readers/unreadable.ts';
import { readGuide } from '../../../src-main/guide/readGuide.ts';
import { docxParts, paragraphXml } from './docxFile.ts';
import { pdfInCircles, pdfOfPages } from './hostilePdf.ts';
import { openReader, reported } from './readInProcess.ts';
import { mailWith, pdfOf, sampleDocx, samplePdf, sampleText, savedByLibreOffice } from './sampleFiles.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A picture of one grey point, as PNG. */
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

/** Why the readers refuse a file. */
async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { text } = await readGuide({ name, bytes });
    return `It was read: ${text.slice(0, 400)}`;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return describeUnreadable(name, error);
  }
}

afterAll(() => expect(reported).toEqual([]));

describe('what is no guide', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', 'a.txt', () => new Uint8Array(), 'it is empty. Choose another file.'],
    ['white space', 'a.txt', () => utf8(' \n\t\r\n'), 'it is empty. Choose or copy another guide.'],
    [
      'a picture with the name of text',
      'a.txt',
      () => Buffer.from(picture.split(',')[1] ?? '', 'base64'),
      'this is a picture, not a text file. Choose a guide as text, Markdown, HTML, Word, OpenDocument, Rich Text, PDF, a spreadsheet or a mail.',
    ],
    [
      'a program with the name of text',
      'a.txt',
      () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
      'this is a program, not a text file. Choose a guide as text, Markdown, HTML, Word, OpenDocument, Rich Text, PDF, a spreadsheet or a mail.',
    ],
    [
      'random bytes',
      'a.md',
      () => Uint8Array.from({ length: 5_000 }, (_, index) => (index * index * 31 + index) % 256),
      'this file holds no readable text. Choose a guide as text, Markdown, HTML, Word, OpenDocument, Rich Text, PDF, a spreadsheet or a mail.',
    ],
    [
      'an old file of Word',
      'a.doc',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'this is an old Office file. Open it in Word and save it as a Word document (.docx).',
    ],
    [
      'a file of Word with a password',
      'a.docx',
      () => Buffer.concat([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'this Office file is protected with a password. Save a copy without the password and import that.',
    ],
    [
      'half a file of Word',
      'a.docx',
      () => sampleDocx().subarray(0, 2_000),
      'this file is damaged or incomplete. Open it in the program that made it and save it again, or get a fresh copy.',
    ],
    [
      'a file of Word whose text is cut off',
      'a.docx',
      () => zipSync({ ...docxParts(''), 'word/document.xml': strToU8('<w:document xmlns:w="x"><w:body><w:p>') }),
      'this file is damaged or incomplete. Open it in the program that made it and save it again, or get a fresh copy.',
    ],
    [
      'a spreadsheet',
      'a.docx',
      () => zipSync({ 'xl/workbook.bin': strToU8('x') }),
      'this is a spreadsheet of another kind. Save it as .xlsx or CSV and import that.',
    ],
    [
      'half a sheet of Excel',
      'a.xlsx',
      () => savedByLibreOffice('xlsx').subarray(0, 2_000),
      'this file is damaged or incomplete. Open it in the program that made it and save it again, or get a fresh copy.',
    ],
    [
      'a mail without a guide',
      'a.eml',
      () => mailWith('photo.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), ' '),
      'this mail holds no guide that can be read. Save the attached file and import that.',
    ],
    [
      'a ZIP file',
      'a.docx',
      () => zipSync({ 'guide.txt': utf8(sampleText) }),
      'this is a ZIP file. Unpack it and import the guide that is in it.',
    ],
    [
      'a PDF with a password',
      'a.pdf',
      () => samplePdf('secret'),
      'this PDF is protected with a password. Save a copy without the password and import that.',
    ],
    [
      'a PDF of pictures',
      'a.pdf',
      () => pdfOf([{ image: picture, width: 400 }], undefined, false),
      'this PDF has pictures of text only. Run text recognition (OCR) on it and import the result, or get the guide as text.',
    ],
    [
      'half a PDF',
      'a.pdf',
      async () => (await samplePdf()).subarray(0, 500),
      'this PDF is damaged or incomplete. Open it in a PDF viewer and save it again, or get a fresh copy.',
    ],
    [
      'the head of a PDF alone',
      'a.pdf',
      () => utf8('%PDF-1.7\n'),
      'this PDF is damaged or incomplete. Open it in a PDF viewer and save it again, or get a fresh copy.',
    ],
    [
      'a PDF of ten thousand pages',
      'a.pdf',
      () => pdfOfPages(10_000, 'BT /F 12 Tf 50 700 Td (Why?) Tj ET'),
      'this PDF has 10,000 pages, and Scorecard reads at most 2,000. Save the pages with the questions as a PDF of their own and import that.',
    ],
    [
      'a PDF whose pages are themselves',
      'a.pdf',
      pdfInCircles,
      'this PDF is damaged or incomplete. Open it in a PDF viewer and save it again, or get a fresh copy.',
    ],
    [
      'an interview of Scorecard',
      'a.json',
      () => utf8('{"format":"scorecard-interview","version":1}'),
      'as a question bank in JSON it holds something else (“scorecard-interview”). Choose a question bank that Scorecard has exported, or a guide as text, Word, PDF, HTML or CSV.',
    ],
    [
      'a bank that is cut off',
      'a.txt',
      () => utf8('{"format": "scorecard-bank", "version": 1, "questions": ['),
      'this is not valid JSON; it may have been cut off while it was written. Export it again, or get a fresh copy.',
    ],
    [
      'a bank of a newer version',
      'a.json',
      () => utf8('{"format":"scorecard-bank","version":99}'),
      'as a question bank in JSON it was written by a newer version of Scorecard (format version 99); update the app to open it. Choose a question bank that Scorecard has exported, or a guide as text, Word, PDF, HTML or CSV.',
    ],
    [
      'elements nested without end',
      'a.html',
      () => utf8(`<html>${'<div>'.repeat(200_000)}Why?`),
      'its elements are nested too deeply. Open it in a browser, copy the part with the questions and paste it.',
    ],
    [
      'more text than is parsed',
      'a.txt',
      () => utf8('What is it? '.repeat(900_000)),
      'it has more than 10 million characters of text. Split it into smaller files, or copy the part with the questions and paste it.',
    ],
  ])('is refused by its content: %s', async (_, name, makeFile, expected) => {
    expect(await refusal(name, await makeFile())).toBe(`“${name}” cannot be read: ${expected}`);
  });
});

describe('a bomb', () => {
  it('is refused by its directory, before anything of it is unpacked', async () => {
    const file = zipThatSays(300 * 1024 * 1024, 'word/document.xml', deflateRawSync(new Uint8Array(1_000)));
    expect(await refusal('bomb.docx', file)).toMatch(/this file unpacks to more than 200 MB\./);
  });

  it('of very many parts is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`word/${index}.xml`, utf8('')]));
    const file = zipSync({ ...docxParts(''), ...parts }, { level: 0 });
    expect(await refusal('bomb.docx', file)).toMatch(/has more than 5,000 parts\./);
  });

  it('that lies about its size is unpacked no further than it says', async () => {
    const file = zipThatSays(1_000, 'word/document.xml', deflateRawSync(new Uint8Array(20 * 1024 * 1024)));
    expect(await refusal('bomb.docx', file)).toMatch(/this file is damaged or incomplete\./);
  });

  it('that fills the memory or the time is ended, with a sentence', async () => {
    const paragraph = paragraphXml({ text: 'x', style: 'Normal' });
    const body = paragraph.repeat(Math.floor((60 * 1024 * 1024) / paragraph.length));
    const bytes = zipSync(docxParts(body), { level: 1 });
    const outcome = await openReader().read({ name: 'large.docx', bytes });
    expect(outcome).toMatchObject({
      error: {
        message: expect.stringMatching(/^“large.docx” cannot be read: it takes (longer than 20 seconds|more memory)/),
      },
    });
  });

  it('of a page that never ends is ended when its time is over', async () => {
    const bytes = pdfOfPages(1, `BT /F 12 Tf 50 700 Td ${'(Why do you ask?) Tj 0 -1 Td '.repeat(2_000_000)} ET`);
    expect(bytes.length).toBeLessThan(500_000);
    const outcome = await openReader(1_000).read({ name: 'endless.pdf', bytes });
    expect(outcome).toMatchObject({
      error: { message: expect.stringMatching(/^“endless.pdf” cannot be read: it takes longer than 1 second/) },
    });
  });

  it('of tables in tables is read like text', async () => {
    const bytes = utf8(`<html>${'<table><tr><td>'.repeat(300)}${'<p>What is it?</p>'.repeat(5_000)}`);
    const { guide, text } = await readGuide({ name: 'a.html', bytes });
    expect(text).toHaveLength(5_000 * 'What is it?\n\n'.length);
    expect(guide.questions).toHaveLength(1);
  });
});

describe('a reading', () => {
  it('that takes too long is ended, and says so', async () => {
    const outcome = await openReader(1).read({ name: 'a.txt', bytes: utf8(sampleText) });
    expect(outcome).toEqual({
      ok: false,
      error: {
        code: 'unreadable',
        message:
          '“a.txt” cannot be read: it takes longer than 0 seconds. Split it into smaller parts, or copy the part with the questions and paste it.',
      },
    });
  });

  it('can be cancelled, and gives way to the next one', async () => {
    const reader = openReader();
    const first = reader.read({ name: 'a.txt', bytes: utf8(sampleText) });
    const second = reader.read({ name: null, text: sampleText });
    expect(await first).toBeNull();
    reader.cancel();
    expect(await second).toBeNull();
    expect(await reader.read({ name: null, text: sampleText })).toMatchObject({ ok: true });
    reader.cancel();
  });

  it('is refused with the reader’s words', async () => {
    const outcome = await openReader().read({ name: null, text: ' ' });
    expect(outcome).toEqual({
      ok: false,
      error: {
        code: 'unreadable',
        message: 'The pasted text cannot be read: it is empty. Choose or copy another guide.',
      },
    });
  });

  it('gives the same as in this process', async () => {
    const source = { name: 'guide.docx', bytes: sampleDocx() };
    expect(await openReader().read(source)).toEqual({ ok: true, value: await readGuide(source) });
  });

  it('of a guide without questions says so, and shows what was read', async () => {
    const reading = await readGuide({ name: 'a.html', bytes: utf8('<p>Opening hours: nine to five.</p>') });
    expect(reading).toMatchObject({
      text: 'Opening hours: nine to five.\n\n',
      guide: { questions: [], warnings: ['No questions were found in this text.'] },
    });
  });
});

describe('HTML', () => {
  it('neither runs nor loads anything, and shows nothing of what would', async () => {
    const { text } = await readGuide({
      name: 'a.html',
      bytes: utf8(`<html><head><link rel="stylesheet" href="https://example.com/a.css"><base href="https://example.com">
<script src="https://example.com/a.js"></script><script>globalThis.wasRun = true;</script></head>
<body onload="globalThis.wasRun = true"><img src="https://example.com/a.png" onerror="globalThis.wasRun = true" alt="A picture">
<iframe src="https://example.com"></iframe><svg><script>globalThis.wasRun = true</script><text>Drawn</text></svg>
<template><p>A template</p></template><noscript><p>No script</p></noscript><object data="x">An object</object>
<p>What do you <!-- hidden --> look at first?</p><a href="javascript:globalThis.wasRun = true">In your answer, mention it.</a></body></html>`),
    });
    expect(text).toBe('What do you look at first?\n\nIn your answer, mention it.\n\n');
    expect('wasRun' in globalThis).toBe(false);
  });
});

/** A ZIP file with one deflated part, whose headers say that it unpacks to `size` bytes. */
function zipThatSays(size: number, name: string, deflated: Uint8Array): Uint8Array {
  const header = (signature: number, isCentral: boolean): Buffer => {
    const fields = Buffer.alloc(isCentral ? 46 : 30);
    const at = isCentral ? 2 : 0;
    fields.writeUInt32LE(signature, 0);
    fields.writeUInt16LE(20, 4);
    fields.writeUInt16LE(8, 8 + at);
    fields.writeUInt32LE(deflated.length, 18 + at);
    fields.writeUInt32LE(size, 22 + at);
    fields.writeUInt16LE(name.length, 26 + at);
    return Buffer.concat([fields, Buffer.from(name)]);
  };
  const local = Buffer.concat([header(0x04034b50, false), deflated]);
  const central = header(0x02014b50, true);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
