/**
 * A chord as the table of shortcuts has it, the same for every system: 'Mod+K', 'Alt+3'. 'Mod' is Ctrl, on a Mac ⌘. 'Alt' is
 * Alt; on a Mac it is Control, since Option types characters there, and Option with an arrow, since Control with an arrow is
 * the system's. 'Ctrl' is Ctrl everywhere.
 */
export type Chord = string;

/** Keys that are held and pressed on one system, written as in `aria-keyshortcuts`: 'Control+K', 'Meta+Shift+Z', 'ArrowUp'. */
export type Press = string;

/** What of a `KeyboardEvent` tells the keys. */
export interface KeyEvent {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(modifier: 'AltGraph'): boolean;
}

/** Which keys a chord means on a Mac, or on Windows and Linux. */
export function pressFor(chord: Chord, isMac: boolean): Press {
  const parts = chord.split('+');
  const key = parts.pop() ?? '';
  const alt = isMac && !key.startsWith('Arrow') ? 'Control' : 'Alt';
  const names: Readonly<Record<string, string>> = { Mod: isMac ? 'Meta' : 'Control', Alt: alt, Ctrl: 'Control' };
  return [...parts.map((part) => names[part] ?? part), key].join('+');
}

/**
 * Which keys were pressed; null where they type a character, whatever else they might mean: AltGr, Option, and the numeric
 * pad with Alt on Windows. A letter is the one that is printed on the key; where the layout is not Latin, the one that its
 * keyboards have beside it, which is where a US keyboard has it. Figures go by their place, as many layouts have them behind
 * Shift. Shift counts only where it does not make the sign itself.
 */
export function pressOf(event: KeyEvent, isMac: boolean): Press | null {
  const key = keyOf(event);
  if (key === null || typesCharacter(event, key, isMac)) return null;
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const held = [
    ctrlKey && 'Control',
    metaKey && 'Meta',
    altKey && 'Alt',
    shiftKey && (isNamed(key) || /^[A-Z0-9]$/.test(key)) && 'Shift',
  ];
  return [...held.filter(Boolean), key === '+' ? 'Plus' : key].join('+');
}

/** Keys without a character, such as 'Enter', 'ArrowUp' and 'F1'. */
function isNamed(key: string): boolean {
  return /^[A-Z][A-Za-z0-9]+$/.test(key);
}

/** What stands for a key that an input method has, and for one that nothing is known of. */
const nameless = ['', 'Process', 'Unidentified'];

/**
 * The signs that national keyboards gave up for letters of their own and have behind AltGr and Option (the national positions
 * of ISO 646), and dead keys. With Alt such a sign is being typed, on whichever key it is.
 */
const nationalSign = /^([#@[\\\]^`{|}~]|Dead)$/;

function keyOf({ key, code, ctrlKey, metaKey, altKey }: KeyEvent): string | null {
  if (nameless.includes(key)) return null;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const isHeld = ctrlKey || metaKey || altKey;
  if (digit !== undefined && isHeld && !(altKey && nationalSign.test(key))) return digit;
  if (key === ' ') return 'Space';
  if (key === 'Dead') return null;
  if (isNamed(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && isForeignLetter(key)) return letter;
  return key.toUpperCase();
}

/** A letter of another script than ours. Arabic has keys that write two. */
function isForeignLetter(key: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(key) && !/\p{Script=Latin}/u.test(key);
}

function typesCharacter(event: KeyEvent, key: string, isMac: boolean): boolean {
  const { code, altKey, ctrlKey } = event;
  // Alt and figures of the pad write a character by its number, also while NumLock is off and they are arrows.
  if (altKey && code.startsWith('Numpad')) return true;
  if (isMac) return altKey && (!isNamed(key) || key === 'Space');
  // AltGr has a state of its own, or comes as Ctrl and Alt held together.
  return event.getModifierState('AltGraph') || (ctrlKey && altKey);
}

const capsOfMac: Readonly<Record<string, string>> = {
  Meta: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Delete: '⌦',
  Backspace: '⌫',
};
const capsOfOthers: Readonly<Record<string, string>> = { Control: 'Ctrl', Delete: 'Del' };
const capsOfAll: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Plus: '+',
};

/** The keys of a press one by one, as they are printed on them: 'Control+ArrowDown' → ['Ctrl', '↓']. */
export function printedKeys(press: Press, isMac: boolean): string[] {
  const caps = isMac ? capsOfMac : capsOfOthers;
  return press.split('+').map((key) => caps[key] ?? capsOfAll[key] ?? key);
}
