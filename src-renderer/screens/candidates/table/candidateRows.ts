import type { Recommendation } from '../../../../shared/domain/interview/interview.ts';
import type { DecisionOutcome } from '../../../../shared/domain/panel/debrief.ts';
import type { RecommendationCount } from '../../../../shared/domain/panel/facts.ts';
import type { ComparedCandidate } from '../../../../shared/ipc/roleComparison.ts';
import { fold } from '../../../components/table/searchWords.ts';
import { candidateName } from '../../../features/panels/panelWords.ts';

/** A candidate as the screen calls them: by name, or by letter while names are hidden. */
export interface CandidateRow {
  figures: ComparedCandidate;
  /** The only name of the candidate that may come onto the screen. */
  name: string;
  /** Folded, for the search. */
  haystack: string;
  /** For sorting by name; letters in their order, Z before AA. */
  nameKey: string;
}

export function candidateRows(candidates: readonly ComparedCandidate[], areNamesHidden: boolean): CandidateRow[] {
  return candidates.map((figures) => {
    const name = areNamesHidden ? figures.label : candidateName(figures.candidate);
    const haystack = fold(name);
    return { figures, name, haystack, nameKey: areNamesHidden ? name.padStart(longestLabel) : haystack };
  });
}

/** Longer than any 'Candidate ABC'. */
const longestLabel = 20;

/** Which candidates the table shows. */
export interface CandidateFilter {
  search: string;
  /** 'open' for those without a decision; null lets every one through. */
  outcome: DecisionOutcome | 'open' | null;
  minimum: Minimum;
}

/** The lowest mean that a candidate must have, 1 to 5, over everything (`competency` null) or for a competency; null asks for none. */
export interface Minimum {
  competency: string | null;
  mean: number | null;
}

export const noFilter: CandidateFilter = { search: '', outcome: null, minimum: { competency: null, mean: null } };

export function isFiltering({ search, outcome, minimum }: CandidateFilter): boolean {
  return search.trim() !== '' || outcome !== null || minimum.mean !== null;
}

/** The noise of binary fractions: a mean of 3.5 that came out as 3.4999… is at least 3.5. */
const epsilon = 1e-9;

/**
 * The candidates that fit a filter: every word of the search stands somewhere in the name that is shown. A hidden name is found
 * by nothing. Who has no mean has not reached a minimum.
 * @param competencies of the comparison, in the order of the candidates' figures
 */
export function filterCandidates(
  rows: readonly CandidateRow[],
  competencies: readonly string[],
  { search, outcome, minimum }: CandidateFilter,
): CandidateRow[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const place = minimum.competency === null ? null : competencies.indexOf(minimum.competency);
  return rows.filter(({ figures, haystack }) => {
    const mean = place === null ? figures.mean : (figures.competencies[place]?.mean ?? null);
    return (
      words.every((word) => haystack.includes(word)) &&
      (outcome === null || (figures.outcome ?? 'open') === outcome) &&
      (minimum.mean === null || (mean !== null && mean >= minimum.mean - epsilon))
    );
  });
}

const recommendationValues: Readonly<Record<Recommendation, number>> = {
  strongNo: -2,
  no: -1,
  undecided: 0,
  yes: 1,
  strongYes: 2,
};

/** The recommendations as one figure to sort by, −2 (all strong no) to 2 (all strong yes); undefined without any. */
export function recommendationValue(counts: readonly RecommendationCount[]): number | undefined {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return undefined;
  return counts.reduce((sum, { recommendation, count }) => sum + recommendationValues[recommendation] * count, 0) / all;
}

/** Where the interviewers' recommendations lead; the undecided lean to no side. */
export type Leaning = 'for' | 'divided' | 'against' | 'undecided';

export const leaningNames: Readonly<Record<Leaning, string>> = {
  for: 'Recommended, nobody against',
  divided: 'Divided',
  against: 'Not recommended, nobody for',
  undecided: 'No recommendation yet',
};

export function leaningOf(counts: readonly RecommendationCount[]): Leaning {
  const isFor = counts.some(({ recommendation }) => recommendationValues[recommendation] > 0);
  const isAgainst = counts.some(({ recommendation }) => recommendationValues[recommendation] < 0);
  if (isFor) return isAgainst ? 'divided' : 'for';
  return isAgainst ? 'against' : 'undecided';
}
