import { z } from 'zod';
import { hashSchema } from '../contentHash.ts';
import { areDistinct, idSchema } from '../ids.ts';
import { interviewerSchema } from '../interview/interview.ts';
import { minutesSchema } from '../questions/question.ts';
import { lineSchema, noteTextSchema, paragraphSchema } from '../text.ts';
import { ruleSchema } from './rule.ts';

/** The most of each that one plan can hold. */
export const planLimits = { competencies: 40, rounds: 20, interviewers: 20 } as const;

/** What the role asks of somebody. Scorecards are matched with it by its name, without case and accents. */
export const planCompetencySchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  /** What is meant by it, in a sentence. */
  sentence: paragraphSchema,
  /** The least mean of its ratings, 1 to 5, where the role cannot do without it; null where it can. */
  mustHave: z.number().min(1).max(5).nullable(),
});
export type PlanCompetency = z.infer<typeof planCompetencySchema>;

/** Which edition of which kit a round is led by. Title and author stay readable where the kit is missing. */
export const kitReferenceSchema = z.strictObject({
  id: idSchema,
  edition: z.int().min(1).max(100_000),
  hash: hashSchema,
  title: lineSchema,
  /** The name of its author, who can be asked for it. */
  author: lineSchema,
});
export type KitReference = z.infer<typeof kitReferenceSchema>;

/** A round of the role: an interview that every candidate has, with one kit. */
export const planRoundSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  kit: kitReferenceSchema.nullable(),
  /** How long it is to take. */
  minutes: minutesSchema,
  interviewers: z.array(interviewerSchema).max(planLimits.interviewers),
});
export type PlanRound = z.infer<typeof planRoundSchema>;

/** What a plan says, without who made it and when. */
export const planPartsSchema = z.strictObject({
  /** The role. */
  title: lineSchema,
  /** The text of the job description; empty where there is none. */
  jobDescription: noteTextSchema,
  competencies: z
    .array(planCompetencySchema)
    .max(planLimits.competencies)
    .refine((competencies) => areDistinct(competencies.map(({ id }) => id)), 'holds a competency twice'),
  /** In their order. */
  rounds: z
    .array(planRoundSchema)
    .max(planLimits.rounds)
    .refine((rounds) => areDistinct(rounds.map(({ id }) => id)), 'holds a round twice'),
  rule: ruleSchema,
});
export type PlanParts = z.infer<typeof planPartsSchema>;

/** The plan of a role, as it is worked on: its rounds with their kits, its competencies, and the rule that was agreed. */
export const hiringPlanSchema = planPartsSchema.extend({ id: idSchema });
export type HiringPlan = z.infer<typeof hiringPlanSchema>;
