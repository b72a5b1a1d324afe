import { z } from 'zod';
import { plannedSchema } from '../../domain/plan/planned.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** A planned interview on disk: `planned/<id>.json`. */
export const plannedFormat = defineDocument('scorecard-planned', 1, (head) =>
  z.strictObject({ ...head, planned: plannedSchema }),
);
export type PlannedDocument = DocumentOf<typeof plannedFormat>;
