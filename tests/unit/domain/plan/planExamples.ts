import type { HiringPlan, PlanParts, PlanRound } from '../../../../shared/domain/plan/hiringPlan.ts';
import { makePlanEdition, type PlanEdition } from '../../../../shared/domain/plan/planEdition.ts';
import { noRule } from '../../../../shared/domain/plan/rule.ts';
import { idOf, nine } from '../examples.ts';
import { author } from '../questions/kitExamples.ts';

/** A reference to the first edition of a kit. */
export function kitReference(number: number, title = `Kit ${number}`): NonNullable<PlanRound['kit']> {
  return { id: idOf(number), edition: 1, hash: 'a'.repeat(64), title, author: 'Ira Example' };
}

/** A plan with three rounds: the first two with a kit, the last without. */
export const plan: HiringPlan = {
  id: idOf(900),
  title: 'Backend engineer',
  jobDescription: 'We look for an engineer.',
  competencies: [
    { id: idOf(910), name: 'System design', sentence: 'Divides a system so that it can grow.', mustHave: 3.5 },
    { id: idOf(911), name: 'Collaboration', sentence: '', mustHave: null },
  ],
  rounds: [
    { id: idOf(920), name: 'Screening', kit: kitReference(701), minutes: 30, interviewers: [] },
    {
      id: idOf(921),
      name: 'Système design',
      kit: kitReference(702),
      minutes: 60,
      interviewers: [{ name: 'Ira Example', email: 'ira@example.org' }],
    },
    { id: idOf(922), name: 'Values', kit: null, minutes: 45, interviewers: [] },
  ],
  rule: noRule,
};

/** The first edition of the plan, by Ira Example. */
export const edition: PlanEdition = makePlanEdition(plan, {
  id: idOf(950),
  author,
  previous: null,
  at: nine,
  utcOffset: 60,
});

/** The edition that follows another one, with other parts. */
export function nextEdition(previous: PlanEdition, changes: Partial<PlanParts>): PlanEdition {
  return makePlanEdition({ ...plan, ...changes }, { id: idOf(799), author, previous, at: nine + 1_000 });
}
