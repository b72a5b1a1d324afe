import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hiringPlanSchema } from '../../../shared/domain/plan/hiringPlan.ts';
import { ok, unwrap } from '../../../shared/ipc/result.ts';
import type { GuideFile } from '../../../src-main/guide/guideFile.ts';
import { workerAnswerSchema } from '../../../src-main/guide/guideMessages.ts';
import { type GuideSource, readGuide } from '../../../src-main/guide/readGuide.ts';
import { createPlanHandlers } from '../../../src-main/ipc/planHandlers.ts';
import { idOf } from '../../unit/domain/examples.ts';
import { plan } from '../../unit/domain/plan/planExamples.ts';
import { panelsOf } from '../panels/support.ts';
import { filesIn, open, pathOf, place, temporaryFolder } from './support.ts';

/** Reads in this process what the app reads in one of its own. */
async function readHere(source: GuideSource) {
  const answer = workerAnswerSchema.parse({ outcome: 'read', reading: await readGuide(source) });
  if (answer.outcome !== 'read') throw new Error('It was not read.');
  return answer.reading;
}

/** What answers the window's requests about plans. @param file what the user chooses */
function handlersOf({ library, plans, shared }: ReturnType<typeof panelsOf>, file: GuideFile | null = null) {
  return createPlanHandlers({
    plans: library.plans,
    editions: plans,
    sharing: shared,
    reader: { read: async (source: GuideSource) => ok(await readHere(source)) },
    chooseFile: async () => ok(file),
  });
}

const titles = (root: string) =>
  open(root)
    .plans.list()
    .map(({ title }) => title);

describe('plans', () => {
  it('are kept one a file, are listed by title, and are there after a restart', () => {
    const root = temporaryFolder();
    const self = panelsOf(open(root));
    const { plans } = self.library;
    const handlers = handlersOf(self);
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

  it('take the text of a file for their job description, as far as they can hold it', async () => {
    const self = panelsOf(open(temporaryFolder()));
    const textOf = async (text: string, name = 'job.txt') => {
      const bytes = new TextEncoder().encode(text);
      return handlersOf(self, { name, bytes })['plans:textOfFile'](null);
    };
    expect(unwrap(await textOf('We look for you.\n'))).toEqual({
      fileName: 'job.txt',
      text: 'We look for you.',
      wasCut: false,
    });
    expect(unwrap(await textOf('<h1>Engineer</h1><p>We look for you.</p>', 'job.html'))).toMatchObject({
      text: expect.stringContaining('We look for you.'),
    });
    const long = unwrap(await textOf('word '.repeat(210_000)));
    expect([long?.text.length, long?.wasCut]).toEqual([200_000, true]);
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
