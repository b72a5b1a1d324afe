import { expect, it } from 'vitest';
import { freezeSet, frozenSetSchema } from '../../../../shared/domain/interview/interview.ts';
import { partsOfPlan, planOfKit } from '../../../../shared/domain/interview/kitPlan.ts';
import { bank, kit, nextEdition, parts, set } from '../questions/kitExamples.ts';

it('the plan of a kit is that of its set, with the edition in it', () => {
  const plan = planOfKit(kit);
  expect(plan).toEqual({
    ...freezeSet(set, bank),
    setId: kit.id,
    kit: { edition: 1, hash: kit.hash, author: 'Ira Example' },
  });
  expect(frozenSetSchema.parse(plan)).toEqual(plan);
});

it('words that are not there are not frozen', () => {
  const wordless = planOfKit(nextEdition(kit, { opening: '', closing: ' \n' }));
  expect(Object.keys(wordless)).not.toContain('opening');
  expect(Object.keys(wordless)).not.toContain('closing');
});

it('a plan gives back what was frozen', () => {
  expect(partsOfPlan(planOfKit(kit))).toEqual({ ...parts, jobDescription: '' });
});
