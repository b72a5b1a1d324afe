import { z } from 'zod';
import { calendarDateSchema, idSchema, instantSchema } from '../ids.ts';
import { type Interview, isSettled, recommendationSchema } from '../interview/interview.ts';
import { interviewMean } from '../interview/scoring.ts';
import { toSingleLine } from '../plainText.ts';
import { latestRevision, type Scorecard } from './scorecard.ts';

/** Where an interview stands in its life. */
export const statuses = ['planned', 'running', 'submitted', 'amending'] as const;
export const statusSchema = z.enum(statuses);
export type Status = z.infer<typeof statusSchema>;

/** What the list of interviews knows about one: a cache that can always be made again from its document. */
export const libraryEntrySchema = z.strictObject({
  id: idSchema,
  candidate: z.string(),
  role: z.string(),
  round: z.string(),
  date: calendarDateSchema,
  interviewer: z.string(),
  status: statusSchema,
  mean: z.number().min(1).max(5).nullable(),
  recommendation: recommendationSchema.nullable(),
  settled: z.int().min(0),
  questions: z.int().min(0),
  sample: z.boolean(),
  createdAt: instantSchema,
  submittedAt: instantSchema.nullable(),
});
export type LibraryEntry = z.infer<typeof libraryEntrySchema>;

/** An interview's place in the list. `working` is the state being filled in or amended, `scorecard` what was submitted. */
export function libraryEntry(working: Interview | null, scorecard: Scorecard | null): LibraryEntry {
  const latest = scorecard === null ? null : latestRevision(scorecard);
  const interview = latest?.interview ?? working;
  if (interview === null)
    throw new RangeError('A library document holds an interview or a scorecard; its schema holds this.');
  const { details, answers } = interview;
  return {
    id: interview.id,
    candidate: toSingleLine(details.candidate.name),
    role: toSingleLine(details.candidate.role),
    round: toSingleLine(details.round),
    date: details.date,
    interviewer: toSingleLine(details.interviewer.name),
    status: statusOf(working, scorecard),
    mean: interviewMean(interview),
    recommendation: interview.recommendation,
    settled: answers.filter(isSettled).length,
    questions: answers.length,
    sample: interview.sample,
    createdAt: interview.createdAt,
    submittedAt: latest?.at ?? null,
  };
}

function statusOf(working: Interview | null, scorecard: Scorecard | null): Status {
  if (scorecard !== null) return working === null ? 'submitted' : 'amending';
  return working?.clock.startedAt == null ? 'planned' : 'running';
}

export const statusNames: Readonly<Record<Status, string>> = {
  planned: 'Planned',
  running: 'In progress',
  submitted: 'Submitted',
  amending: 'Being amended',
};

/** What the recommendations are called. */
export const recommendationNames = {
  strongNo: 'Strong no',
  no: 'No',
  yes: 'Yes',
  strongYes: 'Strong yes',
  undecided: 'Undecided',
} as const;
