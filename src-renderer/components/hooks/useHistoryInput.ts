import { useEffect, useEffectEvent } from 'react';
import { isInDialog } from './keys.ts';

/**
 * Takes the place of the undo that text fields have of their own. Theirs knows nothing of what else was done, and types what stood
 * in a field before the app emptied it. A key or a menu asks for it by an event, which never reaches the field here.
 */
export function useHistoryInput(undo: () => void, redo: () => void): void {
  const onInput = useEffectEvent((event: InputEvent) => {
    const isStep = event.inputType === 'historyUndo' || event.inputType === 'historyRedo';
    if (!isStep || ownsHistory(event.target)) return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') undo();
    else redo();
  });
  useEffect(() => {
    const listener = (event: InputEvent) => onInput(event);
    window.addEventListener('beforeinput', listener, { capture: true });
    return () => window.removeEventListener('beforeinput', listener, { capture: true });
  }, []);
}

/**
 * Whether what is typed in a field is no part of what the screen can undo: in a dialog, unless that says `data-screen-history`, and
 * where `data-own-history` stands.
 */
export function ownsHistory(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('[data-own-history]') !== null) return true;
  return isInDialog(target) && target.closest('[data-screen-history]') === null;
}
