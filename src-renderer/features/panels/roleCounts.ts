import { byCodeUnits, foldName } from '../../../shared/domain/panel/folding.ts';
import type { PanelListEntry } from '../../../shared/ipc/panelContract.ts';

/** A role, and how many candidates there are for it. */
export interface RoleCount {
  /** As the panel that changed last spells it. */
  role: string;
  candidates: number;
}

/** The roles with two or more candidates, in the order of the alphabet; spellings of one role are one. */
export function comparableRoles(panels: readonly PanelListEntry[]): RoleCount[] {
  const roles = new Map<string, RoleCount>();
  for (const { candidate } of panels) {
    const key = foldName(candidate.role);
    const known = roles.get(key) ?? { role: candidate.role, candidates: 0 };
    roles.set(key, { ...known, candidates: known.candidates + 1 });
  }
  return [...roles]
    .filter(([, { candidates }]) => candidates > 1)
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, count]) => count);
}

/** How many other candidates there are for the role of this one. */
export function othersForRole(panels: readonly PanelListEntry[], role: string): number {
  const key = foldName(role);
  return Math.max(0, panels.filter(({ candidate }) => foldName(candidate.role) === key).length - 1);
}
