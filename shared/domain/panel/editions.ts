import type { Id } from '../ids.ts';
import type { FrozenKit } from '../interview/interview.ts';
import { toSingleLine } from '../plainText.ts';
import type { PanelMember } from './member.ts';
import { memberName } from './words.ts';

/** A kit that members were asked by, with the names of those whom each edition was for, by the edition's hash. */
interface UsedKit {
  title: string;
  editions: Map<string, { edition: number; names: string[] }>;
}

/**
 * What is to be known where members were asked by different editions of one kit, a sentence a kit; empty where all had the same.
 * What they share is compared all the same: it is found by its words.
 */
export function describeEditions(members: readonly PanelMember[]): string[] {
  const kits = new Map<Id, UsedKit>();
  for (const member of members) {
    const { kit, setId, title } = member.interview.plan;
    if (kit === undefined) continue;
    const used = kits.get(setId) ?? { title, editions: new Map() };
    kits.set(setId, used);
    addMember(used, kit, memberName(member));
  }
  return [...kits.values()].filter(({ editions }) => editions.size > 1).map(inWords);
}

function addMember({ editions }: UsedKit, { hash, edition }: FrozenKit, name: string): void {
  const used = editions.get(hash) ?? { edition, names: [] };
  editions.set(hash, used);
  used.names.push(name);
}

function inWords({ title, editions }: UsedKit): string {
  const who = [...editions.values()]
    .sort((a, b) => a.edition - b.edition)
    .map(({ edition, names }) => `edition ${edition} (${names.join(', ')})`);
  return `Different editions of the kit “${toSingleLine(title)}” were used: ${who.join(', ')}. Only questions with the same words are compared.`;
}
