import type { HiddenName } from '../../../shared/domain/panel/anonymise.ts';
import type { RoleCandidate } from '../../../shared/domain/panel/candidateComparison.ts';
import { toSingleLine } from '../../../shared/domain/plainText.ts';
import type { Agreed } from '../../../shared/domain/plan/agreed.ts';

/** A candidate in a comparison, with what may be seen of their panel. */
export interface ComparedCandidate extends RoleCandidate {
  /** How many scorecards are there and sealed. */
  sealed: number;
  /** What was agreed beforehand; null where nothing was. */
  agreed: Agreed | null;
  /** Why it was decided against that; empty where it was not, or no reason was given. */
  againstRule: string;
}

/** Candidates for one role, in the order in which they are printed. */
export interface ComparedRole {
  role: string;
  candidates: readonly ComparedCandidate[];
  /**
   * Null where names are shown. Otherwise every candidate for the role by their key, also those who are not printed: notes may
   * name any of them.
   */
  hidden: readonly (HiddenName & { key: string })[] | null;
}

/** A candidate's name, which cannot stay empty. */
export function nameOf({ candidate }: Pick<RoleCandidate, 'candidate'>): string {
  return toSingleLine(candidate.name) || 'Candidate without a name';
}
