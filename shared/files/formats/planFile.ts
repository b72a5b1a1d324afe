import { z } from 'zod';
import { idSchema, instantSchema } from '../../domain/ids.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';
import { signedPlanSchema } from '../signedPlan.ts';

/** An edition of a plan on disk: `planfiles/<id>.json`. One that was received, or the newest that was made of a plan of one's own. */
export const planFileFormat = defineDocument('scorecard-plan-kept', 1, (head) =>
  z.strictObject({
    ...head,
    plan: signedPlanSchema,
    /** The plan of one's own that it was made from; null for a received one. */
    madeFrom: idSchema.nullable(),
    /** When it came, or was made. */
    receivedAt: instantSchema,
    /** The file's name as it came; empty for one of one's own. It says nothing about what is inside. */
    fileName: z.string(),
    /** A newer edition that has come and was not taken yet. */
    offered: signedPlanSchema.nullable(),
  }),
);
export type PlanFileDocument = DocumentOf<typeof planFileFormat>;
