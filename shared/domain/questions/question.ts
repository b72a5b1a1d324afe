import { z } from 'zod';
import { areDistinct, idSchema } from '../ids.ts';
import { clip, toSingleLine } from '../plainText.ts';
import { lineSchema, paragraphSchema } from '../text.ts';
import { rubricLimit } from './limits.ts';

/** How much one rubric point counts in an answer's coverage: above 0, at most 10, 1 unless the user says otherwise. */
export const weightSchema = z.number().positive().max(10);

/** Whole minutes, 0 to 600 (ten hours). */
export const minutesSchema = z.int().min(0).max(600);

/** Where in an imported guide a text came from: `[from, to)` in UTF-16 code units of the guide's plain text. */
export const sourceSpanSchema = z.tuple([z.int().min(0), z.int().min(0)]);

/** One thing that a good answer covers. */
export const rubricPointSchema = z.strictObject({
  id: idSchema.describe('The point’s own id: a mark finds its point by it.'),
  text: lineSchema.describe('What a good answer covers, in one line.'),
  weight: weightSchema.describe('How much the point counts in the coverage; 1 unless the interviewer says otherwise.'),
  span: sourceSpanSchema
    .describe('Where in the imported guide the point came from: [from, to) in UTF-16 code units of its plain text.')
    .optional(),
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
  z.strictObject({ kind: z.literal('builtIn').describe('From the question bank that ships with the app.') }),
  z.strictObject({ kind: z.literal('own').describe('Written by the user.') }),
  z.strictObject({
    kind: z.literal('guide').describe('From an imported interview guide.'),
    guideId: idSchema.describe('The id of that guide on the computer that imported it.'),
  }),
]);
export type Origin = z.infer<typeof originSchema>;

export const questionSchema = z.strictObject({
  id: idSchema.describe('The question’s id.'),
  title: lineSchema.describe('A few words for lists. May be empty: then the beginning of the prompt stands for it.'),
  prompt: paragraphSchema.describe('What the candidate is asked.'),
  competency: lineSchema.describe('What the question is about; may be empty.'),
  purpose: paragraphSchema.describe('Why it is asked; may be empty.'),
  rubric: z
    .array(rubricPointSchema)
    .max(rubricLimit)
    .refine((points) => areDistinct(points.map(({ id }) => id)), 'holds a rubric point twice')
    .describe('The rubric points. Each has its own id.'),
  signals: z
    .array(lineSchema)
    .max(40)
    .describe('What a strong answer tends to mention; help for the interviewer, never scored.'),
  probes: z.array(paragraphSchema).max(40).describe('Follow-ups for points that were not covered.'),
  redFlags: z
    .array(lineSchema)
    .min(1)
    .max(40)
    .describe('What a weak answer shows; never scored. Absent where there is none, as in everything before version 3.')
    .exactOptional(),
  minutes: minutesSchema.describe('The time for the question, in whole minutes.'),
  anchors: anchorsSchema.describe('What a rating of 1, 2, 3, 4 and 5 looks like, in that order.'),
  exampleAnswer: paragraphSchema.describe('What strong sounded like: an example answer from a guide, or empty.'),
  origin: originSchema.describe('Where the question comes from.'),
  retired: z.boolean().describe('A retired question stays in old sets and interviews and is offered for no new set.'),
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

/** The place of a rating whose level a ladder leaves empty. */
export interface AnchorGap {
  /** 'Between 3 and 5', 'Above 3'; with a full stop nowhere. */
  place: string;
  /** The given levels that lie nearest: one, or two that are as near. */
  nearest: number[];
}

/** Where a rating stands whose anchor is empty; null where it has one, and where no level has. */
export function anchorGap(anchors: Anchors, rating: number): AnchorGap | null {
  const given = [1, 2, 3, 4, 5].filter((level) => anchorOf(anchors, level) !== '');
  if (given.length === 0 || given.includes(rating)) return null;
  const below = given.findLast((level) => level < rating);
  const above = given.find((level) => level > rating);
  if (below === undefined) return { place: `Below ${above}`, nearest: given.slice(0, 1) };
  if (above === undefined) return { place: `Above ${below}`, nearest: [below] };
  const place = `Between ${below} and ${above}`;
  const [toBelow, toAbove] = [rating - below, above - rating];
  if (toBelow === toAbove) return { place, nearest: [below, above] };
  const nearest = toBelow < toAbove ? below : above;
  return { place: `${place}, nearer to ${nearest}`, nearest: [nearest] };
}

/**
 * What a rating looks like: its anchor. Where the ladder leaves that level empty it is the nearest level that is given, with the
 * place of the rating before it ('Between 3 and 5. 3: … 5: …'). Empty when no level is given.
 */
export function anchorInWords(anchors: Anchors, rating: number): string {
  const gap = anchorGap(anchors, rating);
  if (gap === null) return anchorOf(anchors, rating);
  return [`${gap.place}.`, ...gap.nearest.map((level) => `${level}: ${anchorOf(anchors, level)}`)].join(' ');
}

function anchorOf(anchors: Anchors, level: number): string {
  return anchors[level - 1]?.trim() ?? '';
}

/** The red flags of a question that have words. */
export function redFlagsOf({ redFlags = [] }: Pick<Question, 'redFlags'>): string[] {
  return redFlags.map((redFlag) => redFlag.trim()).filter((redFlag) => redFlag !== '');
}

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
