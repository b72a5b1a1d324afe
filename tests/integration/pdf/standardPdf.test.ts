import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Interview, Note } from '../../../shared/domain/interview/interview.ts';
import { amend, type Scorecard } from '../../../shared/domain/scorecard/scorecard.ts';
import type { PdfOptions } from '../../../shared/ipc/contract.ts';
import { writePdf } from '../../../src-main/pdf/pdfmake/pdfmakeEngine.ts';
import { renderPdf } from '../../../src-main/pdf/render.ts';
import { marksOf, minute } from '../../unit/domain/examples.ts';
import {
  interviewWith,
  noteOf,
  sampleInterview,
  sampleScorecard,
  submitted,
  submittedAt,
} from '../../unit/pdf/examples.ts';
import { type ReadPdf, readPdf, squeezed } from './readPdf.ts';

const fontsFolder = join(import.meta.dirname, '../../../resources/fonts');

const committee: PdfOptions = { audience: 'committee', kind: 'standard', paper: 'A4', includePrivate: false };
const candidate: PdfOptions = { ...committee, audience: 'candidate' };

async function bytesOf(scorecard: Scorecard, options: PdfOptions): Promise<Uint8Array> {
  const rendered = await renderPdf({ type: 'scorecard', scorecard, feedback: null, options }, fontsFolder);
  if (rendered.engine !== 'pdfmake') throw new Error(`Chromium would be needed for ${rendered.characters.join(' ')}.`);
  return rendered.pdf;
}

async function pdfOf(scorecard: Scorecard, options: Partial<PdfOptions> = {}): Promise<ReadPdf> {
  return readPdf(await bytesOf(scorecard, { ...committee, ...options }));
}

/** The sample with another set of notes under its first question. */
function sampleWithNotes(notes: Note[]): Scorecard {
  const interview = sampleInterview();
  const [first, ...others] = interview.answers;
  if (first === undefined) throw new Error('The sample has questions.');
  return submitted({ ...interview, answers: [{ ...first, notes }, ...others] });
}

describe('the committee’s PDF of the sample', () => {
  it('answers on the first page whether to hire', async () => {
    const { pages } = await pdfOf(sampleScorecard());
    for (const words of [
      'Priya Raman',
      'Interviewed by Alex Osei on 12 March 2026',
      'Yes',
      '3.7',
      'Mean rating: (3 + 4 + 4 + 4 + 2 + 5 + 4) ÷ 7 = 3.7.',
      '27 of 34 points met, 5 not probed',
      'Solid back-end engineer with clear strength in data',
      'Data and APIs',
      '5.0',
      'not rated',
      'Schema change without downtime',
      'Secrets in the image',
    ]) {
      expect(squeezed(pages[0]?.text ?? '')).toContain(squeezed(words));
    }
    for (const words of ['Ran out of time: personal data and schema change', 'Stolen credential?'])
      expect(squeezed(pages[1]?.text ?? '')).toContain(squeezed(words));
  });

  it('holds every line, prompt, rubric point, reason and anchor of the scorecard', async () => {
    const { interview } = { interview: sampleInterview() };
    const text = squeezed((await pdfOf(sampleScorecard(), { includePrivate: true })).text);
    for (const answer of interview.answers) {
      for (const note of answer.notes) expect(text).toContain(squeezed(note.text));
      expect(text).toContain(squeezed(answer.ratingReason));
    }
    for (const [index, question] of interview.plan.questions.entries()) {
      const rating = interview.answers[index]?.rating ?? null;
      expect(text).toContain(squeezed(question.prompt));
      if (rating !== null) {
        expect(text).toContain(squeezed(question.anchors[rating - 1] ?? ''));
        for (const point of question.rubric) expect(text).toContain(squeezed(point.text));
      }
    }
  });

  it('has candidate, role and round at the top of every page, and page, id and short hash at its foot', async () => {
    const scorecard = sampleScorecard();
    const { pages } = await pdfOf(scorecard);
    const hash = scorecard.revisions[0]?.hash.slice(0, 12);
    expect(pages.length).toBeGreaterThan(4);
    for (const [index, { items, height }] of pages.entries()) {
      const top = items.filter(({ y }) => y > height - 50).map(({ text }) => text);
      const foot = items.filter(({ y }) => y < 50).map(({ text }) => text);
      expect(squeezed(top.join(''))).toBe(squeezed('Priya Raman Senior back-end engineer · Full loop'));
      expect(squeezed(foot.join(''))).toBe(
        squeezed(`Scorecard ${scorecard.id} · SHA-256 ${hash} Page ${index + 1} of ${pages.length}`),
      );
    }
  });

  it('says in its properties what it is, and has an outline', async () => {
    const { info, outline } = await pdfOf(sampleScorecard());
    expect(info).toMatchObject({
      Title: 'Scorecard – Priya Raman – Senior back-end engineer – Full loop',
      Author: 'Alex Osei',
      Language: 'en',
      CreationDate: 'D:20260312110000Z',
      ModDate: 'D:20260312110000Z',
    });
    expect(outline).toEqual([
      'Summary',
      'Ratings by competency',
      'Strengths',
      'Concerns',
      'To ask next',
      'Deviations from the plan',
      'All questions',
      '  1 Why us',
      '  2 Performance bottleneck',
      '  3 Testing strategy',
      '  4 Traffic spike',
      '  5 Protecting personal data',
      '  6 Schema change',
      '  7 Ambiguity',
      '  8 Disagreement with a stakeholder',
      'About this scorecard',
    ]);
  });

  it('says that it is PDF/A-3b, and does not claim a structure that it has not', async () => {
    const file = Buffer.from(await bytesOf(sampleScorecard(), committee)).toString('latin1');
    expect(file).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(file).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(file).toContain('/S /GTS_PDFA1');
    expect(file).not.toContain('/MarkInfo');
  });

  it('is the same, byte for byte, each time', async () => {
    const [first, second] = [await bytesOf(sampleScorecard(), committee), await bytesOf(sampleScorecard(), committee)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('has a private line only when it is asked for', async () => {
    const line = squeezed('My own area, I may be too strict. Ask in the debrief how the others saw it');
    expect(squeezed((await pdfOf(sampleScorecard())).text)).not.toContain(line);
    expect(squeezed((await pdfOf(sampleScorecard(), { includePrivate: true })).text)).toContain(line);
  });

  it('comes in both paper sizes', async () => {
    const sizeOf = async (paper: PdfOptions['paper']) => {
      const [page] = (await pdfOf(sampleScorecard(), { paper })).pages;
      return [page?.width, page?.height];
    };
    expect(await sizeOf('A4')).toEqual([595.28, 841.89]);
    expect(await sizeOf('Letter')).toEqual([612, 792]);
  });

  it('shows what an amendment changed, with both values', async () => {
    const original = sampleScorecard();
    const interview: Interview = { ...sampleInterview(), recommendation: 'strongNo' };
    const amended = amend(original, interview, 'A reference call.', submittedAt + 1);
    if (amended === null) throw new Error('The sample can be amended.');
    const text = squeezed((await pdfOf(amended)).text);
    expect(text).toContain(squeezed('Reason: A reference call.'));
    expect(text).toContain(squeezed('Recommendation Yes Strong no'));
  });

  it('sets a long change over the whole width, not in a column of a table', async () => {
    const interview = sampleInterview();
    const conclusion = { ...interview.conclusion, summary: 'Seen again. '.repeat(200) };
    const amended = amend(sampleScorecard(), { ...interview, conclusion }, 'A reference call.', submittedAt + 1);
    if (amended === null) throw new Error('The sample can be amended.');
    const { pages, text } = await pdfOf(amended);
    expect(squeezed(text)).toContain(squeezed('Summary, after: Seen again. Seen again.'));
    const lines = pages.flatMap(({ items }) => items.filter((item) => item.text.startsWith('again. Seen')));
    expect(Math.max(...lines.map(({ width }) => width))).toBeGreaterThan(400);
  });

  it('keeps a tall chart with its heading and legend, and competencies apart that begin alike', async () => {
    const names = Array.from(
      { length: 12 },
      (_, index) => `Collaboration and cross-functional work with others (${index})`,
    );
    const interview = interviewWith(names.map((_, index) => ({ marks: marksOf(index + 1, ['met']) })));
    const questions = interview.plan.questions.map((question, index) => ({
      ...question,
      competency: names[index] ?? '',
    }));
    const { pages } = await pdfOf(submitted({ ...interview, plan: { ...interview.plan, questions } }));
    const page = pages.find(({ text }) => text.includes('Ratings by competency'));
    const words = squeezed(page?.text ?? '');
    expect(words).toContain(squeezed('1 Poor · 2 Weak · 3 Fair · 4 Strong · 5 Outstanding'));
    for (const name of names) expect(words).toContain(squeezed(name));
  });
});

describe('the candidate’s PDF', () => {
  it('has what was strong and where to grow, and nothing that is for the committee', async () => {
    const scorecard = sampleScorecard();
    const { text, info, pages } = await pdfOf(scorecard, { audience: 'candidate' });
    expect(text).toContain('What was strong');
    expect(squeezed(text)).toContain(
      squeezed('EXPLAIN: sequential scan over 12 M rows. Partial index and keyset paging'),
    );
    for (const secret of [
      'My own area',
      'Stolen credential?',
      'Anchor 2 describes that',
      'Solid back-end engineer',
      'Finds causes by measuring',
      'Alex Osei',
      scorecard.id,
      scorecard.revisions[0]?.hash.slice(0, 12) ?? '',
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/rating|recommend|scorecard|mean\b/i);
    expect(JSON.stringify(info)).not.toMatch(/Alex|yes|3\.7|110000/);
    expect(info).toMatchObject({ Title: 'Feedback for Priya Raman', CreationDate: 'D:20260312000000Z' });
    expect(pages[0]?.text).toContain('Page 1 of');
    expect(pages[0]?.text).toContain('12 March 2026');
  });

  it('does not take private lines because of an option for the other audience', async () => {
    const { text } = await pdfOf(sampleScorecard(), { ...candidate, includePrivate: true });
    expect(text).not.toContain('My own area');
  });
});

describe('long and strange text', () => {
  it('is complete: 20,000 characters in one note, over as many pages as it takes', async () => {
    const words = Array.from({ length: 2_900 }, (_, index) => `word${index}`).join(' ');
    const { text, pages } = await pdfOf(sampleWithNotes([noteOf(1, { text: words }), noteOf(2, { text: 'after it' })]));
    expect(words.length).toBeGreaterThan(20_000);
    const [whole, short] = [squeezed(textWithoutEdges(pages)), squeezed(text)];
    expect(whole).toContain(squeezed(words));
    expect(short).toContain('afterit');
  });

  it('is complete: 100,000 characters in one note, as words and as one word', async () => {
    const prose = 'Lorem ipsum dolor sit amet, consectetur adipiscing. '.repeat(1_930);
    const word = Array.from({ length: 20_000 }, (_, index) => String(index % 100_000).padStart(5, '0')).join('');
    const { pages } = await pdfOf(sampleWithNotes([noteOf(1, { text: prose }), noteOf(2, { text: word })]));
    const whole = squeezed(textWithoutEdges(pages));
    expect(whole).toContain(squeezed(prose));
    expect(whole).toContain(word);
  });

  it('breaks a word of 300 characters instead of running off the page', async () => {
    const word = 'Donaudampfschifffahrt'.repeat(15).slice(0, 300);
    const interview = sampleInterview();
    const everywhere: Interview = {
      ...interview,
      details: { ...interview.details, candidate: { ...interview.details.candidate, name: word, role: word } },
      conclusion: { summary: word, strengths: word, concerns: `${word}\n${word}` },
      plan: {
        ...interview.plan,
        questions: interview.plan.questions.map((question) => ({
          ...question,
          title: word,
          prompt: word,
          competency: word,
          rubric: question.rubric.map((point) => ({ ...point, text: word })),
        })),
      },
    };
    for (const options of [committee, candidate]) {
      const { pages, text } = await pdfOf(submitted(everywhere), options);
      expect(squeezed(text)).toContain(word);
      for (const { items, width } of pages) {
        for (const item of items) expect(item.x + item.width).toBeLessThanOrEqual(width - 40);
      }
    }
  });

  it('keeps a name of 500 characters, with controls and turned-around text in it, readable and on the page', async () => {
    const name = `Maria\u0000 \u202eda\u202c\n${'Conceição '.repeat(50)}`;
    const interview = sampleInterview();
    const candidateOf = { ...interview.details.candidate, name };
    const { pages } = await pdfOf(
      submitted({ ...interview, details: { ...interview.details, candidate: candidateOf } }),
    );
    expect(squeezed(pages[0]?.text ?? '')).toContain(squeezed(`Maria da ${'Conceição '.repeat(50)}`));
    expect(pages[0]?.text).toContain('Recommendation');
  });

  it('takes markup and what looks like a command of the engine for text', async () => {
    const text = '<b>bold</b> {text: "x"} \\n \\u0000 ((( %PDF-1.4 endobj << /Type >> -> 4x4 3:2 “quotes” & &amp;';
    expect(squeezed((await pdfOf(sampleWithNotes([noteOf(1, { text })]))).text)).toContain(squeezed(text));
  });

  it('prints Latin, Greek, Cyrillic and Vietnamese as they were typed', async () => {
    const text = 'Žluťoučký kůň, naïve façade, ĳ ŋ ß. Θέλω να δω Ωμέγα. Ольга Їжак: «съешь». Đặng Thị Hồng Ngọc – ₫5.';
    const { text: printed, pages } = await pdfOf(sampleWithNotes([noteOf(1, { text })]));
    expect(squeezed(printed)).toContain(squeezed(text));
    expect(pages.reduce((sum, { boxes }) => sum + boxes, 0)).toBe(0);
  });

  it('is set without a single box for a missing glyph, which this check would see', async () => {
    const { pages } = await pdfOf(sampleScorecard());
    expect(pages.map(({ boxes }) => boxes)).toEqual(pages.map(() => 0));
    const missing = await writePdf({ content: 'a 漢 b', defaultStyle: { font: 'Inter' } }, fontsFolder);
    expect((await readPdf(missing)).pages[0]?.boxes).toBe(1);
  });
});

describe('many questions', () => {
  const answers = Array.from({ length: 40 }, (_, index) => ({
    rating: ((index % 5) + 1) as 1 | 2 | 3 | 4 | 5,
    marks: marksOf(index + 1, ['met', 'partly', 'missed', null]),
    askedAt: index * minute,
    // Of every length, so that pages end at every kind of place.
    notes: Array.from({ length: index % 7 }, (_unused, line) =>
      noteOf(index * 10 + line, {
        text: `Note ${line} of question ${index + 1}. ${'More of it. '.repeat((index * line) % 23)}`,
      }),
    ),
  }));
  const scorecard = submitted(interviewWith(answers));

  it('are all there, in the table of all questions and each with its notes', async () => {
    const { text, outline } = await pdfOf(scorecard);
    const whole = squeezed(text);
    for (const [index, { notes }] of answers.entries()) {
      expect(outline).toContain(`  ${index + 1} Question ${index + 1}`);
      for (const note of notes) expect(whole).toContain(squeezed(note.text));
    }
    expect(whole).toContain(squeezed('40 Question 40 Operations'));
  });

  it('repeat the header of a table that goes over pages', async () => {
    const { pages } = await pdfOf(scorecard);
    const isIn = (pattern: RegExp) => pages.flatMap(({ text }, index) => (pattern.test(squeezed(text)) ? [index] : []));
    const withRows = isIn(/Question\d+(?:Design|Operations)\d/);
    expect(withRows.length).toBeGreaterThan(1);
    expect(isIn(/QuestionCompetencyRatingSuggested/)).toEqual(withRows);
  });

  it.each(['A4', 'Letter'] as const)('are named at the top of every page on which they go on (%s)', async (paper) => {
    const { pages } = await pdfOf(scorecard, { paper });
    let going = '';
    let named = 0;
    for (const page of pages) {
      const body = bodyOf(page);
      const head = body.find(({ text }) => text.endsWith(', continued'));
      const headings = body.filter(({ text, size }) => /^Question \d+$/.test(text) && size > 12);
      const highest = Math.max(...body.filter((item) => item !== head).map(({ y }) => y));
      const begins =
        headings.some(({ y }) => highest - y < 25) ||
        body.some(({ text, y }) => text === 'About this scorecard' && highest - y < 25);
      if (going !== '') expect(head?.text ?? '').toBe(begins ? '' : `${going}, continued`);
      if (head !== undefined) named += 1;
      const last = headings.toSorted((a, b) => a.y - b.y)[0]?.text;
      if (last !== undefined) going = `${last.replace('Question ', '')} ${last}`;
    }
    expect(named).toBeGreaterThan(8);
  });

  it.each(['A4', 'Letter'] as const)('never leave a heading alone at the foot of a page (%s)', async (paper) => {
    const { pages } = await pdfOf(scorecard, { paper });
    const last = pages.map((page) => lowestText(page));
    expect(pages.length).toBeGreaterThan(15);
    for (const text of last)
      expect(text).not.toMatch(/^(?:Question \d+|Notes|Rubric point|In the answer|All questions|\d+)$/);
  });
});

/** The text of the pages without what stands above and below of it. */
function textWithoutEdges(pages: ReadPdf['pages']): string {
  return pages
    .map((page) =>
      bodyOf(page)
        .map(({ text }) => text)
        // The running head, which names the question that goes on there.
        .filter((text) => !text.endsWith(', continued'))
        .join('\n'),
    )
    .join('\n');
}

function bodyOf({ items, height }: ReadPdf['pages'][number]) {
  return items.filter(({ y, text }) => y > 50 && y < height - 50 && text.trim() !== '');
}

/** What stands lowest on a page, at its left. */
function lowestText(page: ReadPdf['pages'][number]): string {
  const body = bodyOf(page);
  const bottom = Math.min(...body.map(({ y }) => y));
  return body
    .filter(({ y }) => y - bottom < 2)
    .map(({ text }) => text)
    .join('');
}
