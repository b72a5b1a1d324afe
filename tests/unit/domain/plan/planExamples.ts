import type { HiringPlan, PlanRound } from '../../../../shared/domain/plan/hiringPlan.ts';
import { noRule } from '../../../../shared/domain/plan/rule.ts';
import { idOf } from '../examples.ts';

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
