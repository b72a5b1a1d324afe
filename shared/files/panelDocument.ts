import { z } from 'zod';
import { instantSchema } from '../domain/identity.ts';
import { panelSchema } from '../domain/panel/debrief.ts';
import type { Format } from './readDocument.ts';

/** A panel on disk: `panels/<id>.json`. */
export const panelDocumentSchema = z.strictObject({
  format: z.literal('scorecard-panel'),
  version: z.literal(1),
  savedAt: instantSchema,
  panel: panelSchema,
});
export type PanelDocument = z.infer<typeof panelDocumentSchema>;

export const panelFormat: Format<PanelDocument> = { name: 'scorecard-panel', version: 1, schema: panelDocumentSchema };
