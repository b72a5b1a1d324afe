import { describe, expect, it } from 'vitest';
import { rubricLimit } from '../../../../shared/domain/questions/limits.ts';
import { emptyQuestion, type Question, questionSchema } from '../../../../shared/domain/questions/question.ts';
import {
  changeAnchor,
  changePoint,
  changeRedFlags,
  copyTitle,
  duplicateQuestion,
  hasGeneralAnchors,
  insertPoints,
  movePoint,
  newPoint,
  pointTexts,
  removePoint,
} from '../../../../shared/domain/questions/questionEditing.ts';
import { idOf } from '../examples.ts';

function questionWith(...texts: string[]): Question {
  return { ...emptyQuestion(idOf(1)), rubric: texts.map((text, index) => newPoint(idOf(101 + index), text)) };
}

const textsOf = (question: Question) => question.rubric.map(({ text }) => text);

describe('red flags', () => {
  it('are no field of a question that has none', () => {
    const flagged = changeRedFlags(emptyQuestion(idOf(1)), (old) => [...old, 'Blames others']);
    expect(questionSchema.parse(flagged).redFlags).toEqual(['Blames others']);
    expect(changeRedFlags(flagged, () => [])).toStrictEqual(emptyQuestion(idOf(1)));
    expect(questionSchema.safeParse({ ...flagged, redFlags: [] }).success).toBe(false);
  });
});

describe('rubric points', () => {
  it('are put in before a place, and taken out', () => {
    const question = insertPoints(questionWith('a', 'b'), 1, [newPoint(idOf(201), 'x'), newPoint(idOf(202), 'y')]);
    expect(textsOf(question)).toEqual(['a', 'x', 'y', 'b']);
    expect(textsOf(removePoint(question, idOf(201)))).toEqual(['a', 'y', 'b']);
  });

  it('are not put in twice, so that an undo that comes twice does no harm', () => {
    const question = questionWith('a', 'b');
    expect(insertPoints(question, 0, [newPoint(idOf(101), 'a')])).toBe(question);
  });

  it('stop at the limit of a question', () => {
    const full = questionWith(...Array.from({ length: rubricLimit - 1 }, (_, index) => String(index)));
    const question = insertPoints(full, 0, [newPoint(idOf(901), 'x'), newPoint(idOf(902), 'y')]);
    expect(question.rubric).toHaveLength(rubricLimit);
    expect(textsOf(question)[0]).toBe('x');
    expect(insertPoints(question, 0, [newPoint(idOf(903))])).toBe(question);
  });

  it('change their text and weight, and their place', () => {
    const question = questionWith('a', 'b', 'c');
    expect(changePoint(question, idOf(102), { weight: 2 }).rubric.map(({ weight }) => weight)).toEqual([1, 2, 1]);
    expect(textsOf(changePoint(question, idOf(103), { text: 'z' }))).toEqual(['a', 'b', 'z']);
    expect(changePoint(question, idOf(999), { text: 'z' })).toBe(question);
    expect(textsOf(movePoint(question, 0, 2))).toEqual(['b', 'c', 'a']);
    expect(movePoint(question, 0, -1)).toBe(question);
  });

  it('come out of pasted lines without their bullets and numbers', () => {
    expect(pointTexts('• Capacity planning\n\n 2. Caching\r\n- 3 nines or more\n10) Queues\n')).toEqual([
      'Capacity planning',
      'Caching',
      '3 nines or more',
      'Queues',
    ]);
  });
});

describe('anchors', () => {
  it('change one rating at a time, and know when they are the general ladder', () => {
    const question = questionWith();
    expect(hasGeneralAnchors(question)).toBe(true);
    const changed = changeAnchor(question, 2, 'Names one cache.');
    expect(changed.anchors[1]).toBe('Names one cache.');
    expect(changed.anchors[0]).toBe(question.anchors[0]);
    expect(changed.anchors[4]).toBe(question.anchors[4]);
    expect(hasGeneralAnchors(changed)).toBe(false);
  });
});

describe('duplicateQuestion', () => {
  it('gives a question of the user’s own with new ids and the same words', () => {
    const ids = [idOf(501), idOf(502)];
    const original: Question = {
      ...questionWith('a', 'b'),
      prompt: 'How?',
      competency: 'Data',
      retired: true,
      origin: { kind: 'guide', guideId: idOf(7) },
    };
    const point = { ...newPoint(idOf(101), 'a'), weight: 3, span: [4, 9] as [number, number] };
    const copy = duplicateQuestion({ ...original, rubric: [point] }, () => ids.shift() ?? idOf(0));
    expect(copy).toEqual({
      ...original,
      id: idOf(501),
      title: 'How? (copy)',
      rubric: [{ id: idOf(502), text: 'a', weight: 3 }],
      origin: { kind: 'own' },
      retired: false,
    });
    expect(questionSchema.safeParse(copy).success).toBe(true);
  });

  it('keeps the longest title within what a title may hold', () => {
    const title = copyTitle('x'.repeat(1_000));
    expect(title).toHaveLength(1_000);
    expect(title.endsWith('x (copy)')).toBe(true);
  });
});
