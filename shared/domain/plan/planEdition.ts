import { z } from 'zod';
import { type EditionMaking, editionShape, makeEdition } from '../edition.ts';
import { isSame } from '../parts.ts';
import { clip, toSingleLine } from '../plainText.ts';
import { type HiringPlan, type PlanCompetency, type PlanParts, type PlanRound, planPartsSchema } from './hiringPlan.ts';

/** A plan that is handed on: what the role asks, who asks what, and the rule. */
export const planEditionSchema = planPartsSchema.extend({
  format: z.literal('scorecard-plan'),
  version: z.literal(1),
  ...editionShape,
});
export type PlanEdition = z.infer<typeof planEditionSchema>;

/** An edition of a plan: the first, or the one that follows `previous`, which it is where nothing has changed. */
export function makePlanEdition(
  { title, jobDescription, competencies, rounds, rule }: PlanParts,
  making: EditionMaking<PlanEdition>,
): PlanEdition {
  const parts = structuredClone({ title, jobDescription, competencies, rounds, rule });
  return makeEdition({ format: 'scorecard-plan' as const, version: 1 as const, ...parts }, making);
}

/** The plan that an edition is, under its id. */
export function planOfEdition({ id, title, jobDescription, competencies, rounds, rule }: PlanEdition): HiringPlan {
  return { id, title, jobDescription, competencies, rounds, rule };
}

/** A part of a plan that is compared as one, and what it is called. */
const wholes: readonly (readonly [keyof PlanEdition, string])[] = [
  ['title', 'the role'],
  ['jobDescription', 'the job description'],
  ['rule', 'the rule'],
  ['author', 'the author’s name or address'],
];

const competencyParts: readonly (readonly [keyof PlanCompetency, string])[] = [
  ['name', 'name'],
  ['sentence', 'what is meant'],
  ['mustHave', 'must-have'],
];

const roundParts: readonly (readonly [keyof PlanRound, string])[] = [
  ['name', 'name'],
  ['kit', 'kit'],
  ['minutes', 'minutes'],
  ['interviewers', 'interviewers'],
];

/** What differs between two editions of a plan, a sentence each; empty when nothing does. */
export function planChanges(older: PlanEdition, newer: PlanEdition): string[] {
  const changed = wholes.filter(([part]) => !isSame(older[part], newer[part])).map(([, name]) => name);
  return [
    ...(changed.length === 0 ? [] : [`Changed: ${changed.join(', ')}.`]),
    ...changesOf(older.competencies, newer.competencies, competencyParts, 'competency'),
    ...orderOf(older.competencies, newer.competencies, 'The competencies'),
    ...changesOf(older.rounds, newer.rounds, roundParts, 'round'),
    ...orderOf(older.rounds, newer.rounds, 'The rounds'),
  ];
}

interface Named {
  id: string;
  name: string;
}

function changesOf<One extends Named>(
  before: readonly One[],
  after: readonly One[],
  parts: readonly (readonly [keyof One, string])[],
  noun: string,
): string[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Set(after.map(({ id }) => id));
  const titleOf = ({ name }: Named) => `${noun} “${clip(toSingleLine(name), 80)}”`;
  return [
    ...after.flatMap((one) => {
      const earlier = old.get(one.id);
      if (earlier === undefined) return [`New: ${titleOf(one)}.`];
      const names = parts.filter(([part]) => !isSame(earlier[part], one[part])).map(([, name]) => name);
      return names.length === 0 ? [] : [`Changed: ${titleOf(one)} (${names.join(', ')}).`];
    }),
    ...before.filter(({ id }) => !now.has(id)).map((one) => `Gone: ${titleOf(one)}.`),
  ];
}

/** Whether those that both have stand in another order. */
function orderOf(before: readonly Named[], after: readonly Named[], what: string): string[] {
  const [old, now] = [before, after].map((all) => all.map(({ id }) => id));
  const common = (ids: readonly string[] = [], others: readonly string[] = []) =>
    ids.filter((id) => others.includes(id));
  return isSame(common(old, now), common(now, old)) ? [] : [`${what} stand in another order.`];
}
