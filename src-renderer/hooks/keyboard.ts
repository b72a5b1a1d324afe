import { useEffect, useEffectEvent } from 'react';
import { subscribe } from '../api.ts';

/** Whether this is a Mac, where ⌘ takes the place of Ctrl. */
export const isMac = navigator.userAgent.includes('Mac');

/** How the key for shortcuts is printed on this keyboard. */
export const modifierName = isMac ? '⌘' : 'Ctrl';

function hasModifier(event: KeyboardEvent): boolean {
  return (isMac ? event.metaKey : event.ctrlKey) && !event.altKey;
}

/** Whether keys typed there write text, so that Ctrl+Z and Delete belong to the text. */
export function isTextEntry(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Whether an element stands in an open dialog, behind which the screen's own keys do nothing. */
export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/**
 * Calls back on Ctrl+`key` (⌘ on a Mac) anywhere in the window, except behind an open dialog. `key` in lower case.
 * @param place 'dialog' for the keys of a dialog: they are heard wherever the focus is, as long as it is open
 */
export function useModifierKey(key: string, run: () => void, place: 'screen' | 'dialog' = 'screen'): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!hasModifier(event) || event.shiftKey || event.key.toLowerCase() !== key) return;
    if (place === 'screen' && isInDialog(event.target)) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    // Base UI's dialogs let no arrow key out.
    const capture = place === 'dialog';
    window.addEventListener('keydown', listener, { capture });
    return () => window.removeEventListener('keydown', listener, { capture });
  }, [place]);
}

type UndoKey = 'undo' | 'redo';

function undoKeyOf(event: KeyboardEvent): UndoKey | null {
  if (!hasModifier(event)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/**
 * Undo and redo of the screen: by key, where that does not belong to a text field, and by the application menu. A screen that
 * takes back typing itself says with `belongsToText` which fields keep their own undo.
 */
export function useUndoKeys(undo: () => void, redo: () => void, belongsToText = isTextEntry): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = undoKeyOf(event);
    if (key === null || belongsToText(event.target) || isInDialog(event.target)) return;
    event.preventDefault();
    if (key === 'undo') undo();
    else redo();
  });
  const onMenu = useEffectEvent((command: UndoKey) => {
    if (command === 'undo') undo();
    else redo();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    const unsubscribe = subscribe('app:command', ({ command }) => {
      if (command === 'undo' || command === 'redo') onMenu(command);
    });
    return () => {
      window.removeEventListener('keydown', listener);
      unsubscribe();
    };
  }, []);
}
