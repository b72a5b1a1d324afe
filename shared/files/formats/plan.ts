import { z } from 'zod';
import { hiringPlanSchema } from '../../domain/plan/hiringPlan.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** The plan of a role on disk, as it is worked on: `plans/<id>.json`. */
export const planFormat = defineDocument('scorecard-hiring-plan', 1, (head) =>
  z.strictObject({ ...head, plan: hiringPlanSchema }),
);
export type PlanDocument = DocumentOf<typeof planFormat>;
