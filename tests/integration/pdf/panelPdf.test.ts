import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild } from '../../../.tools/setup.mjs';
import type { PrintOptions } from '../../../shared/ipc/panelContract.ts';
import { printWithRuntime } from '../../../src-main/cli/printWithRuntime.ts';
import { workerJobSchema } from '../../../src-main/pdf/pdfMessages.ts';
import { type PdfRequest, renderPdf } from '../../../src-main/pdf/render.ts';
import { type Example, exampleScorecard, sketch, unsigned } from '../../unit/domain/panel/panelExamples.ts';
import { noteOf } from '../../unit/pdf/examples.ts';
import {
  comparedRole,
  decided,
  largePanel,
  panelOf,
  printedPanel,
  samplePanel,
} from '../../unit/pdf/panelPdfExamples.ts';
import { type ReadPdf, readPdf, squeezed } from './readPdf.ts';

const appRoot = join(import.meta.dirname, '../../..');
const standard: PrintOptions = { kind: 'standard', paper: 'A4' };
const accessible: PrintOptions = { kind: 'accessible', paper: 'A4' };

/** The bytes, after the request went to the worker's schema and back as it does in the app. */
async function bytesOf(request: PdfRequest): Promise<Uint8Array> {
  const parsed = workerJobSchema.parse(structuredClone({ id: 1, request })).request;
  const rendered = await renderPdf(parsed, join(appRoot, 'resources', 'fonts'));
  if (rendered.engine === 'pdfmake') return rendered.pdf;
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

async function pdfOf(request: PdfRequest): Promise<ReadPdf> {
  return readPdf(await bytesOf(request));
}

/** The text of one page as poppler reads it, as it stands on the page. */
async function pageText(bytes: Uint8Array, page: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-read-'));
  try {
    await writeFile(join(folder, 'a.pdf'), bytes);
    const args = ['-layout', '-f', String(page), '-l', String(page), join(folder, 'a.pdf'), '-'];
    return (await promisify(execFile)('pdftotext', args)).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * What the pages have above where something goes on, empty where a page begins with a heading of its own. Fails where that is not
 * the question and, between two interviewers, the candidate whose heading came last before.
 */
async function headsOf(bytes: Uint8Array): Promise<string[]> {
  const heads: string[] = [];
  let [question, candidate] = ['', ''];
  const { pages } = await readPdf(bytes);
  for (const number of pages.keys()) {
    const lines = (await pageText(bytes, number + 1))
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(1, -1);
    const [first = '', second = ''] = lines.map((line) => line.trim());
    const head = question !== '' && first.includes(', continued') ? first : '';
    heads.push(head);
    if (head !== '' && /, rated \d$/.test(second)) expect(head).toBe(`${question}, continued: ${candidate}`);
    else if (head !== '') expect(head.startsWith(`${question}, continued`)).toBe(true);
    else expect(first).not.toMatch(/, rated \d$|^No notes|, \d\.\d$/);
    for (const line of lines) {
      const [, place, title] = /^ *(\d) +(Question \d)\b/.exec(line) ?? [];
      if (place !== undefined) question = `${place} ${title}`;
      candidate = /^(Priya Raman|Noor Haddad|Zoë O’Neil), \d/.exec(line)?.[1] ?? candidate;
    }
  }
  return heads;
}

function isInside({ pages }: ReadPdf): boolean {
  return pages.every(({ items, width }) =>
    items.filter(({ text }) => text.trim() !== '').every(({ x, width: own }) => x >= 50 && x + own <= width - 50),
  );
}

const firstPage = [
  'Priya Raman',
  'Hire',
  '13 March 2026',
  'Clear strength in data and operations; system design can be learnt on the job.',
  'Jonas Lindqvist: No example of leading a change across teams.',
  'Alex Osei, Jonas Lindqvist, Mona Haddad',
  'Alex Osei Yes 3.7 Jonas Lindqvist No 3.3 Mona Haddad Strong yes 4.0',
  '77 ÷ 21 = 3.7',
];

describe('the PDF of a panel', () => {
  it('has decision, reasons, dissent, facts and the heat map on its first page', async () => {
    const bytes = await bytesOf({ type: 'panel', printed: decided(samplePanel()), options: standard });
    const text = await pageText(bytes, 1);
    const whole = squeezed(text).replace(/[\u2068\u2069]/g, '');
    // Reasons and dissent stand beside each other, and are read line by line.
    for (const words of firstPage.filter((one) => !one.includes('design') && !one.includes('leading')))
      expect(whole).toContain(squeezed(words));
    expect(text).toMatch(/system\s+Jonas Lindqvist: No example of leading a change/);
    expect(text).toMatch(/^Performance bottleneck +4 +2 +5 +3\.7 +3 · discuss$/m);
    expect(text).toMatch(/^Testing strategy +4 +4 +4 +4\.0 +0$/m);
    // One header for all competencies, each of which has its own line.
    expect(text.match(/^Question +.*Spread$/gm)).toHaveLength(1);
    for (const group of ['Motivation · 3.7', 'Operations · 3.7']) expect(text.split('\n')).toContain(group);
    const { pages, outline, info } = await readPdf(bytes);
    for (const words of firstPage) expect(squeezed(pages[0]?.text ?? '')).toContain(squeezed(words));
    expect(info).toMatchObject({
      Title: 'Panel – Priya Raman – Senior back-end engineer',
      CreationDate: 'D:20260313143000Z',
    });
    expect(outline).toEqual(
      expect.arrayContaining([
        'Ratings',
        'Disagreements',
        '  2 Performance bottleneck',
        'Scorecards',
        '  Mona Haddad',
        'About the files',
      ]),
    );
  });

  it('has the notes of a disagreement, every summary, and both values of an amendment', async () => {
    const { text } = await pdfOf({ type: 'panel', printed: decided(samplePanel()), options: standard });
    for (const words of [
      'EXPLAIN: sequential scan over 12 M rows',
      'We read the notes again: the question was asked in two ways.',
      'Amended, was 4 until 12 March 2026, 16:00 UTC: Heard the recording again',
      'Solid back-end engineer with clear strength in data',
      'Ran out of time: personal data and schema change',
    ])
      expect(squeezed(text)).toContain(squeezed(words));
  });

  it('takes eight interviewers with long names and forty questions: every figure is there, inside of the page', async () => {
    const printed = largePanel();
    const pdf = await pdfOf({ type: 'panel', printed, options: { kind: 'standard', paper: 'Letter' } });
    expect(isInside(pdf)).toBe(true);
    const text = squeezed(pdf.text);
    for (let question = 1; question <= 40; question += 1) expect(text).toContain(`Question${question}about`);
    const heads = pdf.pages.filter((page) => squeezed(page.text).includes('ALACBCKVMVOASDWD'));
    expect(heads.length).toBeGreaterThanOrEqual(3);
  });

  it('is the same, byte for byte, each time', async () => {
    const request = (): PdfRequest => ({ type: 'panel', printed: decided(samplePanel()), options: standard });
    expect(Buffer.compare(await bytesOf(request()), await bytesOf(request()))).toBe(0);
  });

  it('survives 20,000 characters and a word without end wherever somebody can write', async () => {
    const text = `${Array.from({ length: 2_500 }, (_, index) => `word${index}`).join(' ')} ${'x'.repeat(600)}`;
    const [first, second] = sketch;
    const long: Example = {
      ...first,
      answers: { 1: { notes: [noteOf(1, { text })], ratingReason: 'Because. '.repeat(200) } },
    };
    const printed = decided(panelOf(long, second), { reasons: text });
    const read = await pdfOf({ type: 'panel', printed, options: standard });
    expect(squeezed(read.text).split('word2499').length).toBe(3);
    expect(isInside(read)).toBe(true);
  });
});

describe('the PDF of a comparison', () => {
  it('has the candidates, the chart’s figures, the questions and the notes', async () => {
    const pdf = await pdfOf({ type: 'comparison', compared: comparedRole(3), options: standard });
    expect(isInside(pdf)).toBe(true);
    const [first] = pdf.pages;
    for (const words of ['Back-end engineer', 'Priya Raman', '2.9', 'Hire', '2, 1 sealed', 'System design'])
      expect(squeezed(first?.text ?? '')).toContain(squeezed(words));
    expect(squeezed(pdf.text)).toContain(squeezed('Noor Haddad spoke about queues.'));
  });

  it('names nobody where names are hidden: not in the text, the outline or the properties', async () => {
    const compared = comparedRole(3);
    const hidden = compared.candidates.map(({ key, candidate }, index) => ({
      key,
      candidate: { name: candidate.name, email: candidate.email },
      label: `Candidate ${'CAB'[index]}`,
    }));
    const bytes = await bytesOf({ type: 'comparison', compared: { ...compared, hidden }, options: standard });
    const { text, outline, info } = await readPdf(bytes);
    for (const words of [text, outline.join('\n'), JSON.stringify(info)])
      expect(words).not.toMatch(/Priya|Raman|Noor|Haddad|Zoë|O’Neil|example\.org/i);
    expect(squeezed(text)).toContain(squeezed('Candidate C spoke about queues.'));
    expect(text).toContain('Names are hidden');
  });

  it('says on every page whose answers go on there', async () => {
    const bytes = await bytesOf({ type: 'comparison', compared: comparedRole(3), options: standard });
    const heads = await headsOf(bytes);
    expect(heads).toContain('2 Question 5, continued: Noor Haddad');
    expect(heads).toHaveLength(7);
  });

  it('goes over pages with as many candidates and competencies as there may be', async () => {
    const compared = comparedRole(60, {}, 40);
    const pdf = await pdfOf({ type: 'comparison', compared, options: standard });
    expect(isInside(pdf)).toBe(true);
    const last = squeezed('Candidate Number 60');
    expect(squeezed(pdf.text).split(last).length - 1).toBe(2);
  });
});

describe('the other engine', () => {
  beforeAll(async () => {
    if (!process.env.SCORECARD_RUNTIME) throw new Error('SCORECARD_RUNTIME names no Electron; `npm test` sets it.');
    await ensureBuild();
  }, 300_000);

  it('prints the same panel, tagged', async () => {
    const { pages, roles, outline, info } = await pdfOf({
      type: 'panel',
      printed: decided(samplePanel()),
      options: accessible,
    });
    const first = squeezed(pages[0]?.text ?? '').replace(/[\u2068\u2069]/g, '');
    for (const words of firstPage) expect(first).toContain(squeezed(words));
    expect(first).toContain(squeezed('Performance bottleneck 4 2 5 3.7 3 · discuss'));
    expect(new Set(roles)).toEqual(new Set([...roles, 'H1', 'H2', 'H3', 'H4', 'Table', 'TH', 'TD']));
    expect(outline).toEqual(expect.arrayContaining(['  Disagreements', '  Scorecards']));
    expect(info).toMatchObject({ Title: 'Panel – Priya Raman – Senior back-end engineer', Language: 'en' });
  });

  it('says whose answers go on where a page begins, and sets every name at the left', async () => {
    const comparison = await bytesOf({ type: 'comparison', compared: comparedRole(3), options: accessible });
    expect(await headsOf(comparison)).toContain('4 Question 6, continued');
    const [first] = sketch;
    const printed = printedPanel([unsigned(exampleScorecard({ ...first, interviewer: 'שרה כהן' }))]);
    const { pages } = await pdfOf({ type: 'panel', printed, options: accessible });
    const names = pages.flatMap(({ items }) => items.filter(({ text, size }) => /[א-ת]/u.test(text) && size > 10));
    expect(names.length).toBeGreaterThan(0);
    for (const { x } of names) expect(x).toBeLessThan(120);
  });

  it('is taken by itself for names from right to left and from the east of Asia', async () => {
    const [first, second, third] = sketch;
    const names = ['שרה כהן', '王小明', 'محمد'];
    const printed = printedPanel(
      [first, second, third].map((example, index) =>
        unsigned(exampleScorecard({ ...example, interviewer: names[index] ?? '' })),
      ),
    );
    const { text, pages } = await pdfOf({ type: 'panel', printed, options: standard });
    for (const name of ['王小明', 'שרה']) expect(text.normalize('NFKC')).toContain(name);
    expect(pages.map(({ boxes }) => boxes)).toEqual(pages.map(() => 0));
  });

  it('keeps the large panel inside of its pages', async () => {
    const pdf = await pdfOf({ type: 'panel', printed: largePanel(8, 15), options: accessible });
    for (const { items, width } of pdf.pages) {
      const texts = items.filter(({ text }) => text.trim() !== '');
      for (const item of texts) expect(item.x + item.width).toBeLessThanOrEqual(width - 40);
    }
  });
});
