import type { z } from 'zod';
import { planEditionSchema } from '../domain/plan/planEdition.ts';
import { signatureSchema } from './signature.ts';
import { defineEditionFiles } from './signedEdition.ts';

/** The `.plan` file: the plan itself, with its author's signature beside its fields. */
export const signedPlanSchema = planEditionSchema.extend({ signature: signatureSchema.optional() });
export type SignedPlan = z.infer<typeof signedPlanSchema>;

export const planFiles = defineEditionFiles('scorecard-plan', 1, signedPlanSchema, 'plan');
