import { z } from 'zod';
import { instantSchema } from '../ids.ts';
import { isSame } from '../parts.ts';
import { lineSchema } from '../text.ts';
import { type HiringPlan, hiringPlanSchema, planLimits } from './hiringPlan.ts';
import { isSameName, type RoundEvidence, roundOf } from './rounds.ts';
import { ruleSchema } from './rule.ts';

/** The most rules that one panel remembers: the first, and the latest of those that came after it. */
export const agreedLimit = 50;

/** A competency that the role cannot do without, and the least mean of its ratings, 1 to 5. */
export const mustHaveSchema = z.strictObject({ name: lineSchema, least: z.number().min(1).max(5) });
export type MustHave = z.infer<typeof mustHaveSchema>;

/** A rule as it was at one moment, with the must-haves, which are clauses of it. */
export const agreedRuleSchema = z.strictObject({
  /** When the plan that says so was last changed before that, in ms since the epoch. */
  since: instantSchema,
  /** When it was written into the panel, in ms since the epoch. */
  frozenAt: instantSchema,
  /** The number of the plan's edition that says so; null for a plan that was not handed on. */
  edition: z.int().min(1).nullable(),
  rule: ruleSchema,
  mustHaves: z.array(mustHaveSchema).max(planLimits.competencies),
});
export type AgreedRule = z.infer<typeof agreedRuleSchema>;

/** What a panel knows of its plan: competencies and rounds as they were seen last, and every rule that there was. */
export const agreedSchema = z.strictObject({
  plan: hiringPlanSchema.omit({ jobDescription: true, rule: true }),
  /** Oldest first. The first one was there when the panel was made; each of the others took the place of the one before. */
  rules: z.array(agreedRuleSchema).min(1).max(agreedLimit),
});
export type Agreed = z.infer<typeof agreedSchema>;

/** A plan as it stands at one moment. */
export interface PlanState {
  plan: HiringPlan;
  /** The number of the edition that it is; null where it was not handed on. */
  edition: number | null;
  /** When it was last changed, in ms since the epoch. */
  since: number;
}

/**
 * What a panel knows after its plan was looked at: the same object where nothing is new. A rule that says something else is put
 * behind the ones that are known, never in their place.
 * @param at in ms since the epoch
 */
export function agreeOn(known: Agreed | null, state: PlanState, at: number): Agreed {
  const { jobDescription: _, rule, ...plan } = state.plan;
  const mustHaves = plan.competencies.flatMap(({ name, mustHave }) =>
    mustHave === null ? [] : [{ name, least: mustHave }],
  );
  const { since, edition } = state;
  const next: AgreedRule = { since, frozenAt: at, edition, rule, mustHaves };
  if (known === null) return { plan, rules: [next] };
  const rules = isSameRule(known.rules.at(-1), next) ? known.rules : withinLimit([...known.rules, next]);
  return rules === known.rules && isSame(known.plan, plan) ? known : { plan, rules };
}

function isSameRule(last: AgreedRule | undefined, next: AgreedRule): boolean {
  return last !== undefined && isSame(last.rule, next.rule) && isSame(last.mustHaves, next.mustHaves);
}

/** What was agreed beforehand is never given up. */
function withinLimit(rules: readonly AgreedRule[]): AgreedRule[] {
  return [...rules.slice(0, 1), ...rules.slice(1).slice(-(agreedLimit - 1))];
}

/**
 * The plan of a candidate with these interviews: once it is known the same, as long as it is there; else the one that most of them
 * were led by or named a round of, then one for the candidate's role. Of several the one that was changed last. Null without any.
 */
export function planOf(
  states: readonly PlanState[],
  known: Agreed | null,
  interviews: readonly RoundEvidence[],
): PlanState | null {
  if (known !== null) return states.find(({ plan }) => plan.id === known.plan.id) ?? null;
  const fitting = states
    .map((state) => ({ state, fit: fitOf(state, interviews) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.state.since - a.state.since);
  return fitting[0]?.state ?? null;
}

/** How many interviews belong to a round of the plan; a half where the role alone is the plan's. */
function fitOf({ plan }: PlanState, interviews: readonly RoundEvidence[]): number {
  const inRounds = interviews.filter((interview) => roundOf(plan, interview) !== null).length;
  const isForRole = interviews.some(({ details }) => isSameName(details.candidate.role, plan.title));
  return inRounds > 0 ? inRounds : Number(isForRole) / 2;
}
