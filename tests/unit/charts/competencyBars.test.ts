import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competencyBars } from '../../../shared/charts/competencyBars.ts';
import type { Figure, RectMark, TextMark } from '../../../shared/charts/figure.ts';
import { fitText } from '../../../shared/charts/textWidth.ts';
import type { CompetencyResult } from '../../../shared/domain/scoring.ts';
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
  it('draws a bar as long as its mean on the scale to 5, in the colour of the nearest rating', () => {
    const figure = competencyBars([resultOf('Design', 5), resultOf('Security', 2.4)], 480);
    const [track] = rectsOf(figure, 'surfaceSunken');
    expect(rectsOf(figure, 'rating5')[0]?.width).toBeCloseTo(track?.width ?? 0);
    expect(rectsOf(figure, 'rating2')[0]?.width).toBeCloseTo((track?.width ?? 0) * (2.4 / 5));
  });

  it('puts the figure of the mean and the coverage beside every bar', () => {
    const texts = textsOf(competencyBars([resultOf('Design', 3.66)], 480));
    expect(texts).toEqual(['1', '2', '3', '4', '5', 'Mean', 'Rubric covered', 'Design', '3.7', '4½ of 6 probed']);
  });

  it('says that a competency was not rated, and draws no bar for it', () => {
    const figure = competencyBars([resultOf('Collaboration', null, { covered: 0, probed: 0, share: null })], 480);
    expect(textsOf(figure)).toContain('not rated');
    expect(textsOf(figure)).toContain('not probed');
    expect(figure.marks.filter(({ type }) => type === 'rect')).toEqual([]);
  });

  it('tells in words what it shows', () => {
    const { label } = competencyBars([resultOf('Design', 4), resultOf('', null, { points: 0, probed: 0 })], 480);
    expect(label).toBe(
      'Ratings by competency, from 1 to 5. Design: 4.0, 4½ of 6 probed, 8 points. No competency: not rated, no rubric points.',
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
