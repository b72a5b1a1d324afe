import { useState } from 'react';
import { foldName } from '../../../../shared/domain/panel/folding.ts';
import { type CandidatesView, usualView, withoutSearch } from './tableView.ts';

/** Kept while the window is open, by role, so that the way back from a panel leads to the table as it was left. */
const remembered = new Map<string, CandidatesView>();

/** Kept for all roles: who hides names wants to see none, whichever role comes next. */
let areNamesHidden = false;

export type ViewChange = Partial<CandidatesView> | ((view: CandidatesView) => Partial<CandidatesView>);

export interface CandidatesViewing {
  view: CandidatesView;
  /** The same function for as long as the component lives, as `hideNames` is. */
  change: (change: ViewChange) => void;
  /** From the first frame on, so that no name is seen for a moment. */
  areNamesHidden: boolean;
  hideNames: (areHidden: boolean) => void;
}

/** How the candidates for a role are looked at, and the ways to change it. The same role for as long as a component lives. */
export function useCandidatesView(role: string): CandidatesViewing {
  const key = foldName(role);
  const [shown, setShown] = useState(() => ({ view: viewOf(key), areNamesHidden }));
  const [ways] = useState(() => ({
    change: (change: ViewChange) => {
      const view = viewOf(key);
      remembered.set(key, { ...view, ...(typeof change === 'function' ? change(view) : change) });
      setShown({ view: viewOf(key), areNamesHidden });
    },
    hideNames: (areHidden: boolean) => {
      areNamesHidden = areHidden;
      // What is typed into the search of any role may be a name.
      for (const [other, view] of remembered) remembered.set(other, withoutSearch(view));
      setShown({ view: viewOf(key), areNamesHidden });
    },
  }));
  return { ...shown, ...ways };
}

function viewOf(key: string): CandidatesView {
  return remembered.get(key) ?? usualView;
}
