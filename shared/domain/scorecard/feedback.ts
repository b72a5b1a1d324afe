import { z } from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import {
  type AnsweredQuestion,
  addedLimit,
  answeredQuestions,
  type Interview,
  type Mark,
  type Note,
  noteLimit,
} from '../interview/interview.ts';
import { nameOfKind } from '../interview/noteLine.ts';
import { interviewSteps } from '../interview/places.ts';
import { isPrivateNote } from '../interview/privateLine.ts';
import { rubricLimit } from '../questions/limits.ts';
import { questionTitle } from '../questions/question.ts';
import { setLimit } from '../questions/questionSet.ts';
import { lineSchema, noteTextSchema } from '../text.ts';

/** As many lines as one answer can give: a point each, and a note each. */
const linesSchema = z.array(noteTextSchema).max(rubricLimit + noteLimit);

/** What the candidate may read about one question. The lists are the interviewer's to edit before they go out. */
export const feedbackSectionSchema = z.strictObject({
  questionId: idSchema,
  title: lineSchema,
  strong: linesSchema,
  toGrow: linesSchema,
});
export type FeedbackSection = z.infer<typeof feedbackSectionSchema>;

/** The candidate's feedback as it will be exported. It has no rating, no recommendation and no private line. */
export const feedbackSchema = z.strictObject({
  opening: noteTextSchema,
  sections: z.array(feedbackSectionSchema).max(setLimit + addedLimit),
  closing: noteTextSchema,
  editedAt: instantSchema.nullable(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** Something that the scorecard holds and the candidate's feedback does not, with the reason. */
export interface LeftOut {
  reason: 'private' | 'followUp' | 'unlinked' | 'notAsked' | 'internal';
  questionId: string | null;
  text: string;
}

const thanks = 'Thank you for the time you took for this conversation.';
const closing = 'We hope that this is useful to you.';

/**
 * Builds the feedback from marks and linked lines. Sections without anything to say are not there, and where there is none it
 * promises nothing.
 * @param hasLines whether the lines are in it; without them it is the rubric points alone
 */
export function draftFeedback(interview: Interview, { hasLines = true }: { hasLines?: boolean } = {}): Feedback {
  const sections = answeredQuestions(interview)
    .filter(({ answer }) => answer.notAsked === null)
    .map((pair) => toSection(pair, hasLines))
    .filter(({ strong, toGrow }) => strong.length + toGrow.length > 0);
  if (sections.length === 0) return { opening: thanks, sections, closing: '', editedAt: null };
  return { opening: `${thanks} Here is what stood out, question by question.`, sections, closing, editedAt: null };
}

/** Everything that `draftFeedback` leaves out, for the preview. */
export function leftOutOfFeedback(interview: Interview): LeftOut[] {
  const lines = answeredQuestions(interview).flatMap((pair) =>
    pair.answer.notes.flatMap((note): LeftOut[] => {
      const reason = reasonToLeaveOut(pair, note);
      return reason === null ? [] : [{ reason, questionId: pair.question.id, text: note.text }];
    }),
  );
  const { summary, strengths, concerns } = interview.conclusion;
  const internal = [
    'All ratings, their reasons and the mean',
    'The recommendation',
    ...(interviewSteps(interview).some(({ record }) => record.notes.length > 0)
      ? ['What was noted in the opening and in the closing']
      : []),
    ...(summary.trim() === '' ? [] : ['The summary for the committee']),
    ...(strengths.trim() === '' ? [] : ['The strengths as written for the committee']),
    ...(concerns.trim() === '' ? [] : ['The concerns as written for the committee']),
  ];
  return [...lines, ...internal.map((text): LeftOut => ({ reason: 'internal', questionId: null, text }))];
}

/** Which side of the feedback something belongs to. */
type Side = 'strong' | 'toGrow';

function toSection({ question, answer }: AnsweredQuestion, hasLines: boolean): FeedbackSection {
  const items: Record<Side, string[]> = { strong: [], toGrow: [] };
  for (const point of question.rubric) {
    const side = sideOfMark(answer.marks[point.id]);
    if (side !== null) items[side].push(point.text);
  }
  for (const note of hasLines ? answer.notes : []) {
    const side = sideOfNote(note, answer.marks);
    if (side !== null) items[side].push(note.text);
  }
  return { questionId: question.id, title: questionTitle(question), ...items };
}

function sideOfMark(mark: Mark | undefined): Side | null {
  if (mark === undefined) return null;
  return mark === 'met' ? 'strong' : 'toGrow';
}

/** A linked line goes by its kind; a plain one by the mark of the first point it is linked to. */
function sideOfNote(note: Note, marks: Readonly<Record<string, Mark>>): Side | null {
  if (note.pointIds.length === 0 || note.text.trim() === '' || isPrivateNote(note)) return null;
  if (note.kind === 'strength') return 'strong';
  if (note.kind === 'concern') return 'toGrow';
  if (note.kind !== 'plain') return null;
  return sideOfMark(note.pointIds.map((id) => marks[id]).find((mark) => mark !== undefined));
}

function reasonToLeaveOut({ answer }: AnsweredQuestion, note: Note): LeftOut['reason'] | null {
  if (isPrivateNote(note)) return 'private';
  if (note.kind === 'followUp') return 'followUp';
  if (answer.notAsked !== null) return 'notAsked';
  return sideOfNote(note, answer.marks) === null ? 'unlinked' : null;
}

/** Why something was left out, in words for the preview. */
export const leftOutReasons: Readonly<Record<LeftOut['reason'], string>> = {
  private: `${nameOfKind.private} line`,
  followUp: `${nameOfKind.followUp} line`,
  unlinked: 'Not linked to a rubric point that has a mark',
  notAsked: 'Under a question that was not asked',
  internal: 'For the committee only',
};
