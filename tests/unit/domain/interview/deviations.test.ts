import { describe, expect, it } from 'vitest';
import { describeDeviation, deviations } from '../../../../shared/domain/interview/deviations.ts';
import { applyEdit } from '../../../../shared/domain/interview/edit.ts';
import { type Answer, emptyAnswer, type Interview } from '../../../../shared/domain/interview/interview.ts';
import { idOf, interviewOf, minute, plannedQuestion, withAnswer } from '../examples.ts';

/** An interview on a plan of this length; `askedAt` says in which minute a question was first asked. */
function asked(length: number, askedAt: Readonly<Record<number, number>>): Interview {
  const start = interviewOf(Array.from({ length }, (_, index) => plannedQuestion(index + 1)));
  return Object.entries(askedAt).reduce(
    (interview, [number, at]) => withAnswer(interview, Number(number), { askedAt: at * minute, rating: 3 }),
    start,
  );
}

function reordered(number: number, planned: number, askedAs: number) {
  return { kind: 'reordered', questionId: idOf(number), title: `Question ${number}`, planned, asked: askedAs };
}

const skipped: Partial<Answer> = { notAsked: { reason: ' no time \n' }, rating: null };

describe('deviations', () => {
  it('are none when everything was asked in order, or nothing yet', () => {
    expect(deviations(asked(3, { 1: 0, 2: 5, 3: 9 }))).toEqual([]);
    expect(deviations(asked(3, {}))).toEqual([]);
  });

  it('name what was skipped, with the reason', () => {
    expect(deviations(withAnswer(asked(3, { 1: 0, 3: 9 }), 2, skipped))).toEqual([
      { kind: 'notAsked', questionId: idOf(2), title: 'Question 2', reason: 'no time' },
    ]);
  });

  it('name a step that was skipped, before the questions', () => {
    const first = applyEdit(withAnswer(asked(2, { 1: 0 }), 2, skipped), {
      type: 'skipStep',
      step: 'closing',
      skipped: { reason: ' no time ' },
    });
    const found = deviations(applyEdit(first, { type: 'skipStep', step: 'opening', skipped: { reason: '' } }));
    expect(found.map(describeDeviation)).toEqual([
      'The opening was skipped.',
      'The closing was skipped: no time',
      '“Question 2” was not asked: no time',
    ]);
  });

  it('name what was asked and left without a rating, apart from what was skipped', () => {
    const left = withAnswer(asked(3, { 1: 0, 2: 5, 3: 9 }), 2, { notRated: { reason: ' heard of it before ' } });
    expect(deviations(left)).toEqual([
      { kind: 'notRated', questionId: idOf(2), title: 'Question 2', reason: 'heard of it before' },
    ]);
    expect(deviations(left).map(describeDeviation)).toEqual([
      '“Question 2” was asked, but not rated: heard of it before',
    ]);
  });

  it('name what was asked in another order than planned', () => {
    expect(deviations(asked(3, { 1: 4, 2: 0, 3: 9 }))).toEqual([reordered(1, 1, 2), reordered(2, 2, 1)]);
  });

  it('number the places as the plan does, also after a skipped question', () => {
    const interview = withAnswer(asked(4, { 1: 0, 3: 9, 4: 5 }), 2, skipped);
    expect(deviations(interview).slice(1)).toEqual([reordered(3, 3, 4), reordered(4, 4, 3)]);
  });

  it('take a question that was noted in and then skipped for skipped, not for reordered', () => {
    const interview = withAnswer(asked(3, { 1: 5, 3: 9 }), 2, { ...skipped, askedAt: 0 });
    expect(deviations(interview).map(({ kind, questionId }) => [kind, questionId])).toEqual([['notAsked', idOf(2)]]);
  });

  it('see no order between questions that were first asked at the same moment', () => {
    expect(deviations(asked(3, { 1: 0, 2: 0, 3: 0 }))).toEqual([]);
  });

  it('name what was asked beyond the plan, whenever that was', () => {
    const start = asked(2, { 1: 5, 2: 9 });
    const interview = {
      ...start,
      added: [plannedQuestion(3)],
      answers: [...start.answers, { ...emptyAnswer(idOf(3)), askedAt: 0 }],
    };
    expect(deviations(interview)).toEqual([{ kind: 'added', questionId: idOf(3), title: 'Question 3' }]);
  });

  it('stand in the order skipped, reordered, added', () => {
    const start = withAnswer(asked(3, { 2: 9, 3: 5 }), 1, skipped);
    const interview = { ...start, added: [plannedQuestion(4)], answers: [...start.answers, emptyAnswer(idOf(4))] };
    expect(deviations(interview).map(describeDeviation)).toEqual([
      '“Question 1” was not asked: no time',
      '“Question 2” was planned as number 2 and asked as number 3.',
      '“Question 3” was planned as number 3 and asked as number 2.',
      '“Question 4” was asked beyond the plan.',
    ]);
  });

  it('end the sentence where no reason was given', () => {
    expect(describeDeviation({ kind: 'notAsked', questionId: idOf(1), title: 'Caching', reason: '' })).toBe(
      '“Caching” was not asked.',
    );
  });
});
