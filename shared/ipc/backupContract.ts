import { z } from 'zod';
import { instantSchema } from '../domain/ids.ts';

/** For channels that take or give nothing. */
const nothing = z.null();

/** How it stands with the copies of everything. */
export const backupStateSchema = z.strictObject({
  /** How many documents have a copy. */
  documents: z.int().min(0),
  /** How many copies there are of them. */
  copies: z.int().min(0),
  /** When everything was last looked at; null before it was. */
  checkedAt: instantSchema.nullable(),
  isRunning: z.boolean(),
  /** Why there are no copies of what is newest: a sentence; null where nothing is in the way. */
  problem: z.string().nullable(),
  /** The folder that the user has chosen for more copies; null without one. */
  folder: z
    .strictObject({
      /** As the user chose it. */
      path: z.string(),
      /** Why it has not everything that it should have: a sentence; null where it has. */
      problem: z.string().nullable(),
      /** How many copies are in it. */
      copies: z.int().min(0),
    })
    .nullable(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

/** Copies of everything, and the ways back from them. */
export const backupContract = {
  'backup:state': { input: nothing, output: backupStateSchema },
  /** Copies what has changed, whether it has come to rest or not. */
  'backup:run': { input: nothing, output: backupStateSchema },
  /** Asks for a folder, in which copies are kept besides from now on. */
  'backup:chooseFolder': { input: nothing, output: backupStateSchema },
  /** Keeps copies in the data folder alone. What is in the other folder stays there. */
  'backup:leaveFolder': { input: nothing, output: backupStateSchema },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
