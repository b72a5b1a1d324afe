import { describe, expect, it } from 'vitest';
import { leniencies, leniencyCaution, leniencyInWords } from '../../../../shared/domain/panel/leniency.ts';
import { plannedQuestion } from '../examples.ts';
import { type Given, tableOf } from './panelExamples.ts';

function panelOf(...given: Given[][]) {
  const questions = (given[0] ?? []).map((_, index) => plannedQuestion(index + 1));
  return tableOf(
    ...given.map((own, index) => ({
      id: 100 + index,
      interviewer: `Rater ${'ABC'.charAt(index)}`,
      questions,
      given: own,
    })),
  );
}

describe('leniencies', () => {
  it('are the mean differences from the others', () => {
    const found = leniencies([panelOf([4, 4, 4, 4, 4], [3, 3, 3, 3, 3], [3, 3, 3, 3, 2])]);
    expect(found).toEqual([
      { memberKey: 'name:rater a|', difference: (1 * 4 + 1.5) / 5, questions: 5 },
      { memberKey: 'name:rater b|', difference: (-0.5 * 4 + 0) / 5, questions: 5 },
      { memberKey: 'name:rater c|', difference: (-0.5 * 4 - 1.5) / 5, questions: 5 },
    ]);
  });

  it.each<[string, Given[][]]>([
    [
      'two raters',
      [
        [4, 4, 4, 4, 4, 4],
        [1, 1, 1, 1, 1, 1],
      ],
    ],
    [
      'four questions',
      [
        [4, 4, 4, 4],
        [1, 1, 1, 1],
        [2, 2, 2, 2],
      ],
    ],
    [
      'four questions that all three rated',
      [
        [4, 4, 4, 4, 4],
        [1, 1, 1, 1, 1],
        [2, 2, 2, 2, 'No time'],
      ],
    ],
  ])('need more than %s', (_, given) => {
    expect(leniencies([panelOf(...given)])).toEqual([]);
  });

  it('add up over candidates', () => {
    const found = leniencies([panelOf([4, 4, 4], [3, 3, 3], [3, 3, 3]), panelOf([5, 5], [3, 3], [3, 3])]);
    expect(found[0]).toEqual({ memberKey: 'name:rater a|', difference: 7 / 5, questions: 5 });
  });
});

describe('leniencyInWords', () => {
  it.each([
    [0.6, 'M. Haddad rated 0.6 higher than the others on average, over 8 shared questions.'],
    [-1.25, 'M. Haddad rated 1.3 lower than the others on average, over 8 shared questions.'],
    [0.2, 'M. Haddad rated about as the others did, over 8 shared questions.'],
  ])('%f', (difference, expected) => {
    expect(leniencyInWords({ memberKey: '', difference, questions: 8 }, 'M. Haddad')).toBe(expected);
  });
});

describe('leniencyCaution', () => {
  it.each([
    [1, 'These are the ratings of one candidate: differences may be chance, and they do not say who is right.'],
    [3, 'These are the ratings of 3 candidates: differences may still be chance, and they do not say who is right.'],
  ])('%i candidates', (candidates, expected) => {
    expect(leniencyCaution(candidates)).toBe(expected);
  });
});
