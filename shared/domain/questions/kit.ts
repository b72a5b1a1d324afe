import { z } from 'zod';
import { type EditionMaking, editionShape, makeEdition } from '../edition.ts';
import { areDistinct } from '../ids.ts';
import { toSingleLine } from '../plainText.ts';
import { lineSchema, noteTextSchema, paragraphSchema } from '../text.ts';
import { rubricLimit } from './limits.ts';
import { minutesSchema, type Question, questionSchema, rubricPointSchema, weightSchema } from './question.ts';
import { type QuestionSet, setLimit } from './questionSet.ts';

/** A question as everybody asks it, with its minutes and weight. Where its author has it from is no part of it. */
export const kitQuestionSchema = questionSchema
  .omit({ origin: true, retired: true })
  .extend({
    rubric: z
      .array(rubricPointSchema.omit({ span: true }))
      .max(rubricLimit)
      .refine((points) => areDistinct(points.map(({ id }) => id)), 'holds a rubric point twice'),
    minutes: minutesSchema,
    weight: weightSchema,
    weightReason: paragraphSchema,
  })
  .refine(
    ({ weight, weightReason }) => weight === 1 || weightReason.trim() !== '',
    'has a weight other than 1 without a reason',
  );
export type KitQuestion = z.infer<typeof kitQuestionSchema>;

/** What a kit says, without who made it and when. */
export const kitPartsSchema = z.strictObject({
  title: lineSchema,
  description: paragraphSchema,
  role: lineSchema,
  round: lineSchema,
  /** The text of the job description; empty where there is none. */
  jobDescription: noteTextSchema,
  slotMinutes: minutesSchema,
  introMinutes: minutesSchema,
  closingMinutes: minutesSchema,
  /** What the interviewer says before the first question, and after the last one. */
  opening: paragraphSchema,
  closing: paragraphSchema,
  questions: z
    .array(kitQuestionSchema)
    .min(1)
    .max(setLimit)
    .refine((questions) => areDistinct(questions.map(({ id }) => id)), 'holds a question twice'),
});
export type KitParts = z.infer<typeof kitPartsSchema>;

/** A frozen question set that is handed on: what everybody asks. */
export const kitSchema = kitPartsSchema.extend({
  format: z.literal('scorecard-kit'),
  version: z.literal(1),
  ...editionShape,
});
export type Kit = z.infer<typeof kitSchema>;

/** The most characters of a kit's title in a sentence. */
const titleLength = 80;

/** What a kit is called in lists and sentences, in one line of at most 80 characters. */
export function kitTitle({ title }: Pick<Kit, 'title'>): string {
  const line = toSingleLine(title) || 'Untitled set';
  return line.length <= titleLength ? line : `${line.slice(0, titleLength - 1).trimEnd()}…`;
}

/**
 * What a kit of this set says. Questions that the bank does not have are left out: `setProblems` names them, and what else has
 * to be put right, beforehand.
 */
export function partsOfSet(set: QuestionSet, bank: readonly Question[]): KitParts {
  const byId = new Map(bank.map((question) => [question.id, question]));
  const { title, description, role, round, slotMinutes, introMinutes, closingMinutes, opening, closing } = set;
  return structuredClone({
    title,
    description,
    role,
    round,
    jobDescription: set.jobDescription ?? '',
    slotMinutes,
    introMinutes,
    closingMinutes,
    opening,
    closing,
    questions: set.items.flatMap(({ questionId, minutes, weight, weightReason }) => {
      const question = byId.get(questionId);
      return question === undefined ? [] : [{ ...asKitQuestion(question), minutes, weight, weightReason }];
    }),
  });
}

function asKitQuestion({ origin: _, retired: __, rubric, ...question }: Question) {
  return { ...question, rubric: rubric.map(({ id, text, weight }) => ({ id, text, weight })) };
}

/**
 * An edition of a kit: the first, or the one that follows `previous`, which it is where nothing has changed. The parts come from a
 * set that is ready (`setProblems`).
 */
export function makeKit(parts: KitParts, making: EditionMaking<Kit>): Kit {
  return makeEdition({ format: 'scorecard-kit' as const, version: 1 as const, ...parts }, making);
}

/** What is printed of a question set before an interview, whether or not it was handed on as it is. */
export interface PrintedKit {
  parts: KitParts;
  /** The edition that it is; null for a set that has changed since, or was never handed on. */
  edition: Pick<Kit, 'edition' | 'author' | 'hash'> | null;
  /** When the edition was made, or the set was changed last, in ms since the epoch. */
  madeAt: number;
}

/** A kit as it is printed. */
export function printedKitOf(kit: Kit): PrintedKit {
  const { edition, author, hash, madeAt, ...rest } = kit;
  const { format: _, version: __, id: ___, previousHash: ____, utcOffset: _____, ...parts } = rest;
  return { parts, edition: { edition, author, hash }, madeAt };
}
