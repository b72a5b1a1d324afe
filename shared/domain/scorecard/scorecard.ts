import { z } from 'zod';
import { contentHash, hashSchema } from '../contentHash.ts';
import { idSchema, instantSchema, newId } from '../ids.ts';
import { endReview, stopClock } from '../interview/clock.ts';
import { applyEdit } from '../interview/edit.ts';
import { draftOf, type Interview } from '../interview/interview.ts';
import { interviewSchema } from '../interview/interviewSchema.ts';
import { noteFromDraft } from '../interview/noteLine.ts';
import { canSubmit } from '../interview/review.ts';
import type { Place } from '../interview/steps.ts';
import { utcOffsetSchema } from '../moment.ts';
import { paragraphSchema } from '../text.ts';

/** One state of a scorecard: the submission itself, or an amendment with its reason. */
export const revisionSchema = z.strictObject({
  at: instantSchema.describe('When it was submitted or amended, in ms since the epoch.'),
  utcOffset: utcOffsetSchema
    .describe('How far the clock on the wall was ahead of UTC there, in minutes; not recorded in version 1.')
    .exactOptional(),
  reason: paragraphSchema.describe('Why it was amended; empty for the submission.'),
  previousHash: hashSchema.nullable().describe('The hash of the revision before; null for the submission.'),
  interview: interviewSchema.describe('The whole interview as it stood then.'),
  hash: hashSchema.describe('SHA-256 of the canonical JSON (RFC 8785) of the other fields of this revision.'),
});
export type Revision = z.infer<typeof revisionSchema>;

/** The most amendments that one scorecard can hold, plus its submission. */
export const revisionLimit = 200;

/** The version in which a scorecard is signed today. */
export const scorecardVersion = 5;

/** An interview that was submitted. It changes only by an amendment, which keeps what was there before. */
export const scorecardSchema = z.strictObject({
  format: z.literal('scorecard').describe('Says what the file is.'),
  version: z
    .literal([1, 2, 3, 4, 5])
    .describe('The version in which it was signed: a scorecard of an earlier one that nobody amends stays one.'),
  id: idSchema.describe('The interview’s id.'),
  planHash: hashSchema.describe(
    'SHA-256 of the frozen set: equal for everybody whose interview began from the same state of the same set.',
  ),
  revisions: z
    .array(revisionSchema)
    .min(1)
    .max(revisionLimit)
    .describe('The submission first, then the amendments. The last one counts.'),
});
export type Scorecard = z.infer<typeof scorecardSchema>;

/**
 * Locks an interview: drafts become notes, the clock stops, the content is hashed. Null while something blocks the
 * submission (`openMatters` names it).
 * @param at when, in ms since the epoch
 * @param utcOffset of the place where that is, in minutes; left out where nobody knows it
 */
export function submit(interview: Interview, at: number, utcOffset?: number): Scorecard | null {
  const settled = settle(interview, at);
  if (!canSubmit(settled)) return null;
  return {
    format: 'scorecard',
    version: scorecardVersion,
    id: interview.id,
    planHash: hashOfPlan(settled),
    revisions: [revise({ at, ...offsetOf(utcOffset), reason: '', previousHash: null, interview: settled })],
  };
}

/**
 * Adds an amended state. The original and every amendment before stay in the scorecard. Null without a reason, while
 * something blocks the submission, or when the amended interview is another one or was asked another plan.
 */
export function amend(
  scorecard: Scorecard,
  interview: Interview,
  reason: string,
  at: number,
  utcOffset?: number,
): Scorecard | null {
  const settled = settle(interview, at);
  const isSame = interview.id === scorecard.id && hashOfPlan(interview) === scorecard.planHash;
  const isFull = scorecard.revisions.length >= revisionLimit;
  if (reason.trim() === '' || !isSame || isFull || !canSubmit(settled)) return null;
  const { hash: previousHash } = latestRevision(scorecard);
  const made = { at, ...offsetOf(utcOffset), reason: reason.trim(), previousHash, interview: settled };
  return { ...scorecard, version: scorecardVersion, revisions: [...scorecard.revisions, revise(made)] };
}

/** The state that counts: the last amendment, or the submission. */
export function latestRevision(scorecard: Scorecard): Revision {
  const latest = scorecard.revisions.at(-1);
  if (latest === undefined) throw new RangeError('A scorecard has at least one revision; its schema holds this.');
  return latest;
}

/** The submission, as it was before any amendment. */
export function originalRevision(scorecard: Scorecard): Revision {
  const [original] = scorecard.revisions;
  if (original === undefined) throw new RangeError('A scorecard has at least one revision; its schema holds this.');
  return original;
}

/** Why a scorecard is not what was submitted. */
export type Alteration =
  | { kind: 'content'; revision: number }
  | { kind: 'chain'; revision: number }
  | { kind: 'plan'; revision: number }
  | { kind: 'identity'; revision: number };

/** Checks every hash and the chain between the revisions; empty when nothing was altered after it was submitted. */
export function findAlterations(scorecard: Scorecard): Alteration[] {
  return scorecard.revisions.flatMap((revision, index): Alteration[] => {
    const previous = index === 0 ? null : (scorecard.revisions[index - 1]?.hash ?? null);
    const found: Alteration[] = [];
    if (hashOfRevision(revision) !== revision.hash) found.push({ kind: 'content', revision: index });
    if (revision.previousHash !== previous) found.push({ kind: 'chain', revision: index });
    if (hashOfPlan(revision.interview) !== scorecard.planHash) found.push({ kind: 'plan', revision: index });
    if (revision.interview.id !== scorecard.id) found.push({ kind: 'identity', revision: index });
    return found;
  });
}

/** The first twelve digits of a hash, for footers. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** Turns lines that were still being typed into notes and stops the clock. */
export function settle(interview: Interview, at: number): Interview {
  return Object.keys(interview.drafts).reduce((current, id) => enterDraft(current, id, at), stopped(interview, at));
}

/** A line without words, such as a lone '+', becomes nothing; a line for which there is no room any more stays a draft. */
function enterDraft(interview: Interview, questionId: Place, at: number): Interview {
  const note = noteFromDraft(draftOf(interview, questionId), newId(), interview.clock.elapsed);
  const entered = note.text === '' ? interview : applyEdit(interview, { type: 'addNote', questionId, at, note });
  const isFull = note.text !== '' && entered === interview;
  return isFull ? interview : applyEdit(entered, { type: 'writeDraft', questionId, draft: { text: '', pointIds: [] } });
}

function stopped(interview: Interview, at: number): Interview {
  const { clock, current } = interview;
  return { ...interview, clock: endReview(stopClock(clock, current, at), current, at) };
}

function offsetOf(utcOffset: number | undefined): Pick<Revision, 'utcOffset'> {
  return utcOffset === undefined ? {} : { utcOffset };
}

function revise(content: Omit<Revision, 'hash'>): Revision {
  return { ...content, hash: contentHash(content) };
}

function hashOfRevision({ hash: _, ...content }: Revision): string {
  return contentHash(content);
}

function hashOfPlan(interview: Interview): string {
  return contentHash(interview.plan);
}
