import type { Id } from '../../shared/domain/identity.ts';
import type { Interviewer } from '../../shared/domain/interview.ts';
import type { CandidateRef } from '../../shared/domain/panel/candidate.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import { candidateOf } from '../../shared/domain/panel/receive.ts';
import { latestRevision, originalRevision } from '../../shared/domain/scorecard.ts';
import { toSingleLine } from '../../shared/domain/text.ts';

/** What is kept in memory of a scorecard: enough to say where it belongs, and nothing of what it says. */
export interface ScorecardFacts {
  id: Id;
  candidate: CandidateRef;
  interviewer: Interviewer;
  publicKey: string | null;
  conflict: PanelScorecard['conflict'];
  /** The hash of its latest state. */
  hash: string;
  revisions: number;
  submittedAt: number;
  /** When it was submitted or last amended. */
  changedAt: number;
}

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
