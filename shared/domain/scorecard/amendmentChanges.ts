import type { Id } from '../ids.ts';
import {
  type Answer,
  type AnsweredQuestion,
  answeredQuestions,
  type Interview,
  type Note,
} from '../interview/interview.ts';
import { nameOfKind } from '../interview/noteLine.ts';
import { isPrivateNote } from '../interview/privateLine.ts';
import { type StepName, stepNames, stepTitles } from '../interview/steps.ts';
import { agreedInWords, nameOfMark } from '../interview/words.ts';
import { questionTitle, type RubricPoint, ratingNames } from '../questions/question.ts';
import { recommendationNames } from './libraryEntry.ts';

/** One thing that an amendment changed, with both values in words. */
export interface AmendmentChange {
  kind:
    | 'recommendation'
    | 'conclusion'
    | 'details'
    | 'question'
    | 'rating'
    | 'reason'
    | 'notAsked'
    | 'notRated'
    | 'skipped'
    | 'mark'
    | 'note';
  /** The question that it happened under; null for the interview as a whole. */
  question: { id: Id; number: number; title: string } | null;
  /** What was changed: 'Rating', 'Note', a rubric point's text, … */
  subject: string;
  /** The values as a reader sees them; null where there was none before, or is none any more. */
  before: string | null;
  after: string | null;
  /** Shows a private line, before or after. It follows the rules for private lines. */
  isPrivate: boolean;
}

/** A change before it is known which question it stands under. */
type Difference = Omit<AmendmentChange, 'question'>;

/**
 * What is another in `after` than in `before`, two revisions of one scorecard: the interview as a whole first, then question by
 * question. Clocks and what was on screen do not count; they change with every look.
 */
export function amendmentChanges(before: Interview, after: Interview): AmendmentChange[] {
  const whole = wholeChanges(before, after).map((change) => ({ ...change, question: null }));
  return [...whole, ...questionChanges(before, after)];
}

function wholeChanges(before: Interview, after: Interview): Difference[] {
  const name = (interview: Interview) =>
    interview.recommendation === null ? null : recommendationNames[interview.recommendation];
  return [
    ...difference('recommendation', 'Recommendation', name(before), name(after)),
    ...(['summary', 'strengths', 'concerns'] as const).flatMap((part) =>
      difference('conclusion', conclusionNames[part], before.conclusion[part], after.conclusion[part]),
    ),
    ...detailNames.flatMap(([subject, read]) => difference('details', subject, read(before), read(after))),
    ...stepNames.flatMap((name) => stepChanges(name, before, after)),
  ];
}

const conclusionNames = { summary: 'Summary', strengths: 'Strengths', concerns: 'Concerns' } as const;

const detailNames: readonly [string, (interview: Interview) => string][] = [
  ['Candidate', ({ details }) => details.candidate.name],
  ['How the name is said', ({ details }) => details.candidate.pronunciation ?? ''],
  ['Pronouns', ({ details }) => details.candidate.pronouns ?? ''],
  ['Role', ({ details }) => details.candidate.role],
  ['Candidate’s e-mail', ({ details }) => details.candidate.email],
  ['Candidate’s link', ({ details }) => details.candidate.link],
  ['Agreed beforehand', ({ details }) => agreedInWords(details)],
  ['Round', ({ details }) => details.round],
  ['Date', ({ details }) => details.date],
  ['Interviewer', ({ details }) => details.interviewer.name],
  ['Interviewer’s e-mail', ({ details }) => details.interviewer.email],
];

function stepChanges(name: StepName, before: Interview, after: Interview): Difference[] {
  const [old, now] = [before.steps?.[name], after.steps?.[name]];
  return [
    ...difference('skipped', `${stepTitles[name]} skipped`, leftInWords(old?.skipped), leftInWords(now?.skipped)),
    ...noteChanges([], old?.notes ?? [], now?.notes ?? [], `Note in the ${name}`),
  ];
}

function questionChanges(before: Interview, after: Interview): AmendmentChange[] {
  const earlier = new Map(answeredQuestions(before).map((pair) => [pair.question.id, pair]));
  const later = answeredQuestions(after);
  const stays = new Set(later.map(({ question }) => question.id));
  return [
    ...later.flatMap((pair) => under(pair, answerChanges(earlier.get(pair.question.id), pair))),
    ...[...earlier.values()]
      .filter(({ question }) => !stays.has(question.id))
      .flatMap((pair) => under(pair, difference('question', 'Question beyond the plan', pair.question.prompt, null))),
  ];
}

function under({ question, number }: AnsweredQuestion, changes: readonly Difference[]): AmendmentChange[] {
  const place = { id: question.id, number, title: questionTitle(question) };
  return changes.map((change) => ({ ...change, question: place }));
}

function answerChanges(before: AnsweredQuestion | undefined, { question, answer }: AnsweredQuestion): Difference[] {
  const added = before === undefined ? difference('question', 'Question beyond the plan', null, question.prompt) : [];
  const old = before?.answer;
  return [
    ...added,
    ...difference('notAsked', 'Not asked', leftInWords(old?.notAsked), leftInWords(answer.notAsked)),
    ...difference('notRated', 'Asked, but not rated', leftInWords(old?.notRated), leftInWords(answer.notRated)),
    ...difference('rating', 'Rating', ratingInWords(old), ratingInWords(answer)),
    ...difference('reason', 'Reason for the rating', old?.ratingReason ?? '', answer.ratingReason),
    ...question.rubric.flatMap((point) => markChange(point, old, answer)),
    ...noteChanges(question.rubric, old?.notes ?? [], answer.notes),
  ];
}

function markChange(point: RubricPoint, before: Answer | undefined, after: Answer): Difference[] {
  return difference('mark', point.text, nameOfMark(before?.marks[point.id]), nameOfMark(after.marks[point.id]));
}

/** Notes are told apart by their id, so that a corrected word reads as one change and not as two. */
function noteChanges(
  rubric: readonly RubricPoint[],
  before: readonly Note[],
  after: readonly Note[],
  subject = 'Note',
): Difference[] {
  const earlier = new Map(before.map((note) => [note.id, note]));
  const stays = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !stays.has(id));
  const noteChange = (old: Note | undefined, note: Note | undefined) =>
    difference('note', subject, noteInWords(rubric, old), noteInWords(rubric, note)).map((change) => ({
      ...change,
      isPrivate: [old, note].some((one) => one !== undefined && isPrivateNote(one)),
    }));
  return [
    ...after.flatMap((note) => noteChange(earlier.get(note.id), note)),
    ...gone.flatMap((note) => noteChange(note, undefined)),
  ];
}

function noteInWords(rubric: readonly RubricPoint[], note: Note | undefined): string | null {
  if (note === undefined) return null;
  const kind = note.kind === 'plain' ? '' : `${nameOfKind[note.kind]}: `;
  const links = rubric.filter(({ id }) => note.pointIds.includes(id)).map(({ text }) => text);
  return `${kind}${note.text}${links.length === 0 ? '' : ` [${links.join('; ')}]`}`;
}

function ratingInWords(answer: Answer | undefined): string | null {
  if (answer === undefined || answer.rating === null) return null;
  return `${answer.rating} · ${ratingNames[answer.rating - 1]}`;
}

function leftInWords(left: { reason: string } | null | undefined): string | null {
  if (left == null) return null;
  const reason = left.reason.trim();
  return reason === '' ? 'Without a reason' : reason;
}

/** One difference, or none. An empty text is no value. */
function difference(
  kind: AmendmentChange['kind'],
  subject: string,
  before: string | null,
  after: string | null,
): Difference[] {
  const [old, current] = [orNull(before), orNull(after)];
  return old === current ? [] : [{ kind, subject, before: old, after: current, isPrivate: false }];
}

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
