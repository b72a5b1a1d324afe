import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';
import {
  type Answer,
  addedLimit,
  answerSchema,
  clockSchema,
  conclusionSchema,
  type Draft,
  detailsSchema,
  draftSchema,
  emptyAnswer,
  findAnswer,
  findQuestion,
  type Interview,
  type PlannedQuestion,
  plannedQuestionSchema,
  recommendationSchema,
  type Steps,
  stepsSchema,
} from './interview.ts';
import { placesOf } from './places.ts';
import { fitAdded, fitAnswer, fitClock, fitLinked, fitStep } from './sanitize.ts';
import { isStep, type Place, placeSchema } from './steps.ts';

/** Puts whole parts back as they were. It is what every inverse is made of. */
export const restoreSchema = z.strictObject({
  type: z.literal('restore'),
  details: detailsSchema.optional(),
  added: z.array(plannedQuestionSchema).max(addedLimit).optional(),
  /** Answers by question id; `null` takes the answer of an added question away. */
  answers: z.record(idSchema, answerSchema.nullable()).optional(),
  steps: stepsSchema.partial().optional(),
  /** Drafts by question id, or name of a step; `null` takes the draft away. */
  drafts: z.record(placeSchema, draftSchema.nullable()).optional(),
  current: placeSchema.optional(),
  clock: clockSchema.optional(),
  conclusion: conclusionSchema.optional(),
  recommendation: recommendationSchema.nullable().optional(),
});
export type Restore = z.infer<typeof restoreSchema>;

/** The interview with these parts put back, as far as they fit it: what names an unknown question is left out. */
export function restore(interview: Interview, parts: Restore): Interview {
  const added = parts.added === undefined ? interview.added : fitAdded(interview, parts.added);
  const questions = new Map([...interview.plan.questions, ...added].map((question) => [question.id, question]));
  const known = new Set(placesOf({ ...interview, added }));
  return {
    ...interview,
    ...restoredSteps(interview.steps, parts.steps),
    details: parts.details ?? interview.details,
    added,
    answers: [...questions.values()].map((question) =>
      restoredAnswer(interview, question, parts.answers?.[question.id]),
    ),
    drafts: restoredDrafts(questions, known, { ...interview.drafts, ...parts.drafts }),
    current: [parts.current, interview.current].find((id) => id !== undefined && known.has(id)) ?? firstId(interview),
    clock: fitClock(interview.typedIn ? interview.clock : (parts.clock ?? interview.clock), known),
    conclusion: parts.conclusion ?? interview.conclusion,
    recommendation: parts.recommendation === undefined ? interview.recommendation : parts.recommendation,
  };
}

/** Only what came in, or what now stands under another question than before, has to be made to fit. */
function restoredAnswer(interview: Interview, question: PlannedQuestion, part: Answer | null | undefined): Answer {
  if (part?.questionId === question.id) return fitAnswer(question, part);
  const before = findAnswer(interview, question.id) ?? emptyAnswer(question.id);
  return findQuestion(interview, question.id) === question ? before : fitAnswer(question, before);
}

/** An interview that has no steps gets none. */
function restoredSteps(steps: Steps | undefined, parts: Restore['steps'] = {}): Pick<Interview, 'steps'> {
  if (steps === undefined) return {};
  const { opening, closing } = parts;
  if (opening === undefined && closing === undefined) return { steps };
  return {
    steps: {
      opening: opening === undefined ? steps.opening : fitStep(opening),
      closing: closing === undefined ? steps.closing : fitStep(closing),
    },
  };
}

function restoredDrafts(
  questions: ReadonlyMap<Id, PlannedQuestion>,
  known: ReadonlySet<Place>,
  drafts: Readonly<Record<Place, Draft | null>>,
): Record<Place, Draft> {
  const kept = Object.entries(drafts).flatMap(([place, draft]): [Place, Draft][] => {
    const linkable = isStep(place) && known.has(place) ? { rubric: [] } : questions.get(place);
    return linkable === undefined || draft === null ? [] : [[place, fitLinked(linkable, draft)]];
  });
  return Object.fromEntries(kept);
}

/** Where an interview is when the question it was at is gone. A plan has at least one question. */
function firstId(interview: Interview): Id {
  return interview.plan.questions[0]?.id ?? interview.current;
}

/** The edit that makes `before` of `after` again: the parts that are another. Reducers keep what they do not touch, so identity tells. */
export function restoreBetween(before: Interview, after: Interview): Restore {
  const answers = changedEntries(
    Object.fromEntries(before.answers.map((answer) => [answer.questionId, answer])),
    Object.fromEntries(after.answers.map((answer) => [answer.questionId, answer])),
  );
  const drafts = changedEntries(before.drafts, after.drafts);
  const steps = changedSteps(before.steps, after.steps);
  return {
    type: 'restore',
    ...(before.details === after.details ? {} : { details: before.details }),
    ...(before.added === after.added ? {} : { added: before.added }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(Object.keys(steps).length === 0 ? {} : { steps }),
    ...(Object.keys(drafts).length === 0 ? {} : { drafts }),
    ...(before.current === after.current ? {} : { current: before.current }),
    ...(before.clock === after.clock ? {} : { clock: before.clock }),
    ...(before.conclusion === after.conclusion ? {} : { conclusion: before.conclusion }),
    ...(before.recommendation === after.recommendation ? {} : { recommendation: before.recommendation }),
  };
}

function changedSteps(before: Steps | undefined, after: Steps | undefined): Partial<Steps> {
  if (before === undefined) return {};
  return {
    ...(before.opening === after?.opening ? {} : { opening: before.opening }),
    ...(before.closing === after?.closing ? {} : { closing: before.closing }),
  };
}

/** Key → the value before, for every key whose value is another one now; `null` where there was none. */
function changedEntries<T>(before: Record<string, T>, after: Record<string, T>): Record<string, T | null> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => before[key] !== after[key]);
  return Object.fromEntries(changed.map((key) => [key, before[key] ?? null]));
}
