import { z } from 'zod';
import { instantSchema } from '../../domain/ids.ts';
import { questionSchema } from '../../domain/questions/question.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** A question on disk: `bank/<id>.json`. The user's own, or the user's copy of a built-in one. */
export const questionFormat = defineDocument(
  'scorecard-question',
  2,
  (head) =>
    z.strictObject({
      ...head,
      /** The user's questions stand in the order in which they were added, whatever is edited later. */
      addedAt: instantSchema,
      question: questionSchema,
    }),
  // What version 2 has added may be absent: the red flags.
  { 1: (older) => older },
);
export type QuestionDocument = DocumentOf<typeof questionFormat>;
