import { areDistinct, type Id } from '../ids.ts';
import {
  type Answer,
  type Clock,
  type Draft,
  type Interview,
  interviewPartsSchema,
  type PlannedQuestion,
  type Step,
} from './interview.ts';
import { interviewSteps, placesOf } from './places.ts';
import type { Place } from './steps.ts';

/** A whole interview. Its parts fit each other. */
export const interviewSchema = interviewPartsSchema.superRefine((interview, context) => {
  for (const message of inconsistencies(interview)) context.addIssue({ code: 'custom', message });
});

/** The parts of an interview that have to fit each other. */
type Parts = Pick<
  Interview,
  'typedIn' | 'plan' | 'details' | 'added' | 'answers' | 'steps' | 'drafts' | 'current' | 'clock' | 'recommendation'
>;

/**
 * What does not fit together in an interview whose parts are each valid; empty when all is well. Edits keep it so; this is
 * for files, which anybody can have written.
 */
function inconsistencies(interview: Parts): string[] {
  const questions = [...interview.plan.questions, ...interview.added];
  const ids = questions.map(({ id }) => id);
  const known = new Set(placesOf(interview));
  const isUnknown = (place: Place) => !known.has(place);
  const problems: string[] = [];
  if (!areDistinct(ids)) problems.push('holds a question twice');
  if (interview.answers.length !== ids.length || interview.answers.some(({ questionId }, i) => questionId !== ids[i])) {
    problems.push('does not hold one answer for each question, in their order');
  } else {
    problems.push(...questions.flatMap((question, i) => answerProblems(question, interview.answers[i])));
    problems.push(...questions.flatMap((question) => draftProblems(question, interview.drafts[question.id])));
  }
  problems.push(
    ...interviewSteps(interview).flatMap(({ name, record }) => stepProblems(record, interview.drafts[name])),
  );
  if (isUnknown(interview.current)) problems.push('is at a question that it does not have');
  if (Object.keys(interview.drafts).some(isUnknown))
    problems.push('holds a draft for a question that it does not have');
  if (Object.keys(interview.clock.spent).some(isUnknown)) {
    problems.push('counts time for a question that it does not have');
  }
  if (interview.typedIn && hasRun(interview.clock))
    problems.push('has run a clock although it was typed in from paper');
  const isSettled = interview.answers.every(
    ({ rating, notAsked, notRated }) => rating !== null || notAsked !== null || notRated !== undefined,
  );
  if (interview.recommendation !== null && !isSettled) problems.push('holds a recommendation before all ratings');
  return problems;
}

function hasRun({ startedAt, runningSince, elapsed, spent }: Clock): boolean {
  return startedAt !== null || runningSince !== null || elapsed > 0 || Object.keys(spent).length > 0;
}

function answerProblems(question: PlannedQuestion, answer: Answer | undefined): string[] {
  if (answer === undefined) return [];
  const points = pointIdsOf(question);
  const problems: string[] = [];
  if (answer.notAsked !== null && answer.rating !== null) problems.push('rates a question that was not asked');
  if (answer.notRated !== undefined && (answer.rating !== null || answer.notAsked !== null)) {
    problems.push('leaves a question without a rating that was rated or not asked');
  }
  if (Object.keys(answer.marks).some((id) => !points.has(id)))
    problems.push('marks a rubric point that the question does not have');
  if (!areDistinct(answer.notes.map(({ id }) => id))) problems.push('holds a note twice');
  if (answer.notes.some(({ pointIds }) => !areLinks(points, pointIds))) problems.push('links a note wrongly');
  return problems;
}

/** There is nothing in a step that its notes could be linked to. */
function stepProblems({ notes }: Step, draft: Draft | undefined): string[] {
  const problems: string[] = [];
  if (!areDistinct(notes.map(({ id }) => id))) problems.push('holds a note twice');
  if ([...notes, ...(draft === undefined ? [] : [draft])].some(({ pointIds }) => pointIds.length > 0)) {
    problems.push('links a note of a step');
  }
  return problems;
}

function draftProblems(question: PlannedQuestion, draft: Draft | undefined): string[] {
  return draft === undefined || areLinks(pointIdsOf(question), draft.pointIds) ? [] : ['links a draft wrongly'];
}

/** Links lead to the question's own rubric points, and to none of them twice. */
function areLinks(points: ReadonlySet<Id>, pointIds: readonly Id[]): boolean {
  return areDistinct(pointIds) && pointIds.every((id) => points.has(id));
}

function pointIdsOf(question: PlannedQuestion): Set<Id> {
  return new Set(question.rubric.map(({ id }) => id));
}
