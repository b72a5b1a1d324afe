import type { Id } from '../ids.ts';
import { moved } from '../parts.ts';
import { clip, textLimits, toSingleLine } from '../plainText.ts';
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

/**
 * How long a round takes once it has a kit: as long as that is meant for, unless somebody has said otherwise.
 * @param slot of the kit, in minutes; 0 where it has none
 * @param before that of the kit before; null where there was none
 */
export function minutesWithKit({ minutes }: Pick<PlanRound, 'minutes'>, slot: number, before: number | null): number {
  const isUsual = minutes === (before ?? usualMinutes);
  return isUsual && slot > 0 ? slot : minutes;
}

/** The text of a file as a job description: without white space around it, and no longer than one can be. */
export function jobDescriptionOf(text: string): { text: string; wasCut: boolean } {
  const whole = text.trim();
  return { text: clip(whole, textLimits.note), wasCut: whole.length > textLimits.note };
}

/** Adds a round at the end; the same plan where it is full. */
export function addRound(plan: HiringPlan, id: Id): HiringPlan {
  if (plan.rounds.length >= planLimits.rounds) return plan;
  const round = { id, name: '', kit: null, minutes: usualMinutes, interviewers: [] };
  return { ...plan, rounds: [...plan.rounds, round] };
}

/** What can be changed of a round. */
export type RoundChanges = Partial<Omit<PlanRound, 'id'>>;

export function changeRound(plan: HiringPlan, id: Id, changes: RoundChanges): HiringPlan {
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
