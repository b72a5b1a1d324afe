import { describe, expect, it } from 'vitest';
import { editionAlterations } from '../../../../shared/domain/edition.ts';
import {
  makePlanEdition,
  planChanges,
  planEditionSchema,
  planOfEdition,
} from '../../../../shared/domain/plan/planEdition.ts';
import { idOf } from '../examples.ts';
import { edition, nextEdition, plan } from './planExamples.ts';

describe('an edition of a plan', () => {
  it('says what the plan says, under its own id', () => {
    expect(planEditionSchema.parse(edition)).toEqual(edition);
    expect(planOfEdition(edition)).toEqual({ ...plan, id: idOf(950) });
    expect(editionAlterations(edition)).toEqual([]);
    expect(editionAlterations({ ...edition, title: 'Other' })).toEqual(['content']);
  });

  it('is followed by one that names it, once something has changed', () => {
    expect(nextEdition(edition, {})).toBe(edition);
    const second = nextEdition(edition, { rule: { ...plan.rule, leastMean: 3.5 } });
    expect(second).toMatchObject({ id: edition.id, edition: 2, previousHash: edition.hash });
  });

  it('does not change with the plan that it was made from', () => {
    const changing = structuredClone(plan);
    const making = { id: idOf(950), author: edition.author, previous: null, at: edition.madeAt };
    const made = makePlanEdition(changing, making);
    changing.rule.bands.push({ name: 'Senior', from: 4 });
    expect(made.rule.bands).toEqual([]);
  });
});

describe('planChanges', () => {
  it('is silent about nothing', () => {
    expect(planChanges(edition, edition)).toEqual([]);
  });

  it('names each part that changed', () => {
    const [first, second, third] = plan.rounds;
    const [design, collaboration] = plan.competencies;
    if (!first || !second || !third || !design || !collaboration) throw new Error('The example has more.');
    const changed = nextEdition(edition, {
      jobDescription: 'We look for two engineers.',
      rule: { ...plan.rule, leastInterviews: 3 },
      competencies: [
        { ...design, mustHave: null },
        { ...collaboration, id: idOf(1), name: 'Courage' },
      ],
      rounds: [third, { ...first, minutes: 45, kit: null }],
    });
    expect(planChanges(edition, changed)).toEqual([
      'Changed: the job description, the rule.',
      'Changed: competency “System design” (must-have).',
      'New: competency “Courage”.',
      'Gone: competency “Collaboration”.',
      'Changed: round “Screening” (kit, minutes).',
      'Gone: round “Système design”.',
      'The rounds stand in another order.',
    ]);
  });
});
