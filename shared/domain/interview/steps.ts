import { z } from 'zod';
import { idSchema } from '../ids.ts';

/** What an interview has beside its questions, first and last. Neither is rated. */
export const stepNames = ['opening', 'closing'] as const;
export const stepNameSchema = z.enum(stepNames);
export type StepName = z.infer<typeof stepNameSchema>;

/** What the steps are called. */
export const stepTitles: Readonly<Record<StepName, string>> = { opening: 'Opening', closing: 'Closing' };

/** Where notes are taken and time is spent: a question by its id, or a step by its name, which no id can be. */
export const placeSchema = z.union([stepNameSchema, idSchema]);
export type Place = z.infer<typeof placeSchema>;

export function isStep(place: Place): place is StepName {
  return place === 'opening' || place === 'closing';
}
