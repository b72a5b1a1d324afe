import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateDots, dotShape } from '../../../shared/charts/candidateDots.ts';
import { isInside } from './figureExtent.ts';

const candidates = [
  { name: 'Ada', means: [3, 5] },
  { name: 'Ben', means: [3, null] },
];

describe('candidateDots', () => {
  const figure = candidateDots(['Design', ''], candidates, 640);

  it('says in words what it shows', () => {
    expect(figure.label).toBe(
      'Means by competency, from 1 to 5. Design: Ada 3.0, Ben 3.0. Without a competency: Ada 5.0, Ben not rated.',
    );
  });

  it('gives equal means lanes of their own', () => {
    const figures = figure.marks.flatMap((mark) => (mark.type === 'text' && mark.text === '3.0' ? [mark] : []));
    expect(figures.map(({ x }) => x)).toEqual([figures[0]?.x, figures[0]?.x]);
    expect(figures[0]?.y).not.toBe(figures[1]?.y);
  });

  it('draws one shape a candidate, told apart without colour', () => {
    expect([0, 1, 2, 3].map(dotShape)).toEqual(['circle', 'square', 'triangle', 'diamond']);
    const shapes = figure.marks.flatMap((mark) => (mark.type === 'rect' ? [mark.radius > 0] : []));
    // The legend's circle and square, then two circles and one square; Ben has no second mean.
    expect(shapes).toEqual([true, false, true, false, true]);
  });

  it('keeps everything inside, whatever the names and the means', () => {
    const mean = fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { nil: null });
    const candidate = fc.record({ name: fc.string({ unit: 'grapheme' }), means: fc.tuple(mean, mean) });
    fc.assert(
      fc.property(
        fc.array(candidate, { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 320, max: 900 }),
        (all, width) => {
          const drawn = candidateDots(['Judgement under uncertainty and incomplete information', 'Data'], all, width);
          expect(drawn.marks.filter((mark) => !isInside(mark, drawn))).toEqual([]);
        },
      ),
    );
  });
});
