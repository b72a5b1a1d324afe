import { z } from 'zod';
import { interviewerSchema } from './interview/interview.ts';
import { minutesSchema } from './questions/question.ts';

export const paperSchema = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof paperSchema>;

export const colourSchemeSchema = z.enum(['system', 'light', 'dark']);
export type ColourScheme = z.infer<typeof colourSchemeSchema>;

/** What the user decides once for all interviews. */
export const settingsSchema = z.strictObject({
  interviewer: interviewerSchema,
  paper: paperSchema,
  colourScheme: colourSchemeSchema,
  /** The slot that a new set begins with, in minutes. */
  slotMinutes: minutesSchema.min(5),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  interviewer: { name: '', email: '' },
  paper: 'A4',
  colourScheme: 'system',
  slotMinutes: 45,
};
