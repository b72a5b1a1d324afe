import { z } from 'zod';
import { questionSchema } from '../../domain/questions/question.ts';
import { questionSetSchema } from '../../domain/questions/questionSet.ts';
import { lineSchema, paragraphSchema } from '../../domain/text.ts';
import type { Format } from '../readDocument.ts';

/** A bank that somebody else has written may have no words for the beginning and the end of an interview. */
const shippedSetSchema = questionSetSchema.extend({
  opening: paragraphSchema.default(''),
  closing: paragraphSchema.default(''),
});

/** A bank in one file, as the built-in one is shipped: `resources/bank/*.json`. It is not saved, so it has no such moment. */
export const bankFileSchema = z.strictObject({
  format: z.literal('scorecard-bank'),
  version: z.literal(1),
  title: lineSchema,
  description: paragraphSchema,
  competencies: z.array(lineSchema).max(100),
  questions: z.array(questionSchema).max(10_000),
  sets: z.array(shippedSetSchema).max(1_000),
});
export type BankFile = z.infer<typeof bankFileSchema>;

export const bankFormat: Format<BankFile> = { name: 'scorecard-bank', version: 1, schema: bankFileSchema };
