import { describe, expect, it } from 'vitest';
import { pdfBlocks } from '../../../../../src-main/guide/readers/pdfBlocks.ts';
import { type PdfLine, type PdfText, pdfLines } from '../../../../../src-main/guide/readers/pdfLines.ts';

const size = 10;

/** Lines of a page below each other: '' leaves room; '# ' makes a line large. Every letter is five points wide. */
function page(...texts: string[]): PdfLine[] {
  return texts.flatMap((written, index) => {
    const isLarge = written.startsWith('# ');
    const text = isLarge ? written.slice(2) : written;
    if (text === '') return [];
    const segment = { text, left: 50, right: 50 + text.length * 5 };
    return [{ ...segment, segments: [segment], y: 800 - index * 12, size: isLarge ? 14 : size }];
  });
}

const short = (pages: PdfLine[][]) =>
  pdfBlocks(pages).map((part) => ('text' in part ? `${part.kind}: ${part.text}` : part.kind));

describe('pdfBlocks', () => {
  it('joins full lines to paragraphs, and parts at room, short lines, signs, labels and sizes', () => {
    expect(
      short([
        page(
          '# How do you build a rota?',
          '',
          'Employers ask this to see how you weigh people and demand, and',
          'whether you can be fair. In your answer, cover the following and',
          'say why.',
          'Answer Example: “I start from the forecast, and only then I fill in',
          'what people prefer.”',
          '• Skills that must be there at every hour of the day, and the rest',
          'that people need',
          '2. Requests',
          '',
          'A new paragraph',
        ),
      ]),
    ).toEqual([
      'heading: How do you build a rota?',
      'paragraph: Employers ask this to see how you weigh people and demand, and whether you can be fair. In your answer, cover the following and say why.',
      'paragraph: Answer Example: “I start from the forecast, and only then I fill in what people prefer.”',
      'listItem: • Skills that must be there at every hour of the day, and the rest that people need',
      'listItem: 2. Requests',
      'paragraph: A new paragraph',
    ]);
  });

  it('joins a sentence over the end of a page, without headers, footers and page numbers', () => {
    const full = 'Employers ask this to see how you weigh people and demand, and';
    const first = [...page('Hotel guides', '', full, full), { ...page('Page 1 of 2')[0], y: 30 } as PdfLine];
    const second = [
      ...page('Hotel guides', '', 'whether you can be fair.', 'Next.'),
      { ...page('Page 2 of 2')[0], y: 30 } as PdfLine,
    ];
    expect(short([first, second])).toEqual([`paragraph: ${full} ${full} whether you can be fair.`, 'paragraph: Next.']);
  });

  it('takes a hyphen at the end of a line out only where it divides a word', () => {
    const filler = 'Some other words that make this line as long as all the others';
    expect(
      short([
        page(
          'The information was on the board, and they told us about the infor-',
          'mation at the desk, where they do pick-and-place work and some pick-',
          'and-place training for everybody that comes in new, with well-',
          'known methods.',
          '',
          filler,
        ),
      ])[0],
    ).toBe(
      'paragraph: The information was on the board, and they told us about the information at the desk, where they do pick-and-place work and some pick-and-place training for everybody that comes in new, with well-known methods.',
    );
  });
});

/** Cells at their columns' places, one line of a page for each: the file draws cell after cell. */
function cells(left: number, top: number, ...texts: string[]): PdfLine[] {
  return texts.map((text, index) => {
    const segment = { text, left, right: left + text.length * 5 };
    return { ...segment, segments: [segment], y: top - index * 12, size };
  });
}

function heads(top: number, ...placed: readonly (readonly [number, string])[]): PdfLine {
  const segments = placed.map(([left, text]) => ({ text, left, right: left + text.length * 5 }));
  return {
    text: segments.map(({ text }) => text).join(' '),
    left: segments[0]?.left ?? 0,
    right: segments.at(-1)?.right ?? 0,
    ...{ y: top, size, segments },
  };
}

const rowsOf = (pages: PdfLine[][]) =>
  pdfBlocks(pages).map((part) => (part.kind === 'row' ? part.cells.join(' | ') : part.text));

describe('a table in a PDF', () => {
  const full = 'Everybody who interviews on this day reads this page before the first one.';

  it('is read by where its texts stand, with what is wrapped in its cells', () => {
    const lines = [
      ...cells(50, 700, full),
      heads(670, [50, 'Below'], [130, 'Meets'], [210, 'Above']),
      ...cells(50, 650, 'Takes', 'what comes in,', 'whoever it is'),
      ...cells(130, 650, 'Refuses with', 'a reason'),
      ...cells(210, 650, 'Refuses, records', 'and proposes', 'another slot'),
      ...cells(50, 590, full),
    ];
    expect(rowsOf([lines])).toEqual([
      full,
      'Below | Meets | Above',
      'Takes what comes in, whoever it is | Refuses with a reason | Refuses, records and proposes another slot',
      full,
    ]);
  });

  it('goes on over the end of a page, where its head may stand again', () => {
    const head = [
      [50, 'Level'],
      [110, 'Benchmark answer'],
    ] as const;
    const first = [...cells(50, 700, full), heads(670, ...head), heads(650, [50, '5'], [110, 'Asks first'])];
    const second = [heads(790, ...head), heads(770, [50, '1'], [110, 'Copies a letter']), ...cells(50, 740, full)];
    expect(rowsOf([first, second])).toEqual([
      full,
      'Level | Benchmark answer',
      '5 | Asks first',
      '1 | Copies a letter',
      full,
    ]);
  });

  it('has its heads over the middle of its columns, or its labels in the first', () => {
    const centred = [
      heads(670, [80, '1 Weak'], [230, '5 Strong']),
      ...cells(50, 650, 'Sends a standard', 'letter'),
      ...cells(200, 650, 'Says sorry and', 'explains'),
    ];
    expect(rowsOf([centred])).toEqual(['1 Weak | 5 Strong', 'Sends a standard letter | Says sorry and explains']);
    const labelled = [
      heads(670, [50, 'Question 1'], [200, 'How do you stop a leak that nobody else has found in a week of looking?']),
      heads(650, [50, 'Competency'], [200, 'Judgement']),
    ];
    expect(rowsOf([labelled])).toEqual([
      'How do you stop a leak that nobody else has found in a week of looking?',
      'Competency',
      'Judgement',
    ]);
  });

  it('is no form with fields beside each other', () => {
    const form = [
      heads(700, [50, 'Candidate:'], [300, 'Date:']),
      heads(685, [50, 'Interviewer:'], [300, 'Room:']),
      ...cells(50, 670, '1. Why do you want to work in a kitchen?'),
      ...cells(50, 655, 'Notes:'),
      heads(640, [50, 'Total score:'], [300, 'Recommendation:']),
    ];
    expect(rowsOf([form])).toEqual([
      'Candidate: Date:',
      'Interviewer: Room:',
      '1. Why do you want to work in a kitchen?',
      'Notes:',
      'Total score: Recommendation:',
    ]);
  });
});

describe('pdfLines', () => {
  const run = (str: string, x: number, y: number, more: Partial<PdfText> = {}): PdfText => ({
    str,
    transform: [size, 0, 0, size, x, y],
    width: str.length * 5,
    height: size,
    hasEOL: false,
    ...more,
  });

  it('puts runs on one line together, with the spaces that only their places show', () => {
    expect(
      pdfLines([
        run('\uf0b7', 40, 700),
        run('Room', 60, 700),
        run('status', 83, 700),
        run('1', 113, 704, { transform: [6, 0, 0, 6, 113, 704] }),
        run('', 0, 0, { hasEOL: true }),
        run('Next', 60, 688),
        run('DRAFT', 10, 10, { transform: [0, 50, -50, 0, 10, 10] }),
      ]).map(({ text }) => text),
    ).toEqual(['• Room status1', 'Next']);
  });
});
