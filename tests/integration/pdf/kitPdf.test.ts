import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { makeKit, type PrintedKit, printedKitOf } from '../../../shared/domain/questions/kit.ts';
import type { KitPrintOptions } from '../../../shared/ipc/kitContract.ts';
import { kitMarkdown, kitWord } from '../../../src-main/pdf/documentText.ts';
import { renderPdf } from '../../../src-main/pdf/render.ts';
import { idOf, nine } from '../../unit/domain/examples.ts';
import { author, kit, parts } from '../../unit/domain/questions/kitExamples.ts';
import { type ReadPdf, readPdf, squeezed } from './readPdf.ts';

const fontsFolder = join(import.meta.dirname, '../../../resources/fonts');
const full: KitPrintOptions = { kind: 'standard', paper: 'A4', layout: 'full' };
const printed = printedKitOf(kit);

function render(one: PrintedKit, options: Partial<KitPrintOptions> = {}) {
  return renderPdf({ type: 'kit', printed: one, options: { ...full, ...options } }, fontsFolder);
}

async function pdfOf(one: PrintedKit, options: Partial<KitPrintOptions> = {}): Promise<ReadPdf> {
  const rendered = await render(one, options);
  if (rendered.engine !== 'pdfmake') throw new Error(`Chromium would be needed for ${rendered.characters.join(' ')}.`);
  return readPdf(rendered.pdf);
}

/** The kit with as many questions, each with all that stands beside one. */
function kitWith(count: number): PrintedKit {
  const [first] = parts.questions;
  if (first === undefined) throw new Error('The example has questions.');
  const questions = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: idOf(index + 1),
    title: `Title ${index + 1}`,
    prompt: 'Tell me about a time when nobody could tell you what to build. How did you find out what was wanted?',
    rubric: ['Clarified the goal', 'Gathered what was there', 'Proposed steps', 'Checked with those concerned'].map(
      (text, place) => ({ id: idOf(10_000 + index * 10 + place), text, weight: 1 }),
    ),
    redFlags: ['Blames others'],
    probes: ['What did you try first?'],
    weight: 1,
    weightReason: '',
  }));
  return printedKitOf(makeKit({ ...parts, questions }, { id: idOf(701), author, previous: null, at: nine }));
}

describe('a kit as a PDF', () => {
  it('has all that is asked in its order, with boxes and room for notes', async () => {
    const { text, info, outline } = await pdfOf(kitWith(2));
    let from = 0;
    for (const words of [
      'Backend, round 1',
      'Backend engineer · Round 1',
      'Edition 1 by Ira Example, made 2 March 2026, 09:00 UTC',
      'Candidate',
      'Opening, 3 min',
      'Hello, and thank you for coming.',
      '1 Title 1 12 min',
      'Tell me about a time when nobody could tell you what to build.',
      'Points',
      'Clarified the goal',
      'Red flags, not scored',
      'Blames others',
      'Probes',
      'What did you try first?',
      'Rating',
      '5 Outstanding. Covers nearly everything unprompted',
      'Notes',
      '2 Title 2 12 min',
      'Closing, 4 min',
      'What would you like to ask us?',
      'Recommendation',
      'Strong yes',
    ]) {
      const at = squeezed(text).indexOf(squeezed(words), from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(info).toMatchObject({ Title: 'Backend, round 1', Author: 'Ira Example' });
    expect(outline.map((line) => line.trim())).toContain('1 Title 1');
  });

  it.each(['A4', 'Letter'] as const)('has a question’s head, prompt and points on one page of %s', async (paper) => {
    const { pages } = await pdfOf(kitWith(24), { paper });
    for (let number = 1; number <= 24; number += 1) {
      const page = pages.find(({ text }) => squeezed(text).includes(squeezed(`${number} Title ${number} 12 min`)));
      const words = squeezed(page?.text ?? '');
      const from = words.indexOf(squeezed(`${number} Title ${number} 12 min`));
      expect(words.indexOf(squeezed('Checked with those concerned'), from), `question ${number}`).toBeGreaterThan(from);
    }
    // The five ratings, too, are seen together.
    for (const { text } of pages) {
      const count = (words: string) => squeezed(text).split(squeezed(words)).length;
      expect(count('1 Poor.')).toBe(count('5 Outstanding.'));
    }
  });

  it('is the same bytes for the same edition', async () => {
    const bytes = async () => {
      const rendered = await render(printed);
      return rendered.engine === 'pdfmake' ? Buffer.from(rendered.pdf).toString('base64') : '';
    };
    expect(await bytes()).toBe(await bytes());
  });

  it.each([
    ['A4', 1],
    ['A4', 8],
    ['A4', 12],
    ['A4', 18],
    ['Letter', 8],
    ['Letter', 15],
  ] as const)('fits on one page of %s with %i questions', async (paper, count) => {
    const { pages } = await pdfOf(kitWith(count), { layout: 'onePage', paper });
    expect(pages).toHaveLength(1);
    expect(pages[0]?.width).toBeCloseTo(paper === 'A4' ? 595.28 : 612, 0);
    for (const number of [1, count]) expect(pages[0]?.text).toContain(`Title ${number}`);
    expect(squeezed(pages[0]?.text ?? '')).toContain(squeezed('1 2 3 4 5'));
  });

  it('says that a set is no edition yet', async () => {
    const { text, info } = await pdfOf({ parts, edition: null, madeAt: nine });
    expect(text).toContain('As of 2 March 2026, 09:00 UTC');
    expect(info.Author).toBeUndefined();
    expect(text).not.toContain('SHA-256');
  });

  it('is printed by Chromium where the fonts do not have its script, or where it is to be accessible', async () => {
    const foreign = { ...printed, parts: { ...parts, title: '高级后端工程师' } };
    const rendered = await render(foreign);
    expect(rendered).toMatchObject({ engine: 'chromium', page: { paper: 'A4' } });
    const accessible = await render(printed, { kind: 'accessible' });
    if (accessible.engine !== 'chromium') throw new Error('It was not printed by Chromium.');
    expect(accessible.page.html).toContain('<ul class="boxes whole"><li dir="auto">Point 1</li>');
    expect(accessible.page.html).toContain('<div class="ruled"><p>Candidate</p>');
  });
});

describe('a kit to be filled in on a computer', () => {
  it('is Markdown with boxes', () => {
    const markdown = kitMarkdown(printed);
    expect(markdown.startsWith('# Backend, round 1\n\nBackend engineer · Round 1\n\nEdition 1 by Ira Example')).toBe(
      true,
    );
    expect(markdown).toContain('- Candidate:\n- Interviewer:\n- Date:\n- Round:');
    expect(markdown).toContain('### 1. Question 1 (12 min)\n\nPrompt 1?');
    expect(markdown).toContain('#### Points\n\n- [ ] Point 1\n- [ ] Point 2');
    expect(markdown).toContain('- [ ] **3 Fair.** Covers about half of the points');
    expect(markdown).toContain('**Weight 2 in the mean:** Half of the work is design.');
  });

  it('gives no meaning to what somebody wrote', () => {
    const hostile = { ...printed, parts: { ...parts, title: '# [x](javascript:1) <b>', opening: '---\n\u202eabc' } };
    const markdown = kitMarkdown(hostile);
    expect(markdown.split('\n')[0]).toBe('# \\# \\[x\\](javascript:1) \\<b>');
    expect(markdown).not.toContain('\u202e');
    expect(markdown).toContain('\\---');
  });

  it.each(['A4', 'Letter'] as const)('is a Word document on %s', async (paper) => {
    const hostile = { ...printed, parts: { ...parts, description: 'a\u0000b <w:p/> & c' } };
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await kitWord(hostile, paper)) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain('ab &lt;w:p/&gt; &amp; c');
    expect(value).toContain('<h2>1  Question 1');
    expect(value).toContain('Hello, and thank you for coming.');
    expect(value).toContain('<strong>3 Fair.');
    expect(value.indexOf('Question 1')).toBeLessThan(value.indexOf('Question 2'));
  });
});
