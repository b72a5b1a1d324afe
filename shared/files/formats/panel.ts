import { z } from 'zod';
import { panelSchema } from '../../domain/panel/debrief.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** A panel on disk: `panels/<id>.json`. */
export const panelFormat = defineDocument(
  'scorecard-panel',
  4,
  (head) => z.strictObject({ ...head, panel: panelSchema }),
  // Version 1 did not record where a decision was taken, which may be absent still.
  { 1: (older) => older, 2: withAnswer, 3: withRule },
);
export type PanelDocument = DocumentOf<typeof panelFormat>;

/** Before version 3 nobody was asked whether they interview the candidate. */
function withAnswer(older: Record<string, unknown>): Record<string, unknown> {
  const panel = typeof older.panel === 'object' ? older.panel : null;
  return { ...older, panel: { nothingToSubmitAt: null, ...panel } };
}

/** Before version 4 there were no plans, so that nothing was agreed and nothing decided against it. */
function withRule(older: Record<string, unknown>): Record<string, unknown> {
  const panel: unknown = older.panel;
  if (!isObject(panel)) return older;
  const decision = isObject(panel.decision) ? { againstRule: '', ...panel.decision } : panel.decision;
  return { ...older, panel: { agreed: null, ...panel, decision } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
