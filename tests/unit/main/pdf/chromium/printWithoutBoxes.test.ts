import { deflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { withNeutralInfo } from '../../../../../src-main/pdf/chromium/documentInfo.ts';
import { textsWithoutGlyph } from '../../../../../src-main/pdf/chromium/missingGlyphs.ts';
import type { PrintPage } from '../../../../../src-main/pdf/chromium/printPage.ts';
import { printWithoutBoxes } from '../../../../../src-main/pdf/chromium/printWithoutBoxes.ts';

const date = Date.UTC(2026, 2, 12, 11, 0, 5);

/** UTF-16 with a byte order mark, as a PDF has it. */
function hex(text: string): string {
  return `FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** The outlines of a PDF as Skia writes it, with one page. */
function pdfWith(operators: string): Uint8Array {
  const content = deflateSync(Buffer.from(`BT\n/F1 12 Tf\n${operators}\nET`, 'latin1'));
  return Buffer.concat([
    Buffer.from(
      "%PDF-1.4\n1 0 obj\n<</Title (A title)\n/Creator (Mozilla/5.0 \\(X11; Linux\\) Chrome/130)\n/Producer (Skia/PDF m130)\n/CreationDate (D:20261124032905+00'00')\n/ModDate (D:20261124032905+00'00')>>\nendobj\n2 0 obj\n<</Filter /FlateDecode>> stream\n",
      'latin1',
    ),
    content,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}

const span = (text: string, glyphs: string) => `/Span<</ActualText <${hex(text)}> >> BDC\n<${glyphs}> Tj\nEMC`;

describe('textsWithoutGlyph', () => {
  it('finds the texts that are set as glyph 0, each once', () => {
    const pdf = pdfWith(['<00030014> Tj', span('𓀀', '0000'), span('𓀀', '0000'), span('ᚠ', '00120000')].join('\n'));
    expect(textsWithoutGlyph(pdf)).toEqual(['𓀀', 'ᚠ']);
  });

  it('does not mind what has its glyphs', () => {
    expect(textsWithoutGlyph(pdfWith(['<00010000> Tj', span('ffi', '01000010')].join('\n')))).toEqual([]);
    expect(textsWithoutGlyph(new Uint8Array([1, 2, 3]))).toEqual([]);
  });
});

describe('withNeutralInfo', () => {
  it('puts the document’s date and the app’s name in their places, and moves nothing', () => {
    const pdf = pdfWith('');
    const neutral = Buffer.from(withNeutralInfo(pdf, date)).toString('latin1');
    expect(neutral).toContain("/CreationDate (D:20260312110005+00'00')\n/ModDate (D:20260312110005+00'00')");
    expect(neutral).toMatch(/\/Creator \(Scorecard\) +\n\/Producer/);
    expect(neutral).toHaveLength(pdf.length);
    expect(neutral.indexOf('stream')).toBe(Buffer.from(pdf).indexOf('stream'));
  });

  it('leaves a file without them as it is', () => {
    const bytes = Buffer.from('%PDF-1.4 nothing', 'latin1');
    expect(Buffer.from(withNeutralInfo(bytes, date)).equals(bytes)).toBe(true);
  });
});

describe('printWithoutBoxes', () => {
  const edges = { headerTemplate: '', footerTemplate: '', author: '', subject: '' };
  const page: PrintPage = { html: '<p>a 𓀀 b</p>', ...edges, paper: 'A4', date };

  it('prints once when every character has a glyph', async () => {
    const print = vi.fn(async () => pdfWith('<0001> Tj'));
    const pdf = await printWithoutBoxes(page, print);
    expect(print).toHaveBeenCalledTimes(1);
    expect(Buffer.from(pdf).toString('latin1')).toContain('D:20260312110005');
  });

  it('writes out what has no glyph, and prints again', async () => {
    const printed: string[] = [];
    await printWithoutBoxes(page, async ({ html }) => {
      printed.push(html);
      return pdfWith(html.includes('𓀀') ? span('𓀀', '0000') : '<0001> Tj');
    });
    expect(printed).toEqual(['<p>a 𓀀 b</p>', '<p>a [U+13000] b</p>']);
  });

  it('gives up rather than print for ever, and never touches markup', async () => {
    const print = vi.fn(async (_page: PrintPage) => pdfWith(span('𓀀', '0000')));
    await printWithoutBoxes(page, print);
    expect(print).toHaveBeenCalledTimes(4);
    const ascii = vi.fn(async (_page: PrintPage) => pdfWith(span('p', '0000')));
    await printWithoutBoxes(page, ascii);
    expect(ascii).toHaveBeenCalledTimes(1);
  });
});
