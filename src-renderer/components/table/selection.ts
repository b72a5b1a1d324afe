import type { RowSelectionState } from '@tanstack/react-table';
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

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

/** The rows in view and the one with the keyboard, which stays wherever the list is scrolled to; null or below 0 for none. */
export function rangeWith(range: Range, index: number | null): number[] {
  const shown = defaultRangeExtractor(range);
  if (index === null || index < 0 || shown.includes(index)) return shown;
  return [...shown, index].sort((a, b) => a - b);
}
