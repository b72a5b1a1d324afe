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
    const line = { text, left: 50, right: 50 + text.length * 5, y: 800 - index * 12, size: isLarge ? 14 : size };
    return [line];
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
