import { z } from 'zod';
import { interviewerSchema } from './interview/interview.ts';
import { minutesSchema } from './questions/question.ts';

export const paperSchema = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof paperSchema>;

export const colourSchemeSchema = z.enum(['system', 'light', 'dark']);
export type ColourScheme = z.infer<typeof colourSchemeSchema>;

/** The name of a role among those for which questions ship, such as `registered-nurse`. */
export const roleSlugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(100);

/** The questions that fit any role. They are always there. */
export const anyRole = 'any-role';

/** A role for which questions and sets ship. */
export const shippedRoleSchema = z.strictObject({
  slug: roleSlugSchema,
  title: z.string(),
  description: z.string(),
  questions: z.int().min(0),
  sets: z.int().min(0),
});
export type ShippedRole = z.infer<typeof shippedRoleSchema>;

/** What the user decides once for all interviews. */
export const settingsSchema = z.strictObject({
  interviewer: interviewerSchema,
  paper: paperSchema,
  colourScheme: colourSchemeSchema,
  /** The slot that a new set begins with, in minutes. */
  slotMinutes: minutesSchema.min(5),
  /** Whose questions are offered of those that ship, beside those for any role; null as long as nobody has chosen. */
  roles: z.array(roleSlugSchema).max(100).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  interviewer: { name: '', email: '' },
  paper: 'A4',
  colourScheme: 'system',
  slotMinutes: 45,
  roles: null,
};
