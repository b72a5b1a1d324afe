import { describe, expect, it } from 'vitest';
import { changesBetween, standingOfEdition } from '../../../../shared/domain/questions/kitEditions.ts';
import { idOf, plannedQuestion } from '../examples.ts';
import { kit, nextEdition, parts } from './kitExamples.ts';

const [key, otherKey] = ['a'.repeat(64), 'b'.repeat(64)];
const second = nextEdition(kit, { title: 'Second' });
const third = nextEdition(second, { title: 'Third' });
const otherSecond = nextEdition(kit, { title: 'Another second' });
const { origin: _, ...another } = plannedQuestion(3);

describe('standingOfEdition', () => {
  it.each([
    ['the same', kit, kit, 'same'],
    ['the next', kit, second, 'newer'],
    ['one that is two ahead', kit, third, 'newer'],
    ['an older one', third, kit, 'older'],
    ['another one with the same number', second, otherSecond, 'forked'],
    ['one that follows another one', otherSecond, third, 'forked'],
  ] as const)('knows %s', (_name, there, came, standing) => {
    expect(standingOfEdition({ kit: there, publicKey: key }, { kit: came, publicKey: key })).toBe(standing);
  });

  it('does not let another key follow', () => {
    expect(standingOfEdition({ kit, publicKey: key }, { kit: second, publicKey: otherKey })).toBe('otherKey');
  });
});

describe('changesBetween', () => {
  it('is silent about nothing', () => {
    expect(changesBetween(kit, kit)).toEqual([]);
  });

  it('names every part that changed', () => {
    const [first, last] = parts.questions;
    if (first === undefined || last === undefined) throw new Error('The example has two questions.');
    const changed = nextEdition(kit, {
      opening: 'Good morning.',
      questions: [{ ...last, prompt: 'Another prompt?', minutes: 9, redFlags: ['Blames others'] }, another],
    });
    expect(changesBetween(kit, changed)).toEqual([
      'Changed: the opening words.',
      'Changed: “Question 2” (wording, red flags, minutes).',
      'New: “Question 3”.',
      'Gone: “Question 1”.',
    ]);
  });

  it('names another order, and only that', () => {
    expect(changesBetween(kit, nextEdition(kit, { questions: parts.questions.toReversed() }))).toEqual([
      'The questions stand in another order.',
    ]);
    expect(another.id).toBe(idOf(3));
  });
});
