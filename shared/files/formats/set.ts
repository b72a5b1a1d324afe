import { z } from 'zod';
import { questionSetSchema } from '../../domain/questions/questionSet.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** A question set on disk: `sets/<id>.json`. */
export const setFormat = defineDocument(
  'scorecard-set',
  3,
  (head) => z.strictObject({ ...head, set: questionSetSchema }),
  // Sets had no words for the beginning and the end, and then no job description, which may be absent.
  { 1: (older) => ({ ...older, set: { opening: '', closing: '', ...(older.set as object) } }), 2: (older) => older },
);
export type SetDocument = DocumentOf<typeof setFormat>;
