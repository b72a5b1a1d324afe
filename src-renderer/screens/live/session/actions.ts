import { newId } from '../../../../shared/domain/ids.ts';
import { elapsedAt } from '../../../../shared/domain/interview/clock.ts';
import type { Edit, SimpleEdit } from '../../../../shared/domain/interview/edit.ts';
import {
  type Draft,
  draftOf,
  findAnswer,
  findQuestion,
  type Interview,
  isSettled,
  type Mark,
  markCycle,
  type Note,
  noteLimit,
  type PlannedQuestion,
  type Rating,
} from '../../../../shared/domain/interview/interview.ts';
import {
  draftFromLine,
  nameOfKind,
  noteFromDraft,
  parseNoteLine,
} from '../../../../shared/domain/interview/noteLine.ts';
import { notesAt, placesOf, rubricAt } from '../../../../shared/domain/interview/places.ts';
import { type Place, type StepName, stepTitles } from '../../../../shared/domain/interview/steps.ts';
import { textLimits } from '../../../../shared/domain/plainText.ts';
import { questionTitle, type RubricPoint } from '../../../../shared/domain/questions/question.ts';
import { recommendationNames } from '../../../../shared/domain/scorecard/libraryEntry.ts';
import { announce } from '../../../state/announcer.ts';
import { typed } from '../../../state/typing.ts';
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
  if (session.document.clock.startedAt === null) session.apply({ type: 'run', at });
}

/** Starts, pauses or resumes the interview's clock. */
export function toggleClock(session: InterviewSession): void {
  const isRunning = session.document.clock.runningSince !== null;
  session.apply({ type: isRunning ? 'pause' : 'run', at: Date.now() });
  announce(isRunning ? 'Clock paused' : 'Clock running');
}

/** Keeps the line that is being typed, key press by key press. */
export function writeDraft(session: InterviewSession, questionId: Place, draft: Draft): void {
  const before = draftOf(session.document, questionId);
  if (draft.text !== '') startClock(session, Date.now());
  session.apply(
    { type: 'writeDraft', questionId, draft },
    typed('Typing', draftGroup(questionId), before.text, draft.text),
  );
}

function draftGroup(questionId: Place): string {
  return `draft:${questionId}`;
}

/** Enters the typed line as a note. A line without words stays where it is. */
export function commitDraft(session: InterviewSession, questionId: Place): void {
  const interview = session.document;
  const draft = draftOf(interview, questionId);
  if (parseNoteLine(draft.text).text === '') return;
  const at = Date.now();
  const note = noteFromDraft(draft, newId(), elapsedAt(interview.clock, at));
  // From now on the whole line is one thing: undo brings it back into the field, and then takes it out of there.
  session.close(draftGroup(questionId));
  session.apply(
    {
      type: 'batch',
      edits: [
        { type: 'addNote', questionId, at, note },
        { type: 'writeDraft', questionId, draft: { text: '', pointIds: [] } },
      ],
    },
    { label: noteLabel(note, rubricAt(interview, questionId) ?? []) },
  );
}

/** 'Strength noted, Deprecation policy': what kind of line it is, and the points that it is linked to. */
function noteLabel({ kind, pointIds }: Note, rubric: readonly RubricPoint[]): string {
  const linked = rubric.filter(({ id }) => pointIds.includes(id)).map(({ text }) => text);
  return [kind === 'plain' ? 'Note' : `${nameOfKind[kind]} noted`, ...linked].join(', ');
}

/** Notes that are entered as one message to the main process. */
const pasteBatch = 400;

/**
 * Enters pasted lines as notes, one each, with the links that the line being typed had on the first. False, and nothing is done,
 * where there is no room for them.
 */
export function pasteLines(session: InterviewSession, questionId: Place, lines: readonly string[]): boolean {
  const interview = session.document;
  const points = rubricAt(interview, questionId) ?? [];
  const room = noteLimit - (notesAt(interview, questionId)?.length ?? 0);
  if (lines.length > room || lines.some(({ length }) => length > textLimits.note)) return false;
  const at = Date.now();
  const { pointIds } = draftOf(interview, questionId);
  const notes = lines
    .map((line, index) => withLinks(draftFromLine(line, points), index === 0 ? pointIds : []))
    .map((draft) => noteFromDraft(draft, newId(), elapsedAt(interview.clock, at)))
    .filter(({ text }) => text !== '');
  startClock(session, at);
  session.close(draftGroup(questionId));
  const group = `paste:${newId()}`;
  const label = `${notes.length} pasted notes`;
  const cleared: SimpleEdit = { type: 'writeDraft', questionId, draft: { text: '', pointIds: [] } };
  for (let from = 0; from < notes.length; from += pasteBatch) {
    const added = notes
      .slice(from, from + pasteBatch)
      .map((note) => ({ type: 'addNote' as const, questionId, at, note }));
    session.apply({ type: 'batch', edits: from === 0 ? [cleared, ...added] : added }, { label, group });
  }
  session.close(group);
  return true;
}

function withLinks(draft: Draft, pointIds: readonly string[]): Draft {
  return { ...draft, pointIds: [...pointIds, ...draft.pointIds] };
}

/** Changes a note as it is typed: its first character says its kind. `before` is the line as it was. */
export function rewriteNote(
  session: InterviewSession,
  questionId: Place,
  noteId: string,
  before: Draft,
  draft: Draft,
): void {
  const changes = { ...parseNoteLine(draft.text), pointIds: draft.pointIds };
  session.apply(
    { type: 'changeNote', questionId, at: Date.now(), noteId, changes },
    typed('Changed note', noteGroup(noteId), before.text, draft.text),
  );
}

/** Ends the change of a note, which is undone as one. A note without words is deleted. */
export function finishNote(session: InterviewSession, questionId: Place, noteId: string): void {
  session.close(noteGroup(noteId));
  const note = notesAt(session.document, questionId)?.find(({ id }) => id === noteId);
  if (note?.text === '') deleteNote(session, questionId, noteId);
}

/** Gives up the change of a note: it is again as it was before. */
export function giveUpNote(session: InterviewSession, questionId: Place, { id, kind, text, pointIds }: Note): void {
  session.giveUp(noteGroup(id));
  // What was done in between, a mark say, stays.
  session.apply(
    { type: 'changeNote', questionId, at: Date.now(), noteId: id, changes: { kind, text, pointIds } },
    { label: 'Changed note' },
  );
}

/** The steps of the change of a note. */
export function noteGroup(noteId: string): string {
  return `note:${noteId}`;
}

export function deleteNote(session: InterviewSession, questionId: Place, noteId: string): void {
  session.apply({ type: 'deleteNote', questionId, at: Date.now(), noteId }, { label: 'Deleted note' });
}

export function moveNote(session: InterviewSession, questionId: Place, noteId: string, toQuestionId: Place): void {
  session.apply({ type: 'moveNote', questionId, at: Date.now(), noteId, toQuestionId }, { label: 'Moved note' });
}

/** Not probed → met → partly → missed → not probed; backwards with `step` −1. */
export function cycleMark(session: InterviewSession, questionId: string, pointId: string, step: 1 | -1 = 1): void {
  const interview = session.document;
  const mark = findAnswer(interview, questionId)?.marks[pointId] ?? null;
  const next = markCycle.at((markCycle.indexOf(mark) + step) % markCycle.length) ?? null;
  const point = findQuestion(interview, questionId)?.rubric.find(({ id }) => id === pointId);
  startClock(session, Date.now());
  session.apply(
    { type: 'mark', questionId, at: Date.now(), pointId, mark: next },
    {
      label: `${point?.text ?? 'Rubric point'}: ${markName(next)}`,
      group: `mark:${questionId}:${pointId}`,
    },
  );
}

/** Rates the question; the same rating once more takes it away. */
export function rate(session: InterviewSession, questionId: string, rating: Rating): void {
  const interview = session.document;
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
  const before = findAnswer(session.document, questionId)?.ratingReason ?? '';
  session.apply(
    { type: 'explainRating', questionId, at: Date.now(), reason, declined },
    typed('Reason for the rating', `reason:${questionId}`, before, reason),
  );
}

/** Marks the question as not asked, or as asked again. */
export function toggleNotAsked(session: InterviewSession, questionId: string): void {
  const isNotAsked = findAnswer(session.document, questionId)?.notAsked != null;
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
  const before = findAnswer(session.document, questionId)?.notAsked?.reason ?? '';
  session.apply(
    { type: 'setNotAsked', questionId, at: Date.now(), notAsked: { reason } },
    typed('Reason for not asking', `notAsked:${questionId}`, before, reason),
  );
}

/** Marks the question as asked and to stay without a rating, or takes that back. */
export function toggleNotRated(session: InterviewSession, questionId: string): void {
  const isNotRated = findAnswer(session.document, questionId)?.notRated !== undefined;
  const notRated = isNotRated ? null : { reason: '' };
  session.apply(
    { type: 'setNotRated', questionId, at: Date.now(), notRated },
    { label: isNotRated ? 'To be rated after all' : 'Asked, but not rated' },
  );
}

export function explainNotRated(session: InterviewSession, questionId: string, reason: string): void {
  const before = findAnswer(session.document, questionId)?.notRated?.reason ?? '';
  session.apply(
    { type: 'setNotRated', questionId, at: Date.now(), notRated: { reason } },
    typed('Reason for not rating', `notRated:${questionId}`, before, reason),
  );
}

/** The questions about which nothing is decided yet. */
export function openQuestions(session: InterviewSession): string[] {
  return session.document.answers.filter((answer) => !isSettled(answer)).map(({ questionId }) => questionId);
}

/** Leaves these questions without a rating, as one step: the ones as asked, all others as not asked. */
export function leaveUnrated(
  session: InterviewSession,
  questionIds: readonly string[],
  asked: readonly string[],
): void {
  const at = Date.now();
  const edits = questionIds.map((questionId) =>
    asked.includes(questionId)
      ? ({ type: 'setNotRated', questionId, at, notRated: { reason: '' } } as const)
      : ({ type: 'setNotAsked', questionId, at, notAsked: { reason: '' } } as const),
  );
  session.apply({ type: 'batch', edits }, { label: unratedLabel(questionIds.length, asked.length) });
}

/** 'Not asked', or how many questions were left without a rating. */
function unratedLabel(questions: number, asked: number): string {
  if (questions > 1) return `${questions} questions left without a rating`;
  return asked === 0 ? 'Not asked' : 'Asked, but not rated';
}

/** Leaves a step out, or holds it after all. */
export function toggleSkipped(session: InterviewSession, step: StepName): void {
  const isSkipped = session.document.steps?.[step].skipped != null;
  const label = `${stepTitles[step]} ${isSkipped ? 'held after all' : 'skipped'}`;
  session.apply({ type: 'skipStep', step, skipped: isSkipped ? null : { reason: '' } }, { label });
}

export function explainSkipped(session: InterviewSession, step: StepName, reason: string): void {
  const before = session.document.steps?.[step].skipped?.reason ?? '';
  session.apply(
    { type: 'skipStep', step, skipped: { reason } },
    typed('Reason for skipping', `skipped:${step}`, before, reason),
  );
}

export function goTo(session: InterviewSession, questionId: Place): void {
  session.apply({ type: 'goTo', questionId, at: Date.now() });
}

/** The question or step `distance` places after the current one; null past either end. */
export function neighbour(interview: Interview, distance: number): Place | null {
  const places = placesOf(interview);
  return places[places.indexOf(interview.current) + distance] ?? null;
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
    typed(`Changed ${field}`, `conclude:${field}`, session.document.conclusion[field], text),
  );
}

export function recommend(session: InterviewSession, recommendation: Interview['recommendation']): void {
  session.apply(
    { type: 'recommend', recommendation },
    {
      label:
        recommendation === null
          ? 'Recommendation taken back'
          : `Recommendation: ${recommendationNames[recommendation]}`,
    },
  );
}
