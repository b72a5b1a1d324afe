import { describe, expect, it } from 'vitest';
import { emptyQuestion } from '../../../../shared/domain/questions/question.ts';
import { newItem } from '../../../../shared/domain/questions/setEditing.ts';
import { differenceInWords } from '../../../../src-renderer/screens/sets/setDifference.ts';
import { idOf } from '../../domain/examples.ts';

const plan = (...numbers: number[]) => ({ items: numbers.map((number) => newItem(emptyQuestion(idOf(number)))) });
const nameOf = (id: string) => ({ [idOf(1)]: 'Caching', [idOf(2)]: 'Retries', [idOf(3)]: 'Sharding' })[id] ?? '';
const between = (before: ReturnType<typeof plan>, after: ReturnType<typeof plan>) =>
  differenceInWords(before, after, nameOf);

describe('what a step of undo has made of a set', () => {
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
