import type { Id } from '../ids.ts';
import type { OpenInterview } from './receive.ts';

/** What keeps others' scorecards about a candidate closed. */
export type SealReason =
  /** One's own interview of this candidate, or of one who may be the same, was not submitted yet. */
  | { kind: 'ownInterview'; id: Id }
  /** One's own interviews cannot be listed: any of them may be about this candidate. */
  | { kind: 'notListed' }
  /** One's own interview in this file cannot be read, and may be about this candidate. */
  | { kind: 'unreadable'; file: string }
  /** One has neither submitted one's own nor said that there is none to submit. */
  | { kind: 'notAnswered' };

/** An own interview that cannot be read. It counts as one that was not submitted. */
export interface UnreadableInterview {
  /** Its name inside the data folder. */
  file: string;
  /** When it was last changed, in ms since the epoch. */
  changedAt: number;
}

/** One's own interviews, as far as they decide what may be seen of others' scorecards. */
export interface OwnState {
  /** Whether all of them could be listed. */
  isListed: boolean;
  open: readonly OpenInterview[];
  unreadable: readonly UnreadableInterview[];
}

/** What is known about one candidate. */
export interface SealedCandidate {
  /** Own open interviews of this candidate, or of one who may be the same. */
  openIds: readonly Id[];
  /** Whether one's own scorecard about them was submitted, and is what it was then. */
  hasOwn: boolean;
  /** When one said that there is no interview of theirs to submit, in ms since the epoch; null while one has not. */
  nothingToSubmitAt: number | null;
}

/**
 * Everything that keeps others' scorecards about a candidate closed; they may be seen when there is nothing. Nobody sees them
 * before having submitted, or having said that there is nothing to submit. What cannot be read seals, unless one has said so
 * after it was last changed: then one knew of it.
 */
export function sealReasons(
  { isListed, unreadable }: Pick<OwnState, 'isListed' | 'unreadable'>,
  { openIds, hasOwn, nothingToSubmitAt }: SealedCandidate,
): SealReason[] {
  const answeredAt = nothingToSubmitAt ?? Number.NEGATIVE_INFINITY;
  const unknown = unreadable.filter(({ changedAt }) => changedAt > answeredAt);
  return [
    ...openIds.map((id): SealReason => ({ kind: 'ownInterview', id })),
    ...(isListed ? [] : [{ kind: 'notListed' } as const]),
    ...unknown.map(({ file }): SealReason => ({ kind: 'unreadable', file })),
    ...(hasOwn || nothingToSubmitAt !== null ? [] : [{ kind: 'notAnswered' } as const]),
  ];
}

/** Whether one may say that there is nothing to submit: not while one's own interviews say otherwise, or cannot be listed. */
export function canAnswer(reasons: readonly SealReason[]): boolean {
  return reasons.length > 0 && reasons.every(({ kind }) => kind === 'notAnswered' || kind === 'unreadable');
}

/** What has to come before sealed scorecards can be read, as a sentence of a receipt; a panel says it in its own words. */
export function describeSeal(reason: SealReason): string {
  switch (reason.kind) {
    case 'ownInterview':
      return 'It stays sealed until you have submitted your own.';
    case 'notListed':
      return 'It stays sealed while your own interviews cannot be listed: one of them may be about this candidate.';
    case 'unreadable':
      return `It stays sealed while your interview in ${reason.file} cannot be read: it may be about this candidate.`;
    case 'notAnswered':
      return 'It stays sealed until you have submitted your own, or said in its panel that you do not interview this candidate.';
  }
}
