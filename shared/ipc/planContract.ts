import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { hiringPlanSchema } from '../domain/plan/hiringPlan.ts';

const nothing = z.null();
const byId = z.strictObject({ id: idSchema });

/** Channel → what goes in and what comes out, for the plans of roles. */
export const planContract = {
  'plans:list': { input: nothing, output: z.array(hiringPlanSchema) },
  'plans:save': { input: z.strictObject({ plan: hiringPlanSchema }), output: nothing },
  'plans:remove': { input: byId, output: nothing },
  'plans:restore': { input: byId, output: nothing },
  /** Asks which file, and reads its text as that of a guide is read, as far as a job description can hold it; null when the user cancelled. */
  'plans:textOfFile': {
    input: nothing,
    output: z.strictObject({ fileName: z.string(), text: z.string(), wasCut: z.boolean() }).nullable(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
