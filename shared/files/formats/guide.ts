import { z } from 'zod';
import { hashSchema } from '../../domain/contentHash.ts';
import { idSchema, instantSchema } from '../../domain/ids.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

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

/** A guide that was imported: `guides/<id>.json`. Its questions are in the bank. */
export const guideFormat = defineDocument('scorecard-guide', 1, (head) =>
  z.strictObject({
    ...head,
    guide: guideRecordSchema,
    /** Its questions when it was imported; some may have been deleted since. */
    questionIds: z.array(idSchema).max(5_000),
  }),
);
export type GuideDocument = DocumentOf<typeof guideFormat>;
