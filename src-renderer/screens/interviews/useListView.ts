import { useState } from 'react';
import { type ListFilter, noFilter } from './interviewList.ts';
import type { GroupingChoice, Sorting } from './interviewTable.ts';

/** How the list is looked at. */
export interface ListView {
  filter: ListFilter;
  sorting: Sorting;
  grouping: GroupingChoice;
}

/** Kept while the window is open, so that the way back from a scorecard leads to the list as it was left. */
let remembered: ListView = { filter: noFilter, sorting: { id: 'date', desc: true }, grouping: null };

export function useListView() {
  const [view, setView] = useState(remembered);
  const change = (changes: Partial<ListView>) => {
    remembered = { ...remembered, ...changes };
    setView(remembered);
  };
  return [view, change] as const;
}
