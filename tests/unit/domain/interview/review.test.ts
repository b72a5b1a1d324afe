import { describe, expect, it } from 'vitest';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import {
  blockersInWords,
  canSubmit,
  openMatters,
  optionalMatters,
} from '../../../../shared/domain/interview/review.ts';
import { idOf, interviewOf, marksOf, plannedQuestion, pointId, withAnswer } from '../examples.ts';

const start = interviewOf([plannedQuestion(1), plannedQuestion(2, [])]);
const rated: Interview = {
  ...withAnswer(withAnswer(start, 1, { rating: 3 }), 2, { rating: 4 }),
  recommendation: 'yes',
};

function concern(number: number, changes = {}) {
  return {
    id: idOf(500 + number),
    at: 0,
    kind: 'concern' as const,
    text: `Concern\n${number}`,
    pointIds: [],
    ...changes,
  };
}

describe('openMatters', () => {
  it('are none in a complete interview', () => {
    expect(openMatters(rated)).toEqual([]);
    expect(canSubmit(rated)).toBe(true);
  });

  it('name every unrated question and the missing recommendation, in that order', () => {
    expect(openMatters(start)).toEqual([
      { kind: 'unrated', blocks: true, questionId: idOf(1), text: '“Question 1” has no rating' },
      { kind: 'unrated', blocks: true, questionId: idOf(2), text: '“Question 2” has no rating' },
      { kind: 'recommendationMissing', blocks: true, text: 'There is no recommendation yet' },
    ]);
    expect(canSubmit(start)).toBe(false);
  });

  it('let a question stay that was asked and not rated, and say so', () => {
    const left = withAnswer(rated, 1, { rating: null, notRated: { reason: '' } });
    expect(openMatters(left).filter(({ questionId }) => questionId === idOf(1))).toEqual([
      {
        kind: 'notRated',
        blocks: false,
        questionId: idOf(1),
        text: '“Question 1” was asked, but is not rated: it enters no mean, and the scorecard says so',
      },
    ]);
    expect(canSubmit(left)).toBe(canSubmit(rated));
  });

  it('take a question that was not asked for settled', () => {
    const skipped = withAnswer(rated, 1, { rating: null, notAsked: { reason: '' } });
    expect(openMatters(skipped)).toEqual([]);
  });

  it('name missing names; a name of control characters is none', () => {
    const nameless = {
      ...rated,
      details: {
        ...rated.details,
        candidate: { ...rated.details.candidate, name: '\u0000\u202e\n' },
        interviewer: { name: '  ', email: '' },
      },
    };
    expect(openMatters(nameless)).toEqual([
      { kind: 'candidateMissing', blocks: true, text: 'The candidate has no name' },
      { kind: 'interviewerMissing', blocks: true, text: 'The interviewer has no name' },
    ]);
  });

  it('ask for the reason of a rating far from the suggestion without blocking, until it is given or declined', () => {
    const far = withAnswer(rated, 1, { rating: 5, marks: marksOf(1, ['missed', 'missed', 'missed', 'missed']) });
    expect(openMatters(far)).toEqual([
      {
        kind: 'unexplained',
        blocks: false,
        questionId: idOf(1),
        text: '“Question 1” is rated two or more away from what its coverage suggests',
      },
    ]);
    expect(canSubmit(far)).toBe(true);
    expect(openMatters(withAnswer(far, 1, { ratingReason: 'because' }))).toEqual([]);
    expect(openMatters(withAnswer(far, 1, { ratingReasonDeclined: true }))).toEqual([]);
  });

  it('name a concern that is linked to nothing, in one line, unless the question has no rubric', () => {
    const notes = [concern(1), concern(2, { pointIds: [pointId(1, 1)] }), concern(3, { kind: 'strength' })];
    expect(openMatters(withAnswer(withAnswer(rated, 1, { notes }), 2, { notes: [concern(4)] }))).toEqual([
      {
        kind: 'unlinkedConcern',
        blocks: false,
        questionId: idOf(1),
        noteId: idOf(501),
        text: 'A concern under “Question 1” is linked to no rubric point: Concern 1',
      },
    ]);
  });
});

describe('blockersInWords', () => {
  const inWords = (interview: Interview) => blockersInWords(openMatters(interview));

  it('counts ratings and names the rest', () => {
    expect(inWords(start)).toBe('2 ratings, the recommendation');
    expect(inWords({ ...withAnswer(rated, 1, { rating: null }), recommendation: 'no' })).toBe('1 rating');
    const nameless = { ...rated, details: { ...rated.details, interviewer: { name: '', email: '' } } };
    expect(inWords(nameless)).toBe('the interviewer’s name');
  });

  it('is empty where nothing blocks, whatever can stay', () => {
    expect(inWords(rated)).toBe('');
    expect(inWords(withAnswer(rated, 1, { notes: [concern(1)] }))).toBe('');
  });
});

describe('optionalMatters', () => {
  it('stand one line a kind with their number, without what blocks', () => {
    const open = withAnswer(withAnswer(start, 1, { notes: [concern(1), concern(2)] }), 2, { rating: null });
    const folded = optionalMatters(openMatters(open));
    expect(folded.map(({ name }) => name)).toEqual(['A concern without a point: 2']);
    expect(folded[0]?.matters.map(({ noteId }) => noteId)).toEqual([idOf(501), idOf(502)]);
    expect(optionalMatters(openMatters(rated))).toEqual([]);
  });
});
