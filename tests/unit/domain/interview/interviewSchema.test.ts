import { describe, expect, it } from 'vitest';
import { emptyAnswer, type Interview } from '../../../../shared/domain/interview/interview.ts';
import { interviewSchema } from '../../../../shared/domain/interview/interviewSchema.ts';
import { idOf, interviewOf, marksOf, plannedQuestion, pointId, withAnswer } from '../examples.ts';

const start = interviewOf([plannedQuestion(1), plannedQuestion(2)]);
const note = { id: idOf(501), at: 0, kind: 'plain' as const, text: 'x', pointIds: [] };

function problemsOf(interview: Interview): string[] {
  return interviewSchema.safeParse(interview).error?.issues.map(({ message }) => message) ?? [];
}

describe('an interview from a file', () => {
  it('is taken as it is when its parts fit each other', () => {
    expect(interviewSchema.parse(start)).toEqual(start);
  });

  it.each<[string, Interview, string]>([
    [
      'a question in the plan and among the added ones',
      { ...start, added: [plannedQuestion(1)], answers: [...start.answers, emptyAnswer(idOf(1))] },
      'holds a question twice',
    ],
    [
      'a missing answer',
      { ...start, answers: start.answers.slice(1) },
      'does not hold one answer for each question, in their order',
    ],
    [
      'answers in another order',
      { ...start, answers: start.answers.toReversed() },
      'does not hold one answer for each question, in their order',
    ],
    [
      'a rating for a question that was not asked',
      withAnswer(start, 1, { rating: 5, notAsked: { reason: '' } }),
      'rates a question that was not asked',
    ],
    [
      'a rating for a question that was to stay without one',
      withAnswer(start, 1, { rating: 5, notRated: { reason: '' } }),
      'leaves a question without a rating that was rated or not asked',
    ],
    [
      'a mark for another question’s point',
      withAnswer(start, 1, { marks: marksOf(2, ['met']) }),
      'marks a rubric point that the question does not have',
    ],
    ['a note twice', withAnswer(start, 1, { notes: [note, note] }), 'holds a note twice'],
    [
      'a link to another question’s point',
      withAnswer(start, 1, { notes: [{ ...note, pointIds: [pointId(2, 1)] }] }),
      'links a note wrongly',
    ],
    [
      'a link twice',
      { ...start, drafts: { [idOf(1)]: { text: 'x', pointIds: [pointId(1, 1), pointId(1, 1)] } } },
      'links a draft wrongly',
    ],
    ['an unknown place', { ...start, current: idOf(77) }, 'is at a question that it does not have'],
    [
      'a draft for an unknown question',
      { ...start, drafts: { [idOf(77)]: { text: 'x', pointIds: [] } } },
      'holds a draft for a question that it does not have',
    ],
    [
      'time for an unknown question',
      { ...start, clock: { ...start.clock, spent: { [idOf(77)]: 1 } } },
      'counts time for a question that it does not have',
    ],
    [
      'a recommendation before all ratings',
      { ...withAnswer(start, 1, { rating: 5 }), recommendation: 'yes' },
      'holds a recommendation before all ratings',
    ],
  ])('is refused with %s', (_, interview, problem) => {
    expect(problemsOf(interview)).toEqual([problem]);
  });

  it('is refused without a question', () => {
    expect(problemsOf({ ...start, plan: { ...start.plan, questions: [] }, answers: [] })).not.toEqual([]);
  });
});
