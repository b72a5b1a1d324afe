import { foldName } from '../../../shared/domain/panel/folding.ts';
import type { PanelListEntry } from '../../../shared/ipc/panelContract.ts';

/** A role, and how many candidates there are for it. */
export interface RoleCount {
  /** As the first panel spells it; lists have the one that changed last in front. */
  role: string;
  candidates: number;
}

/** The roles of all candidates by their folded names, as they come; spellings of one role are one. */
export function roleCounts(panels: readonly PanelListEntry[]): Map<string, RoleCount> {
  const roles = new Map<string, RoleCount>();
  for (const { candidate } of panels) {
    const key = foldName(candidate.role);
    const known = roles.get(key) ?? { role: candidate.role, candidates: 0 };
    roles.set(key, { ...known, candidates: known.candidates + 1 });
  }
  return roles;
}

/** How many other candidates there are for the role of this one. */
export function othersForRole(panels: readonly PanelListEntry[], role: string): number {
  const count = roleCounts(panels).get(foldName(role))?.candidates ?? 0;
  return Math.max(0, count - 1);
}
