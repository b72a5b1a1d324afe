import type { Id } from '../../shared/domain/identity.ts';
import type { CandidateRef } from '../../shared/domain/panel/candidate.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import { type OpenInterview, sealedBy } from '../../shared/domain/panel/receive.ts';
import type { ReceivedEntry, ReceivedStore } from '../library/receivedStore.ts';
import type { Identity } from './identity.ts';
import type { OwnReader, OwnScorecard } from './ownInterviews.ts';
import type { ScorecardFacts } from './scorecardFacts.ts';

/** A scorecard that is there, one's own or a received one. */
export interface Present extends ScorecardFacts {
  /** The candidate in whose panel it stands: as the user has said, or as it says itself. */
  placed: CandidateRef;
  /** Own interviews that must be submitted before anything of it may be seen; empty when it may be seen. */
  sealedBy: Id[];
  /** Its document among the received ones; null for one's own. */
  documentId: Id | null;
  /** Its content; null when it cannot be read any more. */
  load(): PanelScorecard | null;
}

/** Every scorecard that is there, and the interviews that keep some of them sealed. */
export interface Survey {
  /** One's own first, then by the time of submission, so that a panel keeps its name whatever comes later. */
  scorecards: Present[];
  openInterviews: OpenInterview[];
  /** The ids of one's own submitted interviews: these are never sealed. */
  ownIds: ReadonlySet<Id>;
}

export interface SurveyOptions {
  own: OwnReader;
  received: ReceivedStore;
  identity: Identity;
}

/** Looks at everything that is there at this moment. */
export async function survey({ own, received, identity }: SurveyOptions): Promise<Survey> {
  const publicKey = await identity.publicKey();
  const { submitted, open } = await own.list(publicKey);
  const ownIds = new Set(submitted.map(({ id }) => id));

  function presentOwn(one: OwnScorecard): Present {
    const load = () => {
      const scorecard = own.scorecard(one.id);
      return scorecard === null ? null : { scorecard, publicKey };
    };
    return { ...one, placed: one.candidate, sealedBy: [], documentId: null, load };
  }

  function presentReceived(one: ReceivedEntry): Present {
    const placed = one.placedWith ?? one.candidate;
    const reasons = [...sealedBy(one.candidate, open), ...sealedBy(placed, open)];
    const { documentId } = one;
    return {
      ...one,
      placed,
      sealedBy: ownIds.has(one.id) ? [] : [...new Set(reasons)],
      documentId,
      load: () => received.read(documentId),
    };
  }

  const bySubmission = (a: ScorecardFacts, b: ScorecardFacts) =>
    a.submittedAt - b.submittedAt || (a.id < b.id ? -1 : 1);
  const scorecards = [
    ...submitted.sort(bySubmission).map(presentOwn),
    ...(await received.list()).sort(bySubmission).map(presentReceived),
  ];
  return { scorecards, openInterviews: open, ownIds };
}
