import { describe, expect, it } from 'vitest';
import { agreement } from '../../../../shared/domain/panel/agreement.ts';
import {
  agreementCaption,
  agreementInFull,
  agreementInWords,
  panelFacts,
  recommendationsInWords,
  toDiscussInWords,
} from '../../../../shared/domain/panel/facts.ts';
import { plannedQuestion } from '../examples.ts';
import { type Given, sketch, sketchQuestions, tableOf } from './panelExamples.ts';

const [osei, lindqvist, haddad] = sketch;

function panelOf(...given: Given[][]) {
  const questions = Array.from({ length: given[0]?.length ?? 0 }, (_, index) => plannedQuestion(index + 1));
  return tableOf(
    ...given.map((own, index) => ({ id: 100 + index, interviewer: `Rater ${index}`, questions, given: own })),
  );
}

describe('panelFacts', () => {
  it('gives the facts of the sketch', () => {
    const facts = panelFacts(tableOf(...sketch));
    expect(facts.mean).toBe(41 / 11);
    expect(facts.weights).toBe('equal weights');
    expect(facts.meanFormula).toBe(
      'The sum of all 11 ratings of 3 interviewers, divided by their number: 41 ÷ 11 = 3.7. Questions that were not asked or not rated do not count.',
    );
    expect(recommendationsInWords(facts.recommendations)).toBe('Yes 2 · No 1');
    expect(facts.toDiscuss).toBe(2);
    expect(agreementInWords(facts.agreement)).toBe('Too few ratings');
    expect(agreementCaption(facts.agreement)).toBe(
      'Agreement takes at least five questions that two or more interviewers rated',
    );
    expect(agreementInFull(facts.agreement)).toBe(
      'Too few ratings. Agreement takes at least five questions that two or more interviewers rated',
    );
  });

  it('tells the formula with weights', () => {
    const questions = sketchQuestions.map((question, index) =>
      index === 0 ? { ...question, weight: 2.5, weightReason: 'Most of the job' } : question,
    );
    const facts = panelFacts(tableOf({ ...osei, questions }, { ...lindqvist, questions }));
    expect(facts.mean).toBe((2.5 * 4 + 4 + 3 + 5 + 2.5 * 2 + 4 + 4 + 3) / 11);
    expect(facts.weights).toBe('weighted');
    expect(facts.meanFormula).toBe(
      'The sum of weight × rating over all 8 ratings of 2 interviewers, divided by the sum of the weights: 38 ÷ 11 = 3.5. Questions that were not asked or not rated do not count.',
    );
  });

  it('has no mean without ratings', () => {
    const facts = panelFacts(tableOf({ ...haddad, given: ['', '', '', ''] }));
    expect([facts.mean, facts.meanFormula]).toEqual([null, 'No ratings, no mean.']);
  });

  it('measures agreement over the questions that interviewers share', () => {
    const ratings: Given[][] = [
      [4, 4, 3, 5, 2, 3, 4, 1],
      [4, 5, 3, 4, 2, 3, 5, 2],
      [5, 4, 'No time', 5, 1, 3, 4, 1],
    ];
    const { agreement: measured } = panelFacts(panelOf(...ratings));
    const units = ratings[0]?.map((_, question) =>
      ratings.map((own) => (typeof own[question] === 'number' ? own[question] : null)),
    );
    const direct = agreement(units ?? []);
    expect(measured).toMatchObject({ kind: 'measured', counts: { raters: 3, units: 8, ratings: 23 } });
    expect(measured.kind === 'measured' && direct.kind === 'measured' && measured.alpha - direct.alpha).toBeCloseTo(
      0,
      12,
    );
    expect(agreementInWords(measured)).toBe('High');
    expect(agreementCaption(measured)).toBe(
      'Krippendorff’s α 0.84, ordinal, 3 raters × 8 questions; 95% interval 0.22 to 0.96',
    );
  });

  it('measures the same in whatever order the questions were planned', () => {
    const given = [4, 4, 3, 5, 2, 3, 4, 1] as const;
    const others = [4, 5, 3, 4, 2, 3, 5, 2] as const;
    const questions = given.map((_, index) => plannedQuestion(index + 1));
    const forwards = tableOf({ ...osei, questions, given }, { ...lindqvist, questions, given: others });
    const [turned, turnedGiven, turnedOthers] = [questions.toReversed(), given.toReversed(), others.toReversed()];
    const backwards = tableOf(
      { ...osei, questions: turned, given: turnedGiven },
      { ...lindqvist, questions: turned, given: turnedOthers },
    );
    expect(panelFacts(backwards).agreement).toEqual(panelFacts(forwards).agreement);
  });

  it('does not measure what stands apart', () => {
    const own = Array.from({ length: 6 }, (_, index) => plannedQuestion(20 + index));
    const table = tableOf(osei, { ...lindqvist, questions: own, given: [1, 2, 3, 4, 5, 1] });
    expect(panelFacts(table).agreement).toEqual({
      kind: 'tooFew',
      reason: 'units',
      counts: { raters: 2, units: 0, ratings: 0 },
    });
  });
});

describe('the facts in words', () => {
  it('names no recommendation where there is none, and the most favourable first', () => {
    expect(recommendationsInWords([])).toBe('No recommendation');
    const table = tableOf(
      { ...osei, recommendation: 'strongNo' },
      { ...lindqvist, recommendation: 'undecided' },
      { ...haddad, recommendation: 'strongYes' },
    );
    expect(recommendationsInWords(panelFacts(table).recommendations)).toBe('Strong yes 1 · Undecided 1 · Strong no 1');
  });

  it.each<[number, string]>([
    [0.8, 'High'],
    [0.799, 'Moderate'],
    [0.667, 'Moderate'],
    [0.666, 'Low'],
    [0.01, 'Low'],
    [0, 'None'],
    [-0.4, 'None'],
  ])('calls an α of %d %s', (alpha, word) => {
    const counts = { raters: 2, units: 5, ratings: 10 };
    expect(agreementInWords({ kind: 'measured', alpha, interval: { low: alpha, high: alpha }, counts })).toBe(word);
  });

  it('writes a negative α with a minus sign, and its interval in words', () => {
    const measured = {
      kind: 'measured' as const,
      alpha: -0.125,
      interval: { low: -0.5, high: -0.001 },
      counts: { raters: 2, units: 5, ratings: 10 },
    };
    expect(agreementCaption(measured)).toBe(
      'Krippendorff’s α −0.13, ordinal, 2 raters × 5 questions; 95% interval −0.50 to 0.00',
    );
  });

  it.each([
    [0, 'Nothing to discuss'],
    [1, '1 to discuss'],
  ])('says of %i: %s', (count, expected) => {
    expect(toDiscussInWords(count)).toBe(expected);
  });
});
