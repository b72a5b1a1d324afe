import { isId } from '../../../shared/domain/ids.ts';

/** How many candidates can be laid side by side. */
export const comparable = { least: 2, most: 4 } as const;

/** Whose candidates are shown, and which of them lie side by side. Ids only: no address tells a hidden name. */
export interface CandidatesSearch {
  role: string;
  /** Ids of panels with '_' between them. */
  compare?: string | undefined;
}

/** Reads the address; what does not fit is left out. */
export function candidatesSearch({ role, compare }: Record<string, unknown>): CandidatesSearch {
  // The router reads a role such as '7' as a number.
  const name = typeof role === 'string' || typeof role === 'number' ? String(role).slice(0, 1_000) : '';
  return comparedIds(compare).length === 0 ? { role: name } : { role: name, compare: String(compare) };
}

/** The ids of the candidates that lie side by side; none unless there are two to four of them. */
export function comparedIds(compare: unknown): string[] {
  if (typeof compare !== 'string') return [];
  const ids = [...new Set(compare.split('_'))].filter(isId);
  return ids.length >= comparable.least && ids.length <= comparable.most ? ids : [];
}

/** The part of the address that lays candidates side by side. */
export function compareSearch(ids: readonly string[]): string {
  return ids.join('_');
}
