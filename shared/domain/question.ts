import { z } from 'zod';
import { areDistinct, idSchema } from './identity.ts';
import { clip, lineSchema, paragraphSchema, toSingleLine } from './text.ts';

/** How much one rubric point counts in an answer's coverage: above 0, at most 10, 1 unless the user says otherwise. */
export const weightSchema = z.number().positive().max(10);

/** Whole minutes, 0 to 600 (ten hours). */
export const minutesSchema = z.int().min(0).max(600);

/** Where in an imported guide a text came from: `[from, to)` in UTF-16 code units of the guide's plain text. */
export const sourceSpanSchema = z.tuple([z.int().min(0), z.int().min(0)]);

/** One thing that a good answer covers. */
export const rubricPointSchema = z.strictObject({
  id: idSchema,
  text: lineSchema,
  weight: weightSchema,
  span: sourceSpanSchema.optional(),
});
export type RubricPoint = z.infer<typeof rubricPointSchema>;

/** The sentences that say what a rating of 1, 2, 3, 4 and 5 looks like, in that order. */
export const anchorsSchema = z.tuple([
  paragraphSchema,
  paragraphSchema,
  paragraphSchema,
  paragraphSchema,
  paragraphSchema,
]);
export type Anchors = z.infer<typeof anchorsSchema>;

/** Where a question comes from: the bank that ships with the app, the user, or an imported guide. */
export const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('builtIn') }),
  z.strictObject({ kind: z.literal('own') }),
  z.strictObject({ kind: z.literal('guide'), guideId: idSchema }),
]);
export type Origin = z.infer<typeof originSchema>;

/** The most rubric points that one question can have; the first nine have a key in a live interview. */
export const rubricLimit = 40;

export const questionSchema = z.strictObject({
  id: idSchema,
  /** A few words that stand for the prompt in lists. May be empty: then `questionTitle` takes the prompt's beginning. */
  title: lineSchema,
  prompt: paragraphSchema,
  competency: lineSchema,
  purpose: paragraphSchema,
  /** Every point has its own id: a mark finds its point by it. */
  rubric: z
    .array(rubricPointSchema)
    .max(rubricLimit)
    .refine((points) => areDistinct(points.map(({ id }) => id)), 'holds a rubric point twice'),
  /** What a strong answer tends to mention; help for the interviewer, never scored. */
  signals: z.array(lineSchema).max(40),
  /** Follow-ups for points that were not covered. */
  probes: z.array(paragraphSchema).max(40),
  minutes: minutesSchema,
  anchors: anchorsSchema,
  /** What strong sounded like: an example answer from a guide, or empty. */
  exampleAnswer: paragraphSchema,
  origin: originSchema,
  /** A retired question stays in old sets and interviews and is offered for no new set. */
  retired: z.boolean(),
});
export type Question = z.infer<typeof questionSchema>;

/**
 * The general ladder, by coverage and depth. Five levels with a sentence each is what reviews of structured interviewing
 * recommend (Campion, Palmer & Campion 1997, component 7: anchored rating scales).
 */
export const generalAnchors: Anchors = [
  'Misses the question or most of its points, even when asked about them. What is said is vague or wrong.',
  'Covers some points after prompting. Reasons are thin, and gaps go unnoticed.',
  'Covers about half of the points, the central ones among them. Reasons are sound but general; examples need prompting.',
  'Covers most points unprompted and gives reasons. Gaps are small, and the candidate sees them when asked.',
  'Covers nearly everything unprompted, weighs alternatives, and backs it with figures or first-hand experience.',
];

/** What a rating is called beside its figure. */
export const ratingNames = ['Poor', 'Weak', 'Fair', 'Strong', 'Outstanding'] as const;

/** A question with nothing in it yet but the general ladder. */
export function emptyQuestion(id: string): Question {
  return {
    id,
    title: '',
    prompt: '',
    competency: '',
    purpose: '',
    rubric: [],
    signals: [],
    probes: [],
    minutes: 5,
    anchors: generalAnchors,
    exampleAnswer: '',
    origin: { kind: 'own' },
    retired: false,
  };
}

const titleLength = 60;

/** What a question is called in a list, in one line: its title, or the first words of its prompt (at most 60 characters). */
export function questionTitle(question: Pick<Question, 'title' | 'prompt'>): string {
  const title = toSingleLine(question.title);
  if (title !== '') return title;
  const prompt = toSingleLine(question.prompt);
  if (prompt === '') return 'Untitled question';
  if (prompt.length <= titleLength) return prompt;
  const cut = clip(prompt, titleLength);
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > titleLength / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
