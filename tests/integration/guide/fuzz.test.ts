import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableError } from '../../../src-main/guide/readers/unreadable.ts';
import { type GuideSource, readGuide } from '../../../src-main/guide/readGuide.ts';
import {
  mailWith,
  sampleBank,
  sampleCsv,
  sampleDocx,
  sampleHtml,
  sampleMarkdown,
  samplePdf,
  savedByLibreOffice,
} from './sampleFiles.ts';

/** Reads, or says why not in words for the user; every other error is a bug. Checks what was read. */
async function readOrRefuse(source: GuideSource): Promise<void> {
  try {
    const { text, guide } = await readGuide(source);
    for (const { rubric } of guide.questions) {
      for (const { span } of rubric) {
        expect(0 <= span[0] && span[0] <= span[1] && span[1] <= text.length).toBe(true);
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
  }
}

/** A place in a text or file as a share of its length, and what is put there instead of how many units. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 200 }),
  bytes: fc.uint8Array({ maxLength: 8 }),
  text: fc.constantFrom(
    '<',
    '</td>',
    '<table>',
    '<li>',
    '"',
    ',',
    '\n\n',
    '|',
    '`',
    '&#0;',
    '\u0000',
    '\ud800',
    '{',
    ']',
    '#',
  ),
});

describe('no text', () => {
  it.each([
    ['HTML', 'a.html', sampleHtml()],
    ['Markdown', 'a.md', sampleMarkdown()],
    ['CSV', 'a.csv', sampleCsv()],
    ['a bank', 'a.json', sampleBank()],
  ])('that was %s makes a reader fail in any other way than with words', async (_, name, text) => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        const mutated = mutations.reduce((current, { at, removed, text: put }) => {
          const place = Math.floor(at * current.length);
          return current.slice(0, place) + put + current.slice(place + removed);
        }, text);
        await readOrRefuse({ name, bytes: new TextEncoder().encode(mutated) });
      }),
      { numRuns: 25 },
    );
  });

  it('at all does', async () => {
    const texts = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('a.html', 'a.md', 'a.csv', 'a.json', 'a.txt'), async (text, name) => {
        await readOrRefuse({ name, bytes: new TextEncoder().encode(text) });
        await readOrRefuse({ name: null, text });
      }),
      { numRuns: 300 },
    );
  });
});

describe('no file', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['of Word', 'a.docx', () => sampleDocx()],
    ['in PDF', 'a.pdf', () => samplePdf()],
    ['of OpenDocument', 'a.odt', () => savedByLibreOffice('odt')],
    ['in Rich Text', 'a.rtf', () => savedByLibreOffice('rtf')],
    ['of Excel', 'a.xlsx', () => savedByLibreOffice('xlsx')],
    ['in a mail', 'a.eml', () => mailWith('a.docx', sampleDocx())],
  ])('%s makes a reader fail in any other way than with words, whatever bytes change', async (_, name, makeFile) => {
    const file = await makeFile();
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        const bytes = file.slice();
        for (const { at, bytes: put } of mutations) bytes.set(put, Math.floor(at * (bytes.length - 8)));
        await readOrRefuse({ name, bytes });
      }),
      { numRuns: 15 },
    );
  });

  it('cut off anywhere does', async () => {
    for (const [name, file] of [
      ['a.docx', sampleDocx()],
      ['a.pdf', await samplePdf()],
      ['a.odt', savedByLibreOffice('odt')],
      ['a.rtf', savedByLibreOffice('rtf')],
      ['a.xlsx', savedByLibreOffice('xlsx')],
      ['a.eml', mailWith('a.docx', sampleDocx())],
    ] as const) {
      for (let part = 1; part < 10; part += 1) {
        await readOrRefuse({ name, bytes: file.slice(0, Math.floor((file.length * part) / 10)) });
      }
    }
  });
});
