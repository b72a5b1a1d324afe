import { type CandidateRef, compareCandidates } from '../../shared/domain/panel/candidate.ts';
import type { PanelScorecard } from '../../shared/domain/panel/member.ts';
import { candidateOf, type Receipt, type ReceiptOutcome, receive } from '../../shared/domain/panel/receive.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import { createYielding } from '../work/yieldToEventLoop.ts';
import type { Arrival, ReceivedStore } from './receivedStore.ts';
import type { Catalog, CatalogEntry } from './scorecardCatalog.ts';

/** What the user has said about a scorecard's candidate. */
export interface Answered {
  placedWith: CandidateRef | null;
  toldApart: readonly CandidateRef[];
}

export const unanswered: Answered = { placedWith: null, toldApart: [] };

/** What a scorecard is to those that are there. Once a person has said whose it is, nothing is left to ask. */
export async function decide(
  seen: Catalog,
  received: PanelScorecard,
  { placedWith, toldApart }: Answered,
): Promise<Receipt> {
  const { id } = received.scorecard;
  return receive(
    {
      scorecards: seen.scorecards.filter((one) => one.id === id).flatMap(asItCame),
      candidates: await nearCandidates(seen, candidateOf(received.scorecard)),
      openInterviews: seen.open,
      toldApart: placedWith === null ? toldApart : [...toldApart, placedWith],
    },
    received,
  );
}

/** Whether a scorecard is there now that was not there before, or not like this. */
export function isArrival({ kind }: ReceiptOutcome): boolean {
  return kind !== 'same' && kind !== 'olderRevision' && kind !== 'askCandidate';
}

/** Stores what has arrived, in the place of what it takes the place of. */
export function keep(
  store: ReceivedStore,
  { scorecards }: Catalog,
  outcome: ReceiptOutcome,
  arrival: Arrival,
): Result<null> {
  switch (outcome.kind) {
    case 'new': {
      const altered = scorecards.find((one) => one.id === arrival.signed.id && isAltered(one));
      return altered?.received == null ? store.add(arrival) : store.replace(altered.received.documentId, arrival);
    }
    case 'conflictCopy':
      return store.add({ ...arrival, conflict: outcome.conflict });
    case 'newerRevision':
    case 'signatureAdded': {
      const earlier = scorecards.find((one) => one.id === arrival.signed.id && isReplaceable(one));
      if (earlier?.received == null) return store.add(arrival);
      // Its candidate may be written otherwise by now; where the user has placed it, it stays.
      const { documentId } = earlier.received;
      return store.replace(documentId, { ...arrival, placedWith: store.placedWith(documentId) });
    }
    default:
      return ok(null);
  }
}

/**
 * The candidates of what is there who are the one that is given, or may be. Whom a scorecard is about is known without opening
 * it, so that a file takes no longer the more scorecards there are; however many are about one candidate, they are one question.
 */
async function nearCandidates({ scorecards }: Catalog, candidate: CandidateRef): Promise<CandidateRef[]> {
  const distinct = new Map(scorecards.map((one) => [JSON.stringify(one.candidate), one.candidate]));
  const near: CandidateRef[] = [];
  const yieldIfLong = createYielding();
  for (const other of distinct.values()) {
    if (compareCandidates(other, candidate).kind !== 'different') near.push(other);
    await yieldIfLong();
  }
  return near;
}

/** What a scorecard meets is what came before it, whatever its key is worth by now; what was altered since gives way. */
function asItCame(one: CatalogEntry): PanelScorecard[] {
  const loaded = one.load();
  if (loaded === null || (one.received !== null && loaded.conflict === 'altered')) return [];
  const { scorecard, publicKey } = loaded;
  const conflict = one.received?.conflict;
  return [conflict === undefined ? { scorecard, publicKey } : { scorecard, publicKey, conflict }];
}

function isAltered(one: CatalogEntry): boolean {
  return one.received !== null && one.load()?.conflict === 'altered';
}

function isReplaceable({ received }: CatalogEntry): boolean {
  return received !== null && received.conflict === undefined;
}
