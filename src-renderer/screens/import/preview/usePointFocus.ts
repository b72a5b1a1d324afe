import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { Id } from '../../../../shared/domain/ids.ts';
import type { PreviewModel } from '../usePreview.ts';

/**
 * Puts the focus into a point's field, which may only come with the next rendering: at the caret `at`, or at its end. Null
 * leads to the field for a further point.
 */
export function usePointFocus(
  section: RefObject<HTMLElement | null>,
  { wantedPoint }: PreviewModel,
): (pointId: Id | null, at?: number) => void {
  const wanted = useRef<{ pointId: Id | null; at: number | undefined } | null>(null);
  const tryFocus = useCallback(() => {
    if (wanted.current === null) return;
    const { pointId, at } = wanted.current;
    const place = pointId === null ? '[data-add-point]' : `[data-row="${CSS.escape(pointId)}"] textarea`;
    const field = section.current?.querySelector<HTMLTextAreaElement>(place);
    if (field == null) return;
    wanted.current = null;
    const caret = at ?? field.value.length;
    field.focus();
    field.setSelectionRange(caret, caret);
  }, [section]);
  useLayoutEffect(() => {
    // A point that was clicked in a question that was not open yet.
    if (wantedPoint.current !== null) wanted.current = { pointId: wantedPoint.current.pointId, at: undefined };
    tryFocus();
  });
  return useCallback(
    (pointId, at) => {
      wanted.current = { pointId, at };
      tryFocus();
    },
    [tryFocus],
  );
}
