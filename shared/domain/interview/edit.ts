import { z } from 'zod';
import { type Id, idSchema, instantSchema } from '../ids.ts';
import { defined, isSame } from '../parts.ts';
import { paragraphSchema } from '../text.ts';
import { beginReview, elapsedAt, endReview, runClock, stopClock } from './clock.ts';
import {
  type Accommodation,
  type Answer,
  accommodationSchema,
  addedLimit,
  answerSchema,
  type Candidate,
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
  type Step,
  stepSchema,
} from './interview.ts';
import { notesAt, placesOf, rubricAt } from './places.ts';
import { restore, restoreSchema } from './restore.ts';
import { fitClock, fitLinked, type HasRubric, isWeightUnexplained } from './sanitize.ts';
import { isStep, type Place, placeSchema, type StepName, stepNameSchema } from './steps.ts';

/** An edit that belongs to one answer. `at` is when it happened, in ms since the epoch. */
const answerEdit = { questionId: idSchema, at: instantSchema };
/** An edit of what steps have as well: `questionId` can be the name of one. */
const placeEdit = { questionId: placeSchema, at: instantSchema };

const describeSchema = z.strictObject({
  type: z.literal('describe'),
  changes: z.strictObject({
    candidate: candidateSchema.partial().optional(),
    interviewer: interviewerSchema.partial().optional(),
    round: detailsSchema.shape.round.optional(),
    date: detailsSchema.shape.date.optional(),
    /** Null takes it away. */
    accommodation: accommodationSchema.nullable().optional(),
  }),
});

const noteChangesSchema = noteSchema.pick({ kind: true, text: true, pointIds: true }).partial();

const simpleEditSchema = z.discriminatedUnion('type', [
  describeSchema,
  restoreSchema,
  z.strictObject({ type: z.literal('run'), at: instantSchema }),
  z.strictObject({ type: z.literal('pause'), at: instantSchema }),
  /** Shows a question or a step; ends the review. */
  z.strictObject({ type: z.literal('goTo'), ...placeEdit }),
  z.strictObject({ type: z.literal('review'), at: instantSchema }),
  z.strictObject({ type: z.literal('writeDraft'), questionId: placeSchema, draft: draftSchema }),
  z.strictObject({ type: z.literal('addNote'), ...placeEdit, note: noteSchema }),
  z.strictObject({
    type: z.literal('changeNote'),
    ...placeEdit,
    noteId: idSchema,
    changes: noteChangesSchema,
  }),
  z.strictObject({ type: z.literal('moveNote'), ...placeEdit, noteId: idSchema, toQuestionId: placeSchema }),
  z.strictObject({ type: z.literal('deleteNote'), ...placeEdit, noteId: idSchema }),
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
  z.strictObject({ type: z.literal('skipStep'), step: stepNameSchema, skipped: stepSchema.shape.skipped }),
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
      // What is typed in from paper has no clock.
      return interview.typedIn ? interview : withClock(interview, runClock(interview.clock, edit.at));
    case 'pause':
      return withClock(interview, stopClock(interview.clock, interview.current, edit.at));
    case 'goTo':
      return goTo(interview, edit.questionId, edit.at);
    case 'review':
      if (interview.typedIn) return interview;
      return withClock(interview, beginReview(interview.clock, interview.current, edit.at));
    case 'writeDraft':
      return writeDraft(interview, edit.questionId, edit.draft);
    case 'addNote':
      return updateNotes(interview, edit, (notes, place) => addNote(notes, fitLinked(place, edit.note)));
    case 'changeNote':
      return updateNotes(interview, edit, (notes, place) => changeNote(notes, place, edit));
    case 'moveNote':
      return moveNote(interview, edit);
    case 'deleteNote':
      return updateNotes(interview, edit, (notes) => deleteNote(notes, edit.noteId));
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
    case 'skipStep':
      return updateStep(interview, edit.step, (step) => ({ ...step, skipped: edit.skipped }));
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
  const { candidate, interviewer, accommodation, ...rest } = changes;
  return {
    ...withAccommodation(details, accommodation),
    ...defined(rest),
    candidate: withoutUntold({ ...details.candidate, ...defined(candidate ?? {}) }),
    interviewer: { ...details.interviewer, ...defined(interviewer ?? {}) },
  };
}

/** What a candidate has not told is not there. */
function withoutUntold({ pronunciation = '', pronouns = '', ...candidate }: Candidate): Candidate {
  return {
    ...candidate,
    ...(pronunciation === '' ? {} : { pronunciation }),
    ...(pronouns === '' ? {} : { pronouns }),
  };
}

/** An agreement of nothing is none. */
function withAccommodation(details: Details, accommodation: Accommodation | null | undefined): Details {
  if (accommodation === undefined) return details;
  const { accommodation: _, ...others } = details;
  const isNothing = accommodation === null || (accommodation.minutes === 0 && accommodation.note === '');
  return isNothing ? others : { ...others, accommodation };
}

function withClock(interview: Interview, clock: Interview['clock']): Interview {
  return clock === interview.clock ? interview : { ...interview, clock };
}

function goTo(interview: Interview, place: Place, at: number): Interview {
  const isThere = place === interview.current && interview.clock.inReview === undefined;
  if (isThere || rubricAt(interview, place) === undefined) return interview;
  return { ...interview, clock: endReview(interview.clock, interview.current, at), current: place };
}

function writeDraft(interview: Interview, place: Place, draft: Interview['drafts'][string]): Interview {
  const rubric = rubricAt(interview, place);
  if (rubric === undefined) return interview;
  const { [place]: _, ...others } = interview.drafts;
  const fitted = fitLinked({ rubric }, draft);
  const isEmpty = fitted.text === '' && fitted.pointIds.length === 0;
  return { ...interview, drafts: isEmpty ? others : { ...others, [place]: fitted } };
}

type Notes = readonly Note[];

/** Replaces the notes of a question or of a step by what `change` makes of them. */
function updateNotes(
  interview: Interview,
  { questionId: place, at }: { questionId: Place; at: number },
  change: (notes: Notes, place: HasRubric) => Notes,
): Interview {
  if (isStep(place)) return updateStep(interview, place, (step) => withNotes(step, change(step.notes, { rubric: [] })));
  return updateAnswer(interview, { questionId: place, at }, (answer, question) =>
    withNotes(answer, change(answer.notes, question)),
  );
}

function withNotes<Holder extends Answer | Step>(holder: Holder, notes: Notes): Holder {
  return notes === holder.notes ? holder : { ...holder, notes: [...notes] };
}

/** An interview that was begun before there were steps has none to change. */
function updateStep(interview: Interview, name: StepName, change: (step: Step) => Step): Interview {
  const { steps } = interview;
  if (steps === undefined) return interview;
  const changed = change(steps[name]);
  return changed === steps[name] ? interview : { ...interview, steps: { ...steps, [name]: changed } };
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

function addNote(notes: Notes, note: Note): Notes {
  const isTaken = notes.some((other) => other.id === note.id);
  return isTaken || notes.length >= noteLimit ? notes : [...notes, note];
}

function changeNote(
  notes: Notes,
  place: HasRubric,
  { noteId, changes }: { noteId: Id; changes: z.infer<typeof noteChangesSchema> },
): Notes {
  if (!notes.some((note) => note.id === noteId)) return notes;
  const change = (note: Note) => fitLinked(place, { ...note, ...defined(changes) });
  return notes.map((note) => (note.id === noteId ? change(note) : note));
}

function deleteNote(notes: Notes, noteId: Id): Notes {
  const kept = notes.filter((note) => note.id !== noteId);
  return kept.length === notes.length ? notes : kept;
}

/** A moved note takes its place by the clock; links to the old question's rubric points do not come along. */
function moveNote(
  interview: Interview,
  edit: { questionId: Place; noteId: Id; toQuestionId: Place; at: number },
): Interview {
  const note = notesAt(interview, edit.questionId)?.find(({ id }) => id === edit.noteId);
  const target = notesAt(interview, edit.toQuestionId);
  if (note === undefined || target === undefined || edit.questionId === edit.toQuestionId) return interview;
  if (target.length >= noteLimit || target.some(({ id }) => id === note.id)) return interview;
  const taken = updateNotes(interview, edit, (notes) => deleteNote(notes, edit.noteId));
  return updateNotes(taken, { questionId: edit.toQuestionId, at: edit.at }, (notes) =>
    [...notes, { ...note, pointIds: [] }].sort((a, b) => a.at - b.at),
  );
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
  const added = interview.added.filter((question) => question.id !== questionId);
  return { ...moved, added, answers, clock: fitClock(moved.clock, new Set(placesOf({ ...interview, added }))) };
}

/** The recommendation comes after the ratings: given too early, it does not stay, nor when a rating goes away again. */
function withoutEarlyRecommendation(interview: Interview): Interview {
  if (interview.recommendation === null || canRecommend(interview)) return interview;
  return { ...interview, recommendation: null };
}
