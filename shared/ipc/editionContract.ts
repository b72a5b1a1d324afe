import { z } from 'zod';
import { authorSchema } from '../domain/edition.ts';
import { idSchema, instantSchema } from '../domain/ids.ts';
import { keyQuestionSchema } from './panelContract.ts';

/** An edition that is kept here: a received one, or the newest of something of one's own. */
export const editionEntrySchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  edition: z.int().min(1),
  author: authorSchema,
  madeAt: instantSchema,
  /** What of one's own it was made from; null for a received one. */
  madeFrom: idSchema.nullable(),
  receivedAt: instantSchema,
  /** Why nobody should go by it, as a sentence; null where nothing is in the way. */
  obstacle: z.string().nullable(),
  /** Set where only a person can say whether the key is the author's. */
  keyQuestion: keyQuestionSchema.nullable(),
  /** A newer edition that has come, with what changed, a sentence each. */
  offer: z.strictObject({ edition: z.int().min(2), madeAt: instantSchema, changes: z.array(z.string()) }).nullable(),
});
export type EditionEntry = z.infer<typeof editionEntrySchema>;
