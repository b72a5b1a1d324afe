import { z } from 'zod';
import { hashSchema } from '../contentHash.ts';
import { idSchema, instantSchema } from '../ids.ts';

/** A guide that is remembered with its questions. */
export const guideRecordSchema = z.strictObject({
  id: idSchema,
  /** The file's name, or the guide's title when it was pasted. */
  name: z.string().min(1).max(260),
  /** SHA-256 of the guide's text, so that the same guide is known again under another name. */
  hash: hashSchema,
  importedAt: instantSchema,
  questions: z.int().min(1),
});
export type GuideRecord = z.infer<typeof guideRecordSchema>;
