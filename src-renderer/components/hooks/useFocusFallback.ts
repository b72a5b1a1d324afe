import { type RefObject, useEffect, useRef } from 'react';

interface Focusable {
  focus: (options?: FocusOptions) => void;
}

/**
 * Gives the focus to a place on the screen when the control that had it went with a change.
 * @param state what the control depends on; undefined until it is known
 */
export function useKeptFocus(place: RefObject<Focusable | null>, state: unknown): void {
  const before = useRef(state);
  useEffect(() => {
    const isChange = before.current !== undefined && before.current !== state;
    before.current = state;
    if (isChange && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [place, state]);
}
