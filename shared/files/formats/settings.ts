import { z } from 'zod';
import { settingsSchema } from '../../domain/settings.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** `settings.json`. */
export const settingsFormat = defineDocument('scorecard-settings', 1, (head) =>
  z.strictObject({ ...head, settings: settingsSchema }),
);
export type SettingsDocument = DocumentOf<typeof settingsFormat>;
