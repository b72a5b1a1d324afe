import { z } from 'zod';
import { type Id, idSchema, instantSchema } from '../ids.ts';
import { defined, isSame } from '../parts.ts';
import { paragraphSchema } from '../text.ts';
import { beginReview, elapsedAt, endReview, runClock, stopClock } from './clock.ts';
import {
  type Answer,
  addedLimit,
  answerSchema,
  candidateSchema,
  canRecommend,
  conclusionSchema,
  type Details,
  detailsSchema,
  draftSchema,
  emptyAnswer,
  findAnswer,
  findQuestion,
  type Interview,
  interviewerSchema,
  type Mark,
  markSchema,
  type Note,
  noteLimit,
  noteSchema,
  type PlannedQuestion,
  plannedQuestionSchema,
  ratingSchema,
  recommendationSchema,
} from './interview.ts';
import { restore, restoreSchema } from './restore.ts';
import { fitClock, fitLinked, isWeightUnexplained } from './sanitize.ts';

/** An edit that belongs to one answer. `at` is when it happened, in ms since the epoch. */
const answerEdit = { questionId: idSchema, at: instantSchema };

const describeSchema = z.strictObject({
  type: z.literal('describe'),
  changes: z.strictObject({
    candidate: candidateSchema.partial().optional(),
    interviewer: interviewerSchema.partial().optional(),
    round: detailsSchema.shape.round.optional(),
    date: detailsSchema.shape.date.optional(),
  }),
});

const noteChangesSchema = noteSchema.pick({ kind: true, text: true, pointIds: true }).partial();

const simpleEditSchema = z.discriminatedUnion('type', [
  describeSchema,
  restoreSchema,
  z.strictObject({ type: z.literal('run'), at: instantSchema }),
  z.strictObject({ type: z.literal('pause'), at: instantSchema }),
  /** Shows a question; ends the review. */
  z.strictObject({ type: z.literal('goTo'), ...answerEdit }),
  z.strictObject({ type: z.literal('review'), at: instantSchema }),
  z.strictObject({ type: z.literal('writeDraft'), questionId: idSchema, draft: draftSchema }),
  z.strictObject({ type: z.literal('addNote'), ...answerEdit, note: noteSchema }),
  z.strictObject({
    type: z.literal('changeNote'),
    ...answerEdit,
    noteId: idSchema,
    changes: noteChangesSchema,
  }),
  z.strictObject({ type: z.literal('moveNote'), ...answerEdit, noteId: idSchema, toQuestionId: idSchema }),
  z.strictObject({ type: z.literal('deleteNote'), ...answerEdit, noteId: idSchema }),
  z.strictObject({ type: z.literal('mark'), ...answerEdit, pointId: idSchema, mark: markSchema.nullable() }),
  z.strictObject({ type: z.literal('rate'), ...answerEdit, rating: ratingSchema.nullable() }),
  z.strictObject({
    type: z.literal('explainRating'),
    ...answerEdit,
    reason: paragraphSchema,
    declined: z.boolean(),
  }),
  z.strictObject({ type: z.literal('setNotAsked'), ...answerEdit, notAsked: answerSchema.shape.notAsked }),
  z.strictObject({
    type: z.literal('setNotRated'),
    ...answerEdit,
    notRated: z.strictObject({ reason: paragraphSchema }).nullable(),
  }),
  z.strictObject({ type: z.literal('addQuestion'), question: plannedQuestionSchema }),
  z.strictObject({ type: z.literal('removeQuestion'), ...answerEdit }),
  z.strictObject({ type: z.literal('conclude'), changes: conclusionSchema.partial() }),
  z.strictObject({ type: z.literal('recommend'), recommendation: recommendationSchema.nullable() }),
]);
/** One thing that can happen. */
export type SimpleEdit = z.infer<typeof simpleEditSchema>;

/** Everything that can happen to an interview. A batch happens as one: it is undone as one. */
export const editSchema = z.union([
  simpleEditSchema,
  z.strictObject({ type: z.literal('batch'), edits: z.array(simpleEditSchema).max(500) }),
]);
export type Edit = z.infer<typeof editSchema>;

/**
 * What an interview is after an edit. Pure and total: an edit that does not fit (an unknown question, a limit that is
 * reached, a recommendation before the ratings) or changes nothing leaves the interview as it is, the very same object.
 */
export function applyEdit(interview: Interview, edit: Edit): Interview {
  const edits = edit.type === 'batch' ? edit.edits : [edit];
  const edited = edits.reduce((current, simple) => withoutEarlyRecommendation(applySimple(current, simple)), interview);
  return isSame(interview, edited) ? interview : edited;
}

function applySimple(interview: Interview, edit: SimpleEdit): Interview {
  switch (edit.type) {
    case 'describe':
      return { ...interview, details: changeDetails(interview.details, edit.changes) };
    case 'restore':
      return restore(interview, edit);
    case 'run':
      return withClock(interview, runClock(interview.clock, edit.at));
    case 'pause':
      return withClock(interview, stopClock(interview.clock, interview.current, edit.at));
    case 'goTo':
      return goTo(interview, edit.questionId, edit.at);
    case 'review':
      return withClock(interview, beginReview(interview.clock, interview.current, edit.at));
    case 'writeDraft':
      return writeDraft(interview, edit.questionId, edit.draft);
    case 'addNote':
      return updateAnswer(interview, edit, (answer, question) => addNote(answer, fitLinked(question, edit.note)));
    case 'changeNote':
      return updateAnswer(interview, edit, (answer, question) => changeNote(answer, question, edit));
    case 'moveNote':
      return moveNote(interview, edit);
    case 'deleteNote':
      return updateAnswer(interview, edit, (answer) => deleteNote(answer, edit.noteId));
    case 'mark':
      return updateAnswer(interview, edit, (answer, question) => mark(answer, question, edit));
    case 'rate':
      return updateAnswer(interview, edit, (answer) => rate(answer, edit.rating));
    case 'explainRating':
      return updateAnswer(interview, edit, (answer) => explainRating(answer, edit.reason, edit.declined));
    case 'setNotAsked':
      return setNotAsked(interview, edit.questionId, edit.notAsked);
    case 'setNotRated':
      return updateAnswer(interview, edit, (answer) => setNotRated(answer, edit.notRated));
    case 'addQuestion':
      return addQuestion(interview, edit.question);
    case 'removeQuestion':
      return removeQuestion(interview, edit.questionId, edit.at);
    case 'conclude':
      return { ...interview, conclusion: { ...interview.conclusion, ...defined(edit.changes) } };
    case 'recommend':
      return { ...interview, recommendation: edit.recommendation };
  }
}

function changeDetails(details: Details, changes: z.infer<typeof describeSchema>['changes']): Details {
  const { candidate, interviewer, ...rest } = changes;
  return {
    ...details,
    ...defined(rest),
    candidate: { ...details.candidate, ...defined(candidate ?? {}) },
    interviewer: { ...details.interviewer, ...defined(interviewer ?? {}) },
  };
}

function withClock(interview: Interview, clock: Interview['clock']): Interview {
  return clock === interview.clock ? interview : { ...interview, clock };
}

function goTo(interview: Interview, questionId: Id, at: number): Interview {
  const isThere = questionId === interview.current && interview.clock.inReview === undefined;
  if (isThere || findQuestion(interview, questionId) === undefined) return interview;
  return { ...interview, clock: endReview(interview.clock, interview.current, at), current: questionId };
}

function writeDraft(interview: Interview, questionId: Id, draft: Interview['drafts'][string]): Interview {
  const question = findQuestion(interview, questionId);
  if (question === undefined) return interview;
  const { [questionId]: _, ...others } = interview.drafts;
  const fitted = fitLinked(question, draft);
  const isEmpty = fitted.text === '' && fitted.pointIds.length === 0;
  return { ...interview, drafts: isEmpty ? others : { ...others, [questionId]: fitted } };
}

/** Replaces one answer by what `change` makes of it, and notes when the question was first asked. */
function updateAnswer(
  interview: Interview,
  { questionId, at }: { questionId: Id; at: number },
  change: (answer: Answer, question: PlannedQuestion) => Answer,
): Interview {
  const answer = findAnswer(interview, questionId);
  const question = findQuestion(interview, questionId);
  if (answer === undefined || question === undefined) return interview;
  const changed = change(answer, question);
  if (changed === answer) return interview;
  const asked = { ...changed, askedAt: answer.askedAt ?? elapsedAt(interview.clock, at) };
  return replaceAnswer(interview, asked);
}

function replaceAnswer(interview: Interview, changed: Answer): Interview {
  const answers = interview.answers.map((answer) => (answer.questionId === changed.questionId ? changed : answer));
  return { ...interview, answers };
}

function addNote(answer: Answer, note: Note): Answer {
  const isTaken = answer.notes.some((other) => other.id === note.id);
  if (isTaken || answer.notes.length >= noteLimit) return answer;
  return { ...answer, notes: [...answer.notes, note] };
}

function changeNote(
  answer: Answer,
  question: PlannedQuestion,
  { noteId, changes }: { noteId: Id; changes: z.infer<typeof noteChangesSchema> },
): Answer {
  if (!answer.notes.some((note) => note.id === noteId)) return answer;
  const change = (note: Note) => fitLinked(question, { ...note, ...defined(changes) });
  const notes = answer.notes.map((note) => (note.id === noteId ? change(note) : note));
  return { ...answer, notes };
}

function deleteNote(answer: Answer, noteId: Id): Answer {
  const notes = answer.notes.filter((note) => note.id !== noteId);
  return notes.length === answer.notes.length ? answer : { ...answer, notes };
}

/** A moved note takes its place by the clock; links to the old question's rubric points do not come along. */
function moveNote(interview: Interview, edit: { questionId: Id; noteId: Id; toQuestionId: Id; at: number }): Interview {
  const note = findAnswer(interview, edit.questionId)?.notes.find(({ id }) => id === edit.noteId);
  const target = findAnswer(interview, edit.toQuestionId);
  if (note === undefined || target === undefined || edit.questionId === edit.toQuestionId) return interview;
  if (target.notes.length >= noteLimit || target.notes.some(({ id }) => id === note.id)) return interview;
  const taken = updateAnswer(interview, edit, (answer) => deleteNote(answer, edit.noteId));
  return updateAnswer(taken, { questionId: edit.toQuestionId, at: edit.at }, (answer) => ({
    ...answer,
    notes: [...answer.notes, { ...note, pointIds: [] }].sort((a, b) => a.at - b.at),
  }));
}

/** Marking a point means that the question was asked; taking a mark away does not. */
function mark(
  answer: Answer,
  question: PlannedQuestion,
  { pointId, mark }: { pointId: Id; mark: Mark | null },
): Answer {
  const isKnown = question.rubric.some((point) => point.id === pointId);
  if (!isKnown || (answer.marks[pointId] ?? null) === mark) return answer;
  const { [pointId]: _, ...others } = answer.marks;
  if (mark === null) return { ...answer, marks: others };
  return { ...answer, notAsked: null, marks: { ...others, [pointId]: mark } };
}

/** Rating means that the question was asked. A changed rating asks anew for its reason. */
function rate(answer: Answer, rating: Answer['rating']): Answer {
  if (answer.rating === rating) return answer;
  const rated = { ...answer, rating, ratingReasonDeclined: false };
  return rating === null ? rated : { ...withoutNotRated(rated), notAsked: null };
}

function explainRating(answer: Answer, reason: string, declined: boolean): Answer {
  if (answer.ratingReason === reason && answer.ratingReasonDeclined === declined) return answer;
  return { ...answer, ratingReason: reason, ratingReasonDeclined: declined };
}

/** What was not asked has no rating; its notes and marks stay where they are, and count for nothing. */
function setNotAsked(interview: Interview, questionId: Id, notAsked: Answer['notAsked']): Interview {
  const answer = findAnswer(interview, questionId);
  if (answer === undefined || (answer.notAsked === null && notAsked === null)) return interview;
  if (notAsked === null) return replaceAnswer(interview, { ...answer, notAsked });
  return replaceAnswer(interview, { ...withoutNotRated(answer), notAsked, rating: null });
}

/** What was asked and is to stay without a rating has none, and was not skipped. */
function setNotRated(answer: Answer, notRated: { reason: string } | null): Answer {
  if (notRated === null) return withoutNotRated(answer);
  return { ...answer, notRated, notAsked: null, rating: null };
}

function withoutNotRated(answer: Answer): Answer {
  if (answer.notRated === undefined) return answer;
  const { notRated: _, ...others } = answer;
  return others;
}

function addQuestion(interview: Interview, question: PlannedQuestion): Interview {
  const isTaken = findQuestion(interview, question.id) !== undefined;
  if (isTaken || interview.added.length >= addedLimit || isWeightUnexplained(question)) return interview;
  return {
    ...interview,
    added: [...interview.added, question],
    answers: [...interview.answers, emptyAnswer(question.id)],
  };
}

/** Only a question that was added can be taken away again, and only as long as its answer is empty. */
function removeQuestion(interview: Interview, questionId: Id, at: number): Interview {
  const answer = findAnswer(interview, questionId);
  const isAdded = interview.added.some((question) => question.id === questionId);
  if (!isAdded || answer === undefined || answer.askedAt !== null || interview.drafts[questionId] !== undefined) {
    return interview;
  }
  const first = interview.plan.questions[0];
  const moved = first !== undefined && interview.current === questionId ? goTo(interview, first.id, at) : interview;
  const answers = interview.answers.filter((other) => other !== answer);
  return {
    ...moved,
    added: interview.added.filter((question) => question.id !== questionId),
    answers,
    clock: fitClock(moved.clock, new Set(answers.map((other) => other.questionId))),
  };
}

/** The recommendation comes after the ratings: given too early, it does not stay, nor when a rating goes away again. */
function withoutEarlyRecommendation(interview: Interview): Interview {
  if (interview.recommendation === null || canRecommend(interview)) return interview;
  return { ...interview, recommendation: null };
}
