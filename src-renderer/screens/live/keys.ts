import { isMac } from '../../hooks/keyboard.ts';

/** A chord as it is written in the code: modifiers, then `KeyboardEvent.code` for digits and `KeyboardEvent.key` otherwise. */
export type Chord = string;

/** The chord of a key press, such as 'Mod+ArrowDown' or 'Alt+3'. 'Mod' is ⌘ on a Mac and Ctrl elsewhere. */
export function chordOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): Chord {
  // Digits and letters by their place on the keyboard where Alt or Shift would turn them into another character.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const letter = event.altKey ? /^Key([A-Z])$/.exec(event.code)?.[1] : undefined;
  const key = digit ?? letter ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return [mod ? 'Mod' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', key].filter(Boolean).join('+');
}

const names: Readonly<Record<string, string>> = isMac
  ? { Mod: '⌘', Alt: '⌥', Shift: '⇧', ArrowUp: '↑', ArrowDown: '↓', Enter: '↩' }
  : { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓' };

/** A chord's keys as they are printed on the keyboard: ['Ctrl', '↓']. */
export function chordKeys(chord: Chord): string[] {
  return chord.split('+').map((key) => names[key] ?? key);
}
