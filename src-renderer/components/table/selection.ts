import type { RowSelectionState } from '@tanstack/react-table';

/** How many of some interviews are selected. */
export type SelectionState = 'none' | 'some' | 'all';

export function selectionState(selection: RowSelectionState, ids: readonly string[]): SelectionState {
  const selected = ids.filter((id) => selection[id] === true).length;
  if (selected === 0) return 'none';
  return selected === ids.length ? 'all' : 'some';
}

/** The selection with some interviews in it, or without them. */
export function withSelected(
  selection: RowSelectionState,
  ids: readonly string[],
  isSelected: boolean,
): RowSelectionState {
  const changed = { ...selection };
  for (const id of ids) {
    if (isSelected) changed[id] = true;
    else delete changed[id];
  }
  return changed;
}
