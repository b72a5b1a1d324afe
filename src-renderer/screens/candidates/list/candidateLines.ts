import { foldName } from '../../../../shared/domain/panel/folding.ts';
import type { PanelListEntry } from '../../../../shared/ipc/panelContract.ts';
import { fold, searchWords } from '../../../components/table/searchWords.ts';
import { type RoleCount, roleCounts } from '../../../features/panels/roleCounts.ts';

/** A candidate with everything that the search looks at, folded once and not at every key press. */
export interface CandidateLine {
  id: string;
  panel: PanelListEntry;
  haystack: string;
}

/** A line of the list: a role over its candidates, or one of them. */
export type ListLine =
  | ({ kind: 'role'; id: string } & RoleCount)
  | ({ kind: 'candidate' } & Pick<CandidateLine, 'id' | 'panel'>);

export function candidateLines(panels: readonly PanelListEntry[]): CandidateLine[] {
  return panels.map((panel) => {
    const { candidate, interviewers, sealed } = panel;
    const names = [...interviewers, ...sealed.map(({ interviewer }) => interviewer)];
    return { id: panel.id, panel, haystack: fold([candidate.name, candidate.role, ...names].join('\n')) };
  });
}

/** Those in which every word of the search stands somewhere in candidate, role or interviewers. */
export function searchCandidates(lines: readonly CandidateLine[], search: string): CandidateLine[] {
  const words = searchWords(search);
  return lines.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
}

/**
 * The found candidates under their roles, the role in front whose first candidate comes first.
 * @param panels all of them: a role's count is not of what a search found
 */
export function underRoles(found: readonly CandidateLine[], panels: readonly PanelListEntry[]): ListLine[] {
  const counts = roleCounts(panels);
  const byRole = new Map<string, CandidateLine[]>();
  for (const line of found) {
    const key = foldName(line.panel.candidate.role);
    const lines = byRole.get(key);
    if (lines === undefined) byRole.set(key, [line]);
    else lines.push(line);
  }
  return [...byRole].flatMap(([key, lines]): ListLine[] => [
    { kind: 'role', id: `role ${key}`, ...(counts.get(key) ?? { role: '', candidates: 0 }) },
    ...lines.map(({ id, panel }) => ({ kind: 'candidate' as const, id, panel })),
  ]);
}

/** Where the focus goes from a line by a step up or down: past roles that lead nowhere; null at the end. */
export function nextLine(lines: readonly ListLine[], at: number, step: 1 | -1): number | null {
  for (let next = at + step; next >= 0; next += step) {
    const line = lines[next];
    if (line === undefined) return null;
    if (line.kind === 'candidate' || isComparable(line)) return next;
  }
  return null;
}

/** Whether a role has candidates to compare. */
export function isComparable({ candidates }: Pick<RoleCount, 'candidates'>): boolean {
  return candidates > 1;
}
