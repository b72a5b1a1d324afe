import type { Id } from '../../shared/domain/ids.ts';
import type { CandidateRef } from '../../shared/domain/panel/candidate.ts';
import type { Conflict, PanelScorecard } from '../../shared/domain/panel/member.ts';
import { sealedBy } from '../../shared/domain/panel/receive.ts';
import type { OwnState } from '../../shared/domain/panel/seal.ts';
import { standings } from '../../shared/domain/panel/standing.ts';
import type { SigningKey } from '../trust/signingKey.ts';
import type { TrustedKeys } from '../trust/trustedKeys.ts';
import type { OwnReader } from './ownInterviews.ts';
import type { ReceivedEntry, ReceivedStore } from './receivedStore.ts';
import { checkedByHash, type ScorecardFacts } from './scorecardSummary.ts';

/** A scorecard that is there, one's own or a received one. `conflict` says how it stands at this moment. */
export interface CatalogEntry extends ScorecardFacts {
  /** The candidate in whose panel it stands: as the user has said, or as it says itself. */
  placed: CandidateRef;
  /** Own open interviews of its candidate, which keep it sealed. */
  sealedBy: Id[];
  /** What came with it; null for one's own. */
  received: { documentId: Id; receivedAt: number; conflict: Conflict | undefined } | null;
  /** Its content, verified; null when it cannot be read any more. */
  load(): PanelScorecard | null;
}

/** Every scorecard that is there, and the interviews that keep some of them sealed. */
export interface Catalog extends OwnState {
  /** One's own first, then by the time of submission, so that a panel keeps its name whatever comes later. */
  scorecards: CatalogEntry[];
  /** The ids of one's own submitted interviews: these are never sealed. */
  ownIds: ReadonlySet<Id>;
}

export interface CatalogOptions {
  own: OwnReader;
  received: ReceivedStore;
  identity: SigningKey;
  keys: Pick<TrustedKeys, 'trust'>;
}

/** Looks at everything that is there at this moment. Samples are about nobody and stand nowhere. */
export async function readCatalog({ own, received, identity, keys }: CatalogOptions): Promise<Catalog> {
  const publicKey = await identity.publicKey();
  const { submitted, ...state } = await own.list(publicKey);
  const ownScorecards = submitted.filter(({ isSample }) => !isSample);
  const ownIds = new Set(ownScorecards.map(({ id }) => id));
  const entries = (await received.list()).filter(({ isSample }) => !isSample);
  const others = entries.filter(({ id }) => !ownIds.has(id));
  const standing = new Map(
    standings(others, ({ interviewer, publicKey: key }) => keys.trust(interviewer, key ?? '')).map(
      (conflict, index) => [others[index]?.documentId, conflict] as const,
    ),
  );

  function presentOwn(facts: ScorecardFacts): CatalogEntry {
    const load = () => {
      const scorecard = own.scorecard(facts.id);
      return scorecard === null ? null : checkedByHash({ scorecard, publicKey });
    };
    return { ...facts, placed: facts.candidate, sealedBy: [], received: null, load };
  }

  function presentReceived(entry: ReceivedEntry): CatalogEntry {
    const { documentId, receivedAt, placedWith, ...facts } = entry;
    const placed = placedWith ?? facts.candidate;
    const reasons = [...sealedBy(facts.candidate, state.open), ...sealedBy(placed, state.open)];
    const now = standing.has(documentId) ? standing.get(documentId) : facts.conflict;
    return {
      ...withConflict(facts, now),
      placed,
      sealedBy: ownIds.has(facts.id) ? [] : [...new Set(reasons)],
      received: { documentId, receivedAt, conflict: facts.conflict },
      load() {
        const one = received.read(documentId);
        return one === null || one.conflict === 'altered' ? one : withConflict(one, now);
      },
    };
  }

  const bySubmission = (a: ScorecardFacts, b: ScorecardFacts) =>
    a.submittedAt - b.submittedAt || (a.id < b.id ? -1 : 1);
  return {
    ...state,
    scorecards: [
      ...ownScorecards.sort(bySubmission).map(presentOwn),
      ...entries.sort(bySubmission).map(presentReceived),
    ],
    ownIds,
  };
}

function withConflict<One extends { conflict?: Conflict }>(one: One, conflict: Conflict | null | undefined): One {
  const { conflict: _, ...rest } = one;
  return { ...rest, ...(conflict == null ? {} : { conflict }) } as One;
}
