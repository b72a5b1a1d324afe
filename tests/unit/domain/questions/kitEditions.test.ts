import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../shared/domain/questions/kitEditions.ts';
import { idOf, plannedQuestion } from '../examples.ts';
import { kit, nextEdition, parts } from './kitExamples.ts';

const { origin: _, ...another } = plannedQuestion(3);

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
