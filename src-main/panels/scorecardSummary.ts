import { z } from 'zod';
import { hashSchema } from '../../shared/domain/contentHash.ts';
import { idSchema, instantSchema } from '../../shared/domain/ids.ts';
import { interviewerSchema } from '../../shared/domain/interview/interview.ts';
import { publicKeySchema } from '../../shared/domain/panel/knownKeys.ts';
import { conflictSchema, type PanelScorecard } from '../../shared/domain/panel/member.ts';
import { candidateOf } from '../../shared/domain/panel/receive.ts';
import { toSingleLine } from '../../shared/domain/plainText.ts';
import { findAlterations, latestRevision, originalRevision } from '../../shared/domain/scorecard/scorecard.ts';
import { candidateRefSchema } from '../../shared/files/formats/received.ts';

/** What is kept of a scorecard without opening it: enough to say where it belongs, and nothing of what it says. */
export const scorecardFactsSchema = z.strictObject({
  id: idSchema,
  candidate: candidateRefSchema,
  interviewer: interviewerSchema,
  publicKey: publicKeySchema.nullable(),
  conflict: conflictSchema.exactOptional(),
  /** Made up, to try the app out. */
  isSample: z.boolean(),
  /** The hash of its latest state. */
  hash: hashSchema,
  revisions: z.int().min(1),
  submittedAt: instantSchema,
  /** When it was submitted or last amended. */
  changedAt: instantSchema,
});
export type ScorecardFacts = z.infer<typeof scorecardFactsSchema>;

export function scorecardFacts({ scorecard, publicKey, conflict }: PanelScorecard): ScorecardFacts {
  const latest = latestRevision(scorecard);
  const { name, email } = latest.interview.details.interviewer;
  return {
    id: scorecard.id,
    candidate: candidateOf(scorecard),
    interviewer: { name: toSingleLine(name), email: toSingleLine(email) },
    publicKey,
    ...(conflict === undefined ? {} : { conflict }),
    isSample: scorecard.revisions.some(({ interview }) => interview.sample),
    hash: latest.hash,
    revisions: scorecard.revisions.length,
    submittedAt: originalRevision(scorecard).at,
    changedAt: latest.at,
  };
}

/**
 * The scorecard, said to be altered where its content does not fit its hashes. What is stored was verified when it came; it may
 * have been changed since.
 */
export function checkedByHash(one: PanelScorecard): PanelScorecard {
  return findAlterations(one.scorecard).length === 0 ? one : { ...one, conflict: 'altered' };
}
