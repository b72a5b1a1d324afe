import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { cellAt, columnOf, focusCell } from './cells.ts';
import { activeIndexAfter } from './rowKeys.ts';

/** What is to have the focus: a row, or its cell in a column, counted from 1. */
interface Target {
  id: string;
  column: number | null;
}

/**
 * Which row has the keyboard, and which of its cells. One row at a time can be reached with Tab; the arrow keys move from there.
 * Rows carry `data-row` with their id. When the row with the focus goes away, its successor gets it.
 */
export function useActiveRow(container: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const [active, setActive] = useState<{ id: string | null; index: number; column: number | null }>({
    id: null,
    index: 0,
    column: null,
  });
  const index = activeIndexAfter(ids, active.id, active.index);
  const isFocusInside = useRef(false);
  /** What gets the focus as soon as it is there: the list may have to scroll to it first. */
  const wanted = useRef<Target | null>(null);

  useLayoutEffect(() => {
    const isLost = isFocusInside.current && document.activeElement === document.body;
    const successor = isLost ? ids[index] : undefined;
    const target = wanted.current ?? (successor === undefined ? null : { id: successor, column: null });
    if (target !== null && focusTarget(container.current, target)) wanted.current = null;
  });

  return {
    index,
    /** The cell that has the focus, by its column; null while the row itself has it. */
    column: active.column,
    /** Makes a row the active one and gives it, or its cell in a column, the focus. */
    focus: (target: number, column: number | null = null) => {
      const id = ids[target];
      if (id === undefined) return;
      wanted.current = { id, column };
      setActive({ id, index: target, column });
    },
    /** For the element around the rows. */
    listeners: {
      onFocus: ({ target }: FocusEvent<HTMLElement>) => {
        isFocusInside.current = true;
        const id = target.closest<HTMLElement>('[data-row]')?.dataset.row;
        const column = columnOf(target);
        if (id === undefined || (id === active.id && column === active.column)) return;
        setActive({ id, index: ids.indexOf(id), column });
      },
      onBlur: (event: FocusEvent<HTMLElement>) => {
        isFocusInside.current = event.currentTarget.contains(event.relatedTarget);
      },
    },
  };
}

/** False as long as it is not drawn. */
function focusTarget(container: HTMLElement | null, { id, column }: Target): boolean {
  const row = container?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  if (row == null) return false;
  if (column === null) {
    row.focus({ preventScroll: true });
    return true;
  }
  const cell = cellAt(row, column);
  if (cell === null) return false;
  focusCell(cell);
  return true;
}
