import type { Id } from '../ids.ts';
import { toSingleLine } from '../plainText.ts';
import { latestRevision, type Scorecard } from '../scorecard/scorecard.ts';
import {
  type CandidateRef,
  candidateRef,
  compareCandidates,
  describeSimilarity,
  type Similarity,
} from './candidate.ts';
import { conflictInWords, isEarlierState, type PanelScorecard, type ReceivedConflict } from './member.ts';

/** An own interview that was not submitted yet. Planned ones are among them: what is known before counts as known. */
export interface OpenInterview {
  id: Id;
  candidate: CandidateRef;
}

/** What a received scorecard meets. */
export interface ReceivingLibrary {
  /**
   * Scorecards that are there, one's own and the received ones, sealed or not: all that have the id of the received one. Of others
   * only the candidate counts.
   */
  scorecards: readonly PanelScorecard[];
  /** The candidates of the scorecards that are there and not among those. */
  candidates?: readonly CandidateRef[];
  openInterviews: readonly OpenInterview[];
  /** Candidates about whom the user has said that they are not those of this scorecard. They are not asked about again. */
  toldApart?: readonly CandidateRef[];
}

/** A candidate that may be the one of the scorecard. */
export interface SimilarCandidate {
  candidate: CandidateRef;
  reason: Similarity;
}

/** What is to be done with a received scorecard. */
export type ReceiptOutcome =
  | { kind: 'new' }
  /** It takes the place of what is there. `amendments`: how many there are beyond those. */
  | { kind: 'newerRevision'; amendments: number }
  /** It is there already. */
  | { kind: 'same' }
  /** The same content as is there, now with a signature: the signed file takes its place. */
  | { kind: 'signatureAdded' }
  /** A later state is there already. */
  | { kind: 'olderRevision' }
  /** It is kept with its `conflict`, shown beside what is there, and does not count. */
  | { kind: 'conflictCopy'; conflict: ReceivedConflict }
  /** Only the user knows whether it belongs to one of these candidates. */
  | { kind: 'askCandidate'; similar: SimilarCandidate[] };

export interface Receipt {
  outcome: ReceiptOutcome;
  /**
   * Own interviews that must be submitted before anything of it may be seen; empty when it may be seen at once. Whatever the
   * outcome is: a sealed amendment, or one whose candidate is still to be told, stays as closed as any other.
   */
  sealedBy: Id[];
}

/**
 * Decides what to do with a scorecard whose hashes and signature were verified. Files are known by what is inside them: their
 * names, and how many copies a folder holds, do not matter.
 */
export function receive(library: ReceivingLibrary, received: PanelScorecard): Receipt {
  const sealed = sealedBy(candidateOf(received.scorecard), library.openInterviews);
  return { outcome: outcomeOf(library, received), sealedBy: sealed };
}

function outcomeOf(library: ReceivingLibrary, received: PanelScorecard): ReceiptOutcome {
  const { id } = received.scorecard;
  const known = library.scorecards.filter(({ scorecard }) => scorecard.id === id);
  // A copy of anything that is there, be it a conflict copy, is nothing new; apart from that only what counts is compared with.
  if (known.some((one) => compareStates(one, received).kind === 'same')) return { kind: 'same' };
  const counting = known.find(({ conflict }) => conflict === undefined);
  if (counting !== undefined) return compareStates(counting, received);
  if (library.openInterviews.some((own) => own.id === id)) return { kind: 'conflictCopy', conflict: 'ownInterview' };
  return known.length > 0 ? { kind: 'new' } : placeNew(library, received);
}

/**
 * The own unsubmitted interviews for the same candidate, or for one who may be the same: as long as that is not known, the
 * scorecards of others stay closed.
 */
export function sealedBy(candidate: CandidateRef, openInterviews: readonly OpenInterview[]): Id[] {
  return openInterviews
    .filter((own) => compareCandidates(own.candidate, candidate).kind !== 'different')
    .map(({ id }) => id);
}

/** Whom a scorecard is about, in its latest state; each part in one line, fit for a sentence. */
export function candidateOf(scorecard: Scorecard): CandidateRef {
  return candidateRef(latestRevision(scorecard).interview.details.candidate);
}

function compareStates(known: PanelScorecard, received: PanelScorecard): ReceiptOutcome {
  const hasOtherKey = known.publicKey !== null && received.publicKey !== null && known.publicKey !== received.publicKey;
  const isSame = latestRevision(known.scorecard).hash === latestRevision(received.scorecard).hash;
  if (hasOtherKey) return { kind: 'conflictCopy', conflict: 'otherKey' };
  if (isSame) return { kind: known.publicKey === null && received.publicKey !== null ? 'signatureAdded' : 'same' };
  if (isEarlierState(received.scorecard, known.scorecard)) return { kind: 'olderRevision' };
  if (!isEarlierState(known.scorecard, received.scorecard)) return { kind: 'conflictCopy', conflict: 'forked' };
  if (known.publicKey !== null && received.publicKey === null) {
    return { kind: 'conflictCopy', conflict: 'signatureMissing' };
  }
  const amendments = received.scorecard.revisions.length - known.scorecard.revisions.length;
  return { kind: 'newerRevision', amendments };
}

/** A scorecard that was never seen belongs to a candidate who is there, to a new one, or to somebody who may be there. */
function placeNew(
  { scorecards, candidates = [], openInterviews, toldApart = [] }: ReceivingLibrary,
  received: PanelScorecard,
): ReceiptOutcome {
  const candidate = candidateOf(received.scorecard);
  const there = [
    ...scorecards.map(({ scorecard }) => candidateOf(scorecard)),
    ...candidates,
    ...openInterviews.map((own) => own.candidate),
  ];
  const relations = there.map((other) => ({ other, relation: compareCandidates(other, candidate) }));
  const isThere = relations.some(({ relation }) => relation.kind === 'same');
  const similar = relations.flatMap(({ other, relation }): SimilarCandidate[] =>
    relation.kind !== 'similar' || toldApart.some((apart) => isSameRef(apart, other))
      ? []
      : [{ candidate: other, reason: relation.reason }],
  );
  return isThere || similar.length === 0 ? { kind: 'new' } : { kind: 'askCandidate', similar: withoutRepeats(similar) };
}

function isSameRef(a: CandidateRef, b: CandidateRef): boolean {
  return a.name === b.name && a.role === b.role && a.email === b.email;
}

function withoutRepeats(similar: readonly SimilarCandidate[]): SimilarCandidate[] {
  return similar.filter(
    ({ candidate }, index) => similar.findIndex((other) => isSameRef(other.candidate, candidate)) === index,
  );
}

/** All that may be said about a sealed scorecard: that it is there, about whom, and from whom. It has no place for a value. */
export interface SealedScorecard {
  id: Id;
  candidate: CandidateRef;
  interviewer: string;
  sealedBy: Id[];
}

/**
 * Keeps apart what may be seen and what may not. One's own scorecards are never sealed.
 * @param ownIds the ids of one's own interviews
 */
export function partitionSealed(
  scorecards: readonly PanelScorecard[],
  openInterviews: readonly OpenInterview[],
  ownIds: ReadonlySet<Id>,
): { open: PanelScorecard[]; sealed: SealedScorecard[] } {
  const open: PanelScorecard[] = [];
  const sealed: SealedScorecard[] = [];
  for (const one of scorecards) {
    const { id } = one.scorecard;
    const candidate = candidateOf(one.scorecard);
    const reasons = ownIds.has(id) ? [] : sealedBy(candidate, openInterviews);
    if (reasons.length === 0) open.push(one);
    else sealed.push({ id, candidate, interviewer: interviewerOf(one.scorecard), sealedBy: reasons });
  }
  return { open, sealed };
}

/** Whose scorecard it is, in its latest state, in one line. */
export function interviewerOf(scorecard: Scorecard): string {
  return toSingleLine(latestRevision(scorecard).interview.details.interviewer.name);
}

/** What has happened to a received scorecard, or what is asked about it. Says nothing of its values. */
export function describeReceipt({ outcome }: Pick<Receipt, 'outcome'>, received: PanelScorecard): string {
  return describeOutcome(outcome, candidateOf(received.scorecard), interviewerOf(received.scorecard));
}

function whichCounts(conflict: ReceivedConflict): string {
  if (conflict !== 'otherKey') return 'The one that is here counts.';
  return 'The one counts whose key is known under this name; where neither is, the one that is here.';
}

function describeOutcome(outcome: ReceiptOutcome, candidate: CandidateRef, interviewer: string): string {
  const which = `${interviewer}’s scorecard about ${candidate.name}`;
  switch (outcome.kind) {
    case 'new':
      return `${which} was added.`;
    case 'newerRevision':
      return `${which} was amended by ${interviewer}; the amended one counts from now on.`;
    case 'same':
      return `${which} is here already.`;
    case 'signatureAdded':
      return `${which} is here already; it is signed now.`;
    case 'olderRevision':
      return `${which} is here already in a newer version.`;
    case 'conflictCopy':
      return `Another version of ${which} ${conflictInWords(outcome.conflict)}. ${whichCounts(outcome.conflict)} Ask ${interviewer} which is right.`;
    case 'askCandidate':
      return outcome.similar
        .map(({ candidate: known, reason }) => describeSimilarity(reason, candidate, known))
        .join(' ');
  }
}
