import type { Id } from '../ids.ts';
import type { Interviewer } from '../interview/interview.ts';
import type { Trust } from './knownKeys.ts';
import type { Conflict } from './member.ts';

/** What is known of a received scorecard without opening it. */
export interface SignedFacts {
  id: Id;
  interviewer: Interviewer;
  publicKey: string | null;
  /** As it was received. */
  conflict?: Conflict | undefined;
}

/** What a scorecard is listed with instead of counting; null for one that counts. */
export type Standing = Conflict | null;

interface Trusted {
  facts: SignedFacts;
  /** Since when its key is known under its name, in ms since the epoch; null when it is not. */
  since: number | null;
}

/**
 * How others' scorecards stand by the keys that are known at this moment, in their order. Of several with one id the one counts
 * whose key is known under the name that it bears, not the one that came first; of two known keys the one that was accepted last.
 * What is signed with a key in question waits for an answer.
 */
export function standings<Facts extends SignedFacts>(
  all: readonly Facts[],
  trust: (facts: Facts) => Trust,
): Standing[] {
  const trusted = all.map((facts) => ({ facts, since: sinceOf(facts, trust) }));
  const byId = new Map<Id, Trusted[]>();
  for (const one of trusted) byId.set(one.facts.id, [...(byId.get(one.facts.id) ?? []), one]);
  return trusted.map(({ facts, since }) => {
    if (facts.publicKey === null || !isAboutKeys(facts)) return facts.conflict ?? null;
    if (facts.publicKey !== countingKey(byId.get(facts.id) ?? [])) return 'otherKey';
    return since === null ? 'keyInQuestion' : null;
  });
}

/** What conflicts for another reason than its key does so whoever signed it. */
function isAboutKeys({ conflict }: SignedFacts): boolean {
  return conflict === undefined || conflict === 'otherKey';
}

function sinceOf<Facts extends SignedFacts>(facts: Facts, trust: (facts: Facts) => Trust): number | null {
  if (facts.publicKey === null) return null;
  const found = trust(facts);
  return found.kind === 'known' ? found.since : null;
}

function countingKey(group: readonly Trusted[]): string | null {
  const signed = group.filter(({ facts }) => facts.publicKey !== null && isAboutKeys(facts));
  const known = signed.filter(({ since }) => since !== null).sort((a, b) => (b.since ?? 0) - (a.since ?? 0));
  const first = known[0] ?? signed.find(({ facts }) => facts.conflict === undefined) ?? signed[0];
  return first?.facts.publicKey ?? null;
}
