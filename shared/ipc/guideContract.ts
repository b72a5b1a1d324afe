import { z } from 'zod';
import { hashSchema } from '../domain/contentHash.ts';
import { idSchema } from '../domain/ids.ts';
import { minutesSchema, questionSchema, weightSchema } from '../domain/questions/question.ts';
import { guideRecordSchema } from '../files/formats/guide.ts';
import {
  blockLooks,
  blockRoles,
  columnUses,
  type LeftOutReason,
  leftOutReasons,
  ratingLevels,
} from '../guide/lines/parsedGuide.ts';
import { guideSizeLimit, guideTextLimit } from './guideLimits.ts';

const parsedTextSchema = z.string().max(guideTextLimit);
const spanSchema = z.tuple([z.int().min(0), z.int().min(0)]);

const parsedAnchorSchema = z.strictObject({
  level: z.literal(ratingLevels),
  text: parsedTextSchema,
  name: parsedTextSchema,
});

/** A question as `parseGuide` gives it (shared/guide/document/parsedGuide.ts). */
const parsedQuestionSchema = z.strictObject({
  prompt: parsedTextSchema,
  title: parsedTextSchema,
  isTitleMadeUp: z.boolean(),
  purpose: parsedTextSchema,
  guidance: parsedTextSchema,
  rubric: z.array(z.strictObject({ text: parsedTextSchema, span: spanSchema, weight: weightSchema.exactOptional() })),
  exampleAnswer: parsedTextSchema,
  competency: parsedTextSchema.exactOptional(),
  signals: z.array(parsedTextSchema).exactOptional(),
  probes: z.array(parsedTextSchema).exactOptional(),
  redFlags: z.array(parsedTextSchema).exactOptional(),
  minutes: minutesSchema.exactOptional(),
  anchors: z.array(parsedAnchorSchema).min(1).max(5).exactOptional(),
  retired: z.boolean().exactOptional(),
  isUnwritten: z.boolean().exactOptional(),
});

export const parsedGuideSchema = z.strictObject({
  title: parsedTextSchema,
  questions: z.array(parsedQuestionSchema).max(5_000),
  prompts: z.array(spanSchema).max(5_000),
  tables: z.array(
    z.strictObject({
      block: z.int().min(0),
      heads: z.array(parsedTextSchema),
      columns: z.array(z.literal(columnUses)),
      rows: z.int().min(0),
    }),
  ),
  leftOut: z.array(
    z.strictObject({
      text: parsedTextSchema,
      reason: z.literal(Object.keys(leftOutReasons) as LeftOutReason[]),
      label: parsedTextSchema.exactOptional(),
      span: spanSchema,
    }),
  ),
  opening: parsedTextSchema,
  closing: parsedTextSchema,
  blocks: z.array(
    z.strictObject({
      span: spanSchema,
      role: z.literal(blockRoles),
      question: z.int().min(0).exactOptional(),
      level: z.literal(ratingLevels).exactOptional(),
      isUnsure: z.literal(true).exactOptional(),
    }),
  ),
  warnings: z.array(z.string()),
});

const blockRangeShape = { from: z.int().min(0), to: z.int().min(0) };

/** A block as `GuideDocument` has it (shared/guide/document/guideDocument.ts). */
const guideBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['heading', 'listItem', 'paragraph']),
    ...blockRangeShape,
    level: z.int().min(0),
    number: z.int().min(0).exactOptional(),
    isApart: z.boolean(),
    look: z.literal(blockLooks).exactOptional(),
    boldTo: z.int().min(0).exactOptional(),
    isQuote: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('row'),
    ...blockRangeShape,
    cells: z.array(z.strictObject(blockRangeShape)),
    isFirst: z.boolean().exactOptional(),
  }),
]);

/** A guide that was read and is shown before anything of it enters the bank. */
export const readGuideSchema = z.strictObject({
  name: z.string().min(1).max(260),
  hash: hashSchema,
  /** What the spans point into. */
  text: parsedTextSchema,
  /** The blocks of the text as its reader found them: with them it can be parsed again, with roles that a person has chosen. */
  documentBlocks: z.array(guideBlockSchema),
  guide: parsedGuideSchema,
  /** What is to be said of the file whatever roles its lines are given; part of the guide's warnings. */
  fileWarnings: z.array(z.string()),
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
   * Adds the chosen questions to the bank and remembers the guide, as one step. Tells its progress as the job with the guide's id; can
   * be cancelled until it has answered, and leaves nothing then.
   */
  'guides:add': {
    input: z.strictObject({ guide: guideRecordSchema, questions: z.array(questionSchema).min(1).max(5_000) }),
    output: z.strictObject({ wasCancelled: z.boolean() }),
  },
  /** Takes a guide and all of its questions out again, as one step: the undo of 'guides:add'. */
  'guides:remove': { input: z.strictObject({ id: idSchema }), output: z.null() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
