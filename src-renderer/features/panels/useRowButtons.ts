import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { pressOf } from '../../components/hooks/keys.ts';

/**
 * What a table's body is given whose rows open: a row has `data-row` and a button. A click anywhere on it, or Enter on the button,
 * opens it; the arrow keys move from one button to the next.
 */
export function useRowButtons(onOpen: (key: string) => void) {
  const ref = useRef<HTMLTableSectionElement>(null);

  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    if (!(target instanceof Element)) return;
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    // A drag over the row selects its text.
    const isSelecting = target.closest('button') === null && getSelection()?.isCollapsed === false;
    if (key !== undefined && !isSelecting) onOpen(key);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const press = pressOf(event);
    if (press !== 'ArrowDown' && press !== 'ArrowUp') return;
    const buttons = [...(ref.current?.querySelectorAll<HTMLElement>('[data-row] button') ?? [])];
    const at = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1;
    const next = buttons[at + (press === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  return { ref, onClick, onKeyDown };
}
