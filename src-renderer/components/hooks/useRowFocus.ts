import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

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

interface Focusable {
  focus: (options?: FocusOptions) => void;
}

/**
 * Gives the focus to a place on the screen when the control that had it went with a change.
 * @param state what the control depends on; undefined until it is known
 */
export function useFocusFallback(place: RefObject<Focusable | null>, state: unknown): void {
  const before = useRef(state);
  useEffect(() => {
    const isChange = before.current !== undefined && before.current !== state;
    before.current = state;
    if (isChange && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [place, state]);
}
