import { z } from 'zod';
import { guideRecordSchema } from '../domain/guideRecord.ts';
import { idSchema } from '../domain/identity.ts';
import { anchorsSchema, minutesSchema, questionSchema, weightSchema } from '../domain/question.ts';
import { hashSchema } from '../domain/scorecard.ts';

export { type GuideRecord, guideRecordSchema } from '../domain/guideRecord.ts';

/** The largest guide that is read, in bytes. */
export const guideSizeLimit = 50 * 1024 * 1024;

/** The longest text of a guide that is parsed, in UTF-16 code units: about five thousand pages. */
export const guideTextLimit = 10_000_000;

const parsedTextSchema = z.string().max(guideTextLimit);
const spanSchema = z.tuple([z.int().min(0), z.int().min(0)]);

/** A question as `parseGuide` gives it (shared/guide/parsedGuide.ts). */
const parsedQuestionSchema = z.strictObject({
  prompt: parsedTextSchema,
  purpose: parsedTextSchema,
  guidance: parsedTextSchema,
  rubric: z.array(z.strictObject({ text: parsedTextSchema, span: spanSchema, weight: weightSchema.exactOptional() })),
  exampleAnswer: parsedTextSchema,
  title: parsedTextSchema.exactOptional(),
  competency: parsedTextSchema.exactOptional(),
  signals: z.array(parsedTextSchema).exactOptional(),
  probes: z.array(parsedTextSchema).exactOptional(),
  minutes: minutesSchema.exactOptional(),
  anchors: anchorsSchema.exactOptional(),
  retired: z.boolean().exactOptional(),
});

export const parsedGuideSchema = z.strictObject({
  title: parsedTextSchema,
  questions: z.array(parsedQuestionSchema).max(5_000),
  warnings: z.array(z.string()),
});

/** A guide that was read and is shown before anything of it enters the bank. */
export const readGuideSchema = z.strictObject({
  name: z.string().min(1).max(260),
  hash: hashSchema,
  /** What the spans point into. */
  text: parsedTextSchema,
  guide: parsedGuideSchema,
  /** When the same text was imported before. */
  importedBefore: guideRecordSchema.nullable(),
});
export type ReadGuide = z.infer<typeof readGuideSchema>;

/** Channel → what goes in and what comes out, for importing guides. Reading takes long for large files and can be cancelled. */
export const guideContract = {
  /** Asks which file, and reads it; null when the user cancelled. */
  'guides:choose': { input: z.null(), output: readGuideSchema.nullable() },
  /** Reads a file that was dropped on the window. Its kind is known by its content, not by its name. */
  'guides:readFile': {
    input: z.strictObject({
      name: z.string().min(1).max(260),
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= guideSizeLimit, 'is larger than 50 MB'),
    }),
    output: readGuideSchema.nullable(),
  },
  /** Reads pasted text. */
  'guides:readText': { input: z.strictObject({ text: parsedTextSchema }), output: readGuideSchema.nullable() },
  /** Ends the reading that is under way; its request answers null. */
  'guides:cancel': { input: z.null(), output: z.null() },
  'guides:list': { input: z.null(), output: z.array(guideRecordSchema) },
  /**
   * Adds the chosen questions to the bank and remembers the guide, as one step. Tells its progress under the guide's id; can
   * be cancelled until it has answered, and leaves nothing then.
   */
  'guides:add': {
    input: z.strictObject({ guide: guideRecordSchema, questions: z.array(questionSchema).min(1).max(5_000) }),
    output: z.strictObject({ wasCancelled: z.boolean() }),
  },
  /** Ends the adding of a guide that is under way. */
  'guides:cancelAdding': { input: z.strictObject({ id: idSchema }), output: z.null() },
  /** Takes a guide and all of its questions out again, as one step: the undo of 'guides:add'. */
  'guides:remove': { input: z.strictObject({ id: idSchema }), output: z.null() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
