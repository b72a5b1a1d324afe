import type { Id } from '../ids.ts';
import { moved, without } from '../parts.ts';
import { clip, toSingleLine } from '../plainText.ts';
import { copyTitle } from '../questions/questionEditing.ts';
import { type HiringPlan, type PlanCompetency, type PlanRound, planLimits } from './hiringPlan.ts';
import { foldPlanName } from './rounds.ts';
import { noRule } from './rule.ts';

/** What a new plan begins with. */
export function emptyPlan(id: Id): HiringPlan {
  return { id, title: '', jobDescription: '', competencies: [], rounds: [], rule: noRule };
}

/** What a plan is called in lists and headings, in one line of at most 80 characters. */
export function planTitle({ title }: Pick<HiringPlan, 'title'>): string {
  const line = toSingleLine(title) || 'Untitled plan';
  return line.length <= 80 ? line : `${clip(line, 79).trimEnd()}…`;
}

/** The user's own copy of a plan. Its rounds and competencies keep their ids: they are told apart by their plan. */
export function duplicatePlan(plan: HiringPlan, id: Id): HiringPlan {
  return { ...plan, id, title: copyTitle(planTitle(plan)) };
}

/** Adds a competency without a must-have; the same plan where it is full, or has one with this name. */
export function addCompetency(plan: HiringPlan, id: Id, name: string): HiringPlan {
  const folded = foldPlanName(name);
  const isThere = folded !== '' && plan.competencies.some((one) => foldPlanName(one.name) === folded);
  if (isThere || plan.competencies.length >= planLimits.competencies) return plan;
  return { ...plan, competencies: [...plan.competencies, { id, name, sentence: '', mustHave: null }] };
}

export function changeCompetency(plan: HiringPlan, id: Id, changes: Partial<Omit<PlanCompetency, 'id'>>): HiringPlan {
  return { ...plan, competencies: plan.competencies.map((one) => (one.id === id ? { ...one, ...changes } : one)) };
}

export function removeCompetency(plan: HiringPlan, id: Id): HiringPlan {
  return { ...plan, competencies: plan.competencies.filter((one) => one.id !== id) };
}

/** Moves a competency from one place to another, both counted from 0. */
export function moveCompetency(plan: HiringPlan, from: number, to: number): HiringPlan {
  const competencies = moved(plan.competencies, from, to);
  return competencies === plan.competencies ? plan : { ...plan, competencies: [...competencies] };
}

/** How long a round takes that has no kit yet, in minutes. */
const usualMinutes = 60;

/** Adds a round at the end; the same plan where it is full. */
export function addRound(plan: HiringPlan, id: Id): HiringPlan {
  if (plan.rounds.length >= planLimits.rounds) return plan;
  const round = { id, name: '', kit: null, minutes: usualMinutes, interviewers: [] };
  return { ...plan, rounds: [...plan.rounds, round] };
}

export function changeRound(plan: HiringPlan, id: Id, changes: Partial<Omit<PlanRound, 'id'>>): HiringPlan {
  return { ...plan, rounds: plan.rounds.map((one) => (one.id === id ? { ...one, ...changes } : one)) };
}

export function removeRound(plan: HiringPlan, id: Id): HiringPlan {
  return { ...plan, rounds: plan.rounds.filter((one) => one.id !== id) };
}

/** Moves a round from one place to another, both counted from 0. */
export function moveRound(plan: HiringPlan, from: number, to: number): HiringPlan {
  const rounds = moved(plan.rounds, from, to);
  return rounds === plan.rounds ? plan : { ...plan, rounds: [...rounds] };
}

/** Adds an interviewer without a name to a round; the same plan where there is no room. */
export function addInterviewer(plan: HiringPlan, roundId: Id): HiringPlan {
  const round = plan.rounds.find(({ id }) => id === roundId);
  if (round === undefined || round.interviewers.length >= planLimits.interviewers) return plan;
  return changeRound(plan, roundId, { interviewers: [...round.interviewers, { name: '', email: '' }] });
}

/** Takes the interviewer at a place, counted from 0, out of a round. */
export function removeInterviewer(plan: HiringPlan, roundId: Id, index: number): HiringPlan {
  const round = plan.rounds.find(({ id }) => id === roundId);
  return round === undefined ? plan : changeRound(plan, roundId, { interviewers: without(round.interviewers, index) });
}
