import { z } from 'zod';
import { feedbackSchema } from '../domain/feedback.ts';
import { guideRecordSchema } from '../domain/guideRecord.ts';
import { idSchema, instantSchema } from '../domain/identity.ts';
import { interviewSchema } from '../domain/interview.ts';
import { questionSchema } from '../domain/question.ts';
import { questionSetSchema } from '../domain/questionSet.ts';
import { scorecardSchema } from '../domain/scorecard.ts';
import { settingsSchema } from '../domain/settings.ts';
import { lineSchema, paragraphSchema } from '../domain/text.ts';

/** An interview on disk: `interviews/<id>.json`. Being filled in, submitted, or both while it is amended. */
export const interviewDocumentSchema = z
  .strictObject({
    format: z.literal('scorecard-interview'),
    version: z.literal(2),
    id: idSchema,
    savedAt: instantSchema,
    working: interviewSchema.nullable(),
    scorecard: scorecardSchema.nullable(),
    /** The reason of the amendment that is being made, as far as it is typed; empty while nothing is amended. Not hashed. */
    amendmentReason: paragraphSchema,
    /** The candidate's feedback once it was edited; null as long as it is what the marks and lines give. */
    feedback: feedbackSchema.nullable(),
  })
  .refine(
    ({ working, scorecard }) => working !== null || scorecard !== null,
    'holds neither an interview nor a scorecard',
  )
  .refine(
    ({ id, working, scorecard }) => (working?.id ?? id) === id && (scorecard?.id ?? id) === id,
    'holds another interview than its name says',
  )
  .refine(
    ({ working, scorecard, amendmentReason }) => amendmentReason === '' || (working !== null && scorecard !== null),
    'holds the reason of an amendment that it does not hold',
  );
export type InterviewDocument = z.infer<typeof interviewDocumentSchema>;

/** A question on disk: `bank/<id>.json`. The user's own, or the user's copy of a built-in one. */
export const questionDocumentSchema = z.strictObject({
  format: z.literal('scorecard-question'),
  version: z.literal(1),
  savedAt: instantSchema,
  /** The user's questions stand in the order in which they were added, whatever is edited later. */
  addedAt: instantSchema,
  question: questionSchema,
});
export type QuestionDocument = z.infer<typeof questionDocumentSchema>;

/** A question set on disk: `sets/<id>.json`. */
export const setDocumentSchema = z.strictObject({
  format: z.literal('scorecard-set'),
  version: z.literal(1),
  savedAt: instantSchema,
  set: questionSetSchema,
});
export type SetDocument = z.infer<typeof setDocumentSchema>;

/** A guide that was imported: `guides/<id>.json`. Its questions are in the bank. */
export const guideDocumentSchema = z.strictObject({
  format: z.literal('scorecard-guide'),
  version: z.literal(1),
  savedAt: instantSchema,
  guide: guideRecordSchema,
  /** Its questions when it was imported; some may have been deleted since. */
  questionIds: z.array(idSchema).max(5_000),
});
export type GuideDocument = z.infer<typeof guideDocumentSchema>;

/** `settings.json`. */
export const settingsDocumentSchema = z.strictObject({
  format: z.literal('scorecard-settings'),
  version: z.literal(1),
  savedAt: instantSchema,
  settings: settingsSchema,
});
export type SettingsDocument = z.infer<typeof settingsDocumentSchema>;

/** A bank in one file, as the built-in one is shipped: `resources/bank/*.json`. */
export const bankFileSchema = z.strictObject({
  format: z.literal('scorecard-bank'),
  version: z.literal(1),
  title: lineSchema,
  description: paragraphSchema,
  competencies: z.array(lineSchema).max(100),
  questions: z.array(questionSchema).max(10_000),
  sets: z.array(questionSetSchema).max(1_000),
});
export type BankFile = z.infer<typeof bankFileSchema>;
