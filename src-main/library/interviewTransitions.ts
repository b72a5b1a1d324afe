import { applyEdit, type Edit } from '../../shared/domain/interview/edit.ts';
import type { Interview } from '../../shared/domain/interview/interview.ts';
import { interviewSchema } from '../../shared/domain/interview/interviewSchema.ts';
import { openMatters } from '../../shared/domain/interview/review.ts';
import { utcOffsetAt } from '../../shared/domain/moment.ts';
import { clip, toSingleLine } from '../../shared/domain/plainText.ts';
import {
  amend,
  findAlterations,
  latestRevision,
  revisionLimit,
  submit,
} from '../../shared/domain/scorecard/scorecard.ts';
import type { InterviewDocument } from '../../shared/files/formats/interview.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';

const alreadySubmitted = 'This scorecard was submitted and is locked. Begin an amendment to change it.';
const alteredSince =
  'This scorecard was altered after it was submitted, and cannot be amended. An earlier state may be in the folder “backup” inside the data folder.';
const notSubmitted = 'This interview was not submitted yet.';
const notAmending = 'This scorecard is not being amended.';

/** How many open matters a refusal names. */
const namedMatters = 3;
/** A name is cut here when it stands in a message, in UTF-16 code units. */
const nameLength = 80;

/** The document once its interview is submitted. Refused, with the reasons, while something is missing. */
export function submitWorking(document: InterviewDocument, at: number): Result<InterviewDocument> {
  const { working, scorecard } = document;
  if (working === null || scorecard !== null) return err('notAllowed', alreadySubmitted);
  const submitted = submit(working, at, utcOffsetAt(at));
  if (submitted === null) return err('notAllowed', blockedBy(working));
  return ok({ ...document, working: null, scorecard: submitted });
}

/** The document with a working copy of its scorecard. One that has a working copy keeps it. */
export function amending(document: InterviewDocument): Result<InterviewDocument> {
  const { working, scorecard } = document;
  if (scorecard === null) return err('notAllowed', notSubmitted);
  if (working !== null) return ok(document);
  if (findAlterations(scorecard).length > 0) return err('notAllowed', alteredSince);
  return ok({ ...document, working: latestRevision(scorecard).interview });
}

/** The document with its scorecard alone. */
export function withoutAmendment(document: InterviewDocument): Result<InterviewDocument> {
  if (document.scorecard === null || document.working === null) return err('notAllowed', notAmending);
  return ok({ ...document, working: null, amendmentReason: '' });
}

/** The document once its working copy has become the scorecard's next revision. Needs a reason. */
export function submitAmendment(document: InterviewDocument, reason: string, at: number): Result<InterviewDocument> {
  const { working, scorecard } = document;
  if (scorecard === null || working === null) return err('notAllowed', notAmending);
  if (reason.trim() === '') return err('invalidInput', 'An amendment needs a reason. Write down why it was made.');
  const amended = amend(scorecard, working, reason, at, utcOffsetAt(at));
  if (amended !== null) return ok({ ...document, working: null, scorecard: amended, amendmentReason: '' });
  if (scorecard.revisions.length >= revisionLimit) {
    return err('notAllowed', `This scorecard has ${revisionLimit} revisions, the most that one can hold.`);
  }
  return err('notAllowed', blockedBy(working));
}

function blockedBy(interview: Interview): string {
  const blocking = openMatters(interview).filter(({ blocks }) => blocks);
  const named = blocking.slice(0, namedMatters).map(({ text }) => text);
  const more = blocking.length - named.length;
  return `This interview cannot be submitted yet. ${[...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')}.`;
}

/** 'The interview with Priya Raman', as the subject of a sentence. */
export function describeInterview({ working, scorecard }: InterviewDocument): string {
  const interview = working ?? (scorecard === null ? null : latestRevision(scorecard).interview);
  return interviewWith(interview?.details.candidate.name ?? '');
}

/** The same by the candidate's name. */
export function interviewWith(candidate: string): string {
  const name = clip(toSingleLine(candidate), nameLength);
  return name === '' ? 'The interview without a name' : `The interview with ${name}`;
}

const unreadableChange = 'This change does not fit into an interview and was not kept. What was there before is safe.';

/** The document after edits; the very same where they change nothing. */
export function edited(document: InterviewDocument, edits: readonly Edit[]): Result<InterviewDocument> {
  if (document.working === null) return err('notAllowed', alreadySubmitted);
  const working = edits.reduce(applyEdit, document.working);
  if (working === document.working) return ok(document);
  // A document that could not be read back must never be written.
  if (!interviewSchema.safeParse(working).success) return err('invalidInput', unreadableChange);
  return ok({ ...document, working });
}

/** The document with the reason of an amendment; the very same where it has that reason. */
export function explained(document: InterviewDocument, reason: string): Result<InterviewDocument> {
  if (document.working === null || document.scorecard === null) return err('notAllowed', notAmending);
  return ok(reason === document.amendmentReason ? document : { ...document, amendmentReason: reason });
}
