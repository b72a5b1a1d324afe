import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areDistinct } from '../../../../shared/domain/ids.ts';
import { rubricLimit } from '../../../../shared/domain/questions/limits.ts';
import { emptyQuestion, type Question, questionSchema } from '../../../../shared/domain/questions/question.ts';
import {
  createBankMatcher,
  fateOf,
  outcomeOf,
  questionsToAdd,
} from '../../../../shared/guide/import/importDecision.ts';
import {
  applyToPlan,
  fieldOf,
  firstDifference,
  type ImportPlan,
  openPlan,
  type PlanAction,
} from '../../../../shared/guide/import/importPlan.ts';
import type { ParsedQuestion } from '../../../../shared/guide/lines/parsedGuide.ts';
import { deepFreeze } from '../../domain/deepFreeze.ts';
import { idOf } from '../../domain/examples.ts';
import { parsedQuestion, readGuideOf } from '../parsedExamples.ts';

const source = `How do you plan a shift?
Cover skills, rest rules, and swaps.
What do you do when the fire alarm goes off?
Cover evacuation and roll call.
Why us?`;

function parsed(prompt: string, ...points: string[]): ParsedQuestion {
  const rubric = points.map((point) => {
    const from = source.toLowerCase().indexOf(point.toLowerCase());
    return { text: point, span: [from, from + point.length] as [number, number] };
  });
  return parsedQuestion(prompt, { rubric, exampleAnswer: 'I would begin early.' });
}

const guide = [
  parsed('How do you plan a shift?', 'Skills', 'Rest rules', 'Swaps'),
  parsed('What do you do when the fire alarm goes off?', 'Evacuation', 'Roll call'),
  parsed('Why us?'),
];

/** Questions have the ids 1, 5, 8; their points the ids between. */
function openGuide(): ImportPlan {
  let number = 0;
  return deepFreeze(
    openPlan(
      source,
      { ...readGuideOf('guide.txt', source, []).guide, questions: guide },
      {
        newId: () => {
          number += 1;
          return idOf(number);
        },
        guessCompetency: () => 'Operations',
      },
    ),
  );
}

const plan = openGuide();
const [shift, alarm, why] = plan.questions.map(({ id }) => id) as [string, string, string];
const [skills, rest, swaps] = (plan.questions[0]?.points ?? []).map(({ id }) => id) as [string, string, string];

function planAfter(...actions: readonly PlanAction[]): ImportPlan {
  return deepFreeze(actions.reduce(applyToPlan, plan));
}

function pointTexts(of: ImportPlan, id = shift): string[] {
  return of.questions.find((question) => question.id === id)?.points.map(({ text }) => text) ?? [];
}

const bank: Question[] = [
  { ...emptyQuestion(idOf(900)), prompt: 'What would you do when a fire alarm goes off?', competency: 'Safety' },
];
const inBank = createBankMatcher(bank);

describe('openPlan', () => {
  it('takes over everything that was read', () => {
    expect(plan.questions.map(({ prompt }) => prompt)).toEqual(guide.map(({ prompt }) => prompt));
    expect(plan.questions[0]).toMatchObject({
      title: 'Plan a shift',
      competency: 'Operations',
      exampleAnswer: 'I would begin early.',
      decision: 'byLikeness',
    });
    expect(plan.questions[0]?.points.map(({ text, span }) => [text, span && source.slice(...span)])).toEqual([
      ['Skills', 'skills'],
      ['Rest rules', 'rest rules'],
      ['Swaps', 'swaps'],
    ]);
  });
});

describe('applyToPlan', () => {
  it('edits a question and sets the competency of several', () => {
    const edited = planAfter(
      { kind: 'editQuestion', id: shift, changes: { title: 'Rota', prompt: 'How do you build a rota?' } },
      { kind: 'setCompetency', ids: [shift, why], competency: 'Motivation' },
    );
    expect(edited.questions.map(({ title, prompt, competency }) => [title, prompt, competency])).toEqual([
      ['Rota', 'How do you build a rota?', 'Motivation'],
      ['The fire alarm goes off', 'What do you do when the fire alarm goes off?', 'Operations'],
      ['Why us', 'Why us?', 'Motivation'],
    ]);
  });

  it('splits, merges, moves, removes and adds points', () => {
    const split = planAfter({ kind: 'splitPoint', id: shift, pointId: rest, at: 4, newPointId: idOf(50) });
    expect(pointTexts(split)).toEqual(['Skills', 'Rest', 'Rules', 'Swaps']);
    expect(pointTexts(planAfter({ kind: 'mergePoint', id: shift, pointId: skills }))).toEqual([
      'Skills, rest rules',
      'Swaps',
    ]);
    expect(pointTexts(planAfter({ kind: 'movePoint', id: shift, from: 2, to: 0 }))).toEqual([
      'Swaps',
      'Skills',
      'Rest rules',
    ]);
    expect(pointTexts(planAfter({ kind: 'removePoint', id: shift, pointId: skills }))).toEqual(['Rest rules', 'Swaps']);
    expect(pointTexts(planAfter({ kind: 'addPoint', id: why, pointId: idOf(51), text: 'Honesty' }), why)).toEqual([
      'Honesty',
    ]);
  });

  it('takes a point away whose text is blank, and adds none', () => {
    const edited = planAfter(
      { kind: 'editPoint', id: shift, pointId: swaps, text: ' \n' },
      { kind: 'addPoint', id: shift, pointId: idOf(52), text: '  ' },
    );
    expect(pointTexts(edited)).toEqual(['Skills', 'Rest rules']);
  });

  it('gives back the same plan when nothing changes', () => {
    const nothing: PlanAction[] = [
      { kind: 'editQuestion', id: idOf(999), changes: { title: 'x' } },
      { kind: 'editQuestion', id: shift, changes: { title: 'Plan a shift' } },
      { kind: 'setCompetency', ids: [idOf(999)], competency: 'Operations' },
      { kind: 'decide', ids: [shift], decision: 'byLikeness' },
      { kind: 'editPoint', id: shift, pointId: skills, text: 'Skills' },
      { kind: 'mergePoint', id: shift, pointId: swaps },
      { kind: 'movePoint', id: shift, from: 0, to: 3 },
      { kind: 'splitPoint', id: shift, pointId: skills, at: 0, newPointId: idOf(53) },
      { kind: 'addPoint', id: why, pointId: skills, text: 'An id that is taken' },
      { kind: 'splitPoint', id: shift, pointId: rest, at: 4, newPointId: skills },
    ];
    for (const action of nothing) expect(applyToPlan(plan, action), action.kind).toBe(plan);
  });

  it('holds a question to its limit of points', () => {
    const many = Array.from({ length: rubricLimit + 5 }, (_, index): PlanAction => {
      return { kind: 'addPoint', id: shift, pointId: idOf(100 + index), text: 'Two words' };
    });
    const full = planAfter(...many);
    expect(pointTexts(full)).toHaveLength(rubricLimit);
    expect(applyToPlan(full, { kind: 'splitPoint', id: shift, pointId: rest, at: 4, newPointId: idOf(60) })).toBe(full);
  });
});

describe('fieldOf', () => {
  it('is the same for consecutive typing in one field only', () => {
    const typed = (text: string, pointId = skills) => fieldOf({ kind: 'editPoint', id: shift, pointId, text });
    expect(typed('a')).toBe(typed('ab'));
    expect(typed('a')).not.toBe(typed('a', rest));
    expect(fieldOf({ kind: 'editQuestion', id: shift, changes: { title: 'a' } })).not.toBe(
      fieldOf({ kind: 'editQuestion', id: shift, changes: { prompt: 'a' } }),
    );
    expect(fieldOf({ kind: 'mergePoint', id: shift, pointId: skills })).toBeNull();
  });
});

describe('firstDifference', () => {
  it('names the first question that an action changed', () => {
    const edited = planAfter({ kind: 'setCompetency', ids: [alarm, why], competency: 'Safety' });
    expect(firstDifference(plan, edited)?.id).toBe(alarm);
    expect(firstDifference(plan, plan)).toBeUndefined();
  });
});

describe('what becomes of the questions', () => {
  it('leaves out what the bank has, unless it is to be added all the same', () => {
    expect(outcomeOf(plan, inBank)).toEqual({ new: [shift, why], again: [], inBank: [alarm], skipped: [], blank: [] });
    expect(inBank('What do you do when the fire alarm goes off?')).toEqual({ question: bank[0], likeness: 1 });
    const again = planAfter({ kind: 'decide', ids: [alarm], decision: 'add' });
    expect(outcomeOf(again, inBank)).toMatchObject({ again: [alarm], inBank: [] });
  });

  it('skips what the user skips, and what asks nothing', () => {
    const edited = planAfter(
      { kind: 'decide', ids: [shift], decision: 'skip' },
      { kind: 'editQuestion', id: why, changes: { prompt: ' ' } },
    );
    expect(outcomeOf(edited, inBank)).toEqual({ new: [], again: [], inBank: [alarm], skipped: [shift], blank: [why] });
    expect(questionsToAdd(edited, inBank, idOf(70))).toEqual([]);
  });

  it('follows the prompt as it is edited', () => {
    const edited = planAfter({ kind: 'editQuestion', id: alarm, changes: { prompt: 'Who calls the fire brigade?' } });
    const question = edited.questions[1];
    expect(question && fateOf(question, inBank)).toBe('new');
  });

  it('adds questions as they stand, with the guide as their origin', () => {
    const edited = planAfter({ kind: 'editPoint', id: shift, pointId: skills, text: 'Patience ' });
    const [first] = questionsToAdd(edited, inBank, idOf(70));
    expect(first).toMatchObject({
      id: shift,
      exampleAnswer: 'I would begin early.',
      origin: { kind: 'guide', guideId: idOf(70) },
      rubric: [
        { id: skills, text: 'Patience', weight: 1 },
        { id: rest, text: 'Rest rules', weight: 1, span: [39, 49] },
        { id: swaps, text: 'Swaps', weight: 1, span: [55, 60] },
      ],
    });
    expect(first?.rubric[0]).not.toHaveProperty('span');
  });
});

/** Ids of the guide and a few more, so that actions meet, miss and collide. */
const id = fc.integer({ min: 1, max: 12 }).map(idOf);
const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', ' ', 'and', 'Rest rules and swaps', '\ud800', `${' '.repeat(1_001)}x`, 'x '.repeat(11_000)),
);
const place = fc.integer({ min: -2, max: 12 });
const action: fc.Arbitrary<PlanAction> = fc.oneof(
  fc.record({
    kind: fc.constant('editQuestion' as const),
    id,
    changes: fc.record({ title: text, prompt: text, competency: text }, { requiredKeys: [] }),
  }),
  fc.record({ kind: fc.constant('setCompetency' as const), ids: fc.array(id, { maxLength: 4 }), competency: text }),
  fc.record({
    kind: fc.constant('decide' as const),
    ids: fc.array(id, { maxLength: 4 }),
    decision: fc.constantFrom('add' as const, 'skip' as const, 'byLikeness' as const),
  }),
  fc.record({ kind: fc.constant('addPoint' as const), id, pointId: id, text }),
  fc.record({ kind: fc.constant('editPoint' as const), id, pointId: id, text }),
  fc.record({ kind: fc.constant('splitPoint' as const), id, pointId: id, at: place, newPointId: id }),
  fc.record({ kind: fc.constant('mergePoint' as const), id, pointId: id }),
  fc.record({ kind: fc.constant('removePoint' as const), id, pointId: id }),
  fc.record({ kind: fc.constant('movePoint' as const), id, from: place, to: place }),
);

describe('any sequence of actions', { timeout: 30_000 }, () => {
  it('leaves no blank point, no id twice, and only questions that the bank takes', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const result = planAfter(...actions);
        const points = result.questions.flatMap((question) => question.points);
        expect(result.questions.map((question) => question.id)).toEqual([shift, alarm, why]);
        expect(points.filter((point) => point.text.trim() === '')).toEqual([]);
        expect(areDistinct(points.map((point) => point.id))).toBe(true);
        for (const { span, origin } of points) expect([undefined, origin]).toContainEqual(span);
        for (const question of questionsToAdd(result, inBank, idOf(70))) {
          expect(questionSchema.safeParse(question).error).toBeUndefined();
          expect(question.prompt.trim()).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });
});
