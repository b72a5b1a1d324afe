import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Moves the focus to a row that may only appear with the next rendering: one that was just added, or scrolled to. Rows
 * carry `data-row` with their id, and inside it the element to focus carries `data-row-focus`.
 */
export function useRowFocus(container: RefObject<HTMLElement | null>): (rowId: string) => void {
  const wanted = useRef<string | null>(null);
  const tryFocus = useCallback(() => {
    if (wanted.current === null) return;
    const row = container.current?.querySelector(`[data-row="${CSS.escape(wanted.current)}"]`);
    const target = row?.querySelector<HTMLElement>('[data-row-focus]');
    if (target == null) return;
    wanted.current = null;
    target.focus();
  }, [container]);
  useLayoutEffect(tryFocus);
  return useCallback(
    (rowId: string) => {
      wanted.current = rowId;
      tryFocus();
    },
    [tryFocus],
  );
}
