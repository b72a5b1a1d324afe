import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interview, Mark, Rating } from '../../../../shared/domain/interview/interview.ts';
import { emptyAnswer } from '../../../../shared/domain/interview/interview.ts';
import {
  asksForReason,
  competencyResults,
  coverage,
  coverageOver,
  formatCoverage,
  formatHalves,
  formatMean,
  formatShare,
  givenRatings,
  interviewCoverage,
  interviewMean,
  meanFormula,
  owesReason,
  suggestedRating,
  weightedMean,
} from '../../../../shared/domain/interview/scoring.ts';
import { idOf, interviewOf, marksOf, plannedQuestion, withAnswer } from '../examples.ts';

/** Coverage of one question whose points have these weights and marks. */
function coverageOf(points: readonly (readonly [number, Mark | null])[]) {
  const question = plannedQuestion(
    1,
    points.map(([weight]) => weight),
  );
  return coverage(question, {
    marks: marksOf(
      1,
      points.map(([, mark]) => mark),
    ),
  });
}

function rated(rating: Rating, weight = 1) {
  return { rating, weight };
}

describe('coverage', () => {
  it('counts met as 1, partly as a half and missed as 0', () => {
    expect(
      coverageOf([
        [1, 'met'],
        [1, 'partly'],
        [1, 'missed'],
        [1, 'met'],
      ]),
    ).toEqual({ share: 0.625, covered: 2.5, probed: 4, points: 4 });
  });

  it('divides by the weight of the probed points only', () => {
    expect(
      coverageOf([
        [3, 'met'],
        [1, 'missed'],
        [10, null],
      ]),
    ).toEqual({ share: 0.75, covered: 1, probed: 2, points: 3 });
  });

  it('weighs half a point by its weight', () => {
    expect(
      coverageOf([
        [2, 'partly'],
        [0.5, 'met'],
      ]),
    ).toEqual({ share: 0.6, covered: 1.5, probed: 2, points: 2 });
  });

  it('has no share while nothing was probed, and none without points', () => {
    expect(
      coverageOf([
        [1, null],
        [1, null],
      ]),
    ).toEqual({ share: null, covered: 0, probed: 0, points: 2 });
    expect(coverageOf([])).toEqual({ share: null, covered: 0, probed: 0, points: 0 });
  });

  it('ignores a mark for a point that the question does not have', () => {
    const question = plannedQuestion(1, [1]);
    expect(coverage(question, { marks: { ...marksOf(1, ['missed']), [idOf(77)]: 'met' } })).toEqual({
      share: 0,
      covered: 0,
      probed: 1,
      points: 1,
    });
  });

  it('adds rubrics up as if they were one', () => {
    const first = { question: plannedQuestion(1, [1, 1]), answer: { marks: marksOf(1, ['met', 'met']) } };
    const second = { question: plannedQuestion(2, [2, 4]), answer: { marks: marksOf(2, ['missed', null]) } };
    expect(coverageOver([first, second])).toEqual({ share: 0.5, covered: 2, probed: 3, points: 4 });
  });
});

describe('suggestedRating', () => {
  it.each<[string, (Mark | null)[], Rating | null]>([
    ['nothing covered is a 1', ['missed', 'missed'], 1],
    ['1.5 rounds up to 2', ['partly', 'missed', 'missed', 'missed'], 2],
    ['2.5 rounds up to 3', ['met', 'partly', 'missed', 'missed'], 3],
    ['3.5 rounds up to 4', ['met', 'met', 'partly', 'missed'], 4],
    ['4.5 rounds up to 5', ['met', 'met', 'met', 'partly'], 5],
    ['2⅓ rounds down to 2', ['met', 'missed', 'missed'], 2],
    ['3⅔ rounds up to 4', ['met', 'met', 'missed'], 4],
    ['everything covered is a 5', ['met', 'met', 'met'], 5],
    ['half of the points probed is enough', ['met', 'met', null, null], 5],
    ['less than half is not', ['met', 'met', null, null, null], null],
    ['of one point, it has to be that one', [null], null],
    ['no points, no suggestion', [], null],
  ])('%s', (_, marks, expected) => {
    expect(suggestedRating(coverageOf(marks.map((mark) => [1, mark] as const)))).toBe(expected);
  });

  it('rounds half up where the weights cannot be added exactly', () => {
    // (1.6 ÷ 2 + 0.4 ÷ 2 + 2) ÷ 4.8 is 0.625 on paper and 0.6249999999999999 in binary; 1 + 4 × 0.625 = 3.5 is a 4.
    const covered = coverageOf([
      [0.8, 'missed'],
      [1.6, 'partly'],
      [0.4, 'partly'],
      [2, 'met'],
    ]);
    expect(covered.share).toBe(0.6249999999999999);
    expect(suggestedRating(covered)).toBe(4);
  });

  it('counts points, not weights, for the half', () => {
    expect(
      suggestedRating(
        coverageOf([
          [10, 'met'],
          [1, null],
          [1, null],
        ]),
      ),
    ).toBeNull();
  });
});

describe('the reason for a rating', () => {
  const question = plannedQuestion(1);
  const suggestsThree = { ...emptyAnswer(question.id), marks: marksOf(1, ['met', 'met', 'missed', 'missed']) };

  it.each<[Rating, boolean]>([
    [1, true],
    [2, false],
    [3, false],
    [4, false],
    [5, true],
  ])('is asked for two or more away from the suggestion 3: %i', (rating, expected) => {
    expect(asksForReason(question, { ...suggestsThree, rating })).toBe(expected);
  });

  it('is never asked for without a rating or without a suggestion', () => {
    expect(asksForReason(question, suggestsThree)).toBe(false);
    expect(asksForReason(question, { marks: marksOf(1, ['missed']), rating: 5 })).toBe(false);
  });

  it('is owed until it is given or declined; white space is no reason', () => {
    const answer = { ...suggestsThree, rating: 5 as const };
    expect(owesReason(question, answer)).toBe(true);
    expect(owesReason(question, { ...answer, ratingReason: ' \n' })).toBe(true);
    expect(owesReason(question, { ...answer, ratingReason: 'saw the failure mode first' })).toBe(false);
    expect(owesReason(question, { ...answer, ratingReasonDeclined: true })).toBe(false);
  });
});

describe('weightedMean', () => {
  it('is Σ weight × rating ÷ Σ weight', () => {
    expect(weightedMean([rated(4), rated(2), rated(5)])).toBe(11 / 3);
    expect(weightedMean([rated(5, 3), rated(1, 1)])).toBe(4);
    expect(weightedMean([rated(2, 0.5), rated(4, 1.5)])).toBe(3.5);
  });

  it('is null without ratings', () => {
    expect(weightedMean([])).toBeNull();
  });

  it('is 5 where every rating is 5, whatever the weights add up to in binary', () => {
    expect(weightedMean([1.3, 8.1, 10, 0.4, 3.8].map((weight) => rated(5, weight)))).toBe(5);
  });

  it('lies between the lowest and the highest rating of any weights', () => {
    const ratings = fc.array(
      fc.record({
        rating: fc.constantFrom<Rating>(1, 2, 3, 4, 5),
        weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(ratings, (given) => {
        const mean = weightedMean(given) ?? Number.NaN;
        const values = given.map(({ rating }) => rating);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(mean).toBeGreaterThanOrEqual(1);
        expect(mean).toBeLessThanOrEqual(5);
      }),
      { numRuns: 300 },
    );
  });
});

/** Four questions: Design 4 and not asked, Operations 2 with weight 3 and not rated. */
function mixedInterview(): Interview {
  const start = interviewOf([
    plannedQuestion(1, [1, 1]),
    plannedQuestion(2, [1, 1], { weight: 3, weightReason: 'on call from the first week' }),
    plannedQuestion(3, [1, 1]),
    plannedQuestion(4, [1, 1]),
  ]);
  return [
    { rating: 4 as const, marks: marksOf(1, ['met', 'partly']) },
    { rating: 2 as const, marks: marksOf(2, ['missed', 'partly']) },
    { notAsked: { reason: 'time' }, marks: marksOf(3, ['missed', 'missed']) },
    { marks: marksOf(4, ['met', null]) },
  ].reduce((interview, changes, index) => withAnswer(interview, index + 1, changes), start);
}

describe('the totals of an interview', () => {
  it('take no rating of a question that was not asked, even if a file holds one', () => {
    const tampered = withAnswer(mixedInterview(), 3, { rating: 5 });
    expect(interviewMean(mixedInterview())).toBe(2.5);
    expect(interviewMean(tampered)).toBe(2.5);
    expect(
      givenRatings([{ question: plannedQuestion(1), answer: { ...emptyAnswer(idOf(1)), rating: 5, notAsked: null } }]),
    ).toEqual([{ rating: 5, weight: 1 }]);
  });

  it('are null while nothing was rated', () => {
    expect(interviewMean(interviewOf([plannedQuestion(1)]))).toBeNull();
  });

  it('leave the coverage of a question that was not asked out', () => {
    expect(interviewCoverage(mixedInterview())).toEqual({ share: 0.6, covered: 3, probed: 5, points: 6 });
  });

  it('come to one result a competency, in the order of the questions', () => {
    expect(competencyResults(mixedInterview())).toEqual([
      {
        competency: 'Design',
        mean: 4,
        rated: 1,
        questions: 2,
        coverage: { share: 0.75, covered: 1.5, probed: 2, points: 2 },
      },
      {
        competency: 'Operations',
        mean: 2,
        rated: 1,
        questions: 2,
        coverage: { share: 0.5, covered: 1.5, probed: 3, points: 4 },
      },
    ]);
  });

  it('count an added question like any other', () => {
    const start = interviewOf([plannedQuestion(1)]);
    const added = { ...start, added: [plannedQuestion(2)], answers: [...start.answers, emptyAnswer(idOf(2))] };
    expect(interviewMean(withAnswer(withAnswer(added, 1, { rating: 3 }), 2, { rating: 4 }))).toBe(3.5);
  });
});

describe('figures in words', () => {
  it.each<[number | null, string]>([
    [null, '–'],
    [3, '3.0'],
    [11 / 3, '3.7'],
    [3.25, '3.3'],
    [2.349, '2.3'],
    [4.95, '5.0'],
    [1.05, '1.1'],
  ])('formatMean(%s) is %s', (mean, expected) => {
    expect(formatMean(mean)).toBe(expected);
  });

  it.each<[number, string]>([
    [0, '0'],
    [0.5, '½'],
    [3.5, '3½'],
    [4, '4'],
  ])('formatHalves(%d) is %s', (value, expected) => {
    expect(formatHalves(value)).toBe(expected);
  });

  it('says how many points were met of those that were probed, and how many were not', () => {
    expect(formatCoverage({ share: 0.875, covered: 3.5, probed: 4, points: 6 })).toBe(
      '3½ of 4 points met, 2 not probed',
    );
    expect(formatCoverage({ share: 1, covered: 1, probed: 1, points: 1 })).toBe('1 of 1 point met');
    expect(formatCoverage({ share: null, covered: 0, probed: 0, points: 6 })).toBe('none of 6 points probed');
    expect(formatCoverage({ share: null, covered: 0, probed: 0, points: 0 })).toBe('no rubric points');
  });

  it('shows a share in whole percent, and none as a dash', () => {
    expect(formatShare(0.794)).toBe('79%');
    expect(formatShare(0)).toBe('0%');
    expect(formatShare(null)).toBe('–');
  });

  it('shows the formula of the mean, with the weights where one of them is not 1', () => {
    expect(meanFormula([])).toBe('No ratings, no mean.');
    expect(meanFormula([rated(4)])).toBe('(4) ÷ 1 = 4.0');
    expect(meanFormula([rated(4), rated(2), rated(5)])).toBe('(4 + 2 + 5) ÷ 3 = 3.7');
    expect(meanFormula([rated(4, 2), rated(3), rated(5, 0.5)])).toBe('(2 × 4 + 1 × 3 + 0.5 × 5) ÷ (2 + 1 + 0.5) = 3.9');
  });
});
