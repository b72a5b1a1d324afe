import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { hiringPlanSchema } from '../domain/plan/hiringPlan.ts';
import { editionEntrySchema } from './editionContract.ts';
import { protectionSchema } from './sharingContract.ts';

const nothing = z.null();
const byId = z.strictObject({ id: idSchema });

const exportedSchema = z.strictObject({ token: idSchema, fileName: z.string() }).nullable();

/** An edition of a plan that is kept here: a received one, which is a plan by its id, or the newest of one of one's own. */
export const planEntrySchema = editionEntrySchema.extend({
  /** Whether the plan of one's own that it was made from says something else by now. */
  isOutdated: z.boolean(),
});
export type PlanEntry = z.infer<typeof planEntrySchema>;

/** Channel → what goes in and what comes out, for the plans of roles. */
export const planContract = {
  'plans:list': { input: nothing, output: z.array(hiringPlanSchema) },
  'plans:save': { input: z.strictObject({ plan: hiringPlanSchema }), output: nothing },
  'plans:remove': { input: byId, output: nothing },
  'plans:restore': { input: byId, output: nothing },
  'plans:editions': { input: nothing, output: z.array(planEntrySchema) },
  /** Puts the newer edition that has come in the place of the one that is there. */
  'plans:takeNewer': { input: byId, output: nothing },
  /** Says that the key of a received plan is its author's. */
  'plans:acceptKey': { input: byId, output: nothing },
  /** Puts a plan into the shared folder, in the place of its edition before. */
  'plans:publish': { input: byId, output: z.strictObject({ fileName: z.string() }) },
  /** Asks where to, and writes the `.plan` file, or `.plan.age` when it is protected, as `export:scorecard` does. */
  'export:plan': { input: byId.extend({ protection: protectionSchema }), output: exportedSchema },
  /** The text of the `.plan` file, for the clipboard. */
  'export:planText': { input: byId, output: z.strictObject({ text: z.string() }) },
  /** Writes the `.plan` file to a place of the app's own and begins to drag it out of the window. */
  'export:dragPlan': { input: byId, output: nothing },
  /** Asks which file, and reads its text as that of a guide is read, as far as a job description can hold it; null when the user cancelled. */
  'plans:textOfFile': {
    input: nothing,
    output: z.strictObject({ fileName: z.string(), text: z.string(), wasCut: z.boolean() }).nullable(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
