import { z } from 'zod';
import { idSchema, instantSchema } from '../../shared/domain/identity.ts';
import { interviewerSchema } from '../../shared/domain/interview.ts';
import { publicKeySchema } from '../../shared/domain/panel/knownKeys.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import { candidateOf } from '../../shared/domain/panel/receive.ts';
import { hashSchema, latestRevision, originalRevision } from '../../shared/domain/scorecard.ts';
import { toSingleLine } from '../../shared/domain/text.ts';
import { panelScorecardSchema } from '../../shared/ipc/panelContract.ts';
import { candidateRefSchema } from './documents.ts';

/** What is kept of a scorecard without opening it: enough to say where it belongs, and nothing of what it says. */
export const scorecardFactsSchema = z.strictObject({
  id: idSchema,
  candidate: candidateRefSchema,
  interviewer: interviewerSchema,
  publicKey: publicKeySchema.nullable(),
  conflict: panelScorecardSchema.shape.conflict,
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
    conflict,
    hash: latest.hash,
    revisions: scorecard.revisions.length,
    submittedAt: originalRevision(scorecard).at,
    changedAt: latest.at,
  };
}
