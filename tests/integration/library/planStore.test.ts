import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hiringPlanSchema } from '../../../shared/domain/plan/hiringPlan.ts';
import { unwrap } from '../../../shared/ipc/result.ts';
import { createPlanHandlers } from '../../../src-main/ipc/planHandlers.ts';
import { idOf } from '../../unit/domain/examples.ts';
import { plan } from '../../unit/domain/plan/planExamples.ts';
import { filesIn, open, pathOf, place, temporaryFolder } from './support.ts';

const titles = (root: string) =>
  open(root)
    .plans.list()
    .map(({ title }) => title);

describe('plans', () => {
  it('are kept one a file, are listed by title, and are there after a restart', () => {
    const root = temporaryFolder();
    const { plans } = open(root);
    const handlers = createPlanHandlers({ plans });
    unwrap(plans.save(plan));
    unwrap(plans.save({ ...plan, id: idOf(901), title: 'Accountant' }));
    expect(filesIn(root, 'plans')).toEqual([`${idOf(900)}.json`, `${idOf(901)}.json`]);
    expect(titles(root)).toEqual(['Accountant', 'Backend engineer']);
    expect(open(root).plans.find(plan.id)).toEqual(plan);
    expect(hiringPlanSchema.array().parse(unwrap(handlers['plans:list'](null) as never))).toEqual(plans.list());
    unwrap(plans.save({ ...plan, title: 'Zoo keeper' }));
    expect(titles(root)).toEqual(['Accountant', 'Zoo keeper']);
  });

  it('are deleted, listed among what was deleted, and brought back', async () => {
    const root = temporaryFolder();
    const { plans, recovery } = open(root);
    unwrap(plans.save(plan));
    unwrap(plans.remove(plan.id));
    expect(plans.list()).toEqual([]);
    expect(await open(root).recovery.deleted()).toMatchObject([
      { kind: 'plan', id: plan.id, name: 'Backend engineer', detail: '3 rounds' },
    ]);
    unwrap(await recovery.restore({ kind: 'plan', id: plan.id }));
    expect(plans.find(plan.id)).toEqual(plan);
    unwrap(plans.remove(plan.id));
    unwrap(plans.restore(plan.id));
    expect(titles(root)).toEqual(['Backend engineer']);
    unwrap(plans.remove(plan.id));
    unwrap(recovery.destroy({ kind: 'plan', id: plan.id }));
    expect(await open(root).recovery.deleted()).toEqual([]);
  });

  it('that were damaged are set aside, and their valid part can be had', async () => {
    const root = temporaryFolder();
    unwrap(open(root).plans.save(plan));
    const text = readFileSync(pathOf(root, plan.id, 'plans'), 'utf8');
    place(root, `plans/${plan.id}.json`, text.slice(0, -2));
    const { plans, recovery } = open(root);
    expect(plans.list()).toEqual([]);
    const [found] = await recovery.setAside();
    expect(found).toMatchObject({ file: `plans-${plan.id}.json`, ref: { kind: 'plan', id: plan.id }, hasText: true });
    expect(readFileSync(join(root, 'quarantine', `plans-${plan.id}.json`), 'utf8')).toBe(text.slice(0, -2));
    expect(found?.hasValidPart).toBe(true);
    expect(unwrap(recovery.restorePart(found?.file ?? ''))).toEqual({ kind: 'plan', id: plan.id });
    expect(plans.find(plan.id)).toEqual(plan);
  });

  it.each([
    ['a job description of a megabyte', { ...plan, jobDescription: 'x'.repeat(1_048_576) }],
    ['a must-have of 9', { ...plan, competencies: [{ ...plan.competencies[0], mustHave: 9 }] }],
    ['a round twice', { ...plan, rounds: [plan.rounds[0], plan.rounds[0]] }],
    ['an id that leads out of the folder', { ...plan, id: '../settings' }],
  ])('are none with %s', (_, wrong) => {
    expect(hiringPlanSchema.safeParse(wrong).success).toBe(false);
  });
});
