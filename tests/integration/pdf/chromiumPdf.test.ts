import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild } from '../../../.tools/setup.mjs';
import type { Interview } from '../../../shared/domain/interview/interview.ts';
import type { Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import type { PdfOptions } from '../../../shared/ipc/contract.ts';
import { printWithRuntime } from '../../../src-main/cli/printWithRuntime.ts';
import { contentStreams } from '../../../src-main/pdf/chromium/missingGlyphs.ts';
import { renderPdf } from '../../../src-main/pdf/render.ts';
import { noteOf, sampleInterview, sampleScorecard, submitted } from '../../unit/pdf/examples.ts';
import { type ReadPdf, readPdf, squeezed } from './readPdf.ts';

const appRoot = join(import.meta.dirname, '../../..');

const accessible: PdfOptions = { audience: 'committee', kind: 'accessible', paper: 'A4', includePrivate: false };

beforeAll(async () => {
  if (!process.env.SCORECARD_RUNTIME) throw new Error('SCORECARD_RUNTIME names no Electron; `npm test` sets it.');
  await ensureBuild();
}, 300_000);

async function bytesOf(scorecard: Scorecard, options: PdfOptions): Promise<Uint8Array> {
  const rendered = await renderPdf(
    { type: 'scorecard', scorecard, feedback: null, options },
    join(appRoot, 'resources', 'fonts'),
  );
  if (rendered.engine !== 'chromium') throw new Error('Nothing in this text asks for Chromium.');
  return printWithRuntime(rendered, {
    appRoot,
    env: process.env,
    home: null,
    out: () => undefined,
    outBytes: () => undefined,
    fail: () => undefined,
    input: () => Promise.resolve(new Uint8Array()),
  });
}

async function pdfOf(scorecard: Scorecard, options: Partial<PdfOptions> = {}): Promise<ReadPdf> {
  return readPdf(await bytesOf(scorecard, { ...accessible, ...options }));
}

function sampleWith(changes: Partial<Interview>): Scorecard {
  return submitted({ ...sampleInterview(), ...changes });
}

function sampleWithNote(text: string): Scorecard {
  const interview = sampleInterview();
  const [first, ...others] = interview.answers;
  if (first === undefined) throw new Error('The sample has questions.');
  return submitted({ ...interview, answers: [{ ...first, notes: [noteOf(1, { text })] }, ...others] });
}

describe('the accessible PDF', () => {
  // Starting the runtime takes longer than printing, so what is only read is printed once.
  let sample: Uint8Array;
  beforeAll(async () => {
    sample = await bytesOf(sampleScorecard(), accessible);
  }, 120_000);

  it('has a title, a language, an outline and the structure that assistive software reads', async () => {
    const { info, outline, roles, pages } = await readPdf(sample);
    expect(info).toMatchObject({
      Title: 'Scorecard – Priya Raman – Senior back-end engineer – Full loop',
      Language: 'en',
      Author: 'Alex Osei',
      Subject: 'Interview of 12 March 2026, for the hiring committee',
      Creator: 'Scorecard',
      CreationDate: "D:20260312110000+00'00'",
      ModDate: "D:20260312110000+00'00'",
    });
    expect(outline).toEqual(expect.arrayContaining(['Priya Raman', '  Summary', '  All questions']));
    expect(outline.map((line) => line.trim())).toContain('5 Protecting personal data');
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(new Set(roles)).toEqual(new Set([...roles, 'H2', 'H3', 'H4', 'Table', 'TH', 'TD', 'L', 'LI', 'Figure']));
    expect(pages.length).toBeGreaterThan(4);
  });

  it('has the same header and footer as the standard one, on every page', async () => {
    const scorecard = sampleScorecard();
    const { pages } = await readPdf(sample);
    for (const [index, { items, height, width }] of pages.entries()) {
      const top = items.filter(({ y }) => y > height - 55).map(({ text }) => text);
      const foot = items.filter(({ y }) => y < 50).map(({ text }) => text);
      expect(squeezed(top.join(''))).toBe(squeezed('Priya Raman Senior back-end engineer · Full loop'));
      expect(squeezed(foot.join(''))).toBe(
        squeezed(
          `Scorecard ${scorecard.id} · SHA-256 ${scorecard.revisions[0]?.hash.slice(0, 12)} Page ${index + 1} of ${pages.length}`,
        ),
      );
      expect([Math.round(width), Math.round(height)]).toEqual([596, 842]);
    }
  });

  it('says what goes on only where something does', async () => {
    const { pages } = await readPdf(sample);
    const begins = pages.map(({ items, height }) => {
      const body = items.filter(({ y, text }) => y > 50 && y < height - 55 && text.trim() !== '');
      return body.slice(0, 2).map(({ text, size }) => (size > 12 ? 'heading' : text));
    });
    const wrong = begins.filter(([first = '', second]) => first.endsWith(', continued') && second === 'heading');
    expect(wrong).toEqual([]);
    expect(begins.filter(([first = '']) => first.endsWith(', continued')).length).toBeGreaterThan(2);
  });

  it('is the same, byte for byte, each time', async () => {
    expect(Buffer.compare(sample, await bytesOf(sampleScorecard(), accessible))).toBe(0);
  });

  it('keeps from the candidate what the standard one keeps, on either paper', async () => {
    const options = { audience: 'candidate', paper: 'Letter', includePrivate: true } as const;
    const { text, info, pages } = await pdfOf(sampleScorecard(), options);
    expect([pages[0]?.width, pages[0]?.height]).toEqual([612, 792]);
    expect(squeezed(text)).toContain(squeezed('EXPLAIN: sequential scan over 12 M rows'));
    expect(text).not.toMatch(/My own area|Alex Osei|Solid back-end|rating|recommend|scorecard/i);
    expect(info).toMatchObject({ Title: 'Feedback for Priya Raman', CreationDate: "D:20260312000000+00'00'" });
    expect(JSON.stringify(info)).not.toMatch(/Alex Osei|Author/);
  });

  it('is complete, and inside of the page: 20,000 characters, a word of 300, markup and commands', async () => {
    const words = Array.from({ length: 2_900 }, (_, index) => `word${index}`).join(' ');
    const word = 'Donaudampfschifffahrt'.repeat(15).slice(0, 300);
    const markup = '<b>bold</b> <script>alert(1)</script> &amp; {{x}} "quoted" \\n <!-- -- > 4x4 -> ]]>';
    const { pages } = await pdfOf(sampleWithNote(`${words}\n${word}\n${markup}`));
    const body = pages.flatMap(({ items, height }) => items.filter(({ y }) => y > 50 && y < height - 55));
    // Without the running heads, which name the question that goes on there.
    const whole = squeezed(body.map(({ text }) => text).join('')).replaceAll('1Whyus,continued', '');
    for (const text of [words, word, markup]) expect(whole).toContain(squeezed(text));
    for (const { items, width } of pages) {
      // The reader puts spaces of its own between texts that stand apart.
      const texts = items.filter(({ text }) => text.trim() !== '');
      for (const item of texts) expect(item.x + item.width).toBeLessThanOrEqual(width - 40);
    }
  });
});

describe('scripts that the bundled fonts do not cover', () => {
  const samples = {
    Chinese: '系统设计能力强',
    Japanese: '漢字とかな、カタカナ',
    Korean: '한국어도',
    Arabic: 'تصميم الأنظمة',
    Hebrew: 'שלום עולם',
    Devanagari: 'नमस्ते दुनिया',
    Thai: 'สวัสดีชาวโลก',
    emoji: '🙂🚀',
  };

  it('are printed whole and without a box; what no font here has is written out', async () => {
    const conclusion = { summary: Object.values(samples).join('\n'), strengths: '\u{1DF00} and \ue000', concerns: '' };
    const bytes = await bytesOf(sampleWith({ conclusion }), { ...accessible, kind: 'standard' });
    const { text, pages } = await readPdf(bytes);
    // A PDF names the shapes that letters take beside each other; compatibility composition makes letters of them again.
    const printed = `${text}\n${replacementTexts(bytes)}`.normalize('NFKC');
    for (const [script, sample] of Object.entries(samples)) {
      const lost = [...sample.normalize('NFKC')].filter((character) => !isPrinted(character, printed));
      expect({ script, lost }).toEqual({ script, lost: [] });
    }
    expect(squeezed(text)).toMatch(/(?:\u{1DF00}|\[U\+1DF00\])and\[U\+E000\]/u);
    expect(pages.map(({ boxes }) => boxes)).toEqual(pages.map(() => 0));
  });
});

/** What a PDF says of glyphs that stand for several letters at once; the reader passes over it. */
function replacementTexts(pdf: Uint8Array): string {
  const texts: string[] = [];
  for (const content of contentStreams(Buffer.from(pdf))) {
    for (const [, hex = ''] of content.matchAll(/\/ActualText\s*<FEFF([0-9A-F]*)>/g)) {
      texts.push(Buffer.from(hex, 'hex').swap16().toString('utf16le'));
    }
  }
  return texts.join('');
}

function isPrinted(character: string, text: string): boolean {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return /\s/.test(character) || text.includes(character) || text.includes(`[U+${codePoint.padStart(4, '0')}]`);
}
