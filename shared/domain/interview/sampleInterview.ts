import { z } from 'zod';
import { contentHash } from '../contentHash.ts';
import { type Id, idSchema } from '../ids.ts';
import type { Question } from '../questions/question.ts';
import type { QuestionSet } from '../questions/questionSet.ts';
import { paragraphSchema } from '../text.ts';
import { applyEdit, type Edit } from './edit.ts';
import {
  type Clock,
  conclusionSchema,
  detailsSchema,
  freezeSet,
  type Interview,
  markSchema,
  noteSchema,
  ratingSchema,
  recommendationSchema,
  startInterview,
} from './interview.ts';

/** Where the interview's clock stood, or how long something took, in whole seconds. */
const secondsSchema = z.int().min(0).max(86_400);

/** What a sample interview is built from. It refers to a set and to questions that ship with the app. */
export const sampleInterviewSchema = z.strictObject({
  setId: idSchema,
  ...detailsSchema.shape,
  answers: z.array(
    z.strictObject({
      questionId: idSchema,
      elapsedSeconds: secondsSchema,
      rating: ratingSchema.nullable(),
      ratingReason: paragraphSchema,
      notAsked: z.union([z.literal(false), z.strictObject({ reason: paragraphSchema })]),
      marks: z.record(idSchema, markSchema),
      notes: z.array(z.strictObject({ ...noteSchema.omit({ id: true }).shape, at: secondsSchema })),
    }),
  ),
  ...conclusionSchema.shape,
  recommendation: recommendationSchema,
});
export type SampleInterview = z.infer<typeof sampleInterviewSchema>;
type SampleAnswer = SampleInterview['answers'][number];

/**
 * The sample as an interview that is ready to be submitted, made by the same edits as any other. The same arguments give
 * the same interview.
 * @param now when the interview ended, in ms since the epoch
 * @throws RangeError when the sample's set is not among the sets
 */
export function buildSampleInterview(
  sample: SampleInterview,
  bank: readonly Question[],
  sets: readonly QuestionSet[],
  id: Id,
  now: number,
): Interview {
  const set = sets.find((candidate) => candidate.id === sample.setId);
  if (set === undefined) throw new RangeError('The sample interview needs the set that it was written for.');
  const { candidate, interviewer, round, date } = sample;
  const introduction = set.introMinutes * 60_000;
  const spent = sample.answers.map(({ questionId, elapsedSeconds }) => [questionId, elapsedSeconds * 1_000] as const);
  const elapsed = spent.reduce((sum, [, time]) => sum + time, introduction);
  const startedAt = now - elapsed;
  const blank = startInterview({
    id,
    createdAt: startedAt,
    details: { candidate, interviewer, round, date },
    plan: freezeSet(set, bank),
    sample: true,
  });
  const clock: Clock = {
    startedAt,
    runningSince: null,
    elapsed,
    spent: { opening: introduction, ...Object.fromEntries(spent) },
  };
  const edits: Edit[] = [
    ...sample.answers.flatMap((answer) => answerEdits(answer, id, startedAt)),
    { type: 'restore', clock },
    { type: 'conclude', changes: { summary: sample.summary, strengths: sample.strengths, concerns: sample.concerns } },
    { type: 'recommend', recommendation: sample.recommendation },
  ];
  return edits.reduce((interview, edit) => applyEdit(interview, edit), blank);
}

function answerEdits(answer: SampleAnswer, interviewId: Id, startedAt: number): Edit[] {
  const { questionId } = answer;
  const at = startedAt;
  const edits: Edit[] = [{ type: 'goTo', questionId, at }];
  for (const [index, { at: seconds, ...content }] of answer.notes.entries()) {
    const id = noteId(interviewId, questionId, index);
    const clock: Clock = { startedAt, runningSince: null, elapsed: seconds * 1_000, spent: {} };
    // The clock says when a question was first asked, so it is put where it stood at each note.
    edits.push(
      { type: 'restore', clock },
      { type: 'addNote', questionId, at, note: { id, at: seconds * 1_000, ...content } },
    );
  }
  for (const [pointId, mark] of Object.entries(answer.marks))
    edits.push({ type: 'mark', questionId, at, pointId, mark });
  if (answer.rating !== null) edits.push({ type: 'rate', questionId, at, rating: answer.rating });
  if (answer.ratingReason !== '') {
    edits.push({ type: 'explainRating', questionId, at, reason: answer.ratingReason, declined: false });
  }
  if (answer.notAsked !== false) edits.push({ type: 'setNotAsked', questionId, at, notAsked: answer.notAsked });
  return edits;
}

/** A UUID (version 8, RFC 9562: of one's own making) that is the same for the same note of the same interview. */
function noteId(interviewId: Id, questionId: Id, index: number): Id {
  const hash = contentHash([interviewId, questionId, index]);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
