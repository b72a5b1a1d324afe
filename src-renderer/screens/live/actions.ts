import { elapsedAt } from '../../../shared/domain/clock.ts';
import type { Edit } from '../../../shared/domain/edit.ts';
import { newId } from '../../../shared/domain/identity.ts';
import {
  type Draft,
  draftOf,
  findAnswer,
  findQuestion,
  type Interview,
  interviewQuestions,
  type Mark,
  markCycle,
  type Note,
  type PlannedQuestion,
  type Rating,
} from '../../../shared/domain/interview.ts';
import { noteFromDraft, parseNoteLine } from '../../../shared/domain/noteLine.ts';
import { questionTitle } from '../../../shared/domain/question.ts';
import type { InterviewSession } from './interviewSession.ts';

/** What marks are called on screen; `null` is a point that was not probed. */
export const markNames: Readonly<Record<Mark | 'notProbed', string>> = {
  met: 'Met',
  partly: 'Partly',
  missed: 'Missed',
  notProbed: 'Not probed',
};

/** A mark's name, with 'Not probed' for none. */
export function markName(mark: Mark | null): string {
  return markNames[mark ?? 'notProbed'];
}

/** The first thing that is typed, marked or rated starts a clock that was never started. */
function startClock(session: InterviewSession, at: number): void {
  if (session.getState().interview.clock.startedAt === null) session.apply({ type: 'run', at });
}

/** Starts, pauses or resumes the interview's clock. */
export function toggleClock(session: InterviewSession): void {
  const isRunning = session.getState().interview.clock.runningSince !== null;
  session.apply({ type: isRunning ? 'pause' : 'run', at: Date.now() });
}

/** Keeps the line that is being typed, key press by key press. */
export function writeDraft(session: InterviewSession, questionId: string, draft: Draft): void {
  if (draft.text !== '') startClock(session, Date.now());
  session.apply({ type: 'writeDraft', questionId, draft });
}

/** Enters the typed line as a note. A line without words stays where it is. */
export function commitDraft(session: InterviewSession, questionId: string): void {
  const { interview } = session.getState();
  const draft = draftOf(interview, questionId);
  if (parseNoteLine(draft.text).text === '') return;
  const at = Date.now();
  const note = noteFromDraft(draft, newId(), elapsedAt(interview.clock, at));
  session.apply(
    {
      type: 'batch',
      edits: [
        { type: 'addNote', questionId, at, note },
        { type: 'writeDraft', questionId, draft: { text: '', pointIds: [] } },
      ],
    },
    { label: 'Note' },
  );
}

/** Changes a note as it is typed: its first character says its kind. */
export function rewriteNote(session: InterviewSession, questionId: string, note: Note, draft: Draft): void {
  const changes = { ...parseNoteLine(draft.text), pointIds: draft.pointIds };
  session.apply(
    {
      type: 'changeNote',
      questionId,
      at: Date.now(),
      noteId: note.id,
      changes,
    },
    { label: 'Changed note', mergeKey: `note:${note.id}` },
  );
}

export function deleteNote(session: InterviewSession, questionId: string, noteId: string): void {
  session.apply({ type: 'deleteNote', questionId, at: Date.now(), noteId }, { label: 'Deleted note' });
}

export function moveNote(session: InterviewSession, questionId: string, noteId: string, toQuestionId: string): void {
  session.apply({ type: 'moveNote', questionId, at: Date.now(), noteId, toQuestionId }, { label: 'Moved note' });
}

/** Not probed → met → partly → missed → not probed; backwards with `step` −1. */
export function cycleMark(session: InterviewSession, questionId: string, pointId: string, step: 1 | -1 = 1): void {
  const { interview } = session.getState();
  const mark = findAnswer(interview, questionId)?.marks[pointId] ?? null;
  const next = markCycle.at((markCycle.indexOf(mark) + step) % markCycle.length) ?? null;
  const point = findQuestion(interview, questionId)?.rubric.find(({ id }) => id === pointId);
  startClock(session, Date.now());
  session.apply(
    { type: 'mark', questionId, at: Date.now(), pointId, mark: next },
    {
      label: `${point?.text ?? 'Rubric point'}: ${markName(next)}`,
      mergeKey: `mark:${questionId}:${pointId}`,
    },
  );
}

/** Rates the question; the same rating once more takes it away. */
export function rate(session: InterviewSession, questionId: string, rating: Rating): void {
  const { interview } = session.getState();
  const isSame = findAnswer(interview, questionId)?.rating === rating;
  startClock(session, Date.now());
  session.apply(
    {
      type: 'rate',
      questionId,
      at: Date.now(),
      rating: isSame ? null : rating,
    },
    { label: isSame ? 'Rating taken away' : `Rating ${rating}` },
  );
}

export function explainRating(session: InterviewSession, questionId: string, reason: string, declined: boolean): void {
  session.apply(
    { type: 'explainRating', questionId, at: Date.now(), reason, declined },
    { label: 'Reason for the rating', mergeKey: `reason:${questionId}` },
  );
}

/** Marks the question as not asked, or as asked again. */
export function toggleNotAsked(session: InterviewSession, questionId: string): void {
  const isNotAsked = findAnswer(session.getState().interview, questionId)?.notAsked != null;
  session.apply(
    {
      type: 'setNotAsked',
      questionId,
      at: Date.now(),
      notAsked: isNotAsked ? null : { reason: '' },
    },
    { label: isNotAsked ? 'Asked after all' : 'Not asked' },
  );
}

export function explainNotAsked(session: InterviewSession, questionId: string, reason: string): void {
  session.apply(
    { type: 'setNotAsked', questionId, at: Date.now(), notAsked: { reason } },
    { label: 'Reason for not asking', mergeKey: `notAsked:${questionId}` },
  );
}

/** Marks every question without a rating as not asked, as one step. */
export function skipUnrated(session: InterviewSession): void {
  const at = Date.now();
  const edits = session
    .getState()
    .interview.answers.filter(({ rating, notAsked }) => rating === null && notAsked === null)
    .map(({ questionId }) => ({
      type: 'setNotAsked' as const,
      questionId,
      at,
      notAsked: { reason: '' },
    }));
  session.apply({ type: 'batch', edits }, { label: 'Marked as not asked' });
}

export function goTo(session: InterviewSession, questionId: string): void {
  session.apply({ type: 'goTo', questionId, at: Date.now() });
}

/** The question `distance` places after the current one; null past either end. */
export function neighbour(interview: Interview, distance: number): PlannedQuestion | null {
  const questions = interviewQuestions(interview);
  const index = questions.findIndex(({ id }) => id === interview.current);
  return questions[index + distance] ?? null;
}

/** Adds a question beyond the plan and goes there. */
export function addQuestion(session: InterviewSession, question: PlannedQuestion): void {
  session.apply({ type: 'addQuestion', question }, { label: `Added “${questionTitle(question)}”` });
  goTo(session, question.id);
}

export function removeQuestion(session: InterviewSession, questionId: string): void {
  session.apply({ type: 'removeQuestion', questionId, at: Date.now() }, { label: 'Removed question' });
}

type Conclusion = Extract<Edit, { type: 'conclude' }>['changes'];

export function conclude(session: InterviewSession, field: keyof Conclusion, text: string): void {
  session.apply(
    { type: 'conclude', changes: { [field]: text } },
    { label: `Changed ${field}`, mergeKey: `conclude:${field}` },
  );
}

export function recommend(session: InterviewSession, recommendation: Interview['recommendation']): void {
  session.apply({ type: 'recommend', recommendation }, { label: 'Recommendation' });
}
