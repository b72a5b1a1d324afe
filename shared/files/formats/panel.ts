import { z } from 'zod';
import { panelSchema } from '../../domain/panel/debrief.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** A panel on disk: `panels/<id>.json`. */
export const panelFormat = defineDocument(
  'scorecard-panel',
  3,
  (head) => z.strictObject({ ...head, panel: panelSchema }),
  // Version 1 did not record where a decision was taken, which may be absent still.
  { 1: (older) => older, 2: withAnswer },
);
export type PanelDocument = DocumentOf<typeof panelFormat>;

/** Before version 3 nobody was asked whether they interview the candidate. */
function withAnswer(older: Record<string, unknown>): Record<string, unknown> {
  const panel = typeof older.panel === 'object' ? older.panel : null;
  return { ...older, panel: { nothingToSubmitAt: null, ...panel } };
}
