import type { HiringPlan, PlanCompetency, PlanRound } from '../../../../shared/domain/plan/hiringPlan.ts';
import { noRule } from '../../../../shared/domain/plan/rule.ts';
import { idOf } from '../examples.ts';

export function competencyOf(number: number, name: string, mustHave: number | null = null): PlanCompetency {
  return { id: idOf(700 + number), name, sentence: '', mustHave };
}

/** A round that is led by no kit, so that its name tells what belongs to it. */
export function roundNamed(number: number, name: string): PlanRound {
  return { id: idOf(750 + number), name, kit: null, minutes: 45, interviewers: [] };
}

/** A plan for the role of the example panels, with a rule that asks nothing. */
export function planOf(changes: Partial<HiringPlan> = {}): HiringPlan {
  return {
    id: idOf(790),
    title: 'Senior back-end engineer',
    jobDescription: '',
    competencies: [],
    rounds: [],
    rule: noRule,
    ...changes,
  };
}
