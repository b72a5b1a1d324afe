import { z } from 'zod';
import { contentHash } from '../../domain/contentHash.ts';
import { idSchema } from '../../domain/ids.ts';
import { answeredQuestions, type Interview, type Note, type Recommendation } from '../../domain/interview/interview.ts';
import { nameOfKind } from '../../domain/interview/noteLine.ts';
import { interviewSteps } from '../../domain/interview/places.ts';
import { isoTime, isoTimeSchema } from '../../domain/moment.ts';
import { nameAndRole } from '../../domain/panel/candidate.ts';
import type { PanelMember } from '../../domain/panel/member.ts';
import { publicMember } from '../../domain/panel/publicPanel.ts';
import { toSingleLine } from '../../domain/plainText.ts';
import { questionTitle } from '../../domain/questions/question.ts';

export const overallRecommendationSchema = z.enum(['DEFINITELY_NO', 'NO', 'YES', 'STRONG_YES', 'NO_DECISION']);

/**
 * One scorecard in the unified shape for applicant tracking systems that Merge documents (docs.merge.dev, ATS, common models:
 * Scorecard; with `application`, `interview` and `interviewer` expanded as its `expand` parameter gives them: Application,
 * Candidate, Job, ScheduledInterview, RemoteUser). Ids of ours are `remote_id`s: to that system this app is the third party. Merge's
 * object has no place for ratings; they stand beside its fields as `attributes`, the name that such systems give them.
 */
export const atsScorecardSchema = z.strictObject({
  remote_id: idSchema,
  application: z.strictObject({
    /** The same for everybody who interviewed this person for this role. */
    remote_id: z.string(),
    candidate: z.strictObject({
      first_name: z.string(),
      last_name: z.string(),
      email_addresses: z.array(z.strictObject({ value: z.string(), email_address_type: z.null() })),
    }),
    job: z.strictObject({ name: z.string() }).nullable(),
  }),
  interview: z.strictObject({
    remote_id: idSchema,
    start_at: isoTimeSchema.nullable(),
    /** When the last question, or the closing, was left; null where it is not certain, because the clock stood for a while. */
    end_at: isoTimeSchema.nullable(),
    status: z.literal('COMPLETE'),
  }),
  interviewer: z.strictObject({
    remote_id: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    email: z.string().nullable(),
    access_role: z.literal('INTERVIEWER'),
  }),
  remote_created_at: isoTimeSchema,
  submitted_at: isoTimeSchema,
  overall_recommendation: overallRecommendationSchema,
  /** What was written for the committee. Merge's object has no place for it. */
  takeaways: z.strictObject({ summary: z.string(), strengths: z.string(), concerns: z.string() }),
  /** What was noted in the opening and in the closing, which are not rated. Merge's object has no place for it either. */
  general_notes: z.array(z.strictObject({ name: z.string(), note: z.string() })),
  /** An interview to look at, with nobody behind it. */
  is_sample: z.boolean(),
  /** Typed in from paper: there are no times. */
  is_typed_in: z.boolean(),
  remote_was_deleted: z.literal(false),
  attributes: z.array(
    z.strictObject({
      remote_id: idSchema,
      name: z.string(),
      /** The competency. */
      type: z.string(),
      /** 1 to 5; null when the question was not asked, or asked and not rated: the note begins with which. */
      rating: z.int().min(1).max(5).nullable(),
      weight: z.number(),
      note: z.string(),
    }),
  ),
});
export type AtsScorecard = z.infer<typeof atsScorecardSchema>;

const recommendations: Readonly<Record<Recommendation, AtsScorecard['overall_recommendation']>> = {
  strongNo: 'DEFINITELY_NO',
  no: 'NO',
  yes: 'YES',
  strongYes: 'STRONG_YES',
  undecided: 'NO_DECISION',
};

/** A member's scorecard in that shape, in its latest state. Private notes stay here: more people read such a system. */
export function atsScorecard(member: PanelMember): AtsScorecard {
  const { scorecard, key, interviewer, interview, original, submittedAt } = publicMember(member);
  const endedAt = endOf(original, submittedAt);
  const { candidate } = interview.details;
  const role = toSingleLine(candidate.role);
  return {
    remote_id: scorecard.id,
    application: {
      remote_id: contentHash(nameAndRole(candidate)),
      candidate: {
        ...splitName(candidate.name),
        email_addresses:
          candidate.email.trim() === '' ? [] : [{ value: candidate.email.trim(), email_address_type: null }],
      },
      job: role === '' ? null : { name: role },
    },
    interview: {
      remote_id: interview.id,
      start_at: interview.clock.startedAt === null ? null : isoTime(interview.clock.startedAt),
      end_at: endedAt === null ? null : isoTime(endedAt),
      status: 'COMPLETE',
    },
    interviewer: {
      remote_id: key,
      ...splitName(interviewer.name),
      email: interviewer.email === '' ? null : interviewer.email,
      access_role: 'INTERVIEWER',
    },
    remote_created_at: isoTime(interview.createdAt),
    submitted_at: isoTime(submittedAt),
    overall_recommendation: recommendations[interview.recommendation ?? 'undecided'],
    takeaways: interview.conclusion,
    general_notes: generalNotesOf(interview),
    is_sample: interview.sample,
    is_typed_in: interview.typedIn === true,
    remote_was_deleted: false,
    attributes: attributesOf(interview),
  };
}

/** So much of the time until the submission may be missing on the clock, in ms: a press to pause it, a dialog. */
const missable = 60_000;

/**
 * When the last question, or the closing, was left, in ms since the epoch. Nobody records when a clock was paused: where it ran from
 * the start to the submission, the time on opening, questions and closing tells the end; else the end lies anywhere between, and there is none.
 */
function endOf({ clock: { startedAt, elapsed, spent } }: Interview, submittedAt: number): number | null {
  if (startedAt === null || Math.abs(submittedAt - startedAt - elapsed) > missable) return null;
  const beforeReview = Object.values(spent).reduce((sum, time) => sum + time, 0);
  return Math.min(startedAt + beforeReview, submittedAt);
}

/** Steps about which there is something to say. */
function generalNotesOf(interview: Interview): AtsScorecard['general_notes'] {
  return interviewSteps(interview)
    .map(({ title, record: { notes, skipped } }) => ({
      name: title,
      note: [...(skipped === null ? [] : [`Skipped. ${skipped.reason}`.trim()]), ...notes.map(lineOf)].join('\n'),
    }))
    .filter(({ note }) => note !== '');
}

function attributesOf(interview: Interview): AtsScorecard['attributes'] {
  return answeredQuestions(interview).map(({ question, answer }) => {
    const notes = answer.notes.map(lineOf);
    const left = answer.notAsked ?? answer.notRated;
    const unrated = answer.notAsked === null ? 'Asked, but not rated.' : 'Not asked.';
    return {
      remote_id: question.id,
      name: questionTitle(question),
      type: toSingleLine(question.competency),
      rating: answer.notAsked === null ? answer.rating : null,
      weight: question.weight,
      note: [left === undefined ? '' : `${unrated} ${left.reason}`.trim(), answer.ratingReason.trim(), ...notes]
        .filter((text) => text !== '')
        .join('\n'),
    };
  });
}

/** A line with its kind in words: such a system does not know the signs. */
function lineOf({ kind, text }: Note): string {
  return kind === 'plain' ? text : `${nameOfKind[kind]}: ${text}`;
}

/** Such systems hold a name in two parts. The last word is taken for the last name; a single word is one. */
function splitName(name: string): { first_name: string; last_name: string } {
  const words = toSingleLine(name).split(' ');
  return { first_name: words.slice(0, -1).join(' '), last_name: words.at(-1) ?? '' };
}
