import { z } from 'zod';
import { settingsSchema } from '../../domain/settings.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** `settings.json`. */
export const settingsFormat = defineDocument(
  'scorecard-settings',
  2,
  (head) => z.strictObject({ ...head, settings: settingsSchema }),
  { 1: withRoles },
);

/** Before there were other roles, the only one that shipped was everybody's. */
function withRoles(document: Record<string, unknown>): Record<string, unknown> {
  const settings = Object(document.settings) as Record<string, unknown>;
  return { ...document, settings: { ...settings, roles: ['senior-backend-engineer'] } };
}
export type SettingsDocument = DocumentOf<typeof settingsFormat>;
