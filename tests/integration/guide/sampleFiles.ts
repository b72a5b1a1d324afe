import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from 'pdfmake/interfaces.js';
import { emptyQuestion } from '../../../shared/domain/questions/question.ts';
import { parseGuide } from '../../../shared/guide/document/parseGuide.ts';
import { writePdf } from '../../../src-main/pdf/pdfmake/pdfmakeEngine.ts';
import expected from '../../unit/guide/sampleGuide.points.json';
import { docxFile, type Paragraph, paragraphXml, tableXml } from './docxFile.ts';

/** What every file made of the sample guide must give: its questions with their points. */
export const expectedPoints = expected;

export const resources = join(import.meta.dirname, '../../../resources');
/** The page of `sampleHtml`, printed by Chromium as people print pages of sites. */
export const printedPage = readFileSync(join(import.meta.dirname, 'fixtures/printedByChromium.pdf'));

/** The sample as LibreOffice 7.4 saves it: `sampleHtml` as document, `sampleCsv` as sheet. */
export function savedByLibreOffice(extension: 'odt' | 'rtf' | 'xlsx' | 'ods'): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, `fixtures/libreOffice.${extension}`)));
}

/** A mail as programs save one (RFC 5322 and 2045), with a text of its own and a file that hangs on it. */
export function mailWith(name: string, bytes: Uint8Array, body = 'Here is the guide. When shall we meet?'): Uint8Array {
  const encoded = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  return Buffer.from(
    [
      'From: Mina Park <mina@example.org>',
      'To: Alex Osei <alex@example.org>',
      'Subject: =?utf-8?Q?Guide_f=C3=BCr_Montag?=',
      'Message-ID: <1@example.org>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="part"',
      '',
      '--part',
      'Content-Type: text/plain; charset=utf-8',
      '',
      body,
      '--part',
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      encoded,
      '--part--',
      '',
    ].join('\r\n'),
  );
}

export const sampleText = readFileSync(join(resources, 'sample/guide.txt'), 'utf8').replaceAll('\r\n', '\n');

/** The sample guide's paragraphs: its title, headings, the questions (in the list on top and above their sections), text. */
type SampleBlock =
  | { kind: 'title' | 'heading' | 'question' | 'text'; text: string }
  | { kind: 'list'; items: string[] };

const prompts = new Set(expected.map(({ prompt }) => prompt));

export const sampleBlocks: SampleBlock[] = sampleText
  .split(/\n{2,}/)
  .filter((block) => block.trim() !== '')
  .flatMap((block, index): SampleBlock[] => {
    const lines = block.trim().split('\n');
    if (lines.length > 3 && lines.every((line) => prompts.has(line))) return [{ kind: 'list', items: lines }];
    const [text = ''] = lines;
    if (lines.length > 1) return lines.map((line) => ({ kind: 'text', text: line }));
    if (index === 0) return [{ kind: 'title', text }];
    if (prompts.has(text)) return [{ kind: 'question', text }];
    return [{ kind: text.startsWith('Interview Questions') ? 'heading' : 'text', text }];
  });

/** The sample as a page of a site, with what such pages have around and in their text. */
export function sampleHtml(): string {
  const body = sampleBlocks.map((block) => {
    if (block.kind === 'list')
      return `<ol>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}</ol>`;
    const text = escapeHtml(block.text).replace(/^Answer Example:/, '<strong>Answer Example:</strong>');
    const tag = { title: 'h1', heading: 'h2', question: 'h3', text: 'p' }[block.kind];
    return `<${tag} class="x">${text}</${tag}>`;
  });
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Questions | A site</title><style>p { color: red }</style>
<script>document.write('<p>What was written by a script?</p>')</script></head>
<body><nav><ul><li><a href="/">What do we do?</a></li></ul></nav><main>${body.join('\n')}</main>
<!-- What is in a comment? --><footer><p>How do you reach us?</p></footer></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function sampleMarkdown(): string {
  return sampleBlocks
    .map((block) => {
      if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
      if (block.kind === 'text') return block.text.replace(/^Answer Example:/, '**Answer Example:**');
      return `${{ title: '#', heading: '##', question: '###' }[block.kind]} ${block.text}`;
    })
    .join('\n\n');
}

/** The sample as most people write in Word: headings by their styles, or (`isPlain`) questions in bold type. */
export function sampleDocx(isPlain = false): Uint8Array {
  return docxFile(sampleBlocks.flatMap((block) => docxParagraphs(block, isPlain)));
}

function docxParagraphs(block: SampleBlock, isPlain: boolean): Paragraph[] {
  if (block.kind === 'list') return block.items.map((text) => ({ text, style: isPlain ? 'Normal' : 'ListNumber' }));
  if (isPlain) return [{ text: block.text, style: 'Normal', isBold: block.kind !== 'text' }];
  const style = { title: 'Title', heading: 'Heading1', question: 'Heading2', text: 'Normal' } as const;
  return [{ text: block.text, style: style[block.kind] }];
}

/** The sample's questions in a table of Word, a row each; or (`isOneEach`) a table for each question, with labels. */
export function sampleDocxTable(isOneEach: boolean): Uint8Array {
  const title: Paragraph = { text: 'Hotel Duty Manager Interview Questions', style: 'Title' };
  const { questions } = parseGuide(sampleText);
  if (isOneEach) {
    const tables = questions.map(({ prompt, purpose, guidance, exampleAnswer }) => {
      const rows = [
        ['Purpose', purpose],
        ['How to answer', guidance],
        ['Sample answer', exampleAnswer],
      ];
      return paragraphXml({ text: prompt, style: 'Heading2' }) + tableXml(rows);
    });
    return docxFile([title], tables.join(''));
  }
  const rows = questions.map(({ prompt, purpose, guidance, exampleAnswer }) => [
    prompt,
    purpose,
    guidance,
    exampleAnswer,
  ]);
  return docxFile([title], tableXml([['Question', 'Why we ask', 'What to look for', 'Sample answer'], ...rows]));
}

const pdfStyles = {
  title: { fontSize: 20, bold: true, margin: [0, 0, 0, 12] },
  heading: { fontSize: 15, bold: true, margin: [0, 8, 0, 8] },
  question: { fontSize: 12.5, bold: true, margin: [0, 10, 0, 4] },
  text: { margin: [0, 0, 0, 6] },
} as const;

/** The sample as a PDF with a footer on every page; a password when one is given. */
export function samplePdf(userPassword?: string): Promise<Uint8Array> {
  const content = sampleBlocks.map(
    (block): Content =>
      // pdfmake writes into what it is given, so it gets copies.
      block.kind === 'list'
        ? { ul: [...block.items], margin: [0, 0, 0, 8] }
        : { text: block.text, ...pdfStyles[block.kind], margin: [...pdfStyles[block.kind].margin] },
  );
  return pdfOf(content, userPassword);
}

/** A PDF of the given content; with a footer on every page unless it is to have no text. */
export function pdfOf(content: Content, userPassword?: string, hasFooter = true): Promise<Uint8Array> {
  return writePdf(
    {
      content,
      defaultStyle: { font: 'Inter', fontSize: 10, lineHeight: 1.3 },
      ...(hasFooter ? { footer } : {}),
      info: { creationDate: new Date(0), modDate: new Date(0) },
      ...(userPassword === undefined ? {} : { userPassword, version: '1.7' as const }),
    },
    join(resources, 'fonts'),
  );
}

function footer(page: number, pages: number): Content {
  return { text: `Hotel guides · page ${page} of ${pages}`, alignment: 'center', fontSize: 8 };
}

/** The sample's questions as a table, a row each. */
export function sampleCsv(delimiter = ','): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = parseGuide(sampleText).questions.map(({ prompt, purpose, guidance, exampleAnswer }) =>
    [prompt, purpose, guidance, exampleAnswer].map(cell).join(delimiter),
  );
  return [['Question', 'Why it is asked', 'How to answer', 'Example answer'].join(delimiter), ...rows].join('\r\n');
}

/** The sample's questions as a bank of ours. */
export function sampleBank(): string {
  const questions = parseGuide(sampleText).questions.map((parsed, index) => ({
    ...emptyQuestion(idOf(index)),
    prompt: parsed.prompt,
    purpose: parsed.purpose,
    exampleAnswer: parsed.exampleAnswer,
    rubric: parsed.rubric.map(({ text }, at) => ({ id: idOf(1_000 + index * 100 + at), text, weight: 1 })),
  }));
  const bank = { format: 'scorecard-bank', version: 1, title: 'Hotel', description: '', competencies: [] };
  return JSON.stringify({ ...bank, questions, sets: [] }, null, 2);
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
