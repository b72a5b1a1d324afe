import { describe, expect, it } from 'vitest';
import { freezeSet, planQuestion, startInterview } from '../../../../shared/domain/interview/interview.ts';
import { emptyQuestion, type Question } from '../../../../shared/domain/questions/question.ts';
import {
  competencyShares,
  type QuestionSet,
  questionSetSchema,
  setProblems,
  setTime,
} from '../../../../shared/domain/questions/questionSet.ts';
import { idOf, interviewOf, nine, plannedQuestion } from '../examples.ts';

function bankQuestion(number: number, changes: Partial<Question> = {}): Question {
  return { ...emptyQuestion(idOf(number)), prompt: `Prompt ${number}?`, ...changes };
}

function setItem(number: number, minutes = 8, weight = 1, weightReason = '') {
  return { questionId: idOf(number), minutes, weight, weightReason };
}

function setOf(items: QuestionSet['items']): QuestionSet {
  return {
    id: idOf(900),
    title: 'Backend, round 1',
    description: '',
    role: 'Backend engineer',
    round: 'Round 1',
    slotMinutes: 45,
    introMinutes: 5,
    closingMinutes: 5,
    items,
    builtIn: false,
    opening: '',
    closing: '',
    updatedAt: nine,
  };
}

describe('setTime', () => {
  it('adds introduction, questions and closing up against the slot', () => {
    expect(setTime(setOf([setItem(1, 12), setItem(2, 20)]))).toEqual({
      questions: 32,
      planned: 42,
      slot: 45,
      spare: 3,
    });
    expect(setTime(setOf([setItem(1, 40)]))).toEqual({ questions: 40, planned: 50, slot: 45, spare: -5 });
  });
});

describe('competencyShares', () => {
  it('has a row for every competency of the bank, covered or not; a retired question brings none', () => {
    const bank = [
      bankQuestion(1, { competency: 'Design' }),
      bankQuestion(2, { competency: 'Operations' }),
      bankQuestion(3, { competency: 'Design' }),
      bankQuestion(4, { competency: 'Retired only', retired: true }),
      bankQuestion(5, { competency: 'Retired but asked', retired: true }),
    ];
    expect(competencyShares(setOf([setItem(1, 8), setItem(3, 7), setItem(5, 4), setItem(66, 9)]), bank)).toEqual([
      { competency: 'Design', questions: 2, minutes: 15 },
      { competency: 'Operations', questions: 0, minutes: 0 },
      { competency: 'Retired but asked', questions: 1, minutes: 4 },
    ]);
  });
});

describe('setProblems', () => {
  it('finds nothing in a set that is ready', () => {
    expect(
      setProblems(
        setOf([setItem(1), setItem(2, 8, 2, 'central to the role')]),
        [1, 2].map((n) => bankQuestion(n)),
      ),
    ).toEqual([]);
  });

  it('names an empty set, a question that is gone, and a weight without a reason', () => {
    expect(setProblems(setOf([]), [])).toEqual([{ kind: 'noQuestions' }]);
    expect(
      setProblems(
        setOf([setItem(1, 8, 2, '  '), setItem(2, 8, 0.5, ''), setItem(3)]),
        [1, 2].map((n) => bankQuestion(n)),
      ),
    ).toEqual([
      { kind: 'weightWithoutReason', questionId: idOf(1) },
      { kind: 'weightWithoutReason', questionId: idOf(2) },
      { kind: 'missingQuestion', questionId: idOf(3) },
    ]);
  });
});

describe('questionSetSchema', () => {
  it('refuses a question that stands in the set twice', () => {
    const issues = questionSetSchema.safeParse(setOf([setItem(1), setItem(2), setItem(1)])).error?.issues;
    expect(issues?.map(({ path, message }) => [path, message])).toEqual([[['items'], 'holds a question twice']]);
  });
});

describe('freezeSet', () => {
  it('copies the questions in the order of the set, with its minutes, weights and reasons', () => {
    const bank = [bankQuestion(1, { minutes: 5 }), bankQuestion(2, { minutes: 6 })];
    const frozen = freezeSet(setOf([setItem(2, 9, 2, 'central'), setItem(1, 4)]), bank);
    expect(
      frozen.questions.map(({ id, minutes, weight, weightReason }) => [id, minutes, weight, weightReason]),
    ).toEqual([
      [idOf(2), 9, 2, 'central'],
      [idOf(1), 4, 1, ''],
    ]);
    expect(frozen).toMatchObject({ setId: idOf(900), title: 'Backend, round 1', slotMinutes: 45, introMinutes: 5 });
  });

  it('shares nothing with the bank, so that a later edit cannot reach the interview', () => {
    const question = bankQuestion(1, { rubric: [{ id: idOf(11), text: 'Before', weight: 1 }] });
    const frozen = freezeSet(setOf([setItem(1)]), [question]);
    for (const point of question.rubric) point.text = 'After';
    expect(frozen.questions[0]?.rubric[0]?.text).toBe('Before');
  });

  it('leaves a question out that the bank does not have', () => {
    expect(freezeSet(setOf([setItem(1), setItem(2)]), [bankQuestion(2)]).questions.map(({ id }) => id)).toEqual([
      idOf(2),
    ]);
  });
});

describe('startInterview', () => {
  it('begins with an empty answer a question, at the first one, with the clock at zero', () => {
    const interview = interviewOf([plannedQuestion(3), plannedQuestion(1)]);
    expect(interview.answers.map(({ questionId, rating, askedAt }) => [questionId, rating, askedAt])).toEqual([
      [idOf(3), null, null],
      [idOf(1), null, null],
    ]);
    expect(interview.current).toBe(idOf(3));
    expect(interview.clock).toEqual({ startedAt: null, runningSince: null, elapsed: 0, spent: {} });
    expect(interview.recommendation).toBeNull();
    expect(interview.sample).toBe(false);
  });

  it('refuses a plan without questions', () => {
    const { details, plan } = interviewOf([plannedQuestion(1)]);
    expect(() => startInterview({ id: idOf(1), createdAt: nine, details, plan: { ...plan, questions: [] } })).toThrow(
      'An interview needs at least one question.',
    );
  });
});

describe('planQuestion', () => {
  it('freezes a bank question with its own minutes and the weight 1', () => {
    const planned = planQuestion(bankQuestion(1, { minutes: 7, retired: true }));
    expect(planned).toMatchObject({ id: idOf(1), minutes: 7, weight: 1, weightReason: '' });
    expect('retired' in planned).toBe(false);
  });
});
