import { z } from 'zod';
import { areDistinct, idSchema, instantSchema } from '../ids.ts';
import { lineSchema, noteTextSchema, paragraphSchema } from '../text.ts';
import { minutesSchema, type Question, weightSchema } from './question.ts';

/** A question's place in a set. A weight other than 1 needs a written reason. */
export const setItemSchema = z.strictObject({
  questionId: idSchema,
  minutes: minutesSchema,
  weight: weightSchema,
  weightReason: paragraphSchema,
});
export type SetItem = z.infer<typeof setItemSchema>;

/** The most questions that one set can hold. */
export const setLimit = 100;

/** An ordered choice from the bank for one role and round: the interview's plan. */
export const questionSetSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  description: paragraphSchema,
  role: lineSchema,
  round: lineSchema,
  /** The time that the whole interview has, in minutes. */
  slotMinutes: minutesSchema,
  introMinutes: minutesSchema,
  closingMinutes: minutesSchema,
  /** What the interviewer says before the first question, and after the last one. */
  opening: paragraphSchema,
  closing: paragraphSchema,
  /** The text of the job description; absent where there is none. */
  jobDescription: noteTextSchema.exactOptional(),
  /** No question stands in a set twice: its answer is found by its id. */
  items: z
    .array(setItemSchema)
    .max(setLimit)
    .refine((items) => areDistinct(items.map(({ questionId }) => questionId)), 'holds a question twice'),
  builtIn: z.boolean(),
  updatedAt: instantSchema,
});
export type QuestionSet = z.infer<typeof questionSetSchema>;

/** The slots that are offered beside one's own, in minutes. */
export const commonSlots = [30, 45, 60, 90] as const;

/** How the planned minutes of a set stand against its slot. All in minutes; `spare` is negative when the set is too long. */
export interface SetTime {
  questions: number;
  planned: number;
  slot: number;
  spare: number;
}

/** Adds up a set's minutes: introduction, every question, closing. */
export function setTime(
  set: Pick<QuestionSet, 'slotMinutes' | 'introMinutes' | 'closingMinutes'> & { items: readonly { minutes: number }[] },
): SetTime {
  const questions = set.items.reduce((sum, item) => sum + item.minutes, 0);
  const planned = questions + set.introMinutes + set.closingMinutes;
  return { questions, planned, slot: set.slotMinutes, spare: set.slotMinutes - planned };
}

/** How often a competency is asked about in a set, and for how many minutes. */
export interface CompetencyShare {
  competency: string;
  questions: number;
  minutes: number;
}

/**
 * Which competencies of the bank a set covers. One row for each competency of the bank and of the set, in the bank's
 * order, those that are not covered with zeros.
 */
export function competencyShares(set: QuestionSet, bank: readonly Question[]): CompetencyShare[] {
  const byId = new Map(bank.map((question) => [question.id, question]));
  const shares = new Map<string, CompetencyShare>();
  for (const question of bank) {
    if (question.retired || shares.has(question.competency)) continue;
    shares.set(question.competency, { competency: question.competency, questions: 0, minutes: 0 });
  }
  for (const item of set.items) {
    const competency = byId.get(item.questionId)?.competency;
    if (competency === undefined) continue;
    const share = shares.get(competency) ?? { competency, questions: 0, minutes: 0 };
    shares.set(competency, { ...share, questions: share.questions + 1, minutes: share.minutes + item.minutes });
  }
  return [...shares.values()];
}

/** Why a set cannot be used for an interview yet. */
export type SetProblem =
  | { kind: 'noQuestions' }
  | { kind: 'missingQuestion'; questionId: string }
  | { kind: 'weightWithoutReason'; questionId: string };

/** Everything that keeps a set from being frozen into an interview; empty when it is ready. */
export function setProblems(set: QuestionSet, bank: readonly Question[]): SetProblem[] {
  const known = new Set(bank.map((question) => question.id));
  const problems: SetProblem[] = set.items.length === 0 ? [{ kind: 'noQuestions' }] : [];
  for (const { questionId, weight, weightReason } of set.items) {
    if (!known.has(questionId)) problems.push({ kind: 'missingQuestion', questionId });
    else if (weight !== 1 && weightReason.trim() === '') problems.push({ kind: 'weightWithoutReason', questionId });
  }
  return problems;
}
