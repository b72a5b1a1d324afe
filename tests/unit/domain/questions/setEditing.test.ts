import { describe, expect, it } from 'vitest';
import { emptyQuestion } from '../../../../shared/domain/questions/question.ts';
import { type QuestionSet, questionSetSchema, setLimit } from '../../../../shared/domain/questions/questionSet.ts';
import {
  changeItem,
  clockOf,
  coveredShares,
  differenceInWords,
  duplicateSet,
  emptySet,
  insertItem,
  moveItem,
  namedShares,
  newItem,
  problemText,
  removeItem,
  setsUsing,
  setTitle,
  sharesForRole,
  spareText,
  startMinutes,
  timeSegments,
} from '../../../../shared/domain/questions/setEditing.ts';
import { idOf, nine } from '../examples.ts';

function setWith(...numbers: number[]): QuestionSet {
  return {
    ...emptySet(idOf(900), 45, nine),
    title: 'Backend',
    items: numbers.map((number) => newItem({ id: idOf(number), minutes: number })),
  };
}

const numbersOf = (set: QuestionSet) => set.items.map(({ minutes }) => minutes);

describe('the questions of a set', () => {
  it('are added with their own minutes and the weight 1, before a place', () => {
    const set = insertItem(setWith(1, 2), 1, newItem({ id: idOf(8), minutes: 8 }));
    expect(set.items[1]).toEqual({ questionId: idOf(8), minutes: 8, weight: 1, weightReason: '' });
    expect(numbersOf(set)).toEqual([1, 8, 2]);
  });

  it('stand in it once, and no more than the limit', () => {
    const set = setWith(1, 2);
    expect(insertItem(set, 0, newItem({ id: idOf(2), minutes: 5 }))).toBe(set);
    const full = setWith(...Array.from({ length: setLimit }, (_, index) => index + 1));
    expect(insertItem(full, 0, newItem({ id: idOf(500), minutes: 5 }))).toBe(full);
  });

  it('change, move and go by their id', () => {
    const set = setWith(1, 2, 3);
    expect(changeItem(set, idOf(2), { weight: 2 }).items[1]).toEqual({
      questionId: idOf(2),
      minutes: 2,
      weight: 2,
      weightReason: '',
    });
    expect(changeItem(set, idOf(9), { weight: 2 })).toBe(set);
    expect(numbersOf(moveItem(set, 2, 0))).toEqual([3, 1, 2]);
    expect(moveItem(set, 0, 3)).toBe(set);
    expect(numbersOf(removeItem(set, idOf(2)))).toEqual([1, 3]);
  });

  it('begin after the introduction and the questions before them', () => {
    expect(startMinutes({ ...setWith(6, 8, 10), introMinutes: 3 })).toEqual([3, 9, 17]);
  });
});

describe('sets', () => {
  it('begin empty and valid, and are called something at once', () => {
    const set = emptySet(idOf(1), 60, nine);
    expect(questionSetSchema.safeParse(set).success).toBe(true);
    expect(set.slotMinutes).toBe(60);
    expect(setTitle(set)).toBe('Untitled set');
    expect(setTitle({ title: '  Back\u202eend\n2 ' })).toBe('Back end 2');
  });

  it('are copied under a new id and as the user’s own', () => {
    const copy = duplicateSet({ ...setWith(1), builtIn: true }, idOf(901), nine + 5);
    expect(copy).toEqual({
      ...setWith(1),
      id: idOf(901),
      title: 'Backend (copy)',
      builtIn: false,
      updatedAt: nine + 5,
    });
  });

  it('are found by a question that they use', () => {
    const first = setWith(1, 2);
    const second = { ...setWith(2), id: idOf(901) };
    expect(setsUsing([first, second], idOf(1))).toEqual([first]);
    expect(setsUsing([first, second], idOf(3))).toEqual([]);
  });
});

describe('the time of a set', () => {
  it('is shown as a clock', () => {
    expect([0, 3, 59, 60, 130].map(clockOf)).toEqual(['0:00', '0:03', '0:59', '1:00', '2:10']);
  });

  it('stands against the slot in words', () => {
    expect(spareText({ slot: 45, spare: 4 })).toBe('4 min spare');
    expect(spareText({ slot: 45, spare: 0 })).toBe('exactly full');
    expect(spareText({ slot: 45, spare: -3 })).toBe('3 min over');
    expect(spareText({ slot: 0, spare: -3 })).toBe('no slot chosen');
  });

  it('is drawn as shares of the slot, stretches of no minutes left out', () => {
    const set = { ...setWith(10, 20), slotMinutes: 50, introMinutes: 5, closingMinutes: 0 };
    expect(timeSegments(set)).toEqual({
      segments: [
        { kind: 'talk', share: 0.1 },
        { kind: 'question', share: 0.2 },
        { kind: 'question', share: 0.4 },
      ],
      slotEnd: 1,
    });
  });

  it('is drawn as shares of the plan when that is longer, with the place where the slot ends', () => {
    const set = { ...setWith(30, 30), slotMinutes: 45, introMinutes: 0, closingMinutes: 0 };
    expect(timeSegments(set)).toEqual({
      segments: [
        { kind: 'question', share: 0.5 },
        { kind: 'question', share: 0.5 },
      ],
      slotEnd: 0.75,
    });
    expect(timeSegments({ ...set, slotMinutes: 0, items: [] })).toEqual({ segments: [], slotEnd: 1 });
  });
});

describe('namedShares', () => {
  it('leaves out the questions that have no competency yet', () => {
    const bank = [
      { ...emptyQuestion(idOf(1)), competency: 'Data' },
      { ...emptyQuestion(idOf(2)), competency: ' ' },
    ];
    expect(namedShares(setWith(1, 2), bank)).toEqual([{ competency: 'Data', questions: 1, minutes: 1 }]);
  });
});

describe('coveredShares', () => {
  it('are those that are asked about', () => {
    const data = { competency: 'Data', questions: 2, minutes: 14 };
    const security = { competency: 'Security', questions: 0, minutes: 0 };
    expect(coveredShares([data, security])).toEqual([data]);
  });
});

describe('sharesForRole', () => {
  const bank = ['Data', 'Security', 'Patient safety'].map((competency, index) => ({
    ...emptyQuestion(idOf(index + 1)),
    competency,
  }));
  const backend = { ...setWith(1), role: 'Back-end engineer' };
  const other = { ...setWith(2), id: idOf(901), role: ' back-end  Engineer ' };
  const nurse = { ...setWith(3), id: idOf(902), role: 'Nurse' };
  const names = (set: QuestionSet) =>
    sharesForRole(set, [backend, other, nurse], bank).map(({ competency, questions }) => [competency, questions]);

  it('are those of the set and of the other sets for its role, not those of other professions', () => {
    expect(names(backend)).toEqual([
      ['Data', 1],
      ['Security', 0],
    ]);
    expect(names(nurse)).toEqual([['Patient safety', 1]]);
  });

  it('are those of the set alone where it is for no role', () => {
    expect(names({ ...backend, role: ' ' })).toEqual([['Data', 1]]);
    expect(names({ ...backend, role: '', items: [] })).toEqual([]);
  });
});

describe('problemText', () => {
  const bank = [{ ...emptyQuestion(idOf(1)), title: 'Traffic spike' }];

  it('names what is wrong, with what, and what to do', () => {
    expect(problemText({ kind: 'noQuestions' }, bank)).toBe(
      'The set has no questions yet. Add at least one from the bank.',
    );
    expect(problemText({ kind: 'weightWithoutReason', questionId: idOf(1) }, bank)).toBe(
      '‘Traffic spike’ has a weight other than 1. Write down the reason, or set the weight to 1.',
    );
    expect(problemText({ kind: 'missingQuestion', questionId: idOf(2) }, bank)).toBe(
      'A question is no longer in the bank. Remove it from the set.',
    );
  });
});

describe('what a step of undo has made of a set', () => {
  const plan = (...numbers: number[]) => ({ items: numbers.map((number) => newItem(emptyQuestion(idOf(number)))) });
  const nameOf = (id: string) => ({ [idOf(1)]: 'Caching', [idOf(2)]: 'Retries', [idOf(3)]: 'Sharding' })[id] ?? '';
  const between = (before: ReturnType<typeof plan>, after: ReturnType<typeof plan>) =>
    differenceInWords(before, after, nameOf);

  it('names a question that came back, with its place', () => {
    expect(between(plan(1, 3), plan(1, 2, 3))).toBe('Retries, number 2');
  });

  it('names a question that went', () => {
    expect(between(plan(1, 2), plan(1))).toBe('Retries is out of the set');
  });

  it('says another order', () => {
    expect(between(plan(1, 2, 3), plan(2, 1, 3))).toBe('In the order Retries, Caching, Sharding');
  });

  it('has no words for minutes and titles', () => {
    expect(between(plan(1, 2), plan(1, 2))).toBe(true);
  });
});
