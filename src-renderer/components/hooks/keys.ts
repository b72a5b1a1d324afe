import { useEffect, useEffectEvent } from 'react';
import { type KeyEvent, type Press, pressOf as pressOn, printedKeys as printedOn } from '../../../shared/keys/chord.ts';
import { pressesFor, type Shortcut, type ShortcutId, shortcuts } from '../../../shared/keys/shortcuts.ts';
import { subscribe } from '../../state/api.ts';

/** Whether this is a Mac, where ⌘ takes the place of Ctrl. */
export const isMac = navigator.userAgent.includes('Mac');

/** How the key for shortcuts is printed on this keyboard. */
export const modifierName = isMac ? '⌘' : 'Ctrl';

/** What a key press of the window and one of React have in common. */
export interface Pressed extends KeyEvent {
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
}

/**
 * Whether an input method has the key. The Enter that ends a composition can come after its end (macOS); only its code, 229,
 * tells it from another Enter then.
 */
export function isComposing({
  isComposing: own = false,
  nativeEvent,
  keyCode,
}: Omit<Pressed, keyof KeyEvent>): boolean {
  return own || nativeEvent?.isComposing === true || keyCode === 229;
}

/** Which keys were pressed; null where they type a character or belong to an input method. Every handler of keys asks this. */
export function pressOf(event: Pressed): Press | null {
  return isComposing(event) ? null : pressOn(event, isMac);
}

/**
 * Keeps the keys of input methods from every control of this window, of ours and of libraries, which heed 'isComposing' alone, and
 * not everywhere: the Escape that gives up a word closes no dialog. What listens on the window itself hears them.
 */
export function useKeysOfInputMethods(): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!isComposing(event)) return;
      event.stopPropagation();
      // Chromium itself empties a search field.
      if (pressOn(event, isMac) === 'Escape') event.preventDefault();
    };
    document.addEventListener('keydown', listener, { capture: true });
    return () => document.removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** The keys of a shortcut on this computer. */
export function keysOf(id: ShortcutId, figure?: number): Press[] {
  return pressesFor(id, isMac, figure);
}

/** Whether a key press is a shortcut. */
export function isShortcut(event: Pressed, id: ShortcutId): boolean {
  const press = pressOf(event);
  return press !== null && keysOf(id).includes(press);
}

/** The keys of a shortcut for `aria-keyshortcuts`; several shortcuts stand one after another. */
export function ariaKeys(ids: ShortcutId | readonly ShortcutId[], figure?: number): string {
  return [ids]
    .flat()
    .flatMap((id) => keysOf(id, figure))
    .join(' ');
}

/** The keys of a press one by one, as they are printed on this keyboard. */
export function printedKeys(press: Press): string[] {
  return printedOn(press, isMac);
}

/** A shortcut's chords in print, each key by key; '–' stands between the first and the last figure. */
export function printedChords(id: ShortcutId): string[][] {
  const { upTo }: Shortcut = shortcuts[id];
  const range = upTo === undefined ? [] : ['–', String(upTo)];
  return keysOf(id).map((press) => [...printedKeys(press), ...range]);
}

/** A shortcut in words, for a title: 'Ctrl+B', on a Mac '⌘B'. */
export function shortcutText(id: ShortcutId): string {
  return (printedChords(id)[0] ?? []).join(isMac ? '' : '+');
}

/** Whether the key for shortcuts itself, Ctrl or ⌘, was pressed or let go. */
export function isModifier({ key }: Pick<KeyEvent, 'key'>): boolean {
  return key === (isMac ? 'Meta' : 'Control');
}

/** Whether keys typed there write text, so that Ctrl+Z and Delete belong to the text. */
export function isTextEntry(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** An open dialog. Messages have the same role, and leave the screen its keys. */
const dialog = '[role="dialog"]:not([data-message])';

/** Whether an element stands in an open dialog, behind which the screen's own keys do nothing. */
export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(dialog) !== null;
}

/** Whether a dialog is open, wherever the focus is. */
export function isDialogOpen(): boolean {
  return document.querySelector(dialog) !== null;
}

/** Calls back on every key press in the window, before any other handler with `capture`. */
function useKeyDown(run: (event: KeyboardEvent) => void, capture = false): void {
  const onKey = useEffectEvent(run);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener, { capture });
    return () => window.removeEventListener('keydown', listener, { capture });
  }, [capture]);
}

/**
 * Calls back on a shortcut anywhere in the window, except behind an open dialog.
 * @param place 'dialog' for the keys of a dialog: they are heard wherever the focus is, as long as it is open
 */
export function useShortcut(
  id: ShortcutId,
  run: (event: KeyboardEvent) => void,
  place: 'screen' | 'dialog' = 'screen',
): void {
  // Base UI's dialogs let no arrow key out.
  useKeyDown((event) => {
    if (!isShortcut(event, id) || (place === 'screen' && isInDialog(event.target))) return;
    event.preventDefault();
    run(event);
  }, place === 'dialog');
}

/** Calls back on Escape, unless it belongs to a field, a dialog or a list that is open. */
export function useEscape(run: () => void): void {
  useKeyDown((event) => {
    const isElsewhere = event.defaultPrevented || document.querySelector(`${dialog}, [role="menu"]`) !== null;
    if (pressOf(event) === 'Escape' && !isElsewhere && !isTextEntry(event.target)) run();
  });
}

/**
 * Undo and redo of the screen: by key, where that does not belong to a text field, and by the application menu. A screen that
 * takes back typing itself says with `belongsToText` which fields keep their own undo.
 */
export function useUndoKeys(undo: () => void, redo: () => void, belongsToText = isTextEntry): void {
  useKeyDown((event) => {
    const run = isShortcut(event, 'undo') ? undo : isShortcut(event, 'redo') ? redo : null;
    if (run === null || belongsToText(event.target) || isInDialog(event.target)) return;
    event.preventDefault();
    run();
  });
  const onMenu = useEffectEvent((command: 'undo' | 'redo') => {
    if (command === 'undo') undo();
    else redo();
  });
  useEffect(
    () =>
      subscribe('app:command', ({ command }) => {
        if (command === 'undo' || command === 'redo') onMenu(command);
      }),
    [],
  );
}
