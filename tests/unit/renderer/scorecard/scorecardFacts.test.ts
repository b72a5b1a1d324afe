import { describe, expect, it } from 'vitest';
import { answeredQuestions, type Interview } from '../../../../shared/domain/interview/interview.ts';
import { amend, submit } from '../../../../shared/domain/scorecard/scorecard.ts';
import { suggestionOf, timeSpent } from '../../../../src-renderer/screens/scorecard/questions/questionFacts.ts';
import { amendmentsOf, revisionName } from '../../../../src-renderer/screens/scorecard/revisions/revisions.ts';
import { scorecardFacts, scorecardPlace } from '../../../../src-renderer/screens/scorecard/scorecardFacts.ts';
import { idOf, interviewOf, marksOf, minute, nine, plannedQuestion, withAnswer } from '../../domain/examples.ts';

function interview(): Interview {
  const asked = interviewOf([
    plannedQuestion(1, [1, 1]),
    plannedQuestion(2, [1, 1], { weight: 2, weightReason: 'Most of the job' }),
    plannedQuestion(3, [1]),
  ]);
  const first = withAnswer(asked, 1, { rating: 4, marks: marksOf(1, ['met', 'partly']) });
  const second = withAnswer(first, 2, { rating: 1, marks: marksOf(2, ['met', null]) });
  return {
    ...withAnswer(second, 3, { notAsked: { reason: 'No time' } }),
    recommendation: 'no',
    clock: { startedAt: nine, runningSince: null, elapsed: 20 * minute, spent: { [idOf(1)]: 95_000 } },
  };
}

function pairs() {
  const [first, second, third] = answeredQuestions(interview());
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are three questions.');
  return { first, second, third };
}

describe('scorecardFacts', () => {
  it('shows each figure with where it comes from', () => {
    expect(scorecardFacts(interview())).toEqual([
      { name: 'Recommendation', value: 'No', note: 'Given after all ratings' },
      { name: 'Mean rating, weighted', value: '2.0', note: '(1 × 4 + 2 × 1) ÷ (1 + 2) = 2.0' },
      { name: 'Rubric covered', value: '83%', note: '2½ of 3 points met, 1 not probed' },
      { name: 'Deviations', value: '1', note: 'From the plan, listed below' },
    ]);
  });

  it('says where there is nothing', () => {
    const [recommendation, mean, coverage, deviations] = scorecardFacts(interviewOf([plannedQuestion(1)]));
    expect(recommendation?.value).toBe('None');
    expect(mean).toEqual({ name: 'Mean rating, equal weights', value: '–', note: 'No ratings, no mean.' });
    expect(coverage?.value).toBe('–');
    expect(deviations).toEqual({ name: 'Deviations', value: 'None', note: 'Asked as planned' });
  });
});

describe('scorecardPlace', () => {
  it('leaves out what was not given', () => {
    expect(scorecardPlace(interview(), (date) => date)).toEqual([
      'Backend engineer',
      'Round 1',
      '2026-03-02',
      'by Ira Example',
      '“Backend, round 1”',
    ]);
    const { details, plan } = interview();
    const bare = { ...interview(), details: { ...details, round: ' ' }, plan: { ...plan, title: '' } };
    expect(scorecardPlace(bare, (date) => date)).toEqual(['Backend engineer', '2026-03-02', 'by Ira Example']);
  });
});

describe('a question on the scorecard', () => {
  it('shows the time spent against the plan', () => {
    expect(timeSpent(interview(), pairs().first)).toBe('1:35 of 5 min');
    expect(timeSpent(interview(), pairs().second)).toBe('0:00 of 5 min');
  });

  it('shows the suggestion, and asks for nothing where the rating is near', () => {
    expect(suggestionOf(pairs().first)).toEqual({ words: 'Coverage suggests 4.', reason: null });
  });

  it('says when a reason is owed, was declined, or was given', () => {
    const { second } = pairs();
    const words = 'Coverage suggests 5, two or more away.';
    expect(suggestionOf(second)).toEqual({ words, reason: 'No reason was given.' });
    const declined = { ...second, answer: { ...second.answer, ratingReasonDeclined: true } };
    expect(suggestionOf(declined)).toEqual({ words, reason: 'The interviewer chose to give no reason.' });
    const given = { ...second, answer: { ...second.answer, ratingReason: ' Unsafe answers ' } };
    expect(suggestionOf(given)).toEqual({ words, reason: 'Unsafe answers' });
  });
});

describe('amendmentsOf', () => {
  it('numbers the amendments and says what each changed of the state before', () => {
    const scorecard = submit(interview(), nine);
    if (scorecard === null) throw new Error('The interview can be submitted.');
    const changed = { ...interview(), conclusion: { summary: 'Better', strengths: '', concerns: '' } };
    const again = { ...changed, recommendation: 'yes' as const };
    const once = amend(scorecard, changed, 'Forgot the summary', nine + minute);
    const twice = once === null ? null : amend(once, again, 'Thought again', nine + 2 * minute);
    if (twice === null) throw new Error('The scorecard can be amended.');
    expect(
      amendmentsOf(twice).map(({ number, revision, changes }) => [
        number,
        revision.reason,
        changes.map(({ subject, before, after }) => [subject, before, after]),
      ]),
    ).toEqual([
      [1, 'Forgot the summary', [['Summary', null, 'Better']]],
      [2, 'Thought again', [['Recommendation', 'No', 'Yes']]],
    ]);
    expect(amendmentsOf(scorecard)).toEqual([]);
  });

  it('names the states', () => {
    expect([0, 1, 2].map((index) => revisionName(index, 3, 'Monday'))).toEqual([
      'Original, submitted Monday',
      'Amendment 1, Monday',
      'Latest, amendment 2, Monday',
    ]);
    expect(revisionName(0, 1, 'Monday')).toBe('Submitted Monday');
  });
});
