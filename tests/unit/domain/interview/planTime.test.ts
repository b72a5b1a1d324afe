import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../shared/domain/interview/edit.ts';
import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import { interviewSteps } from '../../../../shared/domain/interview/places.ts';
import { minutesAt, minutesOf, slotOf } from '../../../../shared/domain/interview/planTime.ts';
import { agreedInWords, toldOfName } from '../../../../shared/domain/interview/words.ts';
import { idOf, interviewOf, plannedQuestion } from '../examples.ts';

/** An interview of 45 minutes: 5 for the opening, 12 and 20 for two questions, 5 for the closing. */
const start = interviewOf([plannedQuestion(1, [], { minutes: 12 }), plannedQuestion(2, [], { minutes: 20 })]);

function agreed(minutes: number, note = ''): Interview {
  return applyEdit(start, { type: 'describe', changes: { accommodation: { minutes, note } } });
}

describe('minutes that were agreed beyond those of the set', () => {
  it('lengthen the interview, and are shared out in proportion, to the minute', () => {
    const longer = agreed(15, 'A break at half time');
    expect([slotOf(start), slotOf(longer)]).toEqual([45, 60]);
    // 15 more on 42: 1.79, 4.29, 7.14, 1.79, of which the two largest remainders are made full.
    expect([...minutesOf(longer)]).toEqual([
      ['opening', 7],
      [idOf(1), 16],
      [idOf(2), 27],
      ['closing', 7],
    ]);
    expect(interviewSteps(longer).map(({ minutes }) => minutes)).toEqual([7, 7]);
  });

  it('leave the plan, and so its hash, and a question beyond it as they are', () => {
    const longer = applyEdit(agreed(15), { type: 'addQuestion', question: plannedQuestion(3, [], { minutes: 6 }) });
    expect(longer.plan).toBe(start.plan);
    expect([minutesAt(longer, idOf(3)), minutesAt(longer, idOf(2))]).toEqual([6, 27]);
  });

  it('are nobody’s where the set has no minutes at all', () => {
    const empty = {
      ...start.plan,
      introMinutes: 0,
      closingMinutes: 0,
      questions: [plannedQuestion(1, [], { minutes: 0 })],
    };
    expect([...minutesOf({ ...agreed(10), plan: empty }).values()]).toEqual([0, 0, 0]);
  });

  it('are told in words, and an agreement of nothing is none', () => {
    expect(agreedInWords(agreed(15, 'Questions in writing').details)).toBe('15 more minutes. Questions in writing');
    expect(agreedInWords(agreed(1).details)).toBe('1 more minute');
    expect(agreedInWords(start.details)).toBe('');
    const gone = applyEdit(agreed(15, 'x'), { type: 'describe', changes: { accommodation: { minutes: 0, note: '' } } });
    expect(gone.details).toEqual(start.details);
    expect(applyEdit(agreed(15), { type: 'describe', changes: { accommodation: null } }).details).toEqual(
      start.details,
    );
  });
});

it('what a candidate tells of their name is there as long as it is told', () => {
  const told = applyEdit(start, {
    type: 'describe',
    changes: { candidate: { pronunciation: 'AY-da', pronouns: 'she/her' } },
  });
  expect(toldOfName(told.details.candidate)).toBe('AY-da · she/her');
  const less = applyEdit(told, { type: 'describe', changes: { candidate: { pronunciation: '' } } });
  expect(toldOfName(less.details.candidate)).toBe('she/her');
  expect(applyEdit(less, { type: 'describe', changes: { candidate: { pronouns: '' } } }).details).toEqual(
    start.details,
  );
});
