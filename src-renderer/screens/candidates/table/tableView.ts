import { type CandidateFilter, noFilter } from './candidateRows.ts';
import type { GroupingChoice, Sorting } from './candidateTable.ts';

/** How the candidates for a role are looked at. */
export interface CandidatesView {
  filter: CandidateFilter;
  sorting: Sorting;
  grouping: GroupingChoice;
  /** Ids of columns that are not shown. */
  hidden: readonly string[];
  /** Ids of columns that stay in view behind the candidate's, in the order in which they were pinned. */
  pinned: readonly string[];
  /** Ids of the candidates that are chosen for a comparison. */
  selected: readonly string[];
  isWhatIfOpen: boolean;
  /** Weights of the what-if by competency, 0 to 3; 1 where there is none. */
  weights: Readonly<Record<string, number>>;
}

export const usualView: CandidatesView = {
  filter: noFilter,
  sorting: { id: 'mean', desc: true },
  grouping: null,
  hidden: [],
  pinned: [],
  selected: [],
  isWhatIfOpen: false,
  weights: {},
};

/** What 'Reset' puts back: how the table is looked at, and not who is chosen or what the what-if weighs. */
export function resetTable(view: CandidatesView): CandidatesView {
  const { filter, sorting, grouping, hidden, pinned } = usualView;
  return { ...view, filter, sorting, grouping, hidden, pinned };
}

/** Whether 'Reset' would change anything. */
export function isTableChanged({ filter, sorting, grouping, hidden, pinned }: CandidatesView): boolean {
  const parts = [filter, sorting, grouping, hidden, pinned];
  const usual = [usualView.filter, usualView.sorting, usualView.grouping, usualView.hidden, usualView.pinned];
  return JSON.stringify(parts) !== JSON.stringify(usual);
}

/** The view once names are shown or hidden: a search for a name would tell it, and one for a letter finds nothing. */
export function withoutSearch(view: CandidatesView): CandidatesView {
  return { ...view, filter: { ...view.filter, search: '' } };
}

/** A list with an item in it, or without it. */
export function toggled(items: readonly string[], item: string, isIn: boolean): string[] {
  const others = items.filter((other) => other !== item);
  return isIn ? [...others, item] : others;
}
