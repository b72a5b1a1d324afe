import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competencyBars } from '../../../shared/charts/competencyBars.ts';
import type { Figure, RectMark, TextMark } from '../../../shared/charts/figure.ts';
import { fitText, wrapText } from '../../../shared/charts/textWidth.ts';
import type { CompetencyResult } from '../../../shared/domain/interview/scoring.ts';
import { isInside } from './figureExtent.ts';

function resultOf(
  competency: string,
  mean: number | null,
  changes: Partial<CompetencyResult['coverage']> = {},
): CompetencyResult {
  return {
    competency,
    mean,
    rated: mean === null ? 0 : 1,
    questions: 1,
    coverage: { share: 0.75, covered: 4.5, probed: 6, points: 8, ...changes },
  };
}

function rectsOf({ marks }: Figure, fill: RectMark['fill']): RectMark[] {
  return marks.filter((mark): mark is RectMark => mark.type === 'rect' && mark.fill === fill);
}

function textsOf({ marks }: Figure): string[] {
  return marks.filter((mark): mark is TextMark => mark.type === 'text').map(({ text }) => text);
}

describe('competencyBars', () => {
  it('draws a bar as long as its mean on the scale to 5, whatever the rating in the same colour', () => {
    const figure = competencyBars([resultOf('Design', 5), resultOf('Security', 2.4)], 480);
    const [track] = rectsOf(figure, 'surfaceSunken');
    const [design, security] = rectsOf(figure, 'accent');
    expect(design?.width).toBeCloseTo(track?.width ?? 0);
    expect(security?.width).toBeCloseTo((track?.width ?? 0) * (2.4 / 5));
  });

  it('puts the mean, how many questions it is made of and the points met beside every bar', () => {
    const scale = ['1', '2', '3', '4', '5', 'Mean', 'Questions', 'Points met'];
    expect(textsOf(competencyBars([resultOf('Design', 3.66)], 480))).toEqual([
      ...scale,
      'Design',
      '3.7',
      '1',
      '4½ of 6',
    ]);
    const half = { ...resultOf('Design', 3), rated: 1, questions: 2 };
    expect(textsOf(competencyBars([half], 480)).slice(scale.length)).toEqual(['Design', '3.0', '1 of 2', '4½ of 6']);
  });

  it('sets a long name on two lines instead of cutting it, and pushes what follows down', () => {
    const [one, other] = ['Collaboration with product and design', 'Collaboration with platform and design'];
    const figure = competencyBars([resultOf(one, 4), resultOf(other, 2)], 487);
    const names = figure.marks.filter(
      (mark): mark is TextMark => mark.type === 'text' && mark.fill === 'text' && mark.weight === 400,
    );
    expect(names.map(({ text }) => text)).toEqual([
      'Collaboration with product and',
      'design',
      'Collaboration with platform and',
      'design',
    ]);
    expect(figure.height).toBe(competencyBars([resultOf('A', 4), resultOf('B', 2)], 487).height + 23);
    expect(names.map(({ y }) => y)).toEqual(names.map(({ y }) => y).toSorted((a, b) => a - b));
  });

  it('says that a competency was not rated, and draws no bar for it', () => {
    const figure = competencyBars([resultOf('Collaboration', null, { covered: 0, probed: 0, share: null })], 480);
    expect(textsOf(figure)).toContain('not rated');
    expect(textsOf(figure).slice(-4)).toEqual(['not rated', '–', '0 of 1', '–']);
    expect(figure.marks.filter(({ type }) => type === 'rect')).toEqual([]);
  });

  it('tells in words what it shows', () => {
    const { label } = competencyBars([resultOf('Design', 4), resultOf('', null, { points: 0, probed: 0 })], 480);
    expect(label).toBe(
      'Ratings by competency, from 1 to 5. Design: 4.0, 1 question, 4½ of 6 points met, 2 not probed. No competency: not rated, 0 of 1 question, no rubric points.',
    );
  });

  it('keeps every mark inside of the figure, whatever the competencies are called', () => {
    const results = fc.array(
      fc.record({
        competency: fc.string({ maxLength: 400 }),
        mean: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(results, fc.integer({ min: 320, max: 900 }), (given, width) => {
        const figure = competencyBars(
          given.map(({ competency, mean }) => resultOf(competency, mean)),
          width,
        );
        expect(figure.marks.every((mark) => isInside(mark, figure))).toBe(true);
      }),
    );
  });
});

describe('fitText', () => {
  it('leaves a text that fits, and cuts a longer one with an ellipsis', () => {
    expect(fitText('Design', 100, 10)).toBe('Design');
    expect(fitText('Judgement and ownership', 60, 10)).toBe('Judgemen…');
  });

  it('never cuts a character in two', () => {
    expect(fitText('😀😀😀😀', 25, 10)).toBe('😀…');
  });
});

describe('wrapText', () => {
  it('breaks between words, and cuts what is left on the last line', () => {
    expect(wrapText('Design', 100, 10, 2)).toEqual(['Design']);
    expect(wrapText('Judgement and ownership', 90, 10, 2)).toEqual(['Judgement and', 'ownership']);
    expect(wrapText('Judgement and ownership of what was built', 90, 10, 2)).toEqual([
      'Judgement and',
      'ownership of w…',
    ]);
  });

  it('breaks a word that is wider than a line', () => {
    expect(wrapText('Donaudampfschifffahrt', 60, 10, 2)).toEqual(['Donaudamp', 'fschifffa…']);
  });

  it('loses nothing but blanks at the ends of lines while there are lines left', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(wrapText(text, 40, 10, 200).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
