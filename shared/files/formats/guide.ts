import { z } from 'zod';
import { idSchema } from '../../domain/ids.ts';
import { guideRecordSchema } from '../../domain/questions/guideRecord.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

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
