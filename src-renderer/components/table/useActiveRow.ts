import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { activeIndexAfter } from './rowKeys.ts';

/**
 * Which row has the keyboard. One row at a time can be reached with Tab; the arrow keys move from there. Rows carry `data-row`
 * with their id. When the row with the focus goes away, its successor gets it.
 */
export function useActiveRow(container: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const [active, setActive] = useState<{ id: string | null; index: number }>({ id: null, index: 0 });
  const index = activeIndexAfter(ids, active.id, active.index);
  const isFocusInside = useRef(false);
  /** The row that gets the focus as soon as it is there: the list may have to scroll to it first. */
  const wanted = useRef<string | null>(null);

  useLayoutEffect(() => {
    const isLost = isFocusInside.current && document.activeElement === document.body;
    const id = wanted.current ?? (isLost ? ids[index] : undefined);
    if (id === undefined) return;
    const row = container.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    if (row == null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  return {
    index,
    /** Makes a row the active one and gives it the focus. */
    focus: (target: number) => {
      const id = ids[target];
      if (id === undefined) return;
      wanted.current = id;
      setActive({ id, index: target });
    },
    /** For the element around the rows. */
    listeners: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        isFocusInside.current = true;
        const id = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
        if (id !== undefined && id !== active.id) setActive({ id, index: ids.indexOf(id) });
      },
      onBlur: (event: FocusEvent<HTMLElement>) => {
        isFocusInside.current = event.currentTarget.contains(event.relatedTarget);
      },
    },
  };
}
