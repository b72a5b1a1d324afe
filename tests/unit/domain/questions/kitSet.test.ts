import { describe, expect, it } from 'vitest';
import { idSchema } from '../../../../shared/domain/ids.ts';
import { partsOfSet } from '../../../../shared/domain/questions/kit.ts';
import { ownSetOf, placeInBank, setOfKit, titleOfCopy } from '../../../../shared/domain/questions/kitSet.ts';
import type { Question } from '../../../../shared/domain/questions/question.ts';
import { idOf, nine } from '../examples.ts';
import { bank, kit, parts, set } from './kitExamples.ts';

const bankOf = (questions: readonly Question[]) => new Map(questions.map((one) => [one.id, one]));
const reworded = bank.map((one) => ({ ...one, prompt: `${one.prompt} And why?` }));

describe('placeInBank', () => {
  it('takes what the bank has in the same words, wherever it is from', () => {
    const known = bank.map((one): Question => ({ ...one, origin: { kind: 'builtIn' }, retired: true, minutes: 3 }));
    expect(placeInBank(kit, bankOf(known)).map(({ questionId, isInBank }) => [questionId, isInBank])).toEqual([
      [idOf(1), true],
      [idOf(2), true],
    ]);
  });

  it('puts what the bank does not have under its own id', () => {
    expect(placeInBank(kit, new Map()).map(({ questionId, isInBank }) => [questionId, isInBank])).toEqual([
      [idOf(1), false],
      [idOf(2), false],
    ]);
  });

  it('covers nothing that the bank has in other words', () => {
    const places = placeInBank(kit, bankOf(reworded));
    for (const { questionId, question, isInBank } of places) {
      expect(isInBank).toBe(false);
      expect(idSchema.safeParse(questionId).success).toBe(true);
      expect(bankOf(reworded).has(questionId)).toBe(false);
      expect(question.id).toBe(questionId);
    }
    expect(new Set(places.map(({ questionId }) => questionId)).size).toBe(2);
    expect(placeInBank(kit, bankOf(reworded))).toEqual(places);
  });
});

describe('setOfKit', () => {
  it('is the set that the kit was made from, under the kit’s id', () => {
    expect(setOfKit(kit, bankOf(bank), nine)).toEqual({ ...set, id: kit.id });
  });
});

describe('ownSetOf', () => {
  let number = 5_000;
  const making = { id: idOf(710), title: titleOfCopy(kit), at: nine, newId: () => idOf(number++) };

  it('adds what the bank does not have', () => {
    const { set: own, added } = ownSetOf(parts, bankOf(bank.slice(1)), making);
    expect(own).toEqual({ ...set, id: idOf(710), title: 'Backend, round 1 (copy)' });
    expect(added).toEqual([{ ...bank[0], minutes: 12 }]);
  });

  it('adds other words under other ids', () => {
    const { set: own, added } = ownSetOf(parts, bankOf(reworded), making);
    expect(added.map(({ id, prompt }) => [id, prompt])).toEqual([
      [idOf(5_000), 'Prompt 1?'],
      [idOf(5_001), 'Prompt 2?'],
    ]);
    expect(own.items.map(({ questionId }) => questionId)).toEqual([idOf(5_000), idOf(5_001)]);
    const ids = { questions: parts.questions.map((one, index) => ({ ...one, id: idOf(5_000 + index) })) };
    expect(partsOfSet(own, added)).toEqual({ ...parts, ...ids, title: 'Backend, round 1 (copy)' });
  });
});
